import type { Comparison } from "../ast.ts";
import type { Constant } from "../exact-form.ts";
import type { Layers } from "./layers.ts";
import { plainSql, type Sql, sql, sqlList } from "./piece.ts";

/** A term of an exact form as SQL. */
export type SqlTerm = {
  sql: Sql;
  /** Whether it may be of an integer type: those overflow, so they become numeric before anything is reckoned. */
  whole: boolean;
  /** Decimals at most. */
  places: number;
};

export const OPERATORS: Readonly<Record<Comparison, string>> = {
  "=": "=",
  "≠": "<>",
  "<": "<",
  "≤": "<=",
  ">": ">",
  "≥": ">=",
};

export const UNKNOWN_NUMBER: SqlTerm = { sql: plainSql("NULL::numeric"), whole: false, places: 0 };
export const wholeTerm = (it: Sql): SqlTerm => ({ sql: it, whole: true, places: 0 });

export const constantTerm = ({ digits, places }: Constant): SqlTerm => {
  const size = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const text = places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`;
  return { sql: plainSql(digits < 0n ? `(-${text})` : text), whole: places === 0, places };
};

export const numeric = ({ sql: it, whole }: SqlTerm): Sql => (whole ? sql`(${it})::numeric` : it);

/** PostgreSQL keeps somewhat more decimals of a product than that and drops the others without a word. */
const MOST_PLACES = 16_000;

/** @throws RangeError when exact reckoning would need more decimals than PostgreSQL keeps. */
export const reckoned = (left: SqlTerm, is: "plus" | "minus" | "times", right: SqlTerm): SqlTerm => {
  const places = is === "times" ? left.places + right.places : Math.max(left.places, right.places);
  if (places > MOST_PLACES) throw new RangeError("More decimals than PostgreSQL reckons with");
  return {
    sql: sql`(${numeric(left)} ${{ plus: "+", minus: "-", times: "*" }[is]} ${numeric(right)})`,
    whole: false,
    places,
  };
};

/** The smallest or largest, known only when all are: LEAST and GREATEST alone would pass over what is not known. */
export const extremeTerm = (is: "least" | "most", of: readonly SqlTerm[], layers: Layers): SqlTerm => {
  const parts = of.map((it) => layers.named(it.sql));
  const known = sqlList(
    parts.map((it) => sql`${it} IS NOT NULL`),
    " AND ",
  );
  const pick = is === "least" ? "LEAST" : "GREATEST";
  return together(sql`CASE WHEN ${known} THEN ${pick}(${sqlList(parts, ", ")}) END`, of);
};

/** One of several. */
export const together = (it: Sql, of: readonly SqlTerm[]): SqlTerm => ({
  sql: it,
  whole: of.some((one) => one.whole),
  places: Math.max(0, ...of.map((one) => one.places)),
});

/**
 * The first piece whose condition holds. `CASE c WHEN TRUE … WHEN FALSE … END` asks c once and leaves NULL what is not
 * known: there is no silent else.
 */
export const chosen = (whens: readonly Sql[], of: readonly Sql[], layers: Layers): Sql =>
  whens.reduceRight<Sql | undefined>(
    (rest, when, at) =>
      rest === undefined
        ? sql`CASE WHEN ${when} THEN ${of[at] ?? NULL} END`
        : sql`CASE ${when} WHEN TRUE THEN ${of[at] ?? NULL} WHEN FALSE THEN ${layers.flat(rest)} END`,
    of[whens.length],
  ) ?? NULL;
const NULL = plainSql("NULL");
