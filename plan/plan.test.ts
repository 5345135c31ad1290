import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { planProblems } from "#kernel/plan";
import { citationsOf, evaluate, explain, factKeysOf, nextQuestions, runCase } from "#kernel/rules";
import { clauses } from "./document.ts";
import { plan } from "./index.ts";
import { units, unitsBesides } from "./units.ts";

test("the plan has seven chapters and 24 measures, each clause covered once", () => {
  expect(plan.chapters.map((it) => it.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(plan.measures.map((it) => it.number)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  expect(plan.measures.map((it) => it.clause)).toEqual([...clauses]);
  for (const it of plan.measures)
    expect(it.clause.startsWith("一二三四五六七".charAt(it.chapter - 1)), it.clause).toBe(true);
});

test("24 named units and two collectives answer for 119 unit-measure pairs", () => {
  expect(units.filter((it) => it.kind === "department")).toHaveLength(24);
  expect(units.filter((it) => it.kind === "collective").map((it) => it.name)).toEqual([
    "各县市人民政府",
    "州直有关部门",
  ]);
  const pairs = plan.measures.flatMap((it) => it.units);
  expect(pairs).toHaveLength(119);
  expect(new Set(pairs)).toEqual(new Set(units.map((it) => it.id)));
});

test("a unit that the document does not name is there because a service needs it", () => {
  const needed = JSON.stringify(plan.services);
  for (const { id } of unitsBesides) expect(needed, id).toContain(`"${id}"`);
});

test("a partner is asked in a service and neither owns one nor decides", () => {
  const partners = new Set(plan.units.filter((it) => it.kind === "partner").map((it) => it.id));
  expect(partners.size).toBeGreaterThan(0);
  for (const it of plan.services)
    for (const unit of [it.owner, ...it.steps.flatMap((step) => (step.by ? [step.by] : []))])
      expect(partners.has(unit), `${it.id} ${unit}`).toBe(false);
});

test("each number that the plan promises is a commitment with its words", () => {
  const numbers = plan.measures
    .flatMap((it) => it.commitments)
    .map((it) => [it.id, it.atLeast ?? null, it.atMost ?? it.exactly ?? null, it.unit]);
  expect(numbers).toEqual([
    ["m01/opening-days", null, 3, "workingDays"],
    ["m01/opening-visits", null, 1, "times"],
    ["m02/counter-visits", null, 1, "times"],
    ["m04/income-tax-rate", null, 15, "percent"],
    ["m14/award", 10_000_000, 30_000_000, "fen"],
    ["m21/subsidised-loans", null, 3, "times"],
    ["m24/yearly-digest", 1, null, "times"],
  ]);
});

test("every summary is in our own words: two or three sentences, none of the title", () => {
  for (const { number, summary, title } of plan.measures) {
    const sentences = summary.split("。").filter((it) => it !== "");
    expect(sentences.length, `measure ${number}`).toBeGreaterThanOrEqual(2);
    expect(sentences.length, `measure ${number}`).toBeLessThanOrEqual(3);
    expect(summary, `measure ${number}`).not.toContain(title);
  }
});

const cases = plan.policies.flatMap((policy) =>
  (plan.cases.get(policy.id) ?? []).map((it) => ({ policy, it })),
);
test.each(cases)("worked case of $policy.id: $it.name", ({ policy, it }) => {
  expect(runCase(policy, it, plan.facts)).toBeNull();
});

test("every policy has met, unmet and unknown cases, a manual one where a person judges, and clauses", () => {
  for (const policy of plan.policies) {
    const outcomes = new Set(plan.cases.get(policy.id)?.map((it) => it.outcome));
    for (const outcome of ["met", "unmet", "unknown"] as const)
      expect(outcomes, policy.id).toContain(outcome);
    const isJudged = JSON.stringify(policy.versions).includes('"is":"judged"');
    expect(outcomes.has("manual"), policy.id).toBe(isJudged);
    for (const it of citationsOf(policy))
      expect(it.document === "平台默认" || it.clause, it.quote).toBeTruthy();
  }
});

test("a firm with a new certificate is asked only whether it is its first", () => {
  const facts = { subjectKind: "enterprise", region: "532301", highTechCertifiedOn: "2025-11-20" };
  const award = plan.getPolicy("m14/high-tech-award");
  expect(nextQuestions([award], facts, day("2026-03-02"), plan.facts)).toEqual([
    "firstHighTechCertification",
  ]);
});

test("a firm without a certificate is told so, and asked nothing", () => {
  const policy = plan.getPolicy("m14/high-tech-award");
  const facts = { subjectKind: "enterprise", region: "532301" };
  const result = evaluate(policy, facts, day("2026-03-02"), plan.facts);
  expect(result).toMatchObject({ outcome: "unmet", missing: [] });
  expect(explain(result, plan.facts)).toEqual(["不符合：已填报高新技术企业证书发证日期。"]);
});

test("a fact that the register holds has its own key there", () => {
  const fields = plan.getRegister("market-subjects").fields.map((it) => it.key);
  const only = plan.vocabulary.filter((it) => it.source && !fields.includes(it.key)).map((it) => it.key);
  expect(only).toEqual([]);
  expect(factKeysOf(plan.getPolicy("m14/high-tech-award"))).toContain("firstHighTechCertification");
});

test("no two fields of a register share a column heading", () => {
  for (const register of plan.allRegisters) {
    const headings = register.fields.flatMap((it) => [...new Set([it.name, ...(it.headings ?? [])])]);
    expect(
      headings.filter((it, at) => headings.indexOf(it) !== at),
      register.id,
    ).toEqual([]);
  }
});

test("the old code of a county leads to the city that took over", () => {
  const old = plan.regions.find((it) => it.code === "532331");
  expect(old).toMatchObject({ successor: "532302" });
  expect(plan.regions.filter((it) => it.validTo === undefined)).toHaveLength(10);
});

test("money of the award comes from a fund that nobody has set a real budget for", () => {
  const [fund] = plan.funds;
  for (const it of fund?.years ?? [])
    expect(it.sample ? it.budget !== null : it.budget === null, `${it.year}`).toBe(true);
});

test("the plan is refused when a clause is left uncovered or a unit is made up", () => {
  const [first, ...others] = plan.measures;
  if (!first) throw new Error("The plan has measures");
  expect(planProblems({ ...plan, measures: others }).map((it) => it.code)).toContain("clause-uncovered");
  const wrong = { ...plan, measures: [{ ...first, units: ["nobody"] }, ...others] };
  expect(planProblems(wrong).map((it) => it.code)).toContain("unit-unknown");
});
