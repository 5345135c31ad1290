import { expect, test } from "vitest";
import { plan } from "#plan";
import { BadUse } from "../command.ts";
import { policyLint } from "./policy-lint.ts";

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

test("policy lint of one policy says in lines what it found, and closes with a count", async () => {
  const { lines } = await run(["lint", "m14/high-tech-award"]);
  expect(lines.at(-1)).toMatch(/^1 项政策：错误 0，警告 \d+，提示 \d+。$/);
  expect(lines[0]).toContain("m14/high-tech-award 2020 when.of[0]：提示，“所在县市属于：");
});

test("an unknown policy and words too many are bad use", async () => {
  for (const positionals of [
    ["lint", "m99/nothing"],
    ["lint", "m14/high-tech-award", "x"],
  ])
    await expect(run(positionals)).rejects.toThrow(BadUse);
});
