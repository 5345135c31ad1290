import { type ClockReading, dayText, dueDay, findDay } from "#kernel/calendar";
import { type Fen, inWan } from "#kernel/money";
import { type ServiceItem, type Step, stepTitle } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseView, PathLine } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";
import { unitName } from "./who.ts";

/** The way of the case from submission to result, step by step: done, now, still to come. */
export const pathOf = (ctx: Context, open: OpenCase, reading: ClockReading): PathLine[] => {
  const { item, state, row } = open;
  const first: PathLine = {
    title: "提交申请",
    unitName: row.applicant,
    state: "done",
    on: state.submittedOn,
    expected: null,
    says: `回执 ${row.code}`,
  };
  // A refused or withdrawn case goes no further: what was not reached is not shown as still to come.
  const cutOff = state.endedOn !== null && state.status !== "delivered";
  const lines = item.steps.flatMap((step, at): PathLine[] => {
    const on = doneOn(at, open);
    const here = !cutOff && at === state.step;
    const past = cutOff ? on !== null : at < state.step;
    if (cutOff && !past) return [];
    return [
      {
        title: stepTitle(step),
        unitName: unitName(ctx.plan, step.by ?? item.owner),
        state: past ? "done" : here ? "now" : "ahead",
        on: past ? on : null,
        expected: past ? null : expectedOf(step, open, reading, { here, last: at === item.steps.length - 1 }),
        says: past || here ? saysOf(step, open, here) : null,
      },
    ];
  });
  const withdrawn = open.events.find((it) => it.is === "withdrawn");
  const end: PathLine[] = withdrawn
    ? [
        {
          title: "撤回申请",
          unitName: row.applicant,
          state: "done",
          on: withdrawn.day,
          expected: null,
          says: null,
        },
      ]
    : [];
  return [first, ...lines, ...end];
};

/** When the case last left the step; a visit cut off by the end did not finish it. */
const doneOn = (step: number, { item, state }: OpenCase): string | null => {
  const visit = state.visits.findLast((it) => it.step === step);
  const cutOff = visit !== undefined && visit === state.visits.at(-1) && state.status !== "delivered";
  const decided = item.steps[step]?.is === "decide" && state.status === "refused";
  return visit && (!cutOff || decided) ? visit.to : null;
};

type Place = { here: boolean; last: boolean };

/** Only days that are set are given: the end of the notice, the promised end of the whole. */
const expectedOf = (
  step: Step,
  { state }: OpenCase,
  reading: ClockReading,
  { here, last }: Place,
): string | null => {
  const notice = state.notices.at(-1);
  if (here && step.is === "publicNotice" && notice && notice.ended === null) return notice.until;
  return last ? reading.due : null;
};

const saysOf = (step: Step, { state }: OpenCase, here: boolean): string | null => {
  const asked = here && state.status === "correcting" ? state.corrections.at(-1) : undefined;
  if (asked) return `停表，等申请人在 ${dayText(asked.replyBy)} 前（含当日）补正。`;
  if (step.is === "decide" && state.decision) {
    const { outcome, amount, reason } = state.decision;
    const granted = amount === null ? "同意" : `同意给予 ${inWan(amount as Fen)}`;
    return `${outcome === "granted" ? granted : "不予同意"}：${reason}`;
  }
  if (step.is === "publicNotice" && state.status === "objected") return "有异议待答复。";
  const notice = here && step.is === "publicNotice" ? state.notices.at(-1) : undefined;
  if (notice?.ended === null) return `公示到 ${dayText(notice.until)} 截止，其间任何人都可以提出异议。`;
  if (step.is === "deliver" && state.result) return `结果编号 ${state.result.code}`;
  return null;
};

const REMEDIES: Readonly<Record<ServiceItem["remedies"][number]["kind"], string>> = {
  objection: "提出异议",
  reconsideration: "申请行政复议",
  litigation: "提起行政诉讼",
  complaint: "投诉",
};

/** 救济途径 with their last day, as soon as the day from which they count is known. */
export const remediesOf = (ctx: Context, { item, state }: OpenCase): CaseView["remedies"] =>
  item.remedies.map(({ kind, to, within, cite }) => {
    const from = kind === "objection" ? null : (state.decision?.on ?? null);
    const until = kind === "objection" ? (state.notices.at(-1)?.until ?? null) : null;
    const start = from === null ? undefined : findDay(from);
    return {
      label: REMEDIES[kind],
      unitName: unitName(ctx.plan, to),
      lastDay: start ? dueDay(start, within, ctx.calendar) : until,
      cite,
    };
  });
