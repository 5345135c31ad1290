import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { CaseTables } from "./store.ts";
import { isDueToday, isOverdue } from "./store-figures.ts";

/** A case as a reminder names it. */
export type RemindedCase = {
  subjectId: string;
  caseId: string;
  code: string;
  applicant: string;
  serviceName: string;
  sample: boolean;
};
export type AwaitedReply = RemindedCase & {
  seq: number;
  service: string;
  replyBy: Day;
  /** Without a reply the case may be closed. */
  closes: boolean;
  /** The joint case of which it is a part. */
  wholeId: string | null;
};
export type CaseAtDeadline = RemindedCase & { unit: string; due: Day };

const on = (tx: Tx) =>
  tx
    .withTables<CaseTables>()
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .select([
      "cases.subject_id as subjectId",
      "cases.case_id as caseId",
      "cases.code",
      "cases.applicant",
      "service_versions.name as serviceName",
      "cases.sample",
    ]);

/** Cases that wait for a correction whose last day is one of these days, with the event that asked for it. */
export const listAwaitedReplies = (tx: Tx, { from, to }: { from: Day; to: Day }): Promise<AwaitedReply[]> =>
  on(tx)
    .innerJoin("case_events", (it) =>
      it
        .onRef("case_events.subject_id", "=", "cases.subject_id")
        .onRef("case_events.case_id", "=", "cases.case_id"),
    )
    .select([
      "case_events.seq",
      "cases.service",
      sql<Day>`case_events.happening->>'replyBy'`.as("replyBy"),
      sql<boolean>`coalesce(service_versions.item->'correction'->>'onNoReply' = 'close', false)`.as("closes"),
      "cases.parent_case as wholeId",
    ])
    .where("cases.ended_on", "is", null)
    .where("cases.status", "=", "correcting")
    .where(sql<boolean>`case_events.happening->>'is' = 'correctionAsked'`)
    .where(sql<boolean>`case_events.happening->>'replyBy' BETWEEN ${from} AND ${to}`)
    // Answered ones lie before the one that is waited for.
    .where(
      sql<boolean>`case_events.seq = (SELECT max(later.seq) FROM case_events AS later WHERE later.subject_id = cases.subject_id
        AND later.case_id = cases.case_id AND later.happening->>'is' = 'correctionAsked')`,
    )
    .orderBy("cases.case_id")
    .execute();

/** Cases due today and overdue, by the unit that has the file; the oldest due day first. */
export const listAtDeadline = async (tx: Tx, today: Day): Promise<CaseAtDeadline[]> => {
  const rows = await on(tx)
    .select([sql<string>`coalesce(cases.unit, service_versions.owner)`.as("unit"), "cases.due"])
    .where("cases.ended_on", "is", null)
    .where((it) => it.or([isDueToday(today), isOverdue(today)]))
    .orderBy("cases.due")
    .orderBy("cases.case_id")
    .execute();
  return rows;
};
