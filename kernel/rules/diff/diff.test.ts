import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "../index.ts";

const cite = citing("章程")("一", "按档发放");
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
    declared("income", "收入", "money", { unit: "万元" }),
    declared("staff", "从业人数", "integer", { unit: "人" }),
    declared("young", "青少年", "boolean"),
    declared("industry", "行业", "choice", {
      choices: [
        { value: "A", label: "农业" },
        { value: "B", label: "采矿业" },
        { value: "C", label: "制造业" },
      ],
    }),
  ].map((it) => [it.key, it]),
);
const version = (more: Partial<rule.PolicyVersion> = {}): rule.PolicyVersion => ({
  version: "1",
  issuedOn: on,
  effectiveFrom: on,
  effectiveTo: null,
  when: rule.all(),
  amount: null,
  certainty: "verified",
  ...more,
});
const says = (a: Partial<rule.PolicyVersion>, b: Partial<rule.PolicyVersion>) =>
  rule.diff(version(a), version(b), vocabulary).map((it) => it.says);
const upTo = (most: number) => rule.atMost(fact("staff"), number(most), cite);
const young = rule.isTrue("young", cite);
const wan = (it: number) => it * 1_000_000;

test("a bound that moves is looser or tighter, also under a not", () => {
  const [a, b] = [rule.all(upTo(300), young), rule.all(upTo(500), young)];
  expect(says({ when: a }, { when: b })).toEqual([
    "“从业人数不超过300人”改为“从业人数不超过500人”（放宽）。",
  ]);
  expect(says({ when: b }, { when: a })).toEqual([
    "“从业人数不超过500人”改为“从业人数不超过300人”（收紧）。",
  ]);
  expect(says({ when: rule.not(a) }, { when: rule.not(b) })[0]).toContain("（收紧）");
  const from = (by: typeof rule.above) => by(fact("staff"), number(3), cite);
  expect(says({ when: from(rule.above) }, { when: from(rule.atLeast) })).toEqual([
    "“从业人数超过3人”改为“从业人数不低于3人”（放宽）。",
  ]);
});

test("conditions come and go, and lists grow and shrink, by name", () => {
  expect(says({ when: rule.all(young) }, { when: rule.all(young, upTo(300)) })).toEqual([
    "新增条件“从业人数不超过300人”（收紧）。",
  ]);
  expect(says({ when: rule.any(young) }, { when: rule.any(young, upTo(300)) })[0]).toContain("（放宽）");
  expect(says({ when: rule.all(young, upTo(300)) }, { when: young })).toEqual([
    "去掉条件“从业人数不超过300人”（放宽）。",
  ]);
  const of = (...values: readonly string[]) => ({ when: rule.oneOf(fact("industry"), values, cite) });
  expect(says(of("A"), of("A", "C"))).toEqual(["行业：新增 制造业（放宽）。"]);
  expect(says(of("A", "B"), of("A", "C"))).toEqual(["行业：新增 制造业，去掉 采矿业。"]);
  expect(says({ when: rule.all(young, upTo(3)) }, { when: rule.all(upTo(3), young) })).toEqual([
    "各项条件的次序有调整。",
  ]);
  expect(says({}, { appliesTo: young })).toEqual(["新增适用范围“青少年：是”（收紧）。"]);
});

