import type { CalendarChange } from "#kernel/calendar";
import { json, type Tx } from "#platform/database";

/** A change of the calendar as it is kept. */
export type HolidayChange = {
  /** 1, 2, 3 …: the calendar's revision after this change. */
  revision: number;
  kind: "notice" | "local";
  year: number;
  number: string | null;
  title: string | null;
  /** The words as handed in. */
  source: string;
  change: CalendarChange;
  by_name: string;
  sample: boolean;
  at: string;
};

const on = (tx: Tx) => tx.withTables<{ holiday_changes: HolidayChange }>();

/** All of them in their order; a few a year. */
export const listHolidayChanges = (tx: Tx): Promise<HolidayChange[]> =>
  on(tx).selectFrom("holiday_changes").selectAll().orderBy("revision").execute();

/** 0 before the first change. */
export const holidayRevision = async (tx: Tx): Promise<number> => {
  const { latest } = await on(tx)
    .selectFrom("holiday_changes")
    .select((it) => it.fn.max("revision").as("latest"))
    .executeTakeFirstOrThrow();
  return latest ?? 0;
};

/** Two people who add the same revision at once: the second one's transaction fails. */
export const insertHolidayChange = async (tx: Tx, it: HolidayChange): Promise<void> => {
  await on(tx)
    .insertInto("holiday_changes")
    .values({ ...it, change: json(it.change) })
    .execute();
};
