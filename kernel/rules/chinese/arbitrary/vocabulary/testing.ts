import fc from "fast-check";
import type { FactDeclaration, ValueType, Vocabulary } from "../../../ast.ts";

/** Names that are beginnings of one another, or hold words, signs, figures and brackets of the language itself. */
const PIECES =
  '甲 乙 人数 收入 上年 不超过 不满 且 或 则 是 否 为 在 满 属于 至 以上 3 300人 15% 2025年3月1日 （ ） ( 、 ， ； ： → 〔1〕 “ ” " 「 」 # － + × A C39 无条件 查询日 并非（ 选项“ 取最小( 条件： 依据： 万元 任意 ＂ 按 三 十 百 百分之 二分之一 一线 两年'.split(
    " ",
  );
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.constantFrom(" ", "\n", "\u3000", "") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 2 }) },
);
export const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((it) => it.join(""));
const unit = fc.constantFrom(undefined, "人", "次", "年", "分", "万元", "个月", "且", "人以上", "%", "人次");

/** Of the tree of codes; they share their names with the first choices. */
const BRANCHES = ["C3", "D"];
export const CODES = ["a", "b", "C", "C39", "C3921", "1", "x y", "不", ""];
export const TYPES: Readonly<Record<string, ValueType>> = {
  n: "integer",
  n2: "integer",
  d: "decimal",
  r: "rate",
  m: "money",
  m2: "money",
  t: "day",
  b: "boolean",
  c: "choice",
  h: "choice",
  o: "choice",
  x: "text",
  s: "choices",
};
const HAS_CHOICES = new Set(["c", "h", "s"]);

const declared = (key: string, type: ValueType): fc.Arbitrary<FactDeclaration> =>
  fc
    .record({
      name,
      synonyms: fc.array(name, { maxLength: 2 }),
      unit,
      labels: fc.array(name, { minLength: CODES.length, maxLength: CODES.length }),
    })
    .map((it) => ({
      key,
      name: it.name,
      synonyms: it.synonyms,
      type,
      ...(it.unit === undefined ? {} : { unit: it.unit }),
      ...(HAS_CHOICES.has(key)
        ? { choices: CODES.map((value, at) => ({ value, label: it.labels[at] ?? "" })) }
        : {}),
      ...(key === "h"
        ? {
            hierarchical: true,
            branches: BRANCHES.map((value, at) => ({ value, label: it.labels[at] ?? "" })),
          }
        : {}),
      period: "current",
      sensitivity: "public",
      question: "？",
    }));

/** The same keys and types always, under names that nobody should give. */
export const vocabularies: fc.Arbitrary<Vocabulary> = fc
  .tuple(...Object.entries(TYPES).map(([key, type]) => declared(key, type)))
  .map((facts) => new Map(facts.map((it) => [it.key, it])));

/** The same keys under names that are no trouble. */
export const NAMED: Vocabulary = new Map(
  Object.entries(TYPES).map(([key, type]) => [
    key,
    {
      key,
      name: key,
      type,
      ...(HAS_CHOICES.has(key) ? { choices: CODES.map((it) => ({ value: it, label: it })) } : {}),
      ...(key === "h" ? { hierarchical: true } : {}),
      period: "current",
      sensitivity: "public",
      question: "？",
    } satisfies FactDeclaration,
  ]),
);
