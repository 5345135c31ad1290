import type { Whole } from "../events.ts";
import { type StepRules, SYSTEM } from "./rules.ts";

/** 送达. A part of a joint case waits for the whole, and is delivered with it. */
export const deliver: StepRules<"deliver"> = {
  title: "送达结果",
  status: (state) => (state.partOf ? "ready" : state.payment?.state === "paid" ? "paid" : "decided"),
  lines: ({ item, state, step, why }) => {
    const closed = why("结果已经送达。");
    const own = { action: "deliver", label: "送达结果", by: step.by ?? item.owner } as const;
    return state.partOf
      ? [
          { ...own, why: closed ?? withTheWhole(state.partOf) },
          { ...own, by: SYSTEM, why: closed },
        ]
      : [{ ...own, why: closed }];
  },
  after: (state, event, _step, { forward }) =>
    event.is === "delivered"
      ? forward({ ...state, result: { code: event.code, on: event.day, revoked: null } })
      : undefined,
};

const withTheWhole = ({ code }: Whole): string => `本件是“一件事”（${code}）的一部分，结果随主办件一并送达。`;
