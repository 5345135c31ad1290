import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "./index.ts";
import { prize } from "./testing.ts";

const cite = citing("章程")("一", "练满二十课时");
const on = day("2026-03-02");
const { fact, number } = rule;
const declared = (
  key: string,
  name: string,
  type: rule.ValueType,
  more: object = {},
): rule.FactDeclaration => ({
  key,
  name,
  type,
  period: "current",
  sensitivity: "public",
  question: `${name}？`,
  ...more,
});
const vocabulary: rule.Vocabulary = new Map(
  [
    declared("spent", "研发费用", "money", { unit: "万元" }),
    declared("income", "收入", "money", { unit: "万元" }),
    declared("staff", "从业人数", "integer", { unit: "人" }),
    declared("since", "入会日期", "day"),
    declared("young", "青少年", "boolean"),
    declared("region", "所在县市", "choice", {
      choices: [
        { value: "1", label: "甲县" },
        { value: "2", label: "乙县" },
      ],
    }),
    declared("club", "项目", "choice", {
      choices: [
        { value: "A", label: "网球" },
        { value: "B", label: "羽毛球" },
      ],
    }),
    declared("size", "规模", "choice", {
      choices: [
        { value: "big", label: "大" },
        { value: "small", label: "小" },
      ],
      derived: rule.table(
        "first",
        [fact("staff")],
        [rule.row([rule.fromTo(50, null)], rule.choice("big"), cite)],
        rule.choice("small"),
      ),
    }),
  ].map((it) => [it.key, it]),
);
const policy = (when: rule.Condition): rule.Policy =>
  prize(day("2020-01-01"), { when, amount: rule.fixed(100, cite) });
const nearest = (when: rule.Condition, facts: rule.Facts) =>
  rule.nearestChange(policy(when), facts, on, vocabulary);
const said = (when: rule.Condition, facts: rule.Facts) => nearest(when, facts)?.changes.map((it) => it.says);
const why = (when: rule.Condition, facts: rule.Facts) =>
  rule.explain(rule.evaluate(policy(when), facts, on, vocabulary), vocabulary);
const wan = (it: number) => it * 1_000_000;
const share = rule.atLeast(rule.divide(fact("spent"), fact("income")), rule.rate(0.05), cite);
const staffed = rule.atMost(fact("staff"), number(300), cite);
const seasoned = rule.atLeast(rule.fullYearsSince(fact("since")), number(2), cite);

test("how far a share is from enough is said for each of its amounts", () => {
  expect(why(share, { spent: wan(30), income: wan(1_000) })).toEqual([
    "不符合：（研发费用÷收入）不低于5%（还差 2 个百分点：研发费用还差 20万元，或收入超出 400万元）。",
  ]);
  const sum = rule.atLeast(rule.add(fact("spent"), fact("income")), rule.money(wan(100)), cite);
  expect(why(sum, { spent: wan(30), income: wan(50) })).toEqual([
    "不符合：（研发费用＋收入）不低于100万元（还差 20万元：研发费用还差 20万元，或收入还差 20万元）。",
  ]);
});

test("where a list is not met, what stands there now is said; where one of several would do, that comes first", () => {
  expect(why(rule.oneOf(fact("club"), ["B"], cite), { club: "A" })).toEqual([
    "不符合：项目属于：羽毛球（目前是网球）。",
  ]);
  expect(why(rule.equals(fact("club"), rule.choice("B"), cite), { club: "A" })[0]).toContain("目前是网球");
  expect(why(rule.any(staffed, rule.isTrue("young", cite)), { staff: 301, young: false })).toEqual([
    "下列情形有一种符合即可：",
    "不符合：从业人数不超过300人（超出 1人）。",
    "不符合：青少年：是。",
  ]);
});

test("reasons come sorted: met, not met, missing, for a person", () => {
  const of = (when: rule.Condition, facts: rule.Facts) =>
    rule.reasons(rule.evaluate(policy(when), facts, on, vocabulary), vocabulary);
  const when = rule.all(staffed, rule.judged("看是否新颖", cite));
  expect(of(when, { staff: 3 })).toEqual({
    met: ["符合：从业人数不超过300人。"],
    unmet: [],
    missing: [],
    person: ["需要人工判断：看是否新颖。"],
  });
  expect(of(when, {}).missing).toEqual(["还不清楚：从业人数不超过300人，需要知道从业人数。"]);
  expect(of(when, { staff: 301 }).unmet).toHaveLength(1);
});

test("the nearest change names the fact, from where to where, and how far", () => {
  expect(said(staffed, { staff: 350 })).toEqual(["从业人数从 350人 减少到 300人（超出 50人）"]);
  expect(said(share, { spent: wan(30), income: wan(1_000) })).toEqual([
    "研发费用从 30万元 增加到 50万元（还差 20万元）",
  ]);
  expect(said(rule.oneOf(fact("size"), ["big"], cite), { staff: 10 })).toEqual([
    "从业人数从 10人 增加到 50人（还差 40人）",
  ]);
  expect(said(rule.not(staffed), { staff: 10 })).toEqual(["从业人数从 10人 增加到 301人（还差 291人）"]);
  expect(said(rule.isTrue("young", cite), { young: false })).toEqual(["青少年由“否”变为“是”"]);
  expect(said(staffed, {})).toHaveLength(1);
});

