import type { Citation } from "#kernel/citation";
import { valueText } from "#kernel/values";
import type {
  Amount,
  Cell,
  Condition,
  DecisionTable,
  End,
  Expression,
  PolicyVersion,
  TableRow,
  ValueType,
  Vocabulary,
} from "./ast.ts";
import { expressionSays, labelOf, leafSays, typeOf } from "./says.ts";
import { nearestText } from "./value-says.ts";

/** A rule's choice between cases as people would draw it: a row for each case, and what comes of it. */
export type ReadTable = {
  /** Of what it is: a derived fact, the amount … */
  of: string;
  reads: "firstRow" | "oneRow" | "sumOfRows" | "slices" | "band";
  headings: readonly string[];
  rows: readonly { cells: readonly string[]; gives: string; cite: Citation | null }[];
  /** When no row fits; null = nobody can say. */
  otherwise: string | null;
};

/** Every table, band and choice that a version rests on, those of derived facts among them, each once and in reading order. */
export const tablesOf = (version: PolicyVersion, vocabulary: Vocabulary): ReadTable[] => {
  const found: ReadTable[] = [];
  const seen = new Set<string>();
  const walk = (node: unknown, of: string): void => {
    if (typeof node !== "object" || node === null) return;
    const it = node as Expression;
    if (it.is === "fact") {
      const declared = vocabulary.get(it.key);
      if (declared?.derived && !seen.has(it.key)) {
        seen.add(it.key);
        walk(declared.derived, declared.name);
      }
      return;
    }
    const table = readTable(it, of, vocabulary);
    // The worth of a tax is worked out with the table of its amount: that is one table.
    const text = table ? JSON.stringify({ ...table, of: "" }) : "";
    if (table && !seen.has(text)) {
      seen.add(text);
      found.push(table);
    }
    for (const one of Object.values(node)) walk(one, of);
  };
  for (const [part, of] of partsOf(version)) walk(part, of);
  return found;
};

const partsOf = (it: PolicyVersion): (readonly [unknown, string])[] => [
  [it.appliesTo, "适用对象"],
  [it.when, "条件"],
  [amountParts(it.amount), "金额"],
  [amountParts(it.otherwise), "不符合时的金额"],
  [amountParts(it.worth), "估算的好处"],
  [it.score ? [it.score.min, it.score.max] : [], "得分"],
];
const amountParts = (it: Amount | null | undefined): readonly Expression[] =>
  it?.is === "formula" ? [it.min, it.max] : [];

const readTable = (it: Expression, of: string, vocabulary: Vocabulary): ReadTable | undefined => {
  switch (it.is) {
    case "table":
      return tableOf(it.table, of, vocabulary);
    case "tiers":
      return {
        of,
        reads: it.by === "slice" ? "slices" : "band",
        headings: [expressionSays(it.base, vocabulary), "比率"],
        rows: it.tiers.map(({ upTo, rate, cite }, at) => {
          const from = it.tiers[at - 1]?.upTo ?? null;
          return {
            cells: [bandSays(from, upTo, typeOf(it.base, vocabulary))],
            gives: valueText(rate, { type: "rate" }),
            cite,
          };
        }),
        otherwise: null,
      };
    case "choose":
      return {
        of,
        reads: "firstRow",
        headings: ["情形", "结果"],
        rows: it.branches.map(({ when, gives }) => ({
          cells: [conditionSays(when, vocabulary)],
          gives: expressionSays(gives, vocabulary),
          cite: firstCite(when),
        })),
        otherwise: it.otherwise ? expressionSays(it.otherwise, vocabulary) : null,
      };
    default:
      return undefined;
  }
};

