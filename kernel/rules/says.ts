import { type Day, daysBetween, findDay } from "#kernel/calendar";
import { valueText } from "#kernel/values";
import type { Comparison, Condition, Expression, FactDeclaration, Facts, ValueType } from "./ast.ts";
import { minus, nearest } from "./exact.ts";
import { reckon } from "./reckon.ts";

type Vocabulary = ReadonlyMap<string, FactDeclaration>;
type Leaf = Exclude<Condition, { is: "all" | "any" | "not" }>;

/** A leaf in plain Chinese: 上年度研发费用 不低于 20万元. */
export const leafSays = (it: Leaf, vocabulary: Vocabulary): string => {
  switch (it.is) {
    case "judged":
      return it.question;
    case "answered":
      return `已填报${nameOf(it.key, vocabulary)}`;
    case "oneOf":
      return `${expressionSays(it.left, vocabulary)}属于：${it.values.map((one) => labelOf(it.left, one, vocabulary)).join("、")}`;
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

const expressionSays = (it: Expression, vocabulary: Vocabulary): string => {
  switch (it.is) {
    case "fact":
      return nameOf(it.key, vocabulary);
    case "value":
      return valueText(it.value, { type: it.type });
    case "today":
      return "查询日";
    case "fullYearsSince":
      return `${expressionSays(it.day, vocabulary)}至查询日的满年数`;
    default:
      return `（${expressionSays(it.left, vocabulary)}${SIGNS[it.is]}${expressionSays(it.right, vocabulary)}）`;
  }
};

const valueSays = (beside: Expression, it: Expression & { is: "value" }, vocabulary: Vocabulary): string => {
  const declared = beside.is === "fact" ? vocabulary.get(beside.key) : undefined;
  return valueText(it.value, declared ?? { type: it.type });
};

const typeOf = (it: Expression, vocabulary: Vocabulary): ValueType | undefined => {
  if (it.is === "fact") return vocabulary.get(it.key)?.type;
  if (it.is === "today") return "day";
  if (it.is === "value") return it.type;
  if (it.is === "add" || it.is === "subtract") return typeOf(it.left, vocabulary);
  return "decimal";
};

const nameOf = (key: string, vocabulary: Vocabulary): string => vocabulary.get(key)?.name ?? key;
const labelOf = (beside: Expression, value: string, vocabulary: Vocabulary): string =>
  (beside.is === "fact"
    ? vocabulary.get(beside.key)?.choices?.find((it) => it.value === value)?.label
    : undefined) ?? value;

/** How far an unmet comparison is from met; undefined when distance says nothing. */
export const howFar = (it: Leaf, facts: Facts, on: Day, vocabulary: Vocabulary): string | undefined => {
  if (it.is !== "compare" || it.by === "=" || it.by === "≠") return undefined;
  const left = reckon(it.left, facts, on);
  const right = reckon(it.right, facts, on);
  if (left === null || right === null) return undefined;
  const more = it.by === ">" || it.by === "≥";
  if (left.is === "number" && right.is === "number") {
    const apart = Math.abs(nearest(minus(left.value, right.value)));
    const type = typeOf(it.left, vocabulary) ?? "decimal";
    const unit =
      it.left.is === "fact"
        ? vocabulary.get(it.left.key)?.unit
        : it.left.is === "fullYearsSince"
          ? "年"
          : undefined;
    return `${more ? "还差" : "超出"} ${valueText(apart, { type: type === "day" ? "decimal" : type, ...(unit ? { unit } : {}) })}`;
  }
  const from = typeof left.value === "string" ? findDay(left.value) : undefined;
  const to = typeof right.value === "string" ? findDay(right.value) : undefined;
  if (!from || !to) return undefined;
  return `${more ? "早了" : "晚了"} ${Math.abs(daysBetween(from, to))} 天`;
};
