import { canonicalChoice, isImpossiblyNegative, isOfType, type Value, type ValueShape } from "#kernel/values";
import type { FactDeclaration, Facts, Vocabulary } from "./ast.ts";

export type FactProblem = { field: string; code: string; says: string };

/**
 * Facts from outside, checked before anything is reckoned with them: known keys, values of the declared type, dates
 * that exist. Codes come back in the form in which rules name them (3921 → C3921).
 */
export const readFacts = (
  given: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): { facts: Facts } | { problems: FactProblem[] } => {
  const problems: FactProblem[] = [];
  const facts: Record<string, Value> = {};
  for (const [field, value] of Object.entries(given)) {
    const declared = vocabulary.get(field);
    const read = declared ? readFact(declared, value) : undefined;
    if (!declared) problems.push({ field, code: "unknown-fact", says: `词汇表里没有“${field}”这个字段。` });
    else if (declared.derived)
      problems.push({
        field,
        code: "derived-fact",
        says: `“${declared.name}”由其他字段算出，不能直接填写。`,
      });
    else if (read === undefined)
      problems.push({
        field,
        code: "wrong-type",
        says: `“${declared.name}”的值不对，应是${expected(declared)}。`,
      });
    else if (isImpossiblyNegative(read, declared))
      problems.push({ field, code: "below-zero", says: `“${declared.name}”不能是负数。` });
    else facts[field] = read;
  }
  return problems.length > 0 ? { problems } : { facts };
};

const readFact = (declared: FactDeclaration, given: unknown): Value | undefined => {
  const value = typeof given === "string" ? canonicalChoice(given, declared) : given;
  return isOfType(value, declared) ? value : undefined;
};

const expected = ({ type, choices }: ValueShape): string => {
  const listed = (choices ?? []).slice(0, 6).map((it) => `${it.value}（${it.label}）`);
  return listed.length > 0
    ? `${TYPE_NAMES[type]}：${listed.join("、")}${(choices?.length ?? 0) > 6 ? " 等" : ""}`
    : TYPE_NAMES[type];
};

const TYPE_NAMES: Readonly<Record<FactDeclaration["type"], string>> = {
  integer: "整数",
  money: "以分为单位的整数",
  decimal: "最多九位小数的数字",
  rate: "小数形式的比率，例如 0.15",
  day: "YYYY-MM-DD 形式、确实存在的日期",
  choice: "规定的代码之一",
  choices: "规定代码的列表",
  boolean: "true 或 false",
  text: "文字",
};
