import type { z } from "zod";
import {
  doer,
  grantedAmount,
  mayIn,
  needOf,
  type OpenCase,
  openToRead,
  seesItem,
  unitName,
} from "#engines/applications";
import { dueDay } from "#kernel/calendar";
import { askedFields } from "#kernel/forms";
import { actionsOf, type CaseAction, type CaseEvent, type CaseHappening } from "#kernel/process";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { printPdf } from "#platform/pdf";
import { type LetterFile, type Preview, refuseLetter as refuse } from "./contract.ts";
import { factsAt } from "./draw-up.ts";
import { contentOf, matterOf } from "./kinds.ts";
import { paperOf } from "./paper.ts";

type Asked = z.output<typeof Preview>;

/** The letter as it would be if the officer did it now. Nothing is kept; it has no number and says that it is a preview. */
export const preview = async (ctx: Context, asked: Asked): Promise<LetterFile | Refusal> => {
  const open = await openToRead(ctx.db, asked);
  if (!open || !seesItem(ctx, open.item)) return refuse("case-unknown");
  const happening = happeningOf(ctx, open, asked);
  if (isRefusal(happening)) return happening;
  const [unit, action] = deskOf(ctx, open, asked.kind);
  if (!mayIn(ctx, unit, needOf(action))) return refuse("not-your-unit", { unit: unitName(ctx.plan, unit) });
  const seq = open.state.version + 1;
  const event: CaseEvent = { seq, at: ctx.now(), day: ctx.today(), by: doer(ctx, unit), ...happening };
  const facts = factsAt(ctx, { ...open, events: [...open.events, event] }, event);
  const matter = matterOf(event, facts);
  if (!matter) throw new Error(`No letter tells of ${event.is}`);
  const content = contentOf(facts, matter);
  const { row } = open;
  const { bytes } = await printPdf(
    paperOf(content, {
      applicant: row.applicant,
      unitName: unitName(ctx.plan, unit),
      day: event.day,
      sample: row.sample,
      issued: null,
    }),
  );
  return { name: `预览-${content.title}.pdf`, bytes };
};

const happeningOf = (ctx: Context, open: OpenCase, asked: Asked): CaseHappening | Refusal => {
  const { kind, items, outcome, amount, belowReason, reason, to, days } = asked;
  const { item } = open;
  switch (kind) {
    case "correctionNotice": {
      if (!items) return refuse("nothing-to-preview", { what: "要补正的内容" });
      const labels = new Map([
        ...askedFields(item.form, open.state.answers).map((it) => [it.key, it.label] as const),
        ...item.materials.map((it) => [it.key, it.name] as const),
      ]);
      return {
        is: "correctionAsked",
        items: items.map((it) => ({ ...it, label: labels.get(it.target) ?? it.target })),
        replyBy: dueDay(ctx.today(), item.correction.replyWithin, ctx.calendar),
      };
    }
    case "notAccepted":
      if (!reason || !to) return refuse("nothing-to-preview", { what: "理由和应向哪里申请" });
      return { is: "turnedAway", reason, to };
    case "extension":
      if (!item.limits.extension) return refuse("no-such-letter", { what: "延长期限" });
      if (!reason || !days) return refuse("nothing-to-preview", { what: "延长的天数和理由" });
      return { is: "clockExtended", days, reason };
    case "decision": {
      if (!outcome || !reason) return refuse("nothing-to-preview", { what: "决定和理由" });
      if (outcome === "refused") return { is: "decided", outcome, amount: null, reason };
      const granted = grantedAmount(ctx, open, { amount, belowReason });
      return isRefusal(granted) ? granted : { is: "decided", outcome, reason, ...granted };
    }
  }
};

const ACTIONS: Readonly<Record<Asked["kind"], readonly CaseAction[]>> = {
  correctionNotice: ["askCorrection"],
  notAccepted: ["turnAway"],
  extension: ["extendClock"],
  decision: ["decide", "propose"],
};

/** Whose letter it would be: the unit that may do the deed where the case now stands, and by what. */
const deskOf = (ctx: Context, { item, state }: OpenCase, kind: Asked["kind"]): [string, CaseAction] => {
  const lines = actionsOf(item, state, ctx.today()).filter((it) => ACTIONS[kind].includes(it.action));
  const line = lines.find((it) => it.open) ?? lines[0];
  return line ? [line.by, line.action] : [item.owner, ACTIONS[kind][0] ?? "decide"];
};
