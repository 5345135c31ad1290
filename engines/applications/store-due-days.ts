import { sql } from "kysely";
import type { ClockInput, Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { CaseTables } from "./store.ts";

/** A due day that a change of the calendar moved. */
export type DueDayChangeRow = {
  subject_id: string;
  case_id: string;
  calendar: string;
  from_day: Day;
  to_day: Day;
  on_day: Day;
  at: string;
};
/** How far the open cases have been reckoned by that calendar. */
export type DueDayRunRow = {
  calendar: string;
  total: number;
  done: number;
  moved: number;
  failed: number;
  started_at: string;
  finished_at: string | null;
};
type Tables = CaseTables & { due_day_changes: DueDayChangeRow; due_day_runs: DueDayRunRow };
export type CaseKeyAfter = { subjectId: string; caseId: string };

const on = (tx: Tx) => tx.withTables<Tables>();

/** Open cases whose due day was reckoned by another calendar than this one, in the order of their keys. */
export const listByOtherCalendar = (
  tx: Tx,
  { calendar, after, limit }: { calendar: string; after: CaseKeyAfter | undefined; limit: number },
): Promise<CaseKeyAfter[]> =>
  on(tx)
    .selectFrom("cases")
    .select([sql<string>`subject_id`.as("subjectId"), sql<string>`case_id`.as("caseId")])
    .where("ended_on", "is", null)
    .where("calendar", "<>", calendar)
    .$if(after !== undefined, (it) =>
      it.where(sql<boolean>`(subject_id, case_id) > (${after?.subjectId}::uuid, ${after?.caseId}::uuid)`),
    )
    .orderBy("subject_id")
    .orderBy("case_id")
    .limit(limit)
    .execute();

export const countByOtherCalendar = async (tx: Tx, calendar: string): Promise<number> => {
  const { left } = await on(tx)
    .selectFrom("cases")
    .select((it) => it.fn.countAll<number>().as("left"))
    .where("ended_on", "is", null)
    .where("calendar", "<>", calendar)
    .executeTakeFirstOrThrow();
  return left;
};

export const insertDueDayChange = async (tx: Tx, row: DueDayChangeRow): Promise<void> => {
  await on(tx)
    .insertInto("due_day_changes")
    .values(row)
    .onConflict((it) => it.doNothing())
    .execute();
};

/** Begins a run or goes on with one: the total is what was done and what is left. */
export const beginRun = async (
  tx: Tx,
  { calendar, left, at }: { calendar: string; left: number; at: string },
): Promise<void> => {
  await on(tx)
    .insertInto("due_day_runs")
    .values({ calendar, total: left, done: 0, moved: 0, failed: 0, started_at: at, finished_at: null })
    .onConflict((it) =>
      it
        .column("calendar")
        .doUpdateSet({ total: sql<number>`due_day_runs.done + ${left}`, failed: 0, finished_at: null }),
    )
    .execute();
};

/** Adds to the sums of a run. */
export const addToRun = async (
  tx: Tx,
  calendar: string,
  { done, moved, failed }: Pick<DueDayRunRow, "done" | "moved" | "failed">,
): Promise<void> => {
  await on(tx)
    .updateTable("due_day_runs")
    .set({
      done: sql<number>`done + ${done}`,
      moved: sql<number>`moved + ${moved}`,
      failed: sql<number>`failed + ${failed}`,
    })
    .where("calendar", "=", calendar)
    .execute();
};

/** A run that is over keeps the time when it was. */
export const finishRun = async (tx: Tx, calendar: string, at: string): Promise<void> => {
  await on(tx)
    .updateTable("due_day_runs")
    .set({ finished_at: at })
    .where("calendar", "=", calendar)
    .where("finished_at", "is", null)
    .execute();
};

export const findRunOf = (tx: Tx, calendar: string): Promise<DueDayRunRow | undefined> =>
  on(tx).selectFrom("due_day_runs").selectAll().where("calendar", "=", calendar).executeTakeFirst();

export type OpenClock = {
  subjectId: string;
  caseId: string;
  code: string;
  applicant: string;
  serviceName: string;
  clock: Omit<ClockInput, "today">;
};

/**
 * Open cases that a change of days from `first` to `last` can move: those that began before the last of them and end on or
 * after the first. A clock that stands ends later than its row says.
 */
export const listOpenClocks = (
  tx: Tx,
  { first, last, after, limit }: { first: Day; last: Day; after: CaseKeyAfter | undefined; limit: number },
): Promise<OpenClock[]> =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .select([
      sql<string>`cases.subject_id`.as("subjectId"),
      sql<string>`cases.case_id`.as("caseId"),
      "cases.code",
      "cases.applicant",
      "cases.clock",
      "service_versions.name as serviceName",
    ])
    .where("ended_on", "is", null)
    .where("submitted_on", "<", last)
    .where(sql<boolean>`(due >= ${first} OR clock @? '$.pauses[*] ? (!exists(@.to))')`)
    .$if(after !== undefined, (it) =>
      it.where(
        sql<boolean>`(cases.subject_id, cases.case_id) > (${after?.subjectId}::uuid, ${after?.caseId}::uuid)`,
      ),
    )
    .orderBy("cases.subject_id")
    .orderBy("cases.case_id")
    .limit(limit)
    .execute();
