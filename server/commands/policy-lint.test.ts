import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plan } from "#plan";
import { awardClub } from "../../test/world/award-club.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { BadUse } from "../command.ts";
import { caseFindings, policyLint } from "./policy-lint.ts";

const run = async (positionals: readonly string[], json = false) => {
  const lines: string[] = [];
  const code = await policyLint({ positionals, options: {}, json, out: (text) => lines.push(text) });
  return { code, lines };
};

test("policy lint goes through every policy of the plan, and none of them is wrong", async () => {
  const { code, lines } = await run(["lint"], true);
  const found = JSON.parse(lines.join("\n"));
  expect(found.map((it: { policy: string }) => it.policy)).toEqual(plan.policies.map((it) => it.id));
  const errors = found.flatMap((it: { findings: readonly { severity: string }[] }) =>
    it.findings.filter((one) => one.severity === "error"),
  );
  expect(errors).toEqual([]);
  expect(code).toBe(0);
});

test("every worked case of each plan comes out as written", () => {
  for (const one of [plan, tennisClub, awardClub]) {
    expect([...one.cases.values()].flat().length).toBeGreaterThan(0);
    expect(one.policies.flatMap((it) => caseFindings(it, one))).toEqual([]);
  }
});

test("a worked case that comes out otherwise, or cannot be worked out, is an error", () => {
  const [policy] = tennisClub.policies;
  const cases = tennisClub.cases.get(policy?.id ?? "");
  const [good] = cases ?? [];
  if (!policy || !good) throw new Error("The tennis club has worked cases");
  const wrong = { ...good, outcome: good.outcome === "met" ? "unmet" : "met" } as const;
  const unreadable = {
    ...good,
    facts: { ...good.facts, [tennisClub.vocabulary[0]?.key ?? ""]: [1] as never },
  };
  const found = caseFindings(policy, {
    facts: tennisClub.facts,
    cases: new Map([[policy.id, [good, wrong, unreadable]]]),
  });
  expect(found.map((it) => [it.code, it.severity])).toEqual([
    ["case-fails", "error"],
    ["case-fails", "error"],
  ]);
  expect(found[0]?.says).toContain(good.name);
});

test("policy lint of one policy says in lines what it found, and closes with a count", async () => {
  const { lines } = await run(["lint", "m14/high-tech-award"]);
  expect(lines.at(-2)).toMatch(/^1 项政策：错误 0，警告 \d+，提示 \d+。$/);
  expect(lines.at(-1)).toMatch(/^(\d+) 处引文中，\1 处没有文件原文可以核对，没有逐字比对。$/);
  const taxes = await run(["lint", "m04/small-profit-income-tax"]);
  expect(taxes.lines[0]).toMatch(
    /^m04\/small-profit-income-tax 2019 .*cite\.certainty：提示，.*（unconfirmed）$/,
  );
});

const TEXT = `版本：2026
印发：2026年1月1日
施行：2026年1月1日
失效：未定
确定程度：已核对
条件：从业人数 不超过 300人〔1〕
  且 从业人数 超过 300人〔1〕
金额：未定，由“州科技局”确定〔1〕
依据：
〔1〕 财税〔2019〕13号 第二条 “从业人数不超过300人”
`;

test("policy lint of a text says line and column of each finding, and how many quotes nobody compared", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chuchuang-lint-"));
  try {
    const file = join(folder, "条文.txt");
    await writeFile(file, TEXT);
    const { code, lines } = await run(["lint", file]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `${file}:6:4：错误，没有任何人能符合整个条件，请检查其中相互矛盾的部分。（never-met）`,
      `${file}:8:4：提示，金额还没有确定，由 州科技局 决定；确定以后请填上。（amount-open）`,
      "错误 1，警告 0，提示 1。",
      "1 处引文中，1 处没有文件原文可以核对，没有逐字比对。",
    ]);
    const inJson = await run(["lint", file], true);
    const [first] = JSON.parse(inJson.lines.join("")).findings;
    expect(first).toMatchObject({ code: "never-met", place: { line: 6, column: 4 } });
    expect(TEXT.slice(first.place.from, first.place.to)).toMatch(
      /^从业人数 不超过 300人〔1〕\n {2}且 从业人数 超过 300人$/,
    );
    await writeFile(file, TEXT.replace("且 从业人数", "且 从业人"));
    const slip = await run(["lint", file]);
    expect(slip.code).toBe(1);
    expect(slip.lines[0]).toMatch(/^第 7 行：词汇表里没有“从业人”这个字段/);
    expect(slip.lines.at(-1)).toBe("有 1 处看不懂，没有检查规则。");
    await writeFile(file, "从业人数 不超过 300人");
    await expect(run(["lint", file])).rejects.toThrow("不是一个版本的完整条文");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("an unknown policy and words too many are bad use", async () => {
  for (const positionals of [
    ["lint", "m99/nothing"],
    ["lint", "m14/high-tech-award", "x"],
  ])
    await expect(run(positionals)).rejects.toThrow(BadUse);
});
