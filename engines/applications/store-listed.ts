import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { CaseRow, CaseTables } from "./store.ts";

/** A row of a list; the name is the item's of the time of filing. */
export type ListedCase = Omit<CaseRow, "evaluation" | "fingerprint"> & {
  service_name: string;
  owner: string;
  /** Of a joint case: how many of its parts wait for the applicant. */
  parts_waiting?: number;
};

const on = (tx: Tx) => tx.withTables<CaseTables>();

/** What a line of a list is made from. */
export const LISTED = [
  "cases.subject_id",
  "cases.case_id",
  "cases.code",
  "cases.service",
  "cases.applicant",
  "cases.region",
  "cases.sample",
  "cases.version",
  "cases.status",
  "cases.unit",
  "cases.handler",
  "cases.handler_id",
  "cases.asked",
  "cases.submitted_on",
  "cases.clock",
  "cases.calendar",
  "cases.due",
  "cases.paused_from",
  "cases.paused_until",
  "cases.outcome",
  "cases.amount",
  "cases.decided_on",
  "cases.notice_from",
  "cases.notice_until",
  "cases.paid_on",
  "cases.ended_on",
  "cases.used_days",
  "cases.result_code",
  "cases.parent_case",
  "cases.county",
  "cases.revoked_on",
] as const;

const selectListed = (tx: Tx) =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .select(LISTED)
    .select(["service_versions.name as service_name", "service_versions.owner"]);

/** Those cases, in no order. */
export const listCases = async (
  tx: Tx,
  keys: readonly { subjectId: string; caseId: string }[],
): Promise<ListedCase[]> =>
  keys.length === 0
    ? []
    : selectListed(tx)
        .where("cases.subject_id", "in", [...new Set(keys.map((it) => it.subjectId))])
        .where("cases.case_id", "in", [...new Set(keys.map((it) => it.caseId))])
        .execute();

/** Every case that stands so, for jobs. */
export const listByStatus = (
  tx: Tx,
  status: CaseRow["status"],
): Promise<{ subjectId: string; caseId: string }[]> =>
  on(tx)
    .selectFrom("cases")
    .select([sql<string>`subject_id`.as("subjectId"), sql<string>`case_id`.as("caseId")])
    .where("status", "=", status)
    .where("ended_on", "is", null)
    .orderBy("case_id")
    .execute();

/** Parts of joint cases are listed for themselves only where that is asked for. */
export const listOfSubjects = async (
  tx: Tx,
  subjectIds: readonly string[],
  { limit, parts }: { limit: number; parts: boolean },
): Promise<ListedCase[]> => {
  if (subjectIds.length === 0) return [];
  return selectListed(tx)
    .where("cases.subject_id", "in", [...subjectIds])
    .$if(!parts, (it) => it.where("cases.parent_case", "is", null))
    .select(
      sql<number>`(SELECT count(*)::integer FROM cases AS part WHERE part.subject_id = cases.subject_id
        AND part.parent_case = cases.case_id AND part.status = 'correcting')`.as("parts_waiting"),
    )
    .orderBy(sql`(cases.ended_on IS NOT NULL)`)
    .orderBy("cases.submitted_on", "desc")
    .orderBy("cases.case_id")
    .limit(limit)
    .execute();
};

/** Notices that run, and those that ended since a day without an upheld objection; none of a case that came to nothing. */
export const listNotices = (tx: Tx, since: Day, limit: number): Promise<ListedCase[]> =>
  selectListed(tx)
    .where("cases.notice_until", ">=", since)
    .where((it) => it.or([it("cases.outcome", "=", "granted"), it("cases.outcome", "is", null)]))
    .where("cases.status", "not in", ["withdrawn", "turnedAway", "closed"])
    .orderBy("cases.notice_until", "desc")
    .orderBy("cases.case_id")
    .limit(limit)
    .execute();