test("of a term of years, months or days the day is said on which it is full", () => {
  const days = rule.atLeast(rule.fullDaysSince(fact("since")), number(365), cite);
  expect(why(days, { since: "2025-05-06" })).toEqual([
    "不符合：入会日期至查询日的满天数不低于365（2026年5月6日（周三）才满 365 天）。",
  ]);
  const months = rule.below(rule.fullMonthsSince(fact("since")), number(6), cite);
  expect(why(months, { since: "2025-05-06" })).toEqual([
    "不符合：入会日期至查询日的满月数低于6（2025年11月6日（周四）已满 6 个月）。",
  ]);
  expect(nearest(days, { since: "2025-05-06" })).toMatchObject({ on: "2026-05-06", outcome: "met" });
  expect(
    said(rule.atLeast(rule.fullDaysSince(fact("since")), number(30), cite), { since: "2026-02-02" }),
  ).toEqual(["等到2026年3月4日（周三）"]);
});

test("time passes by itself: the day is named on which it will be met", () => {
  const found = nearest(seasoned, { since: "2025-05-06" });
  expect(found).toMatchObject({
    on: "2027-05-06",
    outcome: "met",
    changes: [{ is: "wait", until: "2027-05-06" }],
  });
  expect(said(rule.atMost(fact("since"), rule.today, cite), { since: "2026-04-01" })).toEqual([
    "等到2026年4月1日（周三）",
  ]);
});

test("of several ways the cheapest; what can hardly be changed only when nothing else helps", () => {
  const there = rule.equals(fact("region"), rule.choice("2"), cite);
  expect(said(rule.any(there, staffed), { region: "1", staff: 301 })).toEqual([
    "从业人数从 301人 减少到 300人（超出 1人）",
  ]);
  expect(nearest(there, { region: "1" })?.changes).toMatchObject([{ key: "region", to: "2", isHard: true }]);
  expect(
    said(rule.any(rule.all(staffed, share), seasoned), {
      staff: 400,
      spent: 0,
      income: 100,
      since: "2025-05-06",
    }),
  ).toEqual(["等到2027年5月6日（周四）"]);
  expect(nearest(staffed, { staff: 3 })).toBeNull();
  expect(nearest(rule.all(staffed, rule.not(staffed)), { staff: 3 })).toBeNull();
});

const comparison = fc.constantFrom(
  rule.below,
  rule.atMost,
  rule.above,
  rule.atLeast,
  rule.equals,
  rule.differs,
);
const leaf = fc.oneof(
  fc.tuple(comparison, fc.integer({ min: -3, max: 3 })).map(([by, n]) => by(fact("staff"), number(n), cite)),
  fc
    .tuple(comparison, fc.integer({ min: -3, max: 3 }))
    .map(([by, n]) => by(rule.add(fact("spent"), fact("income")), rule.money(n), cite)),
  fc.boolean().map((it) => (it ? rule.isTrue("young", cite) : rule.isFalse("young", cite))),
  fc.constantFrom(seasoned, rule.not(seasoned)),
);
const { condition } = fc.letrec<{ condition: rule.Condition }>((again) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.array(again("condition"), { minLength: 1, maxLength: 3 }).map((of) => rule.all(...of)),
    fc.array(again("condition"), { minLength: 1, maxLength: 3 }).map((of) => rule.any(...of)),
    again("condition").map(rule.not),
  ),
}));
const facts = fc.record({
  staff: fc.integer({ min: -5, max: 5 }),
  spent: fc.integer({ min: -5, max: 5 }),
  income: fc.integer({ min: -5, max: 5 }),
  young: fc.boolean(),
  since: fc.constantFrom("2023-01-01", "2025-02-28", "2026-03-02"),
});

test("with the changes made it is met, and not one of them could be left out", () => {
  let found = 0;
  fc.assert(
    fc.property(condition, facts, (when, now) => {
      const it = nearest(when, now);
      if (!it) return;
      found += 1;
      const outcome = (facts: rule.Facts, at = it.on) =>
        rule.evaluate(policy(when), facts, at, vocabulary).outcome;
      expect(outcome(it.facts)).toBe("met");
      expect(it.changes.length).toBeGreaterThan(0);
      for (const change of it.changes)
        expect(
          change.is === "wait"
            ? outcome(it.facts, on)
            : outcome({ ...it.facts, [change.key]: now[change.key as "staff"] }),
        ).toBe("unmet");
    }),
    { numRuns: 600 },
  );
  expect(found).toBeGreaterThan(100);
});

test("a change that only another one made needed is left out with it", () => {
  const years = rule.atLeast(rule.fullYearsSince(rule.fact("since")), rule.number(2), cite);
  const few = rule.below(rule.fact("staff"), rule.number(0), cite);
  const it = nearest(rule.all(rule.any(years, few), few, rule.not(years)), {
    staff: 0,
    spent: 0,
    income: 0,
    young: false,
    since: "2025-02-28",
  });
  expect(it?.changes).toMatchObject([{ is: "set", key: "staff", to: -1 }]);
});

test("one comparison of one number is changed by no more than it takes", () => {
  const order = fc.constantFrom(rule.below, rule.atMost, rule.above, rule.atLeast);
  fc.assert(
    fc.property(order, fc.integer(), fc.integer(), (by, n, staff) => {
      const when = by(fact("staff"), number(n), cite);
      const to = nearest(when, { staff })?.facts.staff;
      if (typeof to !== "number") return;
      const step = to > staff ? -1 : 1;
      expect(rule.prove(when, { staff: to + step }, on, vocabulary).outcome).toBe("unmet");
    }),
  );
});
