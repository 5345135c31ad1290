import { sql } from "kysely";
import type { Tx } from "#platform/database";
import { LETTERS, type Matching } from "../match/letters.ts";
import type { AmountAt } from "../match/matcher.ts";
import type { SubjectRow } from "../match/store.ts";

type HistoryRow = {
  subject_id: string;
  run_id: string;
  policy: string;
  before: string | null;
  after: string | null;
  amount_before: number | null;
  amount_after: number | null;
};
type Tables = { subject_matches: SubjectRow; match_history: HistoryRow };
const on = (tx: Tx) => tx.withTables<Tables>();

export type ListedMatch = {
  subject_id: string;
  before: string | null;
  outcome: string | null;
  amount_min: number | null;
  amount_max: number | null;
  since: string | null;
  facts_version: number | null;
};
type Page = { limit: number; offset: number };
type Asked = { policy: string; place: number; outcome: Matching; region: string | undefined } & Page;

/** Who stands so with a policy. The day is that of the run that last changed it, else the one that found the subject first. */
export const listMatched = async (
  tx: Tx,
  { policy, place, outcome, region, limit, offset }: Asked,
): Promise<{ total: number; rows: ListedMatch[] }> => {
  let query = on(tx)
    .selectFrom("subject_matches as it")
    .where(sql<boolean>`substr(it.outcomes, ${place + 1}, 1) = ${LETTERS[outcome]}`);
  if (region) query = query.where("it.region", "=", region);
  const { total } = await query
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select([
      "it.subject_id",
      "it.amounts",
      "it.facts_version",
      sql<string>`coalesce((SELECT max(run.on_day) FROM match_history AS news JOIN match_runs AS run USING (run_id)
        WHERE news.subject_id = it.subject_id AND news.policy = ${policy} AND news.after = ${outcome}
          AND news.before IS DISTINCT FROM news.after), it.first_on)`.as("since"),
    ])
    .orderBy("it.region")
    .orderBy("it.subject_id")
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    total: Number(total),
    rows: rows.map(({ amounts, ...it }) => ({
      ...it,
      ...sumAt(amounts, place),
      before: null,
      outcome,
    })),
  };
};

const sumAt = (amounts: readonly AmountAt[], place: number) => {
  const found = amounts.find((it) => it[0] === place);
  return { amount_min: found?.[1] ?? null, amount_max: found?.[2] ?? null };
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
