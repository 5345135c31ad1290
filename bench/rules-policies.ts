import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "#kernel/rules";

/** Twelve rules as prefectures write them, over facts that a register holds; the same for ours and for the peers. */
export const ON = day("2026-03-02");
const cite = citing("演示办法")("一", "按办法执行");
const { fact } = rule;
const wan = (it: number): rule.Expression => rule.money(it * 1_000_000);
const count = (it: number): rule.Expression => rule.value("integer", it);

export const COUNTIES = [
  "楚雄市",
  "双柏县",
  "牟定县",
  "南华县",
  "姚安县",
  "大姚县",
  "永仁县",
  "元谋县",
  "武定县",
  "禄丰市",
];
export const SECTIONS = ["A", "C", "E", "F", "G", "H", "I", "L", "M", "O"];

const declared = (
  key: string,
  type: rule.ValueType,
  more: Partial<rule.FactDeclaration> = {},
): rule.FactDeclaration => ({
  key,
  name: `字段${key}`,
  type,
  period: "current",
  sensitivity: "public",
  question: `${key}？`,
  ...more,
});
const listed = (values: readonly string[]) => ({ choices: values.map((value) => ({ value, label: value })) });
const size = rule.table(
  "first",
  [fact("staff"), fact("revenue")],
  [
    rule.row([rule.fromTo(1000, null), rule.fromTo(4e10, null)], rule.value("text", "large"), cite),
    rule.row([rule.fromTo(300, null), rule.fromTo(2e9, null)], rule.value("text", "medium"), cite),
    rule.row([rule.fromTo(20, null), rule.fromTo(3e8, null)], rule.value("text", "small"), cite),
  ],
  rule.value("text", "micro"),
);
export const vocabulary: rule.Vocabulary = new Map(
  [
    ...["staff", "jobs", "layoffs", "times"].map((it) => declared(it, "integer")),
    ...[
      "revenue",
      "lastRevenue",
      "research",
      "assets",
      "loan",
      "rent",
      "contracts",
      "taxable",
      "insurance",
    ].map((it) => declared(it, "money")),
    declared("subsidyRate", "rate"),
    declared("foundedOn", "day"),
    ...["highTech", "dishonest", "graduate", "certified"].map((it) => declared(it, "boolean")),
    declared("county", "choice", listed(COUNTIES)),
    declared("industry", "choice", { hierarchical: true, ...listed(SECTIONS) }),
    declared("size", "text", { derived: size }),
  ].map((it) => [it.key, it]),
);

const years = rule.fullYearsSince(fact("foundedOn"));
const honest = rule.isFalse("dishonest", cite);
const isSmall = rule.oneOf(fact("size"), ["micro", "small"], cite);
const share = (of: string, rate: number): rule.Expression => rule.multiply(fact(of), rule.rate(rate));
const atMost = (amount: rule.Expression, most: number): rule.Expression => rule.least(amount, wan(most));
const growth = rule.divide(rule.subtract(fact("revenue"), fact("lastRevenue")), fact("lastRevenue"));

