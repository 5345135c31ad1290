import type { CaseEvent, CaseHappening } from "../events.ts";
import type { CaseState, Decision } from "../state.ts";
import type { StepRules } from "./rules.ts";

/** 决定: by one officer, or proposed by one and countersigned by another of the unit. */
export const decide: StepRules<"decide"> = {
  title: "审核决定",
  status: () => "accepted",
  arrive: (state) => ({ ...state, proposal: null }),
  lines: ({ state, step, why }) => {
    const closed = why("已经作出决定。");
    const waits = state.status === "proposed";
    if (!step.countersigned) return [{ action: "decide", label: "作出决定", by: step.by, why: closed }];
    const noProposal = closed ?? (waits ? null : "要先由另一人拟出决定。");
    return [
      {
        action: "propose",
        label: "拟出决定",
        by: step.by,
        why: closed ?? (waits ? "已经拟出，等另一人会签。" : null),
      },
      { action: "countersign", label: "会签同意", by: step.by, why: noProposal },
      { action: "returnProposal", label: "退回重拟", by: step.by, why: noProposal },
    ];
  },
  after: (state, event, _step, { forward }) => {
    if (event.is === "decisionProposed")
      return { ...state, status: "proposed", proposal: { ...decisionOf(event), returned: null } };
    if (event.is === "proposalReturned")
      return {
        ...state,
        status: "accepted",
        proposal: state.proposal && { ...state.proposal, returned: event.reason },
      };
    if (event.is !== "decided") return undefined;
    const decided = { ...state, decision: decisionOf(event) };
    return event.outcome === "refused" ? endedWith(decided, event) : forward(decided);
  },
};

type Decided = CaseEvent & Extract<CaseHappening, { is: "decided" | "decisionProposed" }>;
export const decisionOf = ({ outcome, amount, reason, belowReason, day: on, by }: Decided): Decision => ({
  outcome,
  amount,
  reason,
  ...(belowReason === undefined ? {} : { belowReason }),
  on,
  by: by.name,
});
/** A refusal ends the case: what would follow serves a grant. */
const endedWith = (state: CaseState, event: CaseEvent): CaseState => ({
  ...state,
  status: "refused",
  endedOn: event.day,
});
