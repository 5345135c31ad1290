import {
  type CaseNews,
  type DueDayNews,
  type EscalationNews,
  isCaseNews,
  isDueDayNews,
  isEscalationNews,
  isLeaveNews,
  type LeaveNews,
} from "#engines/applications";
import { supervisingUnits } from "#engines/identity";
import { isMandateNews, type MandateNews, receiversOf } from "#engines/parties";
import { isServiceDraftNews } from "#engines/services";
import type { Context, Tell } from "#platform/context";
import type { Tx } from "#platform/database";
import { aboutServiceDraft } from "./about-service-draft.ts";
import { type Box, firmBox, unitBox } from "./box.ts";
import { newMessage } from "./message.ts";
import { insertMessages, type MessageRow } from "./store.ts";
import type { Template } from "./template.ts";
import { templatesOn } from "./templates.ts";
import { valuesOf, valuesOfDueDay, valuesOfEscalation, valuesOfLeave, valuesOfMandate } from "./values.ts";

/** Hears the news of the house and turns those of cases into messages, within the transaction of the event: one statement. */
export const tell: Tell = async (tx, ctx, news) => {
  if (isCaseNews(news)) {
    // Asked only where a message goes there: most events of a case are told below.
    const above = templatesOn(news.event.is).some((it) => it.to === "above");
    const units = above ? await supervisingUnits(tx, ctx) : [];
    await insertMessages(tx, messagesOf(ctx, news, { above: units, agents: await agentsOf(tx, ctx, news) }));
  } else if (isDueDayNews(news))
    await insertMessages(tx, aboutDueDay(ctx, news, await receiversOf(tx, ctx, news)));
  else if (isEscalationNews(news)) await insertMessages(tx, aboutEscalation(ctx, news));
  else if (isLeaveNews(news)) await insertMessages(tx, aboutLeave(ctx, news));
  else if (isMandateNews(news)) await insertMessages(tx, aboutMandate(ctx, news));
  else if (isServiceDraftNews(news)) await insertMessages(tx, await aboutServiceDraft(tx, ctx, news));
};

/** Who receives for the applicant hears what the applicant hears, as long as the mandate lasts. */
const agentsOf = async (tx: Tx, ctx: Context, news: CaseNews): Promise<readonly string[]> =>
  templatesOn(news.event.is).some((it) => it.to === "firm") ? receiversOf(tx, ctx, news) : [];

/** To the agent's own box. */
const aboutMandate = (ctx: Context, news: MandateNews): MessageRow[] =>
  templatesOn(news.is).map((template) => ({
    ...newMessage(ctx, {
      box: firmBox(news.agentId),
      template,
      key: `${news.mandateId}/${template.id}`,
      values: valuesOfMandate(news),
      about: null,
    }),
    path: "/my",
    sample: news.sample,
  }));

type Besides = { above: readonly string[]; agents: readonly string[] };
const messagesOf = (ctx: Context, news: CaseNews, besides: Besides): MessageRow[] => {
  const templates = templatesOn(news.event.is).filter(
    (it) => fits(it, news) && !isOfTheWhole(it, news) && !isUnheardOf(it, news),
  );
  if (templates.length === 0) return [];
  const values = valuesOf(ctx.plan, news);
  return templates.flatMap((template) =>
    boxesFor(template, news, besides).map((box) =>
      newMessage(ctx, {
        box,
        template,
        key: `${news.caseId}/${news.event.seq}/${template.id}`,
        values,
        about: { ...news, seq: news.event.seq },
      }),
    ),
  );
};

/** Once a case and calendar: a calendar changed back and again is another one. */
const aboutDueDay = (ctx: Context, news: DueDayNews, agents: readonly string[]): MessageRow[] =>
  templatesOn("dueDayMoved").flatMap((template) =>
    (template.to === "firm" ? [news.subjectId, ...agents].map(firmBox) : [unitBox(news.unit)]).map((box) =>
      newMessage(ctx, {
        box,
        template,
        key: `${news.caseId}/${news.calendar}/${template.id}`,
        values: valuesOfDueDay(ctx.plan, news),
        about: { ...news, seq: null },
      }),
    ),
  );

/** The applicant filed one application: its parts are not received one by one. */
const isOfTheWhole = ({ to }: Template, { event, partOf }: CaseNews): boolean =>
  partOf !== null && event.is === "submitted" && to === "firm";

/** Taken back before everybody had signed: no unit has ever seen it. */
const isUnheardOf = ({ to }: Template, { event, others }: CaseNews): boolean =>
  to === "unit" && event.is === "withdrawn" && others.some((it) => !it.confirmed);

/** Once a case, due day and level. */
const aboutEscalation = (ctx: Context, news: EscalationNews): MessageRow[] =>
  templatesOn("escalated").flatMap((template) =>
    news.to.map((unit) =>
      newMessage(ctx, {
        box: unitBox(unit),
        template,
        key: `${news.caseId}/${news.due}/${template.id}-${news.level}`,
        values: valuesOfEscalation(ctx.plan, news),
        about: { ...news, seq: null },
      }),
    ),
  );

/** To the units whose work is stood in for; who stands in has that inbox too. */
const aboutLeave = (ctx: Context, news: LeaveNews): MessageRow[] =>
  templatesOn("leave").flatMap((template) =>
    news.units.map((unit) => ({
      ...newMessage(ctx, {
        box: unitBox(unit),
        template,
        key: `${news.leaveId}/${template.id}`,
        values: valuesOfLeave(news),
        about: null,
      }),
      path: "/office?tab=all&handler=mine",
    })),
  );

const fits = ({ when = {} }: Template, { event, status }: CaseNews): boolean => {
  const seen: Readonly<Record<string, unknown>> = { deemed: false, ...event, status };
  return Object.entries(when).every(([name, value]) => seen[name] === value);
};

const boxesFor = (
  { to }: Template,
  { subjectId, unit, event, others }: CaseNews,
  { above, agents }: Besides,
): Box[] => {
  if (to === "above") return above.map(unitBox);
  if (to === "firm") return [...new Set([subjectId, ...agents])].map(firmBox);
  if (to === "others") return others.map((it) => firmBox(it.who));
  if (to === "unit") return [unitBox(unit)];
  const { until } = event as { until?: unknown };
  return typeof until === "object" && until !== null ? Object.keys(until).map(unitBox) : [];
};
