import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plan as chuxiong } from "#plan";
import { clubText, printPages } from "../../test/world/tennis-club-document.ts";
import { BadUse, type Command, Fault } from "../command.ts";
import { document } from "./document.ts";
import { plan } from "./plan.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chuchuang-plan-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (command: Command, positionals: readonly string[], json = false) => {
  const lines: string[] = [];
  const code = await command.run({ positionals, options: {}, json, out: (text) => lines.push(text) });
  return { code, text: lines.join("\n") };
};
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

/** A document that says no more than the plan's data: titles, the words quoted, units under one of their other names. */
const printedPlan = (change = (paragraph: string): string => paragraph): string => {
  const { number, title, issuer, issuedOn } = chuxiong.document;
  const [year, month, date] = issuedOn.split("-").map(Number);
  const quotesOf = (clause: string): string[] => [
    ...new Set(
      JSON.stringify(chuxiong.measures)
        .matchAll(/"clause":"([^"]+)","quote":"([^"]+)"/g)
        .filter((it) => it[1] === clause)
        .map((it) => it[2] ?? ""),
    ),
  ];
  const unitName = (id: string): string => {
    const { aliases, name } = chuxiong.getUnit(id);
    return aliases[0] ?? name;
  };
  const body = chuxiong.chapters.flatMap((chapter) => [
    `${"一二三四五六七".charAt(chapter.number - 1)}、${chapter.title}`,
    ...chuxiong.measures
      .filter((it) => it.chapter === chapter.number)
      .map(
        (it) =>
          `${it.clause.slice(1)}${it.title}。${quotesOf(it.clause).join("；")}。（责任单位：${it.units.map(unitName).join("、")}等按职责分工负责）`,
      ),
  ]);
  return printPages(
    [
      `${issuer}文件`,
      number,
      `楚雄州人民政府关于印发${title}的通知`,
      "各县市：",
      "现印发给你们。",
      `${year}年${month}月${date}日`,
      "（此件公开发布）",
      title,
      ...body,
    ].map(change),
    28,
  );
};

test("plan coverage lists 24 measures with what has been built for each", async () => {
  const { code, text } = await run(plan, ["coverage"], true);
  const rows = JSON.parse(text);
  expect(code).toBe(0);
  expect(rows).toHaveLength(24);
  expect(rows[13]).toEqual({
    measure: 14,
    title: "增强创新型企业引领作用",
    clause: "三（十四）",
    policies: ["m14/high-tech-award", "m14/high-tech-readiness"],
    services: ["m14/high-tech-award"],
    registers: ["market-subjects"],
    indicators: chuxiong.findMeasure(14)?.indicators.map((it) => it.id),
  });
});

test("plan check agrees with a document of the same words, and exits with 0", async () => {
  const path = await file("same.txt", printedPlan());
  const { code, text } = await run(plan, ["check", path], true);
  expect(JSON.parse(text)).toMatchObject({ agrees: true, differences: [], warnings: [] });
  expect(code).toBe(0);
});

test("plan check tells of a changed number by line, and exits with 1", async () => {
  const path = await file(
    "changed.txt",
    printedPlan((it) => it.replaceAll("3个工作日", "5个工作日")),
  );
  const { code, text } = await run(plan, ["check", path], true);
  const codes = JSON.parse(text).differences.map((it: { code: string }) => it.code);
  expect(code).toBe(1);
  // The commitment and every service that promises the three days tell of it.
  expect([...new Set(codes)]).toEqual(["commitment-number-differs", "commitment-missing", "quote-not-found"]);
  expect(codes.length).toBeGreaterThan(3);
  expect((await run(plan, ["check", path])).text).toMatch(/^第 \d+ 行 .*（commitment-number-differs）/);
});

test("plan check of another document finds nothing that agrees", async () => {
  const { code, text } = await run(plan, ["check", await file("club.txt", clubText)]);
  expect(code).toBe(1);
  expect(text).toContain("文号不一致");
});

test("document parse prints one JSON document, from UTF-8 and from GB18030 alike", async () => {
  const utf8 = await run(document, ["parse", await file("utf8.txt", clubText)], true);
  expect(JSON.parse(utf8.text)).toMatchObject({
    number: "网协发〔2024〕3号",
    clauses: [{ id: "一（一）" }, {}, {}],
  });
  // 一、方案 in GBK.
  const gbk = await file("gbk.txt", Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xb7, 0xbd, 0xb0, 0xb8));
  expect(JSON.parse((await run(document, ["parse", gbk], true)).text).chapters).toEqual([
    { number: 1, title: "方案" },
  ]);
});

test("a file that cannot be read is a fault that says what to do", async () => {
  const faults: readonly (readonly [string, string])[] = [
    [join(folder, "nothing.txt"), "file-missing"],
    [folder, "file-is-folder"],
    ["/dev/zero", "file-too-big"],
    [await file("empty.txt", ""), "file-empty"],
    [await file("blank.txt", " \n\n"), "empty-text"],
    [await file("plan.pdf", "%PDF-1.4"), "file-is-pdf"],
  ];
  for (const [path, code] of faults) {
    const fault = await run(plan, ["check", path]).catch((it: unknown) => it);
    expect(fault, path).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code, message: expect.stringMatching(/请/) });
  }
});

test("bad use says how to write it", async () => {
  for (const positionals of [[], ["check"], ["check", "a", "b"], ["coverage", "x"], ["bogus"]])
    await expect(async () => run(plan, positionals)).rejects.toThrow(BadUse);
  for (const positionals of [[], ["parse"], ["read", "a"]])
    await expect(async () => run(document, positionals)).rejects.toThrow(BadUse);
});
