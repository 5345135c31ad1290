import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import * as rule from "../index.ts";
import { cite, codes, from, lint, policy, staff, under, vocabulary } from "./testing.ts";

const { fact, number } = rule;

test("a sound rule has no findings", () => {
  expect(
    codes({
      when: rule.all(from(3), under(300), rule.isTrue("young", cite)),
      amount: rule.fixed(100, cite),
    }),
  ).toEqual([]);
});

test("what contradicts itself is named, within whole numbers and across parts", () => {
  expect(codes({ when: rule.all(from(10), under(10)) })).toEqual(["error never-met when"]);
  expect(codes({ when: rule.all(rule.above(staff, number(3), cite), under(4)) })).toEqual([
    "error never-met when",
  ]);
  expect(
    codes({
      when: rule.all(rule.above(fact("share"), number(3), cite), rule.below(fact("share"), number(4), cite)),
    }),
  ).toEqual([]);
  expect(codes({ when: rule.any(rule.all(from(10), under(5)), rule.isTrue("young", cite)) })).toEqual([
    "warning never-met when.of[0]",
  ]);
  expect(codes({ appliesTo: under(5), when: from(5) })).toContain("error never-met ");
  const limited = { when: from(5), limits: [rule.timesInLife(3, "staff", cite)] };
  expect(codes(limited)).toContain("error never-met ");
  expect(
    codes({ when: rule.all(rule.oneOf(fact("club"), ["B"], cite), rule.within(fact("club"), ["A"], cite)) }),
  ).toEqual(["error never-met when"]);
});

test("what everybody meets is named, and that it stays unknown until it is answered", () => {
  const [finding] = lint({
    when: rule.any(rule.atMost(staff, number(5), cite), rule.above(staff, number(5), cite)),
  });
  expect(finding).toMatchObject({ code: "met-once-known", severity: "warning", path: "when" });
  expect(finding?.says).toContain("没有填甲staff时却一直是“还缺信息”");
  expect(
    codes({ when: rule.any(rule.answered("staff", cite), rule.not(rule.answered("staff", cite))) }),
  ).toEqual(["warning always-met when"]);
  expect(codes({ when: rule.all(rule.equals(number(1), number(1), cite), from(2)) })).toEqual([
    "warning always-met when.of[0]",
  ]);
});

test("a bound that another makes useless is named; one that only keeps two ways apart is merely told", () => {
  const apart = rule.any(under(5), rule.all(from(5), rule.judged("看", cite)));
  expect(codes({ when: apart })).toEqual(["info bound-repeated when.of[1].of[0]"]);
  expect(codes({ when: rule.all(from(5), from(3)) })).toEqual(["warning bound-inert when.of[1]"]);
  expect(codes({ when: rule.any(from(5), from(3)) })).toEqual(["warning bound-inert when.of[0]"]);
  expect(codes({ when: rule.any(from(5), rule.all(from(3), rule.isTrue("young", cite))) })).toEqual([]);
});

const table = (hit: rule.DecisionTable["hit"], rows: readonly rule.TableRow[], otherwise?: rule.Expression) =>
  rule.formula(rule.table(hit, [staff, fact("young")], rows, otherwise), cite);
const cells = (interval: rule.Cell, young: rule.Cell = rule.anything) =>
  rule.row([interval, young], rule.money(1), cite);

test("tables: each gap and overlap comes with an example in words", () => {
  const gaps = lint({
    amount: table("first", [cells(rule.fromTo(0, 10)), cells(rule.fromTo(20, null), rule.yesNo(true))]),
  });
  expect(gaps.map((it) => [it.severity, it.code])).toEqual([
    ["warning", "gap"],
    ["warning", "gap"],
    ["info", "gap"],
  ]);
  const said = gaps.map((it) => it.says).join();
  expect(said).toContain("甲staff 不低于 10人、低于 20人");
  expect(said).toContain("甲staff 不低于 10人，甲young：否");
  expect(said).toContain("甲staff 低于 0人");
  const overlap = lint({
    amount: table("unique", [cells(rule.fromTo(null, 10)), cells(rule.fromTo(9, null))]),
  });
  expect(overlap).toMatchObject([{ code: "rows-overlap", severity: "error", path: "amount.min.rows[1]" }]);
  expect(overlap[0]?.says).toContain("甲staff 9人");
  expect(
    codes({ amount: table("unique", [cells(rule.fromTo(null, 10)), cells(rule.fromTo(10, null))]) }),
  ).toEqual([]);
  expect(codes({ amount: table("sum", [cells(rule.fromTo(0, 10))]) })).toEqual([]);
});

test("a row that the rows before it cover is never reached; the conditions count too", () => {
  const rows = [cells(rule.fromTo(10, null)), cells(rule.fromTo(20, 30)), cells(rule.fromTo(null, 10))];
  expect(codes({ amount: table("first", rows) })).toEqual(["warning row-unreachable amount.min.rows[1]"]);
  expect(codes({ when: from(10), amount: table("first", rows) })).toContain(
    "warning row-unreachable amount.min.rows[2]",
  );
  expect(codes({ when: from(10), amount: table("first", rows.slice(0, 1)) })).toEqual([]);
});

test("a largest of several is seen through", () => {
  const positive = rule.most(rule.money(0), fact("income"));
  const tiers = rule.formula(rule.bySlices(positive, rule.tier(300, 0.05, cite)), cite);
  expect(codes({ when: rule.atMost(fact("income"), rule.money(300), cite), amount: tiers })).toEqual([]);
  expect(codes({ when: rule.atMost(fact("income"), rule.money(301), cite), amount: tiers })).toEqual([
    "warning gap-above-tiers amount.min",
  ]);
  expect(codes({ when: rule.below(positive, rule.money(0), cite) })).toEqual(["error never-met when"]);
});

