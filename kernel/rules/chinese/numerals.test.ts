import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition, Vocabulary } from "../ast.ts";
import * as rule from "../build.ts";
import { club, numerals } from "./arbitrary/texts/testing.ts";
import { parseCondition, parseVersion, printCondition } from "./index.ts";

const none = { document: "", quote: "" };
const { fact, number, money } = rule;
const read = (text: string, vocabulary: Vocabulary = club): Condition => {
  const parsed = parseCondition(text, vocabulary);
  if ("errors" in parsed) throw new Error(`${text} ${JSON.stringify(parsed.errors)}`);
  return parsed.ok;
};
const errors = (text: string): string[] => {
  const parsed = parseCondition(text, club);
  return "errors" in parsed
    ? parsed.errors.map((it) => `${it.from} ${text.slice(it.from, it.to)} ${it.suggestions.join(" ")}`.trim())
    : [];
};

test("every whole number written in numerals is read as that number", () => {
  const powers = fc
    .tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 11 }), fc.nat(9_999))
    .map(([a, power, b]) => a * 10 ** power + b);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: 1, max: 120_000 }),
        powers,
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      ),
      (it) => {
        const text = numerals(it);
        expect(read(`得分 是 ${text}`), text).toEqual(rule.equals(fact("points"), number(it), none));
        expect(read(`得分 是 负${text}`), text).toEqual(rule.equals(fact("points"), number(-it), none));
      },
    ),
    { numRuns: 3_000 },
  );
});

test.each([
  ["营业收入 不低于 三百万元", rule.atLeast(fact("income"), money(3_000_000_00), none)],
  ["营业收入 一点二亿元以上", rule.atLeast(fact("income"), money(120_000_000_00), none)],
  ["营业收入 超过 一亿零五百万元", rule.above(fact("income"), money(105_000_000_00), none)],
  ["收入 不足 五千万", rule.below(fact("income"), money(50_000_000_00), none)],
  ["成立 满 五年", rule.atLeast(rule.fullYearsSince(fact("founded")), number(5), none)],
  ["从业人数 三十人以下", rule.atMost(fact("staff"), number(30), none)],
  ["从业人数 两千人以内", rule.atMost(fact("staff"), number(2_000), none)],
  ["从业人数 二千人以内", rule.atMost(fact("staff"), number(2_000), none)],
  ["从业人数 一十五人以内", rule.atMost(fact("staff"), number(15), none)],
  ["得分 达到 三点五", rule.atLeast(fact("points"), number(3.5), none)],
  ["得分 达到 〇点五", rule.atLeast(fact("points"), number(0.5), none)],
  ["营业收入增长率 达到 百分之五十", rule.atLeast(fact("growth"), rule.rate(0.5), none)],
  ["营业收入增长率 千分之三点五以上", rule.atLeast(fact("growth"), rule.rate(0.0035), none)],
  ["营业收入增长率 不超过 百分之百", rule.atMost(fact("growth"), rule.rate(1), none)],
  ["营业收入增长率 百分之12以上", rule.atLeast(fact("growth"), rule.rate(0.12), none)],
  ["营业收入增长率 二分之一以上", rule.atLeast(fact("growth"), rule.rate(0.5), none)],
  ["成立日期 早于 二〇二五年三月一日", rule.below(fact("founded"), rule.date("2025-03-01"), none)],
  ["成立日期 早于 二〇二五年十月三十一日", rule.below(fact("founded"), rule.date("2025-10-31"), none)],
])("“%s” is read", (text, expected) => {
  expect(read(text)).toEqual(expected);
  expect(read(printCondition(expected, club))).toEqual(expected);
});

test("the rest of a rule takes them, too, and is printed with figures", () => {
  expect(printCondition(read("营业收入 × 百分之七十五 超过 三百万元"), club)).toContain(
    "营业收入 × 75% 超过 300万元",
  );
  const version = parseVersion(
    "版本：一\n印发：2025年1月1日\n施行：2025年1月1日\n确定程度：已核对\n失效：无\n条件：无条件\n金额：按 超额累进（收入：至 一百万元 按 百分之五；以上 按 二十%）至 三十万元 计算〔1〕\n不符合时：十万元到二十万元，由“科技局”确定〔1〕\n限制：贴息次数 累计不超过 三次〔1〕\n依据：\n〔1〕 章程 第一条 “甲”",
    club,
  );
  if ("errors" in version) throw new Error(JSON.stringify(version.errors));
  expect(version.ok.limits).toMatchObject([{ most: 3 }]);
  expect(version.ok.otherwise).toMatchObject({ min: 100_000_00, max: 200_000_00 });
  expect(version.ok.amount).toMatchObject({ max: { value: 300_000_00 } });
  expect(JSON.stringify(version.ok.amount)).toMatch(/"upTo":100000000,"rate":0.05.*"upTo":null,"rate":0.2/);
});

test.each([
  ["从业人数 不超过 三百百人", "11 百"],
  ["从业人数 不超过 一万五人", "11 五 一万五千 一万零五"],
  ["从业人数 不超过 一千五十人", "11 五十 一千零五十"],
  ["从业人数 不超过 三五人", "10 五"],
  ["从业人数 不超过 两十人", "10 十"],
  ["营业收入增长率 不超过 三分之一", "12 三分之一 1 ÷ 3"],
  ["营业收入 不超过 三百", "9 三百 300万元 300元"],
  ["从业人数 不超过 三百万个", "12 个 300万人"],
  ["成立日期 早于 二〇二五年二月三十日", "8 二〇二五年二月三十日"],
])("“%s” is refused at its characters", (text, error) => {
  expect(errors(text)).toEqual([error]);
});

test("a field goes before numerals, and a word that only begins with one is none", () => {
  const it = club.get("staff");
  if (!it) throw new Error("no staff");
  const named = (name: string): Vocabulary => new Map([...club, ["x", { ...it, key: "x", name }]]);
  for (const name of ["三", "百分之", "一线职工人数", "二分之一"]) {
    const bound = rule.atMost(fact("x"), number(4), none);
    expect(read(`${name} 不超过 四人`, named(name))).toEqual(bound);
    expect(read(printCondition(bound, named(name)), named(name))).toEqual(bound);
  }
  expect(errors("一线职工人数 不超过 三人")).toEqual(["0 一线职工人数 职工人数 从业人数"]);
});
