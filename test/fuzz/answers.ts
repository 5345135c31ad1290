import {
  type Bounds,
  boundsAt,
  columnsOf,
  compileAllToSql,
  compileToColumns,
  evaluate,
  type FactColumn,
  type Facts,
  jsonbColumn,
  outcomeAt,
  type Policy,
  typedColumn,
} from "#kernel/rules";
import type { Asked } from "./asked.ts";
import { type Executes, FIELDS, RECORDS } from "./records.ts";

/** outcome, then least and most of amount, worth and score, as lists so that all sides are compared alike. */
export type Answer = readonly (string | number | null)[];

/** Whatever answers for many records at once what the reference evaluator answers for one. */
export type System = {
  name: string;
  /** Answers by policy and record, for the first records of those that were filled in. */
  answers(asked: Asked, records: readonly Facts[]): Promise<readonly (readonly Answer[])[]>;
};

export const referenceAnswer = (asked: Asked, policy: Policy, facts: Facts): Answer => {
  const { outcome, amount, worth, score } = evaluate(policy, facts, asked.on, asked.vocabulary, asked.open);
  return [outcome, ...[amount, worth, score].flatMap(ends)];
};
const ends = (it: Bounds | null): readonly (number | null)[] => [it?.min ?? null, it?.max ?? null];

/** The rules compiled to JavaScript over columns. */
export const columns: System = {
  name: "columns",
  answers: async ({ policies, on, vocabulary, open }, records) => {
    const compiled = compileToColumns(policies, on, vocabulary, { keep: ["amount", "worth", "score"] });
    const results = compiled.room(records.length);
    compiled.run(columnsOf(records, vocabulary, compiled.keys), results, { open });
    return results.map((of) =>
      records.map((_, at) => [
        outcomeAt(of, at),
        ...(["amount", "worth", "score"] as const).flatMap((it) => ends(boundsAt(of, it, at))),
      ]),
    );
  },
};

const COLUMNS = [
  "outcome",
  "amount_min",
  "amount_max",
  "worth_min",
  "worth_max",
  "score_min",
  "score_max",
] as const;

const MAPPINGS: Readonly<Record<Asked["mapping"], FactColumn>> = {
  typed: typedColumn,
  jsonb: jsonbColumn(FIELDS),
};

/** A database whose table of records was filled: all policies in one statement. */
export const database = (name: string, { execute }: Executes): System => ({
  name,
  answers: async ({ policies, mapping, ...question }, { length }) => {
    const { arrays } = compileAllToSql(policies, {
      ...question,
      column: MAPPINGS[mapping],
      records: { ...RECORDS, where: `id < ${length}` },
    });
    const { rows } = await execute(`SELECT json_agg(of ORDER BY id)::text AS answers FROM (${arrays}) of`);
    const records = JSON.parse((rows[0] as { answers: string }).answers) as readonly Readonly<
      Record<string, Answer>
    >[];
    return policies.map((_, policy) =>
      records.map((it) => COLUMNS.map((column) => it[column]?.[policy] ?? null)),
    );
  },
});