test("amounts, tiers and tables are compared piece by piece", () => {
  expect(says({ amount: rule.fixed(wan(10), cite) }, { amount: rule.fixed(wan(15), cite) })).toEqual([
    "金额由“10万元”改为“15万元”（提高 5万元）。",
  ]);
  expect(
    says({ amount: rule.fixed(wan(10), cite) }, { amount: rule.range(wan(10), wan(30), "club", cite) }),
  ).toEqual(["金额由“10万元”改为“10万元—30万元”。"]);
  const tiers = (...of: readonly (readonly [number | null, number])[]) => ({
    amount: rule.formula(
      rule.bySlices(fact("income"), ...of.map(([end, rate]) => rule.tier(end, rate, cite))),
      cite,
    ),
  });
  expect(
    says(tiers([wan(100), 0.025], [wan(300), 0.1]), tiers([wan(100), 0.025], [wan(300), 0.05], [null, 0.25])),
  ).toEqual(["第 2 档的比例由“10%”改为“5%”。", "新增第 3 档（上限 没有上限，25%）。"]);
  const row = (from: number, to: number | null, fen: number) =>
    rule.row([rule.fromTo(from, to)], rule.money(fen), cite);
  const table = (...rows: readonly rule.TableRow[]) => ({
    amount: rule.formula(rule.table("first", [fact("staff")], rows), cite),
  });
  expect(
    says(table(row(10, null, wan(2)), row(0, 10, wan(1))), table(row(10, null, wan(3)), row(0, 10, wan(1)))),
  ).toEqual(["表的第 1 行的结果：计算由“2万元”改为“3万元”。"]);
  expect(says(table(row(10, null, wan(2))), table(row(20, null, wan(2)), row(10, 20, wan(1))))).toEqual([
    "表的第 1 行的从业人数由“不低于10人”改为“不低于20人”。",
    "新增表的第 2 行（从业人数 不低于10人、低于20人：1万元）。",
  ]);
});

test("dates, certainty, limits and sources are told of, and whole policies version by version", () => {
  expect(says({}, { effectiveTo: day("2027-12-31"), certainty: "memory" })).toEqual([
    "最后施行日由“（无）”改为“2027-12-31”。",
    "确定程度由“已核实”改为“凭记忆”。",
  ]);
  expect(
    says({ limits: [rule.timesInLife(2, "staff", cite)] }, { limits: [rule.timesInLife(3, "staff", cite)] }),
  ).toEqual(["限制“从业人数累计不超过 2 次”改为“从业人数累计不超过 3 次”（放宽）。"]);
  const other = rule.isTrue("young", { ...cite, clause: "二" });
  expect(says({ when: young }, { when: other })).toEqual([
    "“青少年：是”的依据由“章程 一：“按档发放””改为“章程 二：“按档发放””。",
  ]);
  const policy = (...versions: readonly rule.PolicyVersion[]): rule.Policy => ({
    id: "club/prize",
    name: "奖励",
    summary: "会员得奖励。",
    kind: "entitlement",
    benefit: "奖励",
    measure: 1,
    unit: "club",
    versions,
  });
  const next = version({ version: "2", effectiveFrom: day("2027-01-01") });
  expect(
    rule
      .diff(policy(version()), { ...policy(version({ when: young }), next), name: "大奖" }, vocabulary)
      .map((it) => it.says),
  ).toEqual([
    "名称由“奖励”改为“大奖”。",
    "版本 1：新增条件“青少年：是”（收紧）。",
    "新增版本 2（2027-01-01 起施行）。",
  ]);
});

const rich = version({
  appliesTo: rule.equals(fact("industry"), rule.choice("A"), cite),
  when: rule.all(
    upTo(300),
    rule.not(rule.any(young, rule.answered("income", cite))),
    rule.within(fact("industry"), ["A", "B"], cite),
    rule.oneOf(fact("industry"), ["A", "C"], cite),
    rule.atLeast(
      rule.divide(fact("income"), rule.most(fact("income"), rule.money(3))),
      rule.rate(0.03),
      cite,
    ),
    rule.judged("看", cite),
  ),
  amount: rule.formulaRange(
    {
      min: rule.bySlices(fact("income"), rule.tier(100, 0.05, cite), rule.tier(null, 0.1, cite)),
      max: rule.table(
        "unique",
        [fact("staff"), fact("young")],
        [
          rule.row([rule.over(10), rule.yesNo(true)], rule.money(5), cite),
          rule.row(
            [rule.upTo(10), rule.anything],
            rule.choose([{ when: young, gives: rule.money(1) }], rule.money(7)),
            cite,
          ),
        ],
        rule.money(2),
      ),
    },
    "club",
    cite,
  ),
  otherwise: rule.fixed(7, cite),
  worth: rule.open("club", cite, 30),
  score: { min: number(1), max: fact("staff"), outOf: 100, passAt: 60, cite },
  limits: [
    rule.timesInLife(3, "staff", cite),
    { is: "budget", fund: "prizes", by: "rank", rank: fact("staff"), cite },
  ],
  note: "说明",
});

