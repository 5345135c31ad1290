import { addWorkingDays, type Day, workingDaysBetween } from "#kernel/calendar";
import type { Context } from "#platform/context";
import { unitName } from "../who.ts";
import type { Escalated, Light, Load, Supervision, Urged } from "./contract.ts";
import { ESCALATION_LEVELS } from "./escalation-levels.ts";
import {
  type EscalatedRow,
  type LoadRow,
  listEscalated,
  listLoad,
  listUrged,
  type UrgedRow,
} from "./store-supervise.ts";

/** Working days before the last one from which a light is amber. */
const SOON_WITHIN = 3;
const SHOWN = 100;
const MOST_HANDLERS = 100;

/** The page of those who watch over all units: lights, what was told above, who has how much, and what was asked. Three statements. */
export const supervision = async (ctx: Context): Promise<Supervision> => {
  const today = ctx.today();
  const soonUntil = addWorkingDays(today, SOON_WITHIN, ctx.calendar);
  const rows = await listLoad(ctx.db, { today, soonUntil });
  const { plan } = ctx;
  const load = (own: readonly LoadRow[]): Load => loadOf(ctx, own);
  const measureOf = new Map(plan.services.map((it) => [it.id, it.measure]));
  return {
    units: [...Map.groupBy(rows, (it) => it.unit)]
      .map(([unit, own]) => ({ unit, unitName: unitName(plan, unit), ...load(own) }))
      .sort(worstFirst),
    measures: plan.measures.map(({ number, title, clause }) => ({
      measure: number,
      title,
      clause,
      ...load(rows.filter((it) => measureOf.get(it.service) === number)),
    })),
    handlers: [...Map.groupBy(rows, (it) => `${it.unit} ${it.handler_id ?? ""}`).values()]
      .flatMap((own) => {
        const [first] = own;
        if (!first) return [];
        const { handler_id: handlerId, handler } = first;
        return [{ unitName: unitName(plan, first.unit), handlerId, handler, ...load(own) }];
      })
      .sort((a, b) => b.open - a.open)
      .slice(0, MOST_HANDLERS),
    levels: ESCALATION_LEVELS.map(({ level, name, after, to, cite }) => ({
      level,
      name,
      after,
      told: to.map((it) => (it === "unit" ? "承办单位" : "联席会议办公室")).join("、"),
      source: cite.document,
    })),
    escalated: (await listEscalated(ctx.db, today, SHOWN)).map((it) => escalatedOf(ctx, it)),
    urged: (await listUrged(ctx.db, SHOWN)).map((it) => urgedOf(ctx, it)),
    soonWithin: SOON_WITHIN,
  };
};

const loadOf = (ctx: Context, rows: readonly LoadRow[]): Load => {
  const sum = (of: "open" | "overdue" | "soon" | "waiting"): number =>
    rows.reduce((all, it) => all + it[of], 0);
  const worst = rows.flatMap((it) => (it.worst === null ? [] : [it.worst])).sort()[0];
  const counts = { open: sum("open"), overdue: sum("overdue"), soon: sum("soon"), waiting: sum("waiting") };
  return {
    light: lightOf(counts),
    ...counts,
    longest: worst === undefined ? 0 : workingDaysBetween(worst as Day, ctx.today(), ctx.calendar),
  };
};

/** Red: something is overdue. Amber: a last day is near. Green: all in time. None: nothing runs. */
const lightOf = ({ open, overdue, soon }: Pick<Load, "open" | "overdue" | "soon">): Light =>
  overdue > 0 ? "red" : soon > 0 ? "amber" : open > 0 ? "green" : "none";

const worstFirst = (a: Load, b: Load): number => b.overdue - a.overdue || b.soon - a.soon || b.open - a.open;

const escalatedOf = ({ plan }: Context, it: EscalatedRow): Escalated => ({
  subjectId: it.subject_id,
  caseId: it.case_id,
  code: it.code,
  applicant: it.applicant,
  serviceName: it.service_name,
  unitName: unitName(plan, it.unit),
  level: it.level,
  levelName: ESCALATION_LEVELS.find((one) => one.level === it.level)?.name ?? `第 ${it.level} 级`,
  overdueDays: it.overdue_days,
  on: it.day,
  stands: it.stands,
  sample: it.sample,
});

const urgedOf = (ctx: Context, it: UrgedRow): Urged => {
  const answer = it.answers[it.before] ?? null;
  return {
    subjectId: it.subject_id,
    caseId: it.case_id,
    code: it.code,
    applicant: it.applicant,
    serviceName: it.service_name,
    unitName: unitName(ctx.plan, it.unit),
    says: it.says,
    by: it.by,
    on: it.on,
    replyBy: it.reply_by,
    answer,
    late: answer === null && it.reply_by !== null && it.reply_by < ctx.today(),
    sample: it.sample,
  };
};
