import type { CaseEvent } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseView } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";
import { firmsOf, unitName } from "./who.ts";

/** Whether the person answers for one of those who are to confirm it. */
export const takesPart = ({ actor }: Context, { state }: OpenCase): boolean =>
  state.coApplicants.some((it) => firmsOf(actor).includes(it.who));

/** Everybody but an agent whose mandate does not say so may learn what was decided. */
export const mayReceive = ({ actor }: Pick<Context, "actor">): boolean =>
  actor.is !== "person" || actor.stands?.as !== "agent" || actor.stands.scopes.includes("receive");

/** What tells how it was decided. */
const TELLING: ReadonlySet<CaseEvent["is"]> = new Set([
  "decisionProposed",
  "proposalReturned",
  "decided",
  "noticeOpened",
  "objectionRaised",
  "objectionAnswered",
  "noticeClosed",
  "paymentPrepared",
  "paymentReturned",
  "paid",
  "delivered",
  "handedOver",
  "resultRevoked",
]);

/** The case as an agent sees it who may not receive: up to the decision. */
export const withoutResult = <It extends OpenCase>(open: It): It => {
  const { state, row, events } = open;
  const decided = state.decision !== null || state.proposal !== null;
  return {
    ...open,
    events: events.filter((it) => !TELLING.has(it.is)),
    state: { ...state, decision: null, proposal: null, notices: [], payment: null, result: null },
    row: decided
      ? {
          ...row,
          status: state.endedOn ? "delivered" : "decided",
          amount: null,
          outcome: null,
          result_code: null,
        }
      : row,
  };
};

export const partiesOf = (
  ctx: Context,
  { state, events }: OpenCase,
  shown: OpenCase,
): CaseView["parties"] => {
  const filed = events.find((it) => it.is === "submitted");
  const visits = events.filter((it) => it.by.as === "counter" || it.is === "handedOver");
  return {
    through: state.through,
    agent: filed?.by.as === "agent" ? filed.by.name : null,
    counter:
      filed?.by.as === "counter"
        ? { unitName: unitName(ctx.plan, filed.by.unit ?? ""), clerk: filed.by.name, visits: visits.length }
        : null,
    handedOver: shown.state.result ? state.handedOver : null,
    coApplicants: state.coApplicants.map(({ who, name, confirmedOn }) => ({
      who,
      name,
      confirmedOn,
      mine: firmsOf(ctx.actor).includes(who),
    })),
    withheld: !mayReceive(ctx) && state.decision !== null,
  };
};