/** Every place of plain data, with another value put there. */
const mutants = (it: unknown): unknown[] => {
  if (typeof it === "string") return [`${it}9`];
  if (typeof it === "number") return [it + 1, -it - 1];
  if (typeof it === "boolean") return [!it];
  if (it === null) return ["9"];
  if (Array.isArray(it))
    return [
      ...it.map((_, at) => it.filter((_one, other) => other !== at)),
      ...(it.length > 1 ? [it.toReversed()] : []),
      ...it.flatMap((one, at) => mutants(one).map((put) => it.with(at, put))),
    ];
  return Object.entries(it as object).flatMap(([key, one]) =>
    mutants(one).map((put) => ({ ...(it as object), [key]: put })),
  );
};
/** What a type of the language fixes is not mutated: such a rule could not be read at all. */
const readable = (it: unknown): boolean =>
  !/"is":"\w+9"|"by":"[^"]+9"|"type":"\w+9"|"hit":"\w+9"|"rounding":"\w+9"|"(?:from|to)":"9"/.test(
    JSON.stringify(it),
  );

test("nothing differs from itself, and no change anywhere is passed over", () => {
  expect(rule.diff(rich, structuredClone(rich), vocabulary)).toEqual([]);
  const all = mutants(rich).filter(readable) as rule.PolicyVersion[];
  expect(all.length).toBeGreaterThan(150);
  for (const it of all) {
    expect(rule.diff(rich, it, vocabulary), JSON.stringify(it)).not.toEqual([]);
    expect(rule.diff(it, rich, vocabulary), JSON.stringify(it)).not.toEqual([]);
  }
});

test("what is called looser lets nobody out, and what is called tighter nobody in", () => {
  const leaf = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(rule.below, rule.atMost, rule.above, rule.atLeast),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([by, n]) => by(fact("staff"), number(n), cite)),
    fc.subarray(["A", "B", "C"], { minLength: 1 }).map((it) => rule.oneOf(fact("industry"), it, cite)),
    fc.constant(young),
  );
  const list = fc.uniqueArray(leaf, {
    minLength: 1,
    maxLength: 3,
    selector: (it) => JSON.stringify([it.is, it.is === "compare" ? [it.left, it.by] : 0]),
  });
  const condition = fc
    .tuple(list, fc.constantFrom(rule.all, rule.any), fc.boolean())
    .map(([of, join, turned]) => (turned ? rule.not(join(...of)) : join(...of)));
  const worlds = [0, 1, 2, 3, 4].flatMap((staff) =>
    ["A", "B", "C"].flatMap((industry) => [true, false].map((one) => ({ staff, industry, young: one }))),
  );
  const truth = (when: rule.Condition, facts: rule.Facts) => rule.prove(when, facts, on, vocabulary).outcome;
  let told = 0;
  fc.assert(
    fc.property(condition, condition, (a, b) => {
      const found = rule.diff(version({ when: a }), version({ when: b }), vocabulary);
      const directions = new Set(found.map((it) => it.direction));
      if (directions.size !== 1 || directions.has("changed")) return;
      told += 1;
      const [before, after] = directions.has("loosened") ? [a, b] : [b, a];
      for (const facts of worlds) if (truth(before, facts) === "met") expect(truth(after, facts)).toBe("met");
    }),
    { numRuns: 2_000 },
  );
  expect(told).toBeGreaterThan(100);
});
