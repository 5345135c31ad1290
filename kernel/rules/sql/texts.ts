import type { Comparison } from "../ast.ts";
import type { Sort } from "../exact-form.ts";
import { type Sql, sql, sqlList, textLiteral, textsLiteral } from "./piece.ts";

/** Equal to one of the values, or sharing one with them. */
export const oneOfSql = (is: Sort, left: Sql, values: readonly string[]): Sql => {
  needTexts(is);
  if (is === "set") return sql`(${left} && ${textsLiteral(values)})`;
  return values.length === 0
    ? sql`CASE WHEN ${left} IS NOT NULL THEN FALSE END`
    : sql`(${left} IN (${values.map(textLiteral).join(", ")}))`;
};

/** C3921 lies within C39; C, too coarse to tell, is one of the beginnings of C39 and stays NULL. */
export const withinSql = (is: Sort, left: Sql, codes: readonly string[]): Sql => {
  needTexts(is);
  const inside = (code: Sql | string): Sql =>
    sqlList(
      codes.map((it) => sql`starts_with(${code}, ${textLiteral(it)})`),
      " OR ",
    );
  const known = sql`${left} IS NOT NULL`;
  if (codes.length === 0) return sql`CASE WHEN ${known} THEN FALSE END`;
  const beginnings = [...new Set(codes.flatMap(beginningsOf))];
  if (is === "set")
    return sql`CASE WHEN EXISTS (SELECT FROM unnest(${left}) code WHERE ${inside("code")}) THEN TRUE WHEN NOT (${left} && ${textsLiteral(beginnings)}) THEN FALSE END`;
  const outside =
    beginnings.length === 0 ? known : sql`${left} NOT IN (${beginnings.map(textLiteral).join(", ")})`;
  return sql`CASE WHEN ${inside(left)} THEN TRUE WHEN ${outside} THEN FALSE END`;
};

/** All that are shorter than the code itself, the empty one included. */
const beginningsOf = (code: string): string[] => {
  const signs = [...code];
  return signs.map((_, at) => signs.slice(0, at).join(""));
};

/** Sets are equal when each holds the other: neither order nor repetition counts. @throws TypeError for an order. */
export const sameSql = (is: Sort, left: Sql, by: Comparison, right: Sql): Sql => {
  if (by !== "=" && by !== "≠") throw new TypeError("Only numbers and days have an order in SQL");
  const same = is === "set" ? sql`(${left} @> ${right} AND ${right} @> ${left})` : sql`(${left} = ${right})`;
  return by === "=" ? same : sql`(NOT ${same})`;
};

/** @throws TypeError for what is neither a text nor a set. */
const needTexts = (is: Sort): void => {
  if (is !== "text" && is !== "set") throw new TypeError(`A text is needed here, not a ${is}`);
};
