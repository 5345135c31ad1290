import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wan } from "#kernel/money";
import type { Proof } from "#kernel/rules";
import { plan } from "#plan";
import { BadUse } from "../command.ts";
import { policy } from "./policy.ts";

const run = async (positionals: readonly string[], options: Record<string, string> = {}) => {
  const lines: string[] = [];
  const code = await policy.run({ positionals, options, json: true, out: (it) => lines.push(it) });
  expect(lines).toHaveLength(1);
  return { code, said: JSON.parse(lines[0] ?? "") };
};
const evaluated = async (id: string, facts: object, on: string) =>
  (await run(["evaluate", id], { facts: JSON.stringify(facts), on })).said;

test("every policy is listed with the version in force on the day asked about", async () => {
  const { said } = await run(["list"], { on: "2019-06-30" });
  expect(said).toHaveLength(plan.policies.length);
  const tax = said.find((it: { id: string }) => it.id === "m04/small-profit-income-tax");
  expect(tax).toMatchObject({ version: "2019", amountMeans: "taxDue" });
  expect(said.find((it: { id: string }) => it.id === "m14/high-tech-award").version).toBeNull();
});

const firm = {
  subjectKind: "enterprise",
  employees: 300,
  totalAssets: wan(5000),
  restrictedIndustry: false,
};

test("tax due on 3,000,000 yuan by year, and on one hundred yuan more the whole at 25 %", async () => {
  const due = async (income: number, on: string) =>
    evaluated("m04/small-profit-income-tax", { ...firm, taxableIncome: income }, on);
  for (const [year, tax] of [
    ["2019", 25],
    ["2021", 22.5],
    ["2022", 12.5],
    ["2023", 15],
  ] as const)
    expect(await due(wan(300), `${year}-06-30`), year).toMatchObject({
      outcome: "met",
      amount: { min: wan(tax), max: wan(tax) },
    });
  expect(await due(wan(300.01), "2023-06-30")).toMatchObject({
    outcome: "unmet",
    amount: { min: wan(75.0025), max: wan(75.0025) },
  });
});

test("what was not given is not known, and named; it neither grants nor refuses", async () => {
  const it = await evaluated(
    "m04/small-profit-income-tax",
    { ...firm, employees: null, taxableIncome: 1 },
    "2026-03-02",
  );
  expect(it).toMatchObject({ outcome: "unknown", amount: null, missing: ["employees"] });
  expect(await evaluated("m14/high-tech-award", {}, "2026-03-02")).toMatchObject({ outcome: "unknown" });
});

test("the proof names the row of the size standard that decided", async () => {
  const facts = { subjectKind: "enterprise", industry: "C39", employees: 80, revenue: wan(3000) };
  const { proof } = (await evaluated("m05/sme-price-deduction", facts, "2026-03-02")) as { proof: Proof };
  const leavesOf = (it: Proof): readonly (Proof & { is: "leaf" })[] =>
    it.is === "leaf" ? [it] : it.of.flatMap(leavesOf);
  const rows = leavesOf(proof).flatMap((it) => it.facts.flatMap((one) => one.decidedBy ?? []));
  expect(rows[0]).toMatchObject({
    says: expect.stringMatching(
      /^企业规模按“所属行业 .*从业人数 不低于 20人，上年度营业收入 不低于 300万元.*”，得 小型$/,
    ),
    cite: { document: "工信部联企业〔2011〕300号", clause: "四（二）" },
  });
});

test("size: as given, from a file, too coarse to tell, outside the standard", async () => {
  const folder = mkdtempSync(join(tmpdir(), "policy-"));
  const file = join(folder, "facts.json");
  writeFileSync(file, JSON.stringify({ industry: "C39", employees: 1200, revenue: wan(30_000) }));
  const size = async (facts: string) => (await run(["size"], { facts })).said.size;
  expect(await size(file)).toBe("medium");
  rmSync(folder, { recursive: true });
  expect(await size(JSON.stringify({ industry: "6510", employees: 9, revenue: wan(5000) }))).toBe("micro");
  expect(await size(JSON.stringify({ industry: "K70", employees: 9, revenue: wan(5000) }))).toBe("unknown");
  expect(await size(JSON.stringify({ industry: "J66" }))).toBe("notApplicable");
  expect(await size("{}")).toBe("unknown");
});

test("size: what is not known says which facts it waits for", async () => {
  const missing = async (facts: object) =>
    (await run(["size"], { facts: JSON.stringify(facts) })).said.missing;
  expect(await missing({})).toEqual(["industry"]);
  expect(await missing({ industry: "C39" })).toEqual(["employees", "revenue"]);
  expect(await missing({ industry: "C39", employees: 9 })).toEqual([]);
});

test("bad facts are refused with the key and the reason", async () => {
  const refused = async (facts: string, options: Record<string, string> = {}) =>
    run(["evaluate", "m14/high-tech-award"], { facts, ...options }).then(
      () => undefined,
      (fault: unknown) => (fault instanceof BadUse ? fault.message : fault),
    );
  expect(await refused('{"staff": 1}')).toMatch(/staff.*unknown-fact/);
  expect(await refused('{"employees": "12"}')).toMatch(/employees.*整数.*wrong-type/);
  expect(await refused('{"employees": 1.5}')).toMatch(/employees/);
  expect(await refused('{"foundedOn": "2025-02-30"}')).toMatch(/foundedOn.*确实存在/);
  expect(await refused('{"region": "11000"}')).toMatch(/region/);
  expect(await refused('{"size": "small"}')).toMatch(/size.*derived-fact/);
  expect(await refused("{")).toMatch(/JSON/);
  expect(await refused("[1]")).toMatch(/JSON 对象/);
  expect(await refused("no-such-file.json")).toMatch(/文件不存在/);
  expect(await refused("{}", { on: "2026-13-01" })).toMatch(/--on/);
});

test("facts that an authority keeps a complete list of may be left out, others may not", async () => {
  const firm = { subjectKind: "enterprise", industry: "C39", rdExpense: wan(100) };
  const deducted = (facts: object) => evaluated("m04/rd-super-deduction", facts, "2024-06-01");
  expect(await deducted(firm)).toMatchObject({ outcome: "met", amount: { min: wan(100), max: wan(100) } });
  expect(await deducted({ ...firm, chipOrMachineToolMaker: true })).toMatchObject({
    amount: { min: wan(120), max: wan(120) },
  });
  expect(await deducted({ ...firm, auditedTaxCollection: false })).toMatchObject({ outcome: "unmet" });
  const { industry: _, ...withoutIndustry } = firm;
  expect(await deducted(withoutIndustry)).toMatchObject({ outcome: "unknown", missing: ["industry"] });
});

test("an unknown policy or verb is bad use that says what there is", async () => {
  await expect(run(["evaluate", "m14/award"], { facts: "{}" })).rejects.toThrow(/m14\/high-tech-award/);
  await expect(run(["guess"])).rejects.toThrow(BadUse);
});