type Written = { when: rule.Condition; amount: rule.Amount; otherwise?: rule.Amount };
const written: Readonly<Record<string, Written>> = {
  小微企业贷款贴息: {
    when: rule.all(
      isSmall,
      honest,
      rule.atLeast(fact("loan"), wan(10), cite),
      rule.atMost(fact("assets"), wan(5000), cite),
    ),
    amount: rule.formula(atMost(rule.multiply(fact("loan"), fact("subsidyRate")), 30), cite),
  },
  高新技术企业奖励: {
    when: rule.all(
      rule.isTrue("highTech", cite),
      honest,
      rule.atLeast(years, count(1), cite),
      rule.within(fact("industry"), ["C", "I", "M"], cite),
    ),
    amount: rule.fixed(10_000_000, cite),
  },
  研发投入补助: {
    when: rule.all(
      rule.atLeast(fact("revenue"), wan(500), cite),
      rule.atLeast(fact("research"), share("revenue", 0.03), cite),
      honest,
    ),
    amount: rule.formula(atMost(share("research", 0.1), 50), cite),
  },
  一次性创业补贴: {
    when: rule.all(
      rule.below(years, count(3), cite),
      rule.atLeast(fact("staff"), count(3), cite),
      rule.isTrue("graduate", cite),
      rule.below(fact("times"), count(1), cite),
    ),
    amount: rule.fixed(500_000, cite),
  },
  带动就业补助: {
    when: rule.all(rule.atLeast(fact("jobs"), count(3), cite), honest),
    amount: rule.formula(
      atMost(rule.add(wan(0.3), rule.multiply(rule.subtract(fact("jobs"), count(3)), wan(0.1))), 3),
      cite,
    ),
  },
  稳岗返还: {
    when: rule.all(
      rule.atMost(fact("layoffs"), rule.multiply(fact("staff"), rule.rate(0.055)), cite),
      rule.atLeast(fact("insurance"), wan(0.01), cite),
    ),
    amount: rule.formula(
      rule.choose([{ when: isSmall, gives: share("insurance", 0.6) }], share("insurance", 0.3)),
      cite,
      "down",
    ),
  },
  小型微利所得税: {
    when: rule.all(
      rule.atMost(fact("taxable"), wan(300), cite),
      rule.atMost(fact("staff"), count(300), cite),
      rule.atMost(fact("assets"), wan(5000), cite),
    ),
    amount: rule.formula(share("taxable", 0.05), cite),
    otherwise: rule.formula(share("taxable", 0.25), cite),
  },
  示范品牌奖励: {
    when: rule.any(
      rule.isTrue("certified", cite),
      rule.all(rule.isTrue("highTech", cite), rule.above(fact("revenue"), wan(2000), cite)),
    ),
    amount: rule.range(10_000_000, 30_000_000, "评审", cite),
  },
  园区租金补贴: {
    when: rule.all(
      rule.oneOf(fact("county"), ["楚雄市", "禄丰市", "元谋县"], cite),
      rule.within(fact("industry"), ["C"], cite),
      isSmall,
      rule.atLeast(fact("rent"), wan(1), cite),
    ),
    amount: rule.formula(atMost(share("rent", 0.5), 20), cite),
  },
  技术转移补助: {
    when: rule.all(
      rule.atLeast(fact("contracts"), wan(100), cite),
      honest,
      rule.any(rule.isTrue("highTech", cite), rule.isTrue("certified", cite)),
    ),
    amount: rule.formula(atMost(share("contracts", 0.03), 100), cite),
  },
  规模企业培育: {
    when: rule.all(
      rule.within(fact("industry"), ["C"], cite),
      rule.atLeast(fact("revenue"), wan(2000), cite),
      rule.atLeast(years, count(2), cite),
      rule.not(rule.isTrue("dishonest", cite)),
    ),
    amount: rule.fixed(20_000_000, cite),
  },
  成长型企业奖励: {
    when: rule.all(
      rule.atLeast(growth, rule.rate(0.1), cite),
      isSmall,
      rule.atLeast(fact("revenue"), wan(100), cite),
    ),
    amount: rule.formula(
      atMost(rule.multiply(rule.subtract(fact("revenue"), fact("lastRevenue")), rule.rate(0.005)), 20),
      cite,
    ),
  },
};

const policy = (name: string, { when, amount, otherwise }: Written, at: number): rule.Policy => ({
  id: `bench/rule-${at}`,
  name,
  summary: name,
  kind: "entitlement",
  benefit: name,
  measure: 1,
  unit: "演示单位",
  versions: [
    {
      version: "1",
      issuedOn: day("2020-01-01"),
      effectiveFrom: day("2020-01-01"),
      effectiveTo: null,
      when,
      amount,
      ...(otherwise ? { otherwise } : {}),
      certainty: "verified",
    },
  ],
});
export const policies: readonly rule.Policy[] = Object.entries(written).map(([name, it], at) =>
  policy(name, it, at),
);
