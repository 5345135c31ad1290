import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Comparison, Condition, Expression } from "#kernel/rules";
import { json, type Tx } from "#platform/database";

/** A piece of SQL; `undefined` stands for a condition that only the evaluator can decide. */
type Sql<Kind> = RawBuilder<Kind> | undefined;

const OPERATORS: Readonly<Record<Comparison, string>> = {
  "=": "=",
  "≠": "<>",
  "<": "<",
  "≤": "<=",
  ">": ">",
  "≥": ">=",
};
const ARITHMETIC = { add: "+", subtract: "-", multiply: "*" } as const;

/**
 * A condition as SQL over the fields of a record. A field that is not known is absent and reads as NULL, and SQL's
 * and / or / not over NULL are the ones of the rule language.
 */
const conditionSql = (it: Condition, on: Day): Sql<boolean> => {
  switch (it.is) {
    case "compare": {
      const left = valueSql(it.left, on);
      const right = valueSql(it.right, on);
      return left && right && sql<boolean>`(${left} ${sql.raw(OPERATORS[it.by])} ${right})`;
    }
    case "oneOf": {
      const left = valueSql(it.left, on);
      // `?|` finds a text that is one of the values as well as a list that holds one of them.
      return left && sql<boolean>`(${left} ?| ${[...it.values]}::text[])`;
    }
    case "all":
    case "any": {
      const parts = it.of.map((one) => conditionSql(one, on));
      const known = parts.filter((one) => one !== undefined);
      if (known.length < parts.length) return undefined;
      if (known.length === 0) return it.is === "all" ? sql<boolean>`true` : sql<boolean>`false`;
      return sql<boolean>`(${sql.join(known, it.is === "all" ? sql` AND ` : sql` OR `)})`;
    }
    case "not": {
      const inner = conditionSql(it.of, on);
      return inner && sql<boolean>`(NOT ${inner})`;
    }
    case "answered":
      return sql<boolean>`(fields -> ${it.key}::text IS NOT NULL)`;
    case "within":
    case "judged":
      return undefined;
  }
};

/** Values are compared as jsonb: numbers exactly, days and texts as text. Division stays with the evaluator, whose fractions are exact. */
const valueSql = (it: Expression, on: Day): Sql<unknown> => {
  switch (it.is) {
    case "fact":
      return sql`(fields -> ${it.key}::text)`;
    case "value":
      return json(it.value);
    case "today":
      return json(on);
    case "divide":
    case "least":
    case "most":
    case "fullMonthsSince":
    case "choose":
    case "tiers":
    case "table":
      return undefined;
    case "fullYearsSince": {
      const since = valueSql(it.day, on);
      if (!since) return undefined;
      const text = sql`(${since} #>> '{}')`;
      return sql`to_jsonb(substr(${on}::text, 1, 4)::integer - substr(${text}, 1, 4)::integer
        - CASE WHEN substr(${on}::text, 6) < substr(${text}, 6) THEN 1 ELSE 0 END)`;
    }
    default: {
      const left = valueSql(it.left, on);
      const right = valueSql(it.right, on);
      return (
        left &&
        right &&
        sql`to_jsonb((${left} #>> '{}')::numeric ${sql.raw(ARITHMETIC[it.is])} (${right} #>> '{}')::numeric)`
      );
    }
  }
};

/** How many records of a register meet the condition; undefined when SQL cannot say. */
export const countWhere = async (
  tx: Tx,
  register: string,
  where: Condition | undefined,
  on: Day,
): Promise<number | undefined> => {
  const filter = where ? conditionSql(where, on) : sql<boolean>`true`;
  if (!filter) return undefined;
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM register_records WHERE register = ${register} AND ${filter}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
};
