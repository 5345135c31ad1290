import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printPolicyVersion } from "#kernel/plan";
import { plan as chuxiong } from "#plan";
import { BadUse, Fault } from "../command.ts";
import { policyCheck } from "./policy-check.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chuchuang-policy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (positionals: readonly string[], json = false) => {
  const lines: string[] = [];
  const code = await policyCheck({ positionals, options: {}, json, out: (text) => lines.push(text) });
  return { code, text: lines.join("\n") };
};

test("a sound condition is printed in its one form", async () => {
  const { code, text } = await run([
    "check",
    "职工总数300人以下〔1〕\n依据：\n〔1〕财税〔2019〕13号 第二条“从业人数不超过300人”",
  ]);
  expect(code).toBe(0);
  expect(text).toBe(
    "从业人数 不超过 300人〔1〕\n依据：\n〔1〕 财税〔2019〕13号 第二条 “从业人数不超过300人”\n没有问题。",
  );
});

test("what has no source passes with a reminder", async () => {
  const { code, text } = await run(["check", "从业人数 不超过 300人"]);
  expect(code).toBe(0);
  expect(text).toContain("缺少依据");
  expect(text).toContain("可以使用，另有 1 处提醒。");
});

test("an error has a caret line under its characters and ends with 1", async () => {
  const { code, text } = await run(["check", "首次获得高新技术企业认定 为 是\n且 从业人 不超过 300人"]);
  expect(code).toBe(1);
  const [says, line, carets] = text.split("\n");
  expect(says).toMatch(/^第 2 行：词汇表里没有“从业人”这个字段.*（unknown-field） 可以改成：.*从业人数/);
  expect(line).toBe("    且 从业人 不超过 300人");
  expect(carets).toBe("    \u3000 ^^^^^^");
});

test("every version of the plan passes from a file, as one JSON document on request", async () => {
  const versions = chuxiong.policies.flatMap((it) => it.versions);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) {
    const path = join(folder, "version.txt");
    const normalised = printPolicyVersion(version, chuxiong);
    await writeFile(path, `\ufeff${normalised}\n`);
    const { code, text } = await run(["check", path], true);
    expect(code, text).toBe(0);
    expect(JSON.parse(text)).toEqual({ is: "version", normalised, errors: [], warnings: [] });
  }
  const { code, text } = await run(["check", "金额：许多"], true);
  expect(code).toBe(1);
  expect(JSON.parse(text)).toMatchObject({ is: "version", normalised: null });
  expect(JSON.parse(text).errors.map((it: { code: string }) => it.code)).toContain("number-missing");
});

test("units go by their names, any of which is read; one that the plan does not have is pointed at", async () => {
  const [version] = chuxiong.getPolicy("m14/high-tech-award").versions;
  if (!version) throw new Error("No version");
  const text = printPolicyVersion(version, chuxiong);
  expect(text).toContain("由“州科技局”确定");
  for (const name of ["science-technology", "楚雄州科学技术局"]) {
    const { code, text: said } = await run(["check", text.replace("“州科技局”", `“${name}”`)]);
    expect(code, said).toBe(0);
    expect(said).toContain("由“州科技局”确定");
  }
  const { code, text: said } = await run(["check", text.replace("“州科技局”", "“州科枝局”")]);
  expect(code).toBe(1);
  expect(said).toMatch(/没有“州科枝局”这个单位.*（unknown-unit） 可以改成：.*州科技局/);
  expect(said).toMatch(/\n\u3000*.* *\^{8}\n/);
});

test("without a text, with two, or with a folder it says what to write", async () => {
  await expect(run(["check"])).rejects.toThrow(BadUse);
  await expect(run(["check", "  "])).rejects.toThrow(BadUse);
  await expect(run(["check", "甲", "乙"])).rejects.toThrow(BadUse);
  await expect(run(["check", folder])).rejects.toThrow(Fault);
});
