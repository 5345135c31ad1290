import type { StepRules } from "./rules.ts";

/** 审查: each item of the checklist holds or does not; the decision goes by it. */
export const review: StepRules<"review"> = {
  title: "审查",
  status: () => "inReview",
  lines: ({ step, why }) => [{ action: "review", label: "完成审查", by: step.by, why: why("已经审查。") }],
  after: (state, event, _step, { forward }) =>
    event.is === "reviewed" ? forward({ ...state, reviewed: event.checked }) : undefined,
};
