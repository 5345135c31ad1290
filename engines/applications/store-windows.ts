import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { CaseTables } from "./store.ts";

export type Granted = { count: number; amount: number };
type Span = { service: string; from: Day; before: Day | null };

/** What has been granted of the applications handed in from a day until another. */
export const countGranted = async (tx: Tx, { service, from, before }: Span): Promise<Granted> =>
  tx
    .withTables<CaseTables>()
    .selectFrom("cases")
    .select([sql<number>`count(*)`.as("count"), sql<number>`coalesce(sum(amount), 0)::bigint`.as("amount")])
    .where("service", "=", service)
    .where("outcome", "=", "granted")
    .where("submitted_on", ">=", from)
    .$if(before !== null, (it) => it.where("submitted_on", "<", before))
    .executeTakeFirstOrThrow();

/** Who grants out of a window waits for whoever does at the moment, until this transaction ends. */
export const lockWindow = async (
  tx: Tx,
  { service, from }: Pick<Span, "service" | "from">,
): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${service} ${from}`}, 1))`.execute(tx);
};
