import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plan } from "#plan";
import { BadUse, Fault } from "../command.ts";
import { service } from "./service.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chuchuang-service-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (positionals: readonly string[], json = false) => {
  const lines: string[] = [];
  const code = await service.run({ positionals, options: {}, json, out: (text) => lines.push(text) });
  return { code, text: lines.join("\n") };
};
const written = async (content: unknown): Promise<string> => {
  const path = join(folder, "item.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const [item] = plan.services;

test("every item of the plan passes the publish gate, its worked cases played by the calendar", async () => {
  const { code, text } = await run(["check"], true);
  const found = JSON.parse(text) as { service: string; faults: { severity: string }[] }[];
  expect(found.map((it) => it.service)).toEqual(plan.services.map((it) => it.id));
  expect(found.flatMap((it) => it.faults.filter((one) => one.severity === "error"))).toEqual([]);
  expect(code).toBe(0);
});

test("an item from a file is told where it is wrong, and ends with 1", async () => {
  const path = await written({ ...item, steps: item?.steps.slice(1), owner: "nobody" });
  const { code, text } = await run(["check", path]);
  expect(code).toBe(1);
  expect(text).toContain("错误 owner：方案里没有单位“nobody”。（unit-unknown）");
  expect(text).toContain("错误 steps.0：第一个环节应是受理。（path-start）");
  expect((await run(["check", await written(item)])).code).toBe(0);
});

test("what is no item, no JSON and no file is told so in a sentence", async () => {
  const fault = async (content: unknown) =>
    run(["check", await written(content)]).catch((it: unknown) => it as Fault);
  expect(await fault({ ...item, measure: "十四" })).toMatchObject({ code: "not-an-item" });
  expect(((await fault({ ...item, measure: "十四" })) as Fault).message).toContain("measure：");
  const broken = (await fault('{\n"id": "a/b",\n')) as Fault;
  expect(broken).toBeInstanceOf(Fault);
  expect(broken.message).toContain("第 3 行");
  await expect(run(["check", join(folder, "none.json")])).rejects.toBeInstanceOf(BadUse);
  await expect(run(["dance"])).rejects.toBeInstanceOf(BadUse);
});
