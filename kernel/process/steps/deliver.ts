import type { StepRules } from "./rules.ts";

/** 送达. */
export const deliver: StepRules<"deliver"> = {
  title: "送达结果",
  status: (state) => (state.payment?.state === "paid" ? "paid" : "decided"),
  lines: ({ item, step, why }) => [
    {
      action: "deliver",
      label: "送达结果",
      by: step.by ?? item.owner,
      why: why("结果已经送达。"),
    },
  ],
  after: (state, event, _step, { forward }) =>
    event.is === "delivered"
      ? forward({ ...state, result: { code: event.code, on: event.day, revoked: null } })
      : undefined,
};
