import type { Condition, Outcome } from "../ast.ts";
import type { Compiler } from "./expression.ts";
import type { Layers } from "./layers.ts";
import { plainSql, type Sql, sql, sqlList } from "./piece.ts";

/**
 * The fourth truth in SQL. `holds` is TRUE when met, FALSE when unmet, and NULL in between; `open` tells which between:
 * TRUE when it is not known, FALSE when a person must judge.
 *
 *   truth    holds  open      all: unmet before unknown before manual before met
 *   met      TRUE   FALSE     any: met before unknown before manual before unmet
 *   unmet    FALSE  FALSE     not: holds turned round, open as it is
 *   manual   NULL   FALSE
 *   unknown  NULL   TRUE
 *
 * SQL's AND, OR and NOT give `holds`; `open` of a whole that holds neither way is that of any of its parts.
 */
export type SqlTruth = { holds: Sql; open: Sql };

export const truthSql = (it: Condition, compiler: Compiler, layers: Layers): SqlTruth => {
  if (!asksAPerson(it)) {
    const holds = layers.named(compiler.condition(it));
    return { holds, open: sql`(${holds} IS NULL)` };
  }
  switch (it.is) {
    case "all":
    case "any": {
      const parts = partsOf(it).map((one) => truthSql(one, compiler, layers));
      const holds = layers.named(
        sql`(${sqlList(
          parts.map((one) => one.holds),
          it.is === "all" ? " AND " : " OR ",
        )})`,
      );
      const open = sqlList(
        parts.map((one) => one.open),
        " OR ",
      );
      return { holds, open: layers.named(sql`(${holds} IS NULL AND (${open}))`) };
    }
    case "not": {
      const { holds, open } = truthSql(it.of, compiler, layers);
      return { holds: sql`(NOT ${holds})`, open };
    }
    default:
      return { holds: plainSql("NULL::boolean"), open: plainSql("FALSE") };
  }
};

/** What a computer decides alone stays one part. */
const partsOf = ({ is, of }: Condition & { is: "all" | "any" }): Condition[] => {
  const alone = of.filter((it) => !asksAPerson(it));
  return [...(alone.length > 0 ? [{ is, of: alone }] : []), ...of.filter(asksAPerson)];
};

const asksAPerson = (it: Condition): boolean => {
  switch (it.is) {
    case "all":
    case "any":
      return it.of.some(asksAPerson);
    case "not":
      return asksAPerson(it.of);
    default:
      return it.is === "judged";
  }
};

const is = (it: Outcome): string => `'${it}'`;

/** Met, unmet, unknown or manual. */
export const conditionOutcome = ({ holds, open }: SqlTruth): Sql =>
  sql`CASE ${holds} WHEN TRUE THEN ${is("met")} WHEN FALSE THEN ${is("unmet")} ELSE CASE WHEN ${open} THEN ${is("unknown")} ELSE ${is("manual")} END END`;

/** Outside its scope a policy is not applicable; while the scope is not known, nothing is refused. */
export const scopedOutcome = (scope: SqlTruth, when: SqlTruth): Sql =>
  sql`CASE WHEN NOT ${scope.holds} THEN ${is("notApplicable")}
    WHEN NOT ${when.holds} AND NOT ${scope.open} THEN ${is("unmet")}
    WHEN ${scope.open} OR ${when.open} THEN ${is("unknown")}
    WHEN ${scope.holds} AND ${when.holds} THEN ${is("met")}
    ELSE ${is("manual")} END`;
