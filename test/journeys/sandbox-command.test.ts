import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chuchuang-sandbox-"));
const at = (name: string): string => join(folder, name);
const run = (...args: string[]): { code: number | null; out: string; err: string } => {
  const done = spawnSync(join(ROOT, "chuchuang"), args, {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: at("data"), DATABASE_URL: "" },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
const POLICY = "m04/small-profit-income-tax";
const tried = (change: object | string): ReturnType<typeof run> => {
  writeFileSync(at("change.json"), typeof change === "string" ? change : JSON.stringify(change));
  return run("sandbox", "run", at("change.json"), "--json");
};

beforeAll(() => {
  run("sample", "--size", "400", "--seed", "7", "--out", at("firms.csv"));
  expect(run("register", "import", at("firms.csv"), "--json").code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("paths lists what can be changed, with values and clauses", () => {
  const { code, out } = run("sandbox", "paths", POLICY, "--on", "2026-11-24", "--json");
  expect(code).toBe(0);
  const { numbers } = JSON.parse(out) as { numbers: { path: string; value: number; text: string }[] };
  expect(numbers).toContainEqual(
    expect.objectContaining({ path: "when.of[2].right.value", value: 300, text: "300人" }),
  );
});

test("a change is run over the register: one document with winners, losers, budget, groups and cliffs", () => {
  const { code, out } = tried({
    policy: POLICY,
    on: "2026-11-24",
    set: { "when.of[3].right.value": "1000万元" },
    budget: 100_000_000,
  });
  expect(code).toBe(0);
  const it = JSON.parse(out) as Record<string, number> & {
    budget: { before: { max: number }; after: { max: number }; limit: number };
    groups: Record<string, { firms: number; losers: number }[]>;
  };
  expect(it).toMatchObject({ policy: POLICY, on: "2026-11-24", population: 400, winners: 0 });
  expect(it.losers).toBeGreaterThan(0);
  expect(it.budget.after.max).toBeLessThan(it.budget.before.max);
  expect(it.budget.limit).toBe(100_000_000);
  for (const by of ["region", "industry", "size"]) {
    expect(
      it.groups[by]?.reduce((sum, one) => sum + one.firms, 0),
      by,
    ).toBe(400);
    expect(
      it.groups[by]?.reduce((sum, one) => sum + one.losers, 0),
      by,
    ).toBe(it.losers);
  }
  expect(it.cliffs).toContainEqual(expect.objectContaining({ key: "taxableIncome", text: "300万元" }));
});

test.each([
  ["no JSON", "{", "bad-json"],
  ["an unknown key", { policy: POLICY, sat: {} }, "bad-input"],
  ["an unknown policy", { policy: "m04/none", set: {} }, "policy-unknown"],
  ["nothing changed", { policy: POLICY, set: {} }, "sandbox-nothing"],
  ["a day that is none", { policy: POLICY, on: "2026-02-30" }, "bad-date"],
  ["a rule that is none", { policy: POLICY, version: { is: "x" } }, "sandbox-bad-version"],
] as const)("%s ends with 2, a Chinese sentence and a code", (_name, change, code) => {
  const done = tried(change);
  expect(done.code).toBe(2);
  expect(done.out).toBe("");
  expect(done.err).toMatch(/^用法不对：.*[\u4e00-\u9fff]/);
  expect(done.err).toContain(`（${code}）`);
});

test("a text of controlled Chinese is run in place of the version in force, with a budget and whom it reaches", () => {
  const award = "m14/high-tech-award";
  const text = (end: string): string => `版本：2027
印发：2026年12月1日
施行：2027年1月1日
失效：未定
确定程度：待核实
条件：从业人数 不低于 10${end}〔1〕
金额：10万元〔1〕
依据：
〔1〕 楚政通〔2020〕13号 三（十四） “研发补助”
`;
  const tryText = (end: string, ...options: string[]): ReturnType<typeof run> => {
    writeFileSync(at("条文.txt"), text(end));
    return run("sandbox", "run", at("条文.txt"), ...options);
  };
  const { code, out, err } = tryText(
    "人",
    "--policy",
    award,
    "--on",
    "2026-11-24",
    "--budget",
    "50",
    "--json",
  );
  expect(err).toBe("");
  expect(code).toBe(0);
  const it = JSON.parse(out);
  expect(it).toMatchObject({ policy: award, on: "2026-11-24", base: "2020", otherVersion: "2027" });
  const { after, order } = it.served;
  expect(order).toEqual({ is: "assumed", says: null });
  expect(after).toMatchObject({ surely: 5, possibly: 0, earliest: { place: 6 } });
  expect(after.entitled).toBeGreaterThan(5);
  expect(after.needed).toEqual({
    min: after.entitled * 10_000_000,
    max: after.entitled * 10_000_000,
    open: 0,
  });
  const said = tryText("人", "--policy", award, "--on", "2026-11-24", "--budget", "50").out;
  expect(said).toMatch(
    /预算（改之后）：符合 \d+ 户，全部要 [\d,]+万元；够 5 户，排到第 6 户（.+）就不够了。/,
  );

  const slip = tryText("", "--policy", award);
  expect(slip.code).toBe(0);
  const wrong = tryText("元", "--policy", award);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/^第 6 行：.*（[a-z-]+）/);
  expect(wrong.out).toMatch(/\^+\n有 1 处错误，没有推演。\n$/);
  const missing = tryText("人");
  expect(missing.code).toBe(2);
  expect(missing.err).toContain("（policy-missing）");
  expect(tryText("人", "--policy", award, "--budget", "许多").err).toContain("（bad-budget）");
});

test("an unknown path names the near ones", () => {
  const done = tried({ policy: POLICY, set: { "when.of[2].right": 500 } });
  expect(done.code).toBe(2);
  expect(done.err).toContain("相近的有：when.of[2].right.value");
});
