import { valueText } from "#kernel/values";
import type { Comparison, Expression, Leaf, ValueType, Vocabulary } from "./ast.ts";
import { SINCE_NAMES } from "./since.ts";

/** A leaf in plain Chinese: 上年度研发费用 不低于 20万元. */
export const leafSays = (it: Leaf, vocabulary: Vocabulary): string => {
  switch (it.is) {
    case "judged":
      return it.question;
    case "answered":
      return `已填报${nameOf(it.key, vocabulary)}`;
    case "oneOf":
      return `${expressionSays(it.left, vocabulary)}属于：${it.values.map((one) => labelOf(it.left, one, vocabulary)).join("、")}`;
    case "within":
      return `${expressionSays(it.left, vocabulary)}属于：${it.codes.map((one) => labelOf(it.left, one, vocabulary)).join("、")}`;
    case "compare":
      return comparisonSays(it, vocabulary);
  }
};

const WORDS: Readonly<Record<Comparison, string>> = {
  "=": "是",
  "≠": "不是",
  "<": "低于",
  "≤": "不超过",
  ">": "超过",
  "≥": "不低于",
};
const DAY_WORDS: Readonly<Record<Comparison, string>> = {
  "=": "是",
  "≠": "不是",
  "<": "早于",
  "≤": "不晚于",
  ">": "晚于",
  "≥": "不早于",
};

const comparisonSays = (it: Leaf & { is: "compare" }, vocabulary: Vocabulary): string => {
  const type = typeOf(it.left, vocabulary) ?? typeOf(it.right, vocabulary);
  if (type === "boolean" && it.right.is === "value" && (it.by === "=" || it.by === "≠")) {
    const yes = (it.right.value === true) === (it.by === "=");
    return `${expressionSays(it.left, vocabulary)}：${yes ? "是" : "否"}`;
  }
  const right =
    it.right.is === "value" ? valueSays(it.left, it.right, vocabulary) : expressionSays(it.right, vocabulary);
  return `${expressionSays(it.left, vocabulary)}${(type === "day" ? DAY_WORDS : WORDS)[it.by]}${right}`;
};

const SIGNS = { add: "＋", subtract: "－", multiply: "×", divide: "÷" } as const;

export const expressionSays = (it: Expression, vocabulary: Vocabulary): string => {
  switch (it.is) {
    case "fact":
      return nameOf(it.key, vocabulary);
    case "value":
      return valueText(it.value, { type: it.type });
    case "today":
      return "查询日";
    case "fullSince":
      return `${expressionSays(it.day, vocabulary)}至查询日的${SINCE_NAMES[it.unit]}`;
    case "least":
    case "most": {
      const above = it.is === "most" ? aboveNothing(it.of) : undefined;
      if (above) return `${expressionSays(above, vocabulary)}（低于零按零算）`;
      return `（${it.of.map((one) => expressionSays(one, vocabulary)).join("、")}）中${it.is === "least" ? "最小" : "最大"}者`;
    }
    case "choose":
      return "按情形确定的数";
    case "tiers":
      return `${expressionSays(it.base, vocabulary)}按分档表计算的数`;
    case "table":
      return `按${it.table.inputs.map((one) => expressionSays(one, vocabulary)).join("、")}查表所得`;
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return `（${expressionSays(it.left, vocabulary)}${SIGNS[it.is]}${expressionSays(it.right, vocabulary)}）`;
  }
};

/** The other one of two of which one is zero. */
const aboveNothing = (of: readonly Expression[]): Expression | undefined => {
  const rest = of.filter((it) => it.is !== "value" || it.value !== 0);
  return of.length === 2 && rest.length === 1 ? rest[0] : undefined;
};

const valueSays = (beside: Expression, it: Expression & { is: "value" }, vocabulary: Vocabulary): string => {
  const declared = beside.is === "fact" ? vocabulary.get(beside.key) : undefined;
  // A rule that mixes kinds must still be printed, to say what is wrong with it.
  const fits = declared && (declared.type === "money") === (it.type === "money");
  return valueText(it.value, fits ? declared : { type: it.type });
};

/** What an expression comes to: money times or divided by a plain number stays money, money by money is a plain number. */
export const typeOf = (it: Expression, vocabulary: Vocabulary): ValueType | undefined => {
  switch (it.is) {
    case "fact":
      return vocabulary.get(it.key)?.type;
    case "value":
      return it.type;
    case "today":
      return "day";
    case "fullSince":
      return "integer";
    case "least":
    case "most":
      return it.of[0] && typeOf(it.of[0], vocabulary);
    case "choose":
      return it.branches[0] && typeOf(it.branches[0].gives, vocabulary);
    case "tiers":
      return "money";
    case "table":
      return it.table.rows[0] && typeOf(it.table.rows[0].gives, vocabulary);
    case "add":
    case "subtract":
      return typeOf(it.left, vocabulary);
    case "multiply":
    case "divide": {
      const isMoney = [it.left, it.right].map((one) => typeOf(one, vocabulary) === "money");
      const stays = it.is === "multiply" ? isMoney.includes(true) : isMoney[0] && !isMoney[1];
      return stays ? "money" : "decimal";
    }
  }
};

const nameOf = (key: string, vocabulary: Vocabulary): string => vocabulary.get(key)?.name ?? key;
/** The name of a code beside its field: a choice, or a branch of choices. */
export const labelOf = (beside: Expression, value: string, vocabulary: Vocabulary): string => {
  const declared = beside.is === "fact" ? vocabulary.get(beside.key) : undefined;
  return (
    [...(declared?.choices ?? []), ...(declared?.branches ?? [])].find((it) => it.value === value)?.label ??
    value
  );
};
