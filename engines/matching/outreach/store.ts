import { sql } from "kysely";
import type { Tx } from "#platform/database";
import type { StoredMatch } from "../match/store.ts";

type HistoryRow = {
  subject_id: string;
  run_id: string;
  policy: string;
  before: string | null;
  after: string | null;
  amount_before: number | null;
  amount_after: number | null;
};
type Tables = { policy_matches: StoredMatch; match_history: HistoryRow };
const on = (tx: Tx) => tx.withTables<Tables>();

export type ListedMatch = {
  subject_id: string;
  before: string | null;
  outcome: string | null;
  amount_min: number | null;
  amount_max: number | null;
  since: string | null;
  facts_version: number | null;
  version: string | null;
};
type Page = { limit: number; offset: number };

export const listMatched = async (
  tx: Tx,
  asked: { policy: string; outcome: StoredMatch["outcome"]; region: string | undefined } & Page,
): Promise<{ total: number; rows: ListedMatch[] }> => {
  let query = on(tx)
    .selectFrom("policy_matches")
    .where("policy", "=", asked.policy)
    .where("outcome", "=", asked.outcome);
  if (asked.region) query = query.where("region", "=", asked.region);
  const { total } = await query
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(["subject_id", "outcome", "amount_min", "amount_max", "since", "facts_version", "version"])
    .orderBy("region")
    .orderBy("subject_id")
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { total: Number(total), rows: rows.map((it) => ({ ...it, before: null })) };
};

/** What a run changed of a policy. */
export const listPolicyChanges = async (
  tx: Tx,
  asked: { run: string; policy: string } & Page,
): Promise<{ total: number; rows: ListedMatch[] }> => {
  const query = on(tx)
    .selectFrom("match_history")
    .where("run_id", "=", asked.run)
    .where("policy", "=", asked.policy);
  const { total } = await query
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(["subject_id", "before", "after", "amount_after"])
    .orderBy("subject_id")
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((it) => ({
      subject_id: it.subject_id,
      before: it.before,
      outcome: it.after,
      amount_min: it.amount_after,
      amount_max: it.amount_after,
      since: null,
      facts_version: null,
      version: null,
    })),
  };
};

/** Of each policy how many came to be met in a run, and how many no longer are. */
export const countChanges = async (
  tx: Tx,
  runId: string,
): Promise<{ policy: string; gained: number; lost: number }[]> => {
  const { rows } = await sql<{ policy: string; gained: number; lost: number }>`
    SELECT policy,
      count(*) FILTER (WHERE after = 'met' AND before IS DISTINCT FROM 'met')::integer AS gained,
      count(*) FILTER (WHERE before = 'met' AND after IS DISTINCT FROM 'met')::integer AS lost
    FROM match_history WHERE run_id = ${runId} GROUP BY policy`.execute(tx);
  return rows;
};
