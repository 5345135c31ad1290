import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { CaseTables } from "./store.ts";

/** Counts, amounts in 分, and the median of working days from submission to the end, waits left out; null while none has ended. */
export type CaseFigures = {
  submitted: number;
  open: number;
  granted: number;
  paid: number;
  refused: number;
  overdue: number;
  grantedAmount: number;
  paidAmount: number;
  medianWorkingDays: number | null;
  /** Some of them are 演示数据. */
  sample: boolean;
};

/** The clock stands: a wait that is open or whose last day is still to come. */
export const isWaiting = (today: Day): RawBuilder<boolean> =>
  sql<boolean>`(paused_from IS NOT NULL AND paused_from <= ${today} AND (paused_until IS NULL OR paused_until > ${today}))`;

export const isOverdue = (today: Day): RawBuilder<boolean> =>
  sql<boolean>`(ended_on IS NULL AND due < ${today} AND NOT ${isWaiting(today)})`;

export const isDueToday = (today: Day): RawBuilder<boolean> =>
  sql<boolean>`(ended_on IS NULL AND due = ${today} AND NOT ${isWaiting(today)})`;

/** The figures of one service item as they are now; overdue as of `today`. */
export const caseFigures = (
  tx: Tx,
  { service, today }: { service: string; today: Day },
): Promise<CaseFigures> =>
  tx
    .withTables<CaseTables>()
    .selectFrom("cases")
    .select([
      sql<number>`count(*)`.as("submitted"),
      sql<number>`count(*) FILTER (WHERE ended_on IS NULL)`.as("open"),
      sql<number>`count(*) FILTER (WHERE outcome = 'granted')`.as("granted"),
      sql<number>`count(*) FILTER (WHERE paid_on IS NOT NULL)`.as("paid"),
      sql<number>`count(*) FILTER (WHERE outcome = 'refused')`.as("refused"),
      sql<number>`count(*) FILTER (WHERE ${isOverdue(today)})`.as("overdue"),
      sql<number>`coalesce(sum(amount) FILTER (WHERE outcome = 'granted'), 0)::bigint`.as("grantedAmount"),
      sql<number>`coalesce(sum(amount) FILTER (WHERE paid_on IS NOT NULL), 0)::bigint`.as("paidAmount"),
      sql<
        number | null
      >`percentile_cont(0.5) WITHIN GROUP (ORDER BY used_days) FILTER (WHERE status IN ('delivered', 'refused'))`.as(
        "medianWorkingDays",
      ),
      sql<boolean>`coalesce(bool_or(sample), false)`.as("sample"),
    ])
    .where("service", "=", service)
    .executeTakeFirstOrThrow();
