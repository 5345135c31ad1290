import fc from "fast-check";
import { expect, test } from "vitest";
import type { Vocabulary } from "../ast.ts";
import { conditions } from "./arbitrary/conditions/testing.ts";
import { club, texts } from "./arbitrary/texts/testing.ts";
import { vocabularies } from "./arbitrary/vocabulary/testing.ts";
import { parseCondition, parseVersion, printCondition, printVersion } from "./index.ts";
import { versions } from "./testing.ts";

/** Each error as its code, the characters it points at and what it suggests. */
const errorsOf = (text: string, vocabulary: Vocabulary = club): string[] => {
  const parsed = parseCondition(text, vocabulary);
  if ("ok" in parsed) return [];
  for (const it of parsed.errors) expect(it.says).toMatch(/。$/);
  return parsed.errors.map((it) =>
    `${it.code} ${text.slice(it.from, it.to)} ${it.suggestions[0] ?? ""}`.trim(),
  );
};

test.each([
  ["从业人 不超过 300人", "unknown-field 从业人 从业人数"],
  ["  从 业 人　不超过 300人", "unknown-field 从 业 人 从业人数"],
  ["从业人数 不超过 300个", "wrong-unit 个 300人"],
  ["从业人数 不超过 300万元", "mixed-kinds 从业人数 不超过 300万元"],
  ["营业收入 不超过 5000", "unit-missing 5000 5000万元"],
  ["营业收入 不超过 5000人", "wrong-unit 人 5000万元"],
  ["营业收入 不超过 0.001元", "not-money 0.001元"],
  ["营业收入 不超过 5,000万元", "grouped-number 5,000 5000"],
  ["成立日期 超过 1年", "wrong-unit 年 满 1年"],
  ["成立日期 满 300人", "term-missing 300 满 300年"],
  ["成立日期 满 30个工作日", "term-missing 30 满 30年"],
  ["满天数（成立日期） 超过 30年", "wrong-unit 年 30天"],
  ["成立日期 早于 2025年2月29日", "no-such-date 2025年2月29日"],
  ["企业规模 是 小形", "unknown-choice 小形 小型"],
  ["行业 属于（制造、采矿业）", "unknown-choice 制造 制造业"],
  ["企业规模 超过 小型", "no-order 企业规模 超过 小型"],
  ["从业人数 不超过", "operand-missing"],
  ["从业人数 不超过 且 首次认定 是", "operand-missing"],
  ["不超过 300人", "unknown-field"],
  ["从业人数 300人", "operator-missing 300人 不超过"],
  ["从业人数 大概 300人", "unknown-operator 大概 大于"],
  ["首次认定", "operator-missing  为 是"],
  ["（从业人数 超过 3人", "bracket-open （"],
  ["从业人数 超过 3人）", "unexpected ）"],
  ["从业人数 超过 3人 首次认定 是", "unexpected 首次认定 是"],
  ["需要判断“好不好", "quote-open “"],
  ["从业人数 超过 3人〔7〕", "unknown-mark 〔7〕"],
  ["分情形（从业人数 超过 3人，营业收入） 超过 3元", "then-missing"],
  ["", "part-empty"],
])("“%s” is refused at its characters", (text, error) => {
  expect(errorsOf(text)[0]?.startsWith(error), errorsOf(text).join("\n")).toBe(true);
  expect(errorsOf(text).length).toBe(1);
});

test("independent errors are all reported, in the order of their places", () => {
  const text =
    "从业人 不超过 300个 且 行业 属于（火星业、制造业） 且 营业收入 3人以上 且 （首次认定 且 成立日期 早于 2025年2月30日）";
  expect(errorsOf(text).map((it) => it.split(" ")[0])).toEqual([
    "unknown-field",
    "unknown-choice",
    "wrong-unit",
    "operator-missing",
    "no-such-date",
  ]);
});

test("a name that two fields share is refused with both ways to say which, and printed by its key", () => {
  const staff = club.get("staff");
  const loans = club.get("loans");
  if (!staff || !loans) throw new Error("The club counts staff and loans");
  const shared: Vocabulary = new Map([
    ["staff", staff],
    ["loans", { ...loans, synonyms: ["职工人数"] }],
  ]);
  const parsed = parseCondition("职工人数 超过 3", shared);
  expect("errors" in parsed && parsed.errors).toMatchObject([
    { code: "ambiguous-field", from: 0, to: 4, suggestions: ["「#staff」", "「#loans」"] },
  ]);
  expect(parseCondition("「#staff」 超过 3", shared)).toMatchObject({ ok: { left: { key: "staff" } } });
});

test("a version's errors are found in all its parts", () => {
  const text =
    "条件：从业人 超过 3人\n金额：好几十万\n限制：贴息 累计不超过 3次\n确定程度：大概\n条件：无条件";
  const parsed = parseVersion(text, club, {});
  const codes = "errors" in parsed ? parsed.errors.map((it) => it.code) : [];
  expect(codes).toEqual(
    expect.arrayContaining([
      "unknown-field",
      "number-missing",
      "unknown-certainty",
      "head-twice",
      "head-missing",
    ]),
  );
  expect(codes.filter((it) => it === "unknown-field")).toHaveLength(2);
});

