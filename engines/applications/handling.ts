import type { z } from "zod";
import { listColleagues } from "#engines/identity";
import { dueDay, termText } from "#kernel/calendar";
import type { Checked, CheckItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { FieldProblem, Refusal } from "#platform/http";
import { type Done, refuseApplication as refuse } from "./contract.ts";
import type {
  Close,
  ExtendClock,
  GiveMark,
  Inspect,
  Reassign,
  Review,
  TurnAway,
  Urge,
} from "./contract-handling.ts";
import { type CommandInput, type StepWords, takeStep } from "./take-step.ts";
import { unitName } from "./who.ts";

type Taken = Promise<Done | Refusal>;

/** 不予受理: it is not for this unit; says whom to turn to (行政许可法 art. 32). */
export const turnAway = (ctx: Context, { reason, to, ...input }: z.output<typeof TurnAway>): Taken =>
  takeStep(ctx, input, { action: "turnAway", does: () => ({ is: "turnedAway", reason, to }) });

/** 审查: every point of the checklist is answered, and one that does not hold says why. */
export const review = (ctx: Context, { checked, ...input }: z.output<typeof Review>): Taken =>
  takeStep(ctx, input, {
    action: "review",
    does: (_tx, { item, state }) => {
      const step = item.steps[state.step];
      const problems = step?.is === "review" ? pointProblems(step.checklist, checked) : [];
      if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
      return { is: "reviewed", checked };
    },
  });

/** 现场核查. */
export const inspect = (ctx: Context, { checked, says, ...input }: z.output<typeof Inspect>): Taken =>
  takeStep(ctx, input, {
    action: "inspect",
    does: (_tx, { item, state }) => {
      const step = item.steps[state.step];
      const problems = step?.is === "inspection" ? pointProblems(step.checklist, checked) : [];
      if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
      return { is: "inspected", checked, says };
    },
  });

const pointProblems = (points: readonly CheckItem[], checked: readonly Checked[]): FieldProblem[] => [
  ...points.flatMap(({ item }) => {
    const found = checked.filter((it) => it.item === item);
    if (found.length === 0) return [{ field: item, code: "point-missing", says: `“${item}”还没有核对。` }];
    if (found.length > 1)
      return [{ field: item, code: "point-twice", says: `“${item}”核对了两次，请只留一次。` }];
    return found.some((it) => !it.holds && it.note === "")
      ? [{ field: item, code: "note-missing", says: `“${item}”不符合，请写明情况。` }]
      : [];
  }),
  ...checked
    .filter((it) => !points.some((one) => one.item === it.item))
    .map(({ item }) => ({
      field: item,
      code: "unknown-point",
      says: `核对清单里没有“${item}”这一项，请刷新页面后重试。`,
    })),
];

/** One expert's mark; given again, the later one counts. */
export const giveMark = (ctx: Context, { expert, mark, says, ...input }: z.output<typeof GiveMark>): Taken =>
  takeStep(ctx, input, { action: "giveMark", does: () => ({ is: "markGiven", expert, mark, says }) });

export const hearExperts = (ctx: Context, input: CommandInput): Taken =>
  takeStep(ctx, input, { action: "hearExperts", does: () => ({ is: "expertsHeard" }) });

/** 延长期限: by the head of the unit, within what the item allows; the applicant reads the reason. */
export const extendClock = (ctx: Context, { days, reason, ...input }: z.output<typeof ExtendClock>): Taken =>
  takeStep(ctx, input, {
    action: "extendClock",
    does: (_tx, { item }) => {
      const most = item.limits.extension?.most;
      if (most && days > most.days) return refuse("extension-too-long", { most: termText(most) });
      return { is: "clockExtended", days, reason };
    },
  });

/** 转办: to somebody else of the unit who may work it there, and finds it on the own desk. */
export const reassign = (ctx: Context, { to, reason, ...input }: z.output<typeof Reassign>): Taken =>
  takeStep(ctx, input, reassignment(ctx, to, reason));

export const reassignment = (ctx: Context, to: string, reason: string): StepWords => ({
  action: "reassign",
  does: async (tx, { state }, { by }) => {
    const there = await listColleagues(tx, ctx, [by], "handleCase");
    const found = there.find((it) => it.personId === to);
    if (!found) return refuse("not-a-colleague", { unit: unitName(ctx.plan, by) });
    if (state.handlerId === to) return refuse("on-that-desk", { name: found.name });
    return { is: "reassigned", to: found.name, person: to, reason };
  },
});

/** How long a unit has for its answer when it is asked why: the platform's own term. */
const URGE_REPLY = { days: 3, unit: "working" } as const;

/** 督办. */
export const urge = (ctx: Context, { says, ...input }: z.output<typeof Urge>): Taken =>
  takeStep(ctx, input, urging(ctx, says));

export const urging = (ctx: Context, says: string): StepWords => ({
  action: "urge",
  does: () => ({ is: "urged", says, replyBy: dueDay(ctx.today(), URGE_REPLY, ctx.calendar) }),
});

/** 答复督办: the unit that has the case says why and until when; the oldest question first. */
export const answerUrge = (ctx: Context, { says, ...input }: z.output<typeof Urge>): Taken =>
  takeStep(ctx, input, { action: "answerUrge", does: () => ({ is: "urgeAnswered", says }) });

/** The correction did not come in time, and the item says that the case then ends. */
export const closeUnanswered = (ctx: Context, { reason, ...input }: z.output<typeof Close>): Taken =>
  takeStep(ctx, input, { action: "close", does: () => ({ is: "closed", reason }) });
