import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { QueueTab } from "./contract.ts";
import type { CaseRow, CaseTables } from "./store.ts";
import { isDueToday, isOverdue } from "./store-figures.ts";

type Filter = { services: readonly string[]; text: string | undefined; today: Day };
/** A row of a list; the name is the item's of the time of filing. */
export type ListedCase = CaseRow & { service_name: string; owner: string };

const on = (tx: Tx) => tx.withTables<CaseTables>();

const IN_TAB: Readonly<Record<QueueTab, (today: Day) => RawBuilder<boolean>>> = {
  all: () => sql<boolean>`true`,
  toAccept: () => sql<boolean>`(status = 'submitted')`,
  inHand: () => sql<boolean>`(status IN ('accepted', 'decided', 'objected', 'paid'))`,
  correcting: () => sql<boolean>`(status = 'correcting')`,
  dueToday: isDueToday,
  overdue: isOverdue,
  notice: () => sql<boolean>`(status IN ('onNotice', 'objected'))`,
  toPay: () => sql<boolean>`(status = 'toPay')`,
  done: () => sql<boolean>`(ended_on IS NOT NULL)`,
};
const TABS = Object.keys(IN_TAB) as QueueTab[];

const matches =
  ({ services, text }: Filter) =>
  (it: ExpressionBuilder<CaseTables, "cases">) => {
    const inServices = it("cases.service", "in", services.length > 0 ? [...services] : [""]);
    if (!text) return inServices;
    const inside = `%${text.replace(/[\\%_]/g, (one) => `\\${one}`)}%`;
    return it.and([
      inServices,
      it.or([it("cases.applicant", "ilike", inside), it("cases.code", "ilike", inside)]),
    ]);
  };

/** How many cases each tab holds, in one look. */
export const countTabs = (tx: Tx, filter: Filter): Promise<Record<QueueTab, number>> =>
  on(tx)
    .selectFrom("cases")
    .select(TABS.map((tab) => sql<number>`count(*) FILTER (WHERE ${IN_TAB[tab](filter.today)})`.as(tab)))
    .where(matches(filter))
    .executeTakeFirstOrThrow() as Promise<Record<QueueTab, number>>;

const selectListed = (tx: Tx) =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .selectAll("cases")
    .select(["service_versions.name as service_name", "service_versions.owner"]);

/** Soonest due first, those that wait for the applicant after them, those that are over last and the latest first. */
export const listQueue = (
  tx: Tx,
  filter: Filter,
  { tab, limit, offset }: { tab: QueueTab; limit: number; offset: number },
): Promise<ListedCase[]> =>
  selectListed(tx)
    .where(matches(filter))
    .where(IN_TAB[tab](filter.today))
    .orderBy(sql`(cases.ended_on IS NOT NULL)`)
    .orderBy(sql`(cases.paused_from IS NOT NULL AND cases.paused_until IS NULL)`)
    .orderBy("cases.ended_on", "desc")
    .orderBy("cases.due")
    .orderBy("cases.case_id")
    .limit(limit)
    .offset(offset)
    .execute();

export const listOfSubjects = async (
  tx: Tx,
  subjectIds: readonly string[],
  limit: number,
): Promise<ListedCase[]> => {
  if (subjectIds.length === 0) return [];
  return selectListed(tx)
    .where("cases.subject_id", "in", [...subjectIds])
    .orderBy(sql`(cases.ended_on IS NOT NULL)`)
    .orderBy("cases.submitted_on", "desc")
    .orderBy("cases.case_id")
    .limit(limit)
    .execute();
};

/** Notices that run, and those that ended since a day without an upheld objection. */
export const listNotices = (tx: Tx, since: Day, limit: number): Promise<ListedCase[]> =>
  selectListed(tx)
    .where("cases.notice_until", ">=", since)
    .where("cases.outcome", "=", "granted")
    .orderBy("cases.notice_until", "desc")
    .orderBy("cases.case_id")
    .limit(limit)
    .execute();