test("tiers rise, are reached, and leave nothing open above unless nobody gets there", () => {
  const tiers = (...ends: readonly (number | null)[]) =>
    rule.formula(rule.bySlices(fact("income"), ...ends.map((it) => rule.tier(it, 0.1, cite))), cite);
  expect(codes({ amount: tiers(100, 300, null) })).toEqual([]);
  expect(codes({ amount: tiers(300, 100, null) })).toEqual(["error tiers-out-of-order amount.min.tiers[1]"]);
  expect(codes({ amount: tiers(100, 300) })).toEqual(["warning gap-above-tiers amount.min"]);
  const capped = { when: rule.atMost(fact("income"), rule.money(300), cite) };
  expect(codes({ ...capped, amount: tiers(100, 300) })).toEqual([]);
  expect(codes({ ...capped, amount: tiers(100, 300, null) })).toEqual([
    "warning tier-unreachable amount.min.tiers[2]",
  ]);
});

test("choices: a branch that is never reached, and what no branch covers", () => {
  const branch = (when: rule.Condition) => ({ when, gives: rule.money(1) });
  const amount = (...whens: readonly rule.Condition[]) => rule.formula(rule.choose(whens.map(branch)), cite);
  expect(codes({ amount: amount(from(5), from(10), under(5)) })).toEqual([
    "warning branch-unreachable amount.min.branches[1]",
  ]);
  expect(codes({ amount: amount(from(5)) })).toEqual(["warning gap amount.min"]);
  expect(codes({ when: from(5), amount: amount(from(5)) })).toEqual([]);
});

test("sources: missing, empty, not found, repealed", () => {
  const when = (it: { document: string; clause?: string; quote: string }) => ({
    when: rule.atLeast(staff, number(1), it),
  });
  expect(codes(when({ document: "", quote: "x" }))).toEqual(["error citation-missing when.cite"]);
  expect(codes(when({ document: "章程", quote: " " }))).toEqual(["error quote-empty when.cite"]);
  const findClause = () => "会员——按档 发放。";
  expect(codes(when(cite), { findClause })).toEqual([]);
  expect(codes(when({ ...cite, quote: "不发" }), { findClause })).toEqual([
    "error quote-not-found when.cite",
  ]);
  expect(codes(when(cite), { findClause: () => null })).toEqual(["error clause-not-found when.cite"]);
  expect(codes(when(cite), { repealedOn: () => day("2026-01-01") })).toEqual([
    "error newer-than-repealed when.cite",
  ]);
  expect(codes(when(cite), { repealedOn: () => day("2027-01-01") })).toEqual([
    "warning outlives-document effectiveTo",
  ]);
});

test("each place without a citation is named, one that is repeated once; quotes without a document text are counted", () => {
  const bare = { document: "", quote: "" };
  const unsure = { ...cite, certainty: "memory" } as const;
  const at = (least: number, it: Citation) => rule.atLeast(staff, number(least), it);
  const when = rule.any(at(1, bare), rule.all(at(2, cite), at(3, unsure)));
  const amount = table("first", [{ ...cells(rule.fromTo(null, null)), cite: bare }]);
  const found = codes({ when, amount }).filter((it) => it.includes("cite"));
  expect(found).toEqual([
    "error citation-missing when.of[0].cite",
    "error citation-missing amount.min.rows[0].cite",
    "info unconfirmed when.of[1].of[1].cite.certainty",
  ]);
  const [version] = policy({ when, amount }).versions;
  if (!version) throw new Error("No version");
  expect(rule.quotesOf(version)).toEqual({ quotes: 2, notCompared: 2 });
  expect(rule.quotesOf(version, { findClause: (it) => (it === cite ? "按档发放" : undefined) })).toEqual({
    quotes: 2,
    notCompared: 1,
  });
});

test("versions, facts, units, judgements, open amounts and unconfirmed numbers", () => {
  const [a, b] = [
    { version: "a", effectiveTo: day("2026-05-01") },
    { version: "b", effectiveFrom: day("2026-06-01") },
  ];
  expect(rule.lint(policy(a, b), vocabulary)).toMatchObject([
    { code: "version-gap", version: "b", says: expect.stringContaining("2026-05-02 至 2026-05-31") },
  ]);
  expect(rule.lint(policy({ version: "a" }, b), vocabulary)).toMatchObject([
    { code: "versions-overlap", severity: "error", path: "effectiveFrom" },
  ]);
  expect(codes({ when: rule.atLeast(fact("nobody"), number(1), cite) })).toEqual([
    "error nobody-can-supply facts.nobody",
  ]);
  expect(codes({ when: rule.atLeast(fact("income"), number(1), cite) })).toEqual(["error mixed-kinds when"]);
  const judged = rule.choose([{ when: rule.judged("看", cite), gives: rule.money(1) }], rule.money(2));
  expect(codes({ amount: rule.formula(judged, cite) })).toEqual(["error judged-inside amount"]);
  expect(codes({ amount: rule.open("club", cite), certainty: "memory" })).toEqual([
    "info unconfirmed certainty",
    "info amount-open amount",
  ]);
});

test("facts that rest on themselves are told of, and nothing more is tried", () => {
  const circle: rule.Vocabulary = new Map(
    ["x", "y"].map((key) => [
      key,
      {
        key,
        name: key,
        type: "integer",
        period: "current",
        sensitivity: "public",
        question: "",
        derived: fact(key === "x" ? "y" : "x"),
      },
    ]),
  );
  const found = rule.lint(policy({ when: rule.atLeast(fact("x"), number(1), cite) }), circle);
  expect(new Set(found.map((it) => it.code))).toEqual(new Set(["derived-circle"]));
});