const READS = { first: "firstRow", unique: "oneRow", sum: "sumOfRows" } as const;
const tableOf = (table: DecisionTable, of: string, vocabulary: Vocabulary): ReadTable => ({
  of,
  reads: READS[table.hit],
  headings: [...table.inputs.map((it) => expressionSays(it, vocabulary)), "结果"],
  rows: table.rows.map((row) => ({
    cells: table.inputs.map((input, at) => cellSays(row.cells[at] ?? { is: "any" }, input, vocabulary)),
    gives: givesSays(row.gives, of, vocabulary),
    cite: row.cite,
  })),
  otherwise: table.otherwise ? givesSays(table.otherwise, of, vocabulary) : null,
});

/** What a row asks for in one line, without what it leaves open: 行业 工业，从业人员 不低于 20人. */
export const rowSays = (table: DecisionTable, { cells }: TableRow, vocabulary: Vocabulary): string => {
  const asked = table.inputs.flatMap((input, at) => {
    const cell = cells[at] ?? { is: "any" };
    return cell.is === "any"
      ? []
      : [`${expressionSays(input, vocabulary)} ${cellSays(cell, input, vocabulary)}`];
  });
  return asked.length === 0 ? "任何情形" : asked.join("，");
};

/** What a row gives, in the words of the fact that the table works out: 小型 rather than small. */
const givesSays = (it: Expression, of: string, vocabulary: Vocabulary): string => {
  const declared = [...vocabulary.values()].find((one) => one.derived && one.name === of);
  return it.is === "value" && declared?.type === it.type
    ? valueText(it.value, declared)
    : expressionSays(it, vocabulary);
};

export const bandSays = (from: number | null, upTo: number | null, type: ValueType = "decimal"): string => {
  const text = (it: number): string => nearestText(it, { type });
  if (from === null) return upTo === null ? "全部" : `不超过 ${text(upTo)}`;
  return upTo === null ? `超过 ${text(from)}` : `超过 ${text(from)}，不超过 ${text(upTo)}`;
};

const cellSays = (it: Cell, input: Expression, vocabulary: Vocabulary): string => {
  switch (it.is) {
    case "any":
      return "不限";
    case "oneOf":
      return it.values.map((one) => labelOf(input, one, vocabulary)).join("、");
    case "within":
      return it.codes.map((one) => labelOf(input, one, vocabulary)).join("、");
    case "yesNo":
      return it.value ? "是" : "否";
    case "interval":
      return intervalSays(it.from, it.to, input, vocabulary);
  }
};

const intervalSays = (
  from: End | null,
  to: End | null,
  input: Expression,
  vocabulary: Vocabulary,
): string => {
  const declared = input.is === "fact" ? vocabulary.get(input.key) : undefined;
  const shape = declared ?? { type: typeOf(input, vocabulary) ?? ("decimal" as const) };
  const text = ({ at }: End): string => nearestText(at, shape);
  const lower = from ? `${from.included ? "不低于" : "超过"} ${text(from)}` : "";
  const upper = to ? `${to.included ? "不超过" : "低于"} ${text(to)}` : "";
  return [lower, upper].filter(Boolean).join("，") || "不限";
};

/** A condition in one line: 甲，且（乙，或丙）. */
export const conditionSays = (it: Condition, vocabulary: Vocabulary): string => {
  switch (it.is) {
    case "all":
    case "any": {
      const [only, ...rest] = it.of;
      if (!only) return it.is === "all" ? "任何情形" : "没有这种情形";
      if (rest.length === 0) return conditionSays(only, vocabulary);
      return it.of
        .map((one) => bracketed(one, conditionSays(one, vocabulary)))
        .join(it.is === "all" ? "，且" : "，或");
    }
    case "not":
      return `并非“${conditionSays(it.of, vocabulary)}”`;
    default:
      return leafSays(it, vocabulary);
  }
};
const bracketed = (it: Condition, text: string): string =>
  (it.is === "all" || it.is === "any") && it.of.length > 1 ? `（${text}）` : text;

export const firstCite = (it: Condition): Citation | null => {
  switch (it.is) {
    case "not":
      return firstCite(it.of);
    case "all":
    case "any":
      return it.of.reduce<Citation | null>((found, one) => found ?? firstCite(one), null);
    default:
      return it.cite;
  }
};
