import type { Citation } from "#kernel/citation";
import type {
  Cell,
  Comparison,
  Condition,
  DecisionTable,
  End,
  Expression,
  Tier,
  Vocabulary,
} from "../ast.ts";
import { SINCE_NAMES } from "../since.ts";
import { rateText } from "./decimal.ts";
import { choicesText, endText, exactly, fieldText, valueText, withinText } from "./print-value.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { nameIndex } from "./word-index.ts";
import { HITS } from "./words.ts";

/** What printing needs: names, a number for every citation, and how conditions inside an expression are printed. */
export type Printing = {
  vocabulary: Vocabulary;
  mark(cite: Citation): string;
  condition(it: Condition): string;
};

const SIGNS = { add: "＋", subtract: "－", multiply: "×", divide: "÷" } as const;
type Signed = Expression & { left: Expression };
const isSum = (it: Expression): it is Signed => it.is === "add" || it.is === "subtract";
const isProduct = (it: Expression): it is Signed => it.is === "multiply" || it.is === "divide";

/** An expression as it is written where `shape` stands beside it. */
export const expressionText = (it: Expression, shape: Shape | undefined, printing: Printing): string => {
  const { vocabulary } = printing;
  switch (it.is) {
    case "add":
    case "subtract": {
      const right = isSum(it.right)
        ? bracketed(it.right, printing)
        : expressionText(it.right, shape ?? shapeOf(it.left, vocabulary), printing);
      return `${expressionText(it.left, shape, printing)} ${SIGNS[it.is]} ${right}`;
    }
    case "multiply":
    case "divide": {
      const left = isSum(it.left) ? bracketed(it.left, printing) : expressionText(it.left, shape, printing);
      const binary = isSum(it.right) || isProduct(it.right);
      return `${left} ${SIGNS[it.is]} ${binary ? bracketed(it.right, printing) : expressionText(it.right, undefined, printing)}`;
    }
    case "fact":
      return fieldText(it.key, vocabulary, shape);
    case "value":
      return valueText(it, shape, vocabulary);
    case "today":
      return nameIndex(vocabulary).isCutShort("查询日") ? "查询日（）" : "查询日";
    case "fullSince":
      return `${SINCE_NAMES[it.unit]}（${expressionText(it.day, undefined, printing)}）`;
    case "least":
    case "most":
      return `${it.is === "least" ? "取最小" : "取最大"}（${it.of.map((one) => expressionText(one, undefined, printing)).join("、")}）`;
    case "choose":
      return chooseText(it, printing);
    case "tiers":
      return tiersText(it, printing);
    case "table":
      return tableText(it.table, printing);
  }
};

const bracketed = (it: Expression, printing: Printing): string =>
  `（${expressionText(it, undefined, printing)}）`;

const chooseText = ({ branches, otherwise }: Expression & { is: "choose" }, printing: Printing): string =>
  `分情形（${[
    ...branches.map(
      ({ when, gives }) => `${printing.condition(when)} 则 ${expressionText(gives, undefined, printing)}`,
    ),
    ...(otherwise ? [`否则 ${expressionText(otherwise, undefined, printing)}`] : []),
  ].join("；")}）`;

const tiersText = ({ by, base, tiers }: Expression & { is: "tiers" }, printing: Printing): string => {
  const shape = shapeOf(base, printing.vocabulary);
  const tierText = ({ upTo, rate, cite }: Tier): string =>
    `${upTo === null ? "以上" : `至 ${endText(upTo, shape)}`} 按 ${rateText(rate)}${printing.mark(cite)}`;
  return `${by === "slice" ? "超额累进" : "全额累进"}（${expressionText(base, undefined, printing)}：${tiers.map(tierText).join("；")}）`;
};

const tableText = ({ hit, inputs, rows, otherwise }: DecisionTable, printing: Printing): string => {
  const shapes = inputs.map((it) => shapeOf(it, printing.vocabulary));
  return `判定表（${[
    `${HITS[hit]}：${inputs.map((it) => expressionText(it, undefined, printing)).join("、")}`,
    ...rows.map(
      ({ cells, gives, cite }) =>
        `${cells.map((cell, at) => cellText(cell, shapes[at])).join("、")} → ${expressionText(gives, undefined, printing)}${printing.mark(cite)}`,
    ),
    ...(otherwise ? [`否则 ${expressionText(otherwise, undefined, printing)}`] : []),
  ].join("；\n    ")}）`;
};

const cellText = (it: Cell, shape: Shape | undefined): string => {
  switch (it.is) {
    case "any":
      return "任意";
    case "yesNo":
      return it.value ? "是" : "否";
    case "oneOf":
      return `${exactly(shape)}${choicesText(it.values, shape)}`;
    case "within":
      return withinText(it.codes, shape);
    case "interval": {
      const ends = [
        ...(it.from ? [boundText(it.from, it.from.included ? "≥" : ">", shape)] : []),
        ...(it.to ? [boundText(it.to, it.to.included ? "≤" : "<", shape)] : []),
      ];
      return ends.length === 0 ? "不限" : ends.join(" 且 ");
    }
  }
};
const boundText = ({ at }: End, by: Comparison, shape: Shape | undefined): string =>
  `${(typeof at === "string" ? DAY_WORDS : WORDS)[by]} ${endText(at, shape)}`;

export const WORDS: Readonly<Record<Comparison, string>> = {
  "=": "是",
  "≠": "不是",
  "<": "低于",
  "≤": "不超过",
  ">": "超过",
  "≥": "不低于",
};
export const DAY_WORDS: Readonly<Record<Comparison, string>> = {
  ...WORDS,
  "<": "早于",
  "≤": "不晚于",
  ">": "晚于",
  "≥": "不早于",
};
export const FLAG_WORDS: Readonly<Record<Comparison, string>> = { ...WORDS, "=": "为", "≠": "不为" };