const answered = (text: string, vocabulary: Vocabulary): void => {
  for (const parse of [parseCondition, parseVersion]) {
    const parsed = parse(text, vocabulary);
    const problems = "errors" in parsed ? parsed.errors : parsed.warnings;
    if ("errors" in parsed) expect(parsed.errors.length).toBeGreaterThan(0);
    for (const it of problems) {
      expect(it.from).toBeGreaterThanOrEqual(0);
      expect(it.to).toBeGreaterThanOrEqual(it.from);
      expect(it.to).toBeLessThanOrEqual(text.length);
    }
  }
};
const scraps =
  '从业人数 营业收入 成立日期 首次认定 企业规模 行业 不超过 以上 满 属于（ 在（ ）类目之内 且 或 则 否则 并非（ 分情形（ 判定表（取首行： 超额累进（ 取最小（ 同时满足（ 已填报（ 需要判断“ ” 「 」 ( ) 、 ； ： → 300人 5% 1年 2025年3月1日 三百 百 十 万 亿 两 零 负 点五 百分之 二分之 〇分之 二〇二五年三月一日 小型 制造业 〔1〕 查询日 无条件 是 否 代码“ \n条件： \n金额： \n限制： \n依据：\n〔1〕 按 计算 至 + - × ÷ " 由“'.split(
    " ",
  );
const scrap = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...scraps) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
);

test("no text whatever makes the reader throw, and its places lie within the text", () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 30 }), (it) => answered(it.join(""), club)),
    { numRuns: 3_000 },
  );
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (it) => answered(it, club)));
});

test("a text with a letter lost, doubled or changed is read to something that prints, or refused", () => {
  const damaged = (text: string, at: number, scrap: string, cut: number): string => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + scrap + text.slice(place + cut);
  };
  const damage = fc.tuple(fc.nat(), scrap, fc.nat(3));
  fc.assert(
    fc.property(texts, damage, (text, [at, scrap, cut]) => {
      const broken = damaged(text, at, scrap, cut);
      answered(broken, club);
      const parsed = parseCondition(broken, club);
      if ("ok" in parsed)
        expect(parseCondition(printCondition(parsed.ok, club), club)).toMatchObject({ ok: parsed.ok });
    }),
    { numRuns: 1_500 },
  );
  fc.assert(
    fc.property(vocabularies, versions, conditions, damage, (vocabulary, it, _, [at, scrap, cut]) =>
      answered(damaged(printVersion(it, vocabulary), at, scrap, cut), vocabulary),
    ),
    { numRuns: 200 },
  );
});

test.each([
  "(",
  "（",
  ")",
  "“",
  '"',
  "「",
  "且",
  "从",
  "1",
  "-",
  "、",
  "〔1〕",
  "三",
  "三百万",
  "三百且",
  "百分之",
  "百分之三点五",
  "并非（",
  "判定表（",
  "属于（",
  "从业人数+",
  "从业人数×（",
  "分情形（从业人数 是 1 则 ",
  "从业人数 不超过 300人 且 ",
  "未知 不超过 3 且 ",
  "\n条件：“",
  "依据：\n〔1〕 a “",
])("a hundred thousand characters of “%s” are answered soon", (scrap) => {
  const begun = performance.now();
  answered(scrap.repeat(Math.floor(100_000 / scrap.length)), club);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test("brackets nest a hundred deep, and beyond that are refused once; a longer text is refused whole", () => {
  const nested = (depth: number): string => `${"并非（".repeat(depth)}从业人数 超过 3人${"）".repeat(depth)}`;
  expect(errorsOf(nested(100))).toEqual([]);
  expect(errorsOf(nested(101))).toEqual(["too-deep 并"]);
  expect(errorsOf(nested(20_000))).toEqual(["too-deep 并"]);
  expect(errorsOf(" ".repeat(100_001))).toHaveLength(1);
});

test("several choices without brackets: the sentence shows how they are written, and does not say to leave one out", () => {
  const says = (text: string): string[] => {
    const parsed = parseCondition(text, club);
    return "errors" in parsed ? parsed.errors.map((it) => it.says) : [];
  };
  for (const text of ["企业规模 属于 小型、微型", "企业规模 是 小型、微型"])
    expect(says(text)).toEqual(["“、微型”接不上；并列的几项要放在括号里，例如 属于（第一项、第二项）。"]);
});

test("a number that cannot be kept as it was written is refused, not rounded", () => {
  expect(errorsOf("从业人数 不超过 9007199254740993人")).toEqual(["number-too-big 9007199254740993人"]);
  expect(errorsOf("从业人数 不超过 99999999999999999999人")).toEqual([
    "number-too-big 99999999999999999999人",
  ]);
  expect(errorsOf("得分 不低于 0.30000000000000000001")).toEqual(["number-too-big 0.30000000000000000001"]);
  expect(errorsOf("从业人数 不超过 9007199254740992人")).toEqual([]);
});
