import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { CaseTables } from "../store.ts";
import { isOverdue, isWaiting } from "../store-figures.ts";

type EscalationRow = {
  subject_id: string;
  case_id: string;
  due: Day;
  level: number;
  told: boolean;
  unit: string;
  overdue_days: number;
  day: Day;
  at: string;
};
type Tables = CaseTables & { escalations: EscalationRow };
const on = (tx: Tx) => tx.withTables<Tables>();

export const countOnDesk = async (tx: Tx, personId: string): Promise<number> => {
  const { count } = await on(tx)
    .selectFrom("cases")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("handler_id", "=", personId)
    .where("ended_on", "is", null)
    .executeTakeFirstOrThrow();
  return count;
};

/** Open cases counted by unit, service and desk. `worst` is the oldest due day of those that are overdue. */
export type LoadRow = {
  unit: string;
  service: string;
  handler_id: string | null;
  handler: string | null;
  open: number;
  overdue: number;
  soon: number;
  waiting: number;
  worst: Day | null;
};

export const listLoad = (tx: Tx, { today, soonUntil }: { today: Day; soonUntil: Day }): Promise<LoadRow[]> =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .select([
      sql<string>`coalesce(cases.unit, service_versions.owner)`.as("unit"),
      "cases.service",
      "cases.handler_id",
      sql<string | null>`max(cases.handler)`.as("handler"),
      sql<number>`count(*)::integer`.as("open"),
      sql<number>`(count(*) FILTER (WHERE ${isOverdue(today)}))::integer`.as("overdue"),
      sql<number>`(count(*) FILTER (WHERE NOT ${isOverdue(today)} AND due <= ${soonUntil} AND NOT ${isWaiting(today)}))::integer`.as(
        "soon",
      ),
      sql<number>`(count(*) FILTER (WHERE ${isWaiting(today)}))::integer`.as("waiting"),
      sql<Day | null>`min(due) FILTER (WHERE ${isOverdue(today)})`.as("worst"),
    ])
    .where("ended_on", "is", null)
    .groupBy([sql`1`, "cases.service", "cases.handler_id"])
    .execute();

export type OverdueCase = { subjectId: string; caseId: string; due: Day };

/** Overdue cases whose due day was so long ago and of which that level was not told; in the order of their keys. */
export const listToEscalate = (
  tx: Tx,
  {
    today,
    dueBy,
    level,
    after,
    limit,
  }: { today: Day; dueBy: Day; level: number; after: OverdueCase | undefined; limit: number },
): Promise<OverdueCase[]> =>
  on(tx)
    .selectFrom("cases")
    .select([sql<string>`subject_id`.as("subjectId"), sql<string>`case_id`.as("caseId"), "due"])
    .where(isOverdue(today))
    .where("due", "<=", dueBy)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM escalations it WHERE it.subject_id = cases.subject_id
        AND it.case_id = cases.case_id AND it.due = cases.due AND it.level = ${level})`,
    )
    .$if(after !== undefined, (it) =>
      it.where(sql<boolean>`(subject_id, case_id) > (${after?.subjectId}::uuid, ${after?.caseId}::uuid)`),
    )
    .orderBy("subject_id")
    .orderBy("case_id")
    .limit(limit)
    .execute();

/** False when it was told before. */
export const insertEscalation = async (tx: Tx, row: EscalationRow): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto("escalations")
    .values(row)
    .onConflict((it) => it.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export type EscalatedRow = EscalationRow & {
  code: string;
  applicant: string;
  service_name: string;
  sample: boolean;
  stands: boolean;
};
/** What was told above, the latest first. */
export const listEscalated = (tx: Tx, today: Day, limit: number): Promise<EscalatedRow[]> =>
  on(tx)
    .selectFrom("escalations")
    .innerJoin("cases", (it) =>
      it
        .onRef("cases.subject_id", "=", "escalations.subject_id")
        .onRef("cases.case_id", "=", "escalations.case_id"),
    )
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .selectAll("escalations")
    .select(["cases.code", "cases.applicant", "cases.sample", "service_versions.name as service_name"])
    .select(sql<boolean>`(${sql.raw("cases.ended_on IS NULL")} AND cases.due < ${today})`.as("stands"))
    .where("told", "=", true)
    .orderBy("escalations.at", "desc")
    .orderBy("escalations.case_id")
    .limit(limit)
    .execute();

export type UrgedRow = {
  subject_id: string;
  case_id: string;
  code: string;
  applicant: string;
  service_name: string;
  unit: string;
  says: string;
  by: string;
  on: Day;
  reply_by: Day | null;
  sample: boolean;
  /** How many were asked before it of the same case, and how many answers there are: the oldest is answered first. */
  before: number;
  answers: { says: string; by: string; on: Day }[];
};
/** 督办, the latest first, with what was answered on the case. */
export const listUrged = (tx: Tx, limit: number): Promise<UrgedRow[]> =>
  on(tx)
    .selectFrom("case_events as it")
    .innerJoin("cases", (join) =>
      join.onRef("cases.subject_id", "=", "it.subject_id").onRef("cases.case_id", "=", "it.case_id"),
    )
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .select([
      "cases.subject_id",
      "cases.case_id",
      "cases.code",
      "cases.applicant",
      "cases.sample",
      "service_versions.name as service_name",
      sql<string>`coalesce(cases.unit, service_versions.owner)`.as("unit"),
      sql<string>`it.happening->>'says'`.as("says"),
      "it.by_name as by",
      "it.day as on",
      sql<Day | null>`it.happening->>'replyBy'`.as("reply_by"),
      sql<number>`(SELECT count(*)::integer FROM case_events one WHERE one.subject_id = it.subject_id
        AND one.case_id = it.case_id AND one.seq < it.seq AND one.happening->>'is' = 'urged')`.as("before"),
      sql<UrgedRow["answers"]>`(SELECT coalesce(jsonb_agg(jsonb_build_object(
          'says', one.happening->>'says', 'by', one.by_name, 'on', one.day) ORDER BY one.seq), '[]')
        FROM case_events one WHERE one.subject_id = it.subject_id AND one.case_id = it.case_id
          AND one.happening->>'is' = 'urgeAnswered')`.as("answers"),
    ])
    .where(sql<boolean>`it.happening->>'is' = 'urged'`)
    .orderBy("it.at", "desc")
    .orderBy("it.seq", "desc")
    .limit(limit)
    .execute();
