import type { StepRules } from "./rules.ts";

/** 受理. */
export const accept: StepRules<"accept"> = {
  title: "受理",
  status: () => "submitted",
  lines: ({ step, why }) => [
    { action: "accept", label: "签收受理", by: step.by, why: why("已经受理。") },
    { action: "turnAway", label: "不予受理", by: step.by, why: why("已经受理，不能再不予受理。") },
  ],
  after: (state, event, _step, { forward }) =>
    event.is === "accepted"
      ? forward({ ...state, checked: event.checked, acceptedOn: event.day })
      : undefined,
};
