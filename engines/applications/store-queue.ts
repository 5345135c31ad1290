import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { QueueTab } from "./contract.ts";
import type { Scope } from "./scope.ts";
import type { CaseRow, CaseTables } from "./store.ts";
import { isDueToday, isOverdue } from "./store-figures.ts";

type Filter = { scope: Scope; text: string | undefined; today: Day };
/** A row of a list; the name is the item's of the time of filing. */
export type ListedCase = Omit<CaseRow, "evaluation" | "fingerprint"> & {
  service_name: string;
  owner: string;
};

const on = (tx: Tx) => tx.withTables<CaseTables>();

type OpenTab = Exclude<QueueTab, "done">;
const IN_TAB: Readonly<Record<OpenTab, (today: Day) => RawBuilder<boolean>>> = {
  all: () => sql<boolean>`true`,
  toAccept: () => sql<boolean>`(status = 'submitted')`,
  inHand: () =>
    sql<boolean>`(status IN ('inReview', 'consulting', 'assessing', 'inspecting', 'filing', 'accepted', 'proposed', 'decided', 'objected', 'paid'))`,
  correcting: () => sql<boolean>`(status = 'correcting')`,
  dueToday: isDueToday,
  overdue: isOverdue,
  notice: () => sql<boolean>`(status IN ('onNotice', 'objected'))`,
  toPay: () => sql<boolean>`(status = 'toPay')`,
};
const OPEN_TABS = Object.keys(IN_TAB) as OpenTab[];
/** Ended cases are counted this far: nobody pages beyond, and ten years of them are not worth a full count. */
const MOST_DONE = 10_000;

/** Services seen anywhere, and those seen in a county only. */
const inScope = ({ services, inCounties }: Scope): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    [
      sql`cases.service = ANY (${[...services]}::text[])`,
      ...inCounties.map(
        (it) => sql`(cases.county = ${it.county} AND cases.service = ANY (${[...it.services]}::text[]))`,
      ),
    ],
    sql` OR `,
  )})`;

const matches =
  ({ scope, text }: Filter) =>
  (it: ExpressionBuilder<CaseTables, "cases">) => {
    const inServices = inScope(scope);
    if (!text) return inServices;
    const inside = `%${text.replace(/[\\%_]/g, (one) => `\\${one}`)}%`;
    return it.and([
      inServices,
      it.or([it("cases.applicant", "ilike", inside), it("cases.code", "ilike", inside)]),
    ]);
  };

/** How many cases each tab holds: the open ones in one look, the ended ones up to a limit in another. */
export const countTabs = async (tx: Tx, filter: Filter): Promise<Record<QueueTab, number>> => {
  const open = (await on(tx)
    .selectFrom("cases")
    .select(OPEN_TABS.map((tab) => sql<number>`count(*) FILTER (WHERE ${IN_TAB[tab](filter.today)})`.as(tab)))
    .where(matches(filter))
    .where("ended_on", "is", null)
    .executeTakeFirstOrThrow()) as Record<OpenTab, number>;
  const { done } = await on(tx)
    .selectFrom((it) =>
      it
        .selectFrom("cases")
        .select("case_id")
        .where(matches(filter))
        .where("ended_on", "is not", null)
        .limit(MOST_DONE)
        .as("ended"),
    )
    .select((it) => it.fn.countAll<number>().as("done"))
    .executeTakeFirstOrThrow();
  return { ...open, done };
};

const LISTED = [
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
] as const;

const selectListed = (tx: Tx) =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .select(LISTED)
    .select(["service_versions.name as service_name", "service_versions.owner"]);

/** Open tabs: soonest due first, those that wait for the applicant last. Ended cases: the latest first. */
export const listQueue = (
  tx: Tx,
  filter: Filter,
  { tab, limit, offset }: { tab: QueueTab; limit: number; offset: number },
): Promise<ListedCase[]> => {
  const page = selectListed(tx).where(matches(filter)).limit(limit).offset(offset);
  if (tab === "done") {
    return page
      .where("cases.ended_on", "is not", null)
      .orderBy("cases.ended_on", "desc")
      .orderBy("cases.case_id")
      .execute();
  }
  return page
    .where("cases.ended_on", "is", null)
    .where(IN_TAB[tab](filter.today))
    .orderBy(sql`(cases.paused_from IS NOT NULL AND cases.paused_until IS NULL)`)
    .orderBy("cases.due")
    .orderBy("cases.case_id")
    .execute();
};

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
