import type { StepRules } from "./rules.ts";

/** 拨付: one of the unit prepares, another releases. */
export const pay: StepRules<"pay"> = {
  title: "拨付",
  status: () => "toPay",
  arrive: (state, _step, day) =>
    state.payment?.state === "paid" ? state : { ...state, payment: { state: "due", on: day } },
  lines: ({ state, step, why }) => {
    const closed = why("已经拨付。");
    const prepared = state.payment?.state === "prepared";
    return [
      {
        action: "preparePayment",
        label: "制单",
        by: step.by,
        why: closed ?? (prepared ? "已经制单。" : null),
      },
      {
        action: "releasePayment",
        label: "复核拨付",
        by: step.by,
        why: closed ?? (prepared ? null : "要先由另一人制单。"),
      },
    ];
  },
  after: (state, event, _step, { forward }) => {
    switch (event.is) {
      case "paymentPrepared":
        return { ...state, payment: { state: "prepared", on: event.day } };
      case "paymentReturned":
        return { ...state, payment: { state: "returned", on: event.day } };
      case "paid":
        return forward({ ...state, payment: { state: "paid", on: event.day } });
      default:
        return undefined;
    }
  },
};
