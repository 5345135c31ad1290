import type { Condition, DecisionTable, Vocabulary } from "../ast.ts";
import { rowCondition } from "../unfold.ts";
import { examplesOf } from "./boxes.ts";
import { isUnreachable } from "./conditions.ts";
import { all, type Found, not, type Severity } from "./finding.ts";

type Place = { path: string; context: readonly Condition[]; vocabulary: Vocabulary };

/** Rows that nothing reaches, rows that meet although they must not, and what no row covers. */
export const tableFindings = (table: DecisionTable, place: Place): Found[] => {
  const rows = table.rows.map((row) => rowCondition(table, row));
  return [
    ...unreachableRows(rows, table.hit, place),
    ...(table.hit === "unique" ? overlaps(rows, place) : []),
    ...(table.hit === "sum" || table.otherwise ? [] : gapFindings(rows, place, "表里各行")),
  ];
};

const unreachableRows = (
  rows: readonly Condition[],
  hit: DecisionTable["hit"],
  { path, context, vocabulary }: Place,
): Found[] =>
  rows.flatMap((row, at): Found[] => {
    const found = (says: string): Found[] => [
      { code: "row-unreachable", severity: "warning", path: `${path}.rows[${at}]`, says },
    ];
    if (isUnreachable(row, context, vocabulary))
      return found(`表的第 ${at + 1} 行没有任何情形能符合，请检查这一行的各格。`);
    const before = all(...rows.slice(0, at).map(not));
    return hit === "first" && at > 0 && isUnreachable(all(row, before), context, vocabulary)
      ? found(`表的第 ${at + 1} 行永远轮不到，前面各行已经把它包括在内，请调整先后或范围。`)
      : [];
  });

const overlaps = (rows: readonly Condition[], { path, context, vocabulary }: Place): Found[] =>
  rows.flatMap((row, at) =>
    rows.slice(at + 1).flatMap((other, after): Found[] =>
      examplesOf(all(...context, row, other), ["met"], vocabulary, 1).map((example) => ({
        code: "rows-overlap",
        severity: example.isExact ? "error" : "warning",
        path: `${path}.rows[${at + 1 + after}]`,
        says: `表要求各行互不重叠，第 ${at + 1} 行与第 ${at + 2 + after} 行${example.isExact ? "" : "可能"}同时符合，例如：${example.says}。请改正其中一行的范围。`,
      })),
    ),
  );

/** What none of several conditions covers although everything is answered: it would stay unknown for ever. */
export const gapFindings = (
  of: readonly Condition[],
  { path, context, vocabulary }: Place,
  name: string,
): Found[] => {
  return examplesOf(all(...context, ...of.map(not)), ["met"], vocabulary).map(
    ({ says, isNegative, isExact }): Found => ({
      code: "gap",
      severity: severityOf(isNegative, isExact),
      path,
      says: `${name}没有包括下面的情形，结果会一直是“还缺信息”：${says}${isExact ? "" : "（可能不会出现）"}。请补上，或写明“否则”。`,
    }),
  );
};

const severityOf = (isNegative: boolean, isExact: boolean): Severity =>
  isNegative || !isExact ? "info" : "warning";
