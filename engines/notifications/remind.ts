import { type CaseAtDeadline, listAtDeadline, listAwaitedReplies } from "#engines/applications";
import { receiversOf } from "#engines/parties";
import { addWorkingDays, dayText, isWorkingDay, workingDaysBetween } from "#kernel/calendar";
import { nameOfUnit } from "#kernel/plan";
import { type App, as, type Context, systemActor } from "#platform/context";
import { firmBox, unitBox } from "./box.ts";
import { newMessage } from "./message.ts";
import { insertMessages, type MessageRow } from "./store.ts";
import { theTemplate } from "./templates.ts";

export const REMIND = "notifications.remind";
/** Working days before the last one for a correction on which its applicant is reminded. */
const REMINDED_AT = [3, 1] as const;
const MOST_NAMED = 20;

/** On working days: who has a correction to hand in, and which units have cases at their last day. Twice in a day says nothing new. */
export const remind = async (app: App): Promise<number> => {
  const ctx = as(app, systemActor(REMIND));
  if (!isWorkingDay(ctx.today(), ctx.calendar)) return 0;
  const messages = [...(await repliesNear(ctx)), ...(await deadlines(ctx))];
  await app.db.transaction().execute((tx) => insertMessages(tx, messages));
  return messages.length;
};

/** A day on which nothing ran is made up for: the reminder of three days comes with two left, but never after that of one. */
const repliesNear = async (ctx: Context): Promise<MessageRow[]> => {
  const today = ctx.today();
  const awaited = await listAwaitedReplies(ctx.db, {
    from: today,
    to: addWorkingDays(today, Math.max(...REMINDED_AT), ctx.calendar),
  });
  const messages: MessageRow[] = [];
  for (const it of awaited) {
    const left = workingDaysBetween(today, it.replyBy, ctx.calendar);
    const at = REMINDED_AT.findLast((days) => left <= days);
    if (at === undefined || left === 0) continue;
    const item = ctx.plan.findService(it.service);
    const agents = item ? await receiversOf(ctx.db, ctx, { subjectId: it.subjectId, item }) : [];
    for (const box of [it.subjectId, ...agents].map(firmBox)) {
      const message = newMessage(ctx, {
        box,
        template: theTemplate("reply-near"),
        key: `${it.caseId}/${it.seq}/reply-near-${at}`,
        values: {
          serviceName: it.serviceName,
          applicant: it.applicant,
          code: it.code,
          replyBy: dayText(it.replyBy),
          left: String(left),
          after: it.closes ? "逾期没有补正的，可以终止办理。" : "",
        },
        about: { ...it, partOf: it.wholeId === null ? null : { caseId: it.wholeId } },
      });
      messages.push(message);
    }
  }
  return messages;
};

const deadlines = async (ctx: Context): Promise<MessageRow[]> => {
  const today = ctx.today();
  const byUnit = Map.groupBy(await listAtDeadline(ctx.db, today), (it) => it.unit);
  return [...byUnit].map(([unit, cases]) => ({
    ...newMessage(ctx, {
      box: unitBox(unit),
      template: theTemplate("deadlines"),
      key: `deadlines/${today}`,
      values: {
        unitName: nameOfUnit(ctx.plan, unit),
        dueToday: String(cases.filter((it) => it.due === today).length),
        overdue: String(cases.filter((it) => it.due < today).length),
        list: listText(cases),
      },
      about: null,
    }),
    path: cases.some((it) => it.due < today) ? "/office?tab=overdue" : "/office?tab=dueToday",
    sample: cases.every((it) => it.sample),
  }));
};

const listText = (cases: readonly CaseAtDeadline[]): string => {
  const named = cases.slice(0, MOST_NAMED).map((it) => `${it.applicant}“${it.serviceName}”（${it.code}）`);
  const rest = cases.length - named.length;
  return `${named.join("；")}${rest > 0 ? `；另有 ${rest} 件` : ""}`;
};
