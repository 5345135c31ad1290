import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUscc } from "#kernel/uscc";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../../../test/world/index.ts";
import type { Batch } from "../contract.ts";
import { importFileNow, problemsCsv, registersDesk, registersJobs } from "../index.ts";
import { openFolder, textRow, xlsxOf } from "../testing.ts";

const folder = openFolder();
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  folder.close();
});

const registrar = person("普主任", { role: "registrar" });
const desk = () => registersDesk(world.as(registrar));
const HEAD = "统一社会信用代码,企业名称,主体类型,所在县市,上年度营业收入（万元）,从业人数,联系电话";

let serial = 50_000;
/** A firm of its own for each test. */
const firm = (name: string, more = "") => {
  serial += 1;
  const code = makeUscc("enterprise", "532301", serial);
  return { code, name, line: `${code},${name},企业,楚雄市,${more || "100,5,0878-0001234"}` };
};
const must = <Value>(value: Value | Refusal): Value => {
  if (isRefusal(value)) throw new Error(`${value.refused}: ${value.says}`);
  return value;
};
const refusedWith = (value: unknown): string | undefined => (isRefusal(value) ? value.refused : undefined);

/** Does what the job queue would do. */
const work = async (): Promise<void> => {
  const jobs = registersJobs(world.app);
  for (const sent of world.jobs.sent.splice(0))
    await jobs.find((it) => it.name === sent.name)?.does(sent.data as never);
};
const upload = async (...lines: readonly string[]): Promise<Batch> => {
  const path = folder.file(`${randomUUID()}.csv`, [HEAD, ...lines, ""].join("\n"));
  const batch = must(await desk().upload({ fileName: "名录.csv", path }));
  await work();
  return must(await desk().batch({ batchId: batch.batchId }));
};
const bring = async (...lines: readonly string[]): Promise<Batch> => {
  const { batchId } = await upload(...lines);
  must(await desk().startImport({ batchId }));
  await work();
  return must(await desk().batch({ batchId }));
};
const find = async (code: string) => must(await desk().search({ text: code })).records[0];

test("a good file is checked, previewed and imported as a whole", async () => {
  const [a, b] = [firm("甲公司"), firm("乙公司")];
  const path = folder.file("good.csv", [HEAD, a.line, b.line].join("\n"));
  const first = must(await desk().upload({ fileName: "good.csv", path }));
  expect(first).toMatchObject({ state: "checking", createdBy: "普主任" });
  expect(first.columns[1]).toEqual({
    heading: "企业名称",
    field: "name",
    fieldName: "名称",
    sampleValues: ["甲公司", "乙公司"],
  });
  expect(first.preview).toHaveLength(2);
  await work();
  const checked = must(await desk().batch({ batchId: first.batchId }));
  expect(checked).toMatchObject({
    state: "checked",
    rows: 2,
    good: 2,
    created: 2,
    problemCount: 0,
    progress: { done: 2, total: 2 },
  });
  expect(await find(a.code)).toBeUndefined();

  must(await desk().startImport({ batchId: first.batchId }));
  await work();
  expect(must(await desk().batch({ batchId: first.batchId }))).toMatchObject({
    state: "imported",
    created: 2,
    updated: 0,
  });
  expect(await find(a.code)).toMatchObject({
    name: "甲公司",
    region: "532301",
    version: 1,
    fields: { revenue: 100_000_000, employees: 5 },
  });
  // The upload holds personal data and is no longer needed.
  expect(existsSync(path)).toBe(false);
});

test("one bad row keeps the whole batch out", async () => {
  const a = firm("丙公司");
  const batch = await upload(
    a.line,
    "123,坏公司,企业,楚雄市,1,1,1",
    `${firm("丁公司").code},丁公司,企业,昆明市,-1,1,1`,
  );
  expect(batch).toMatchObject({ state: "checked", rows: 3, good: 1, problemCount: 3 });
  expect(batch.problems.map((it) => [it.row, it.column, it.code])).toEqual([
    [3, "统一社会信用代码", "bad-code"],
    [4, "所在县市", "unknown-region"],
    [4, "上年度营业收入（万元）", "negative"],
  ]);
  expect(refusedWith(await desk().startImport({ batchId: batch.batchId }))).toBe("batch-has-problems");
  await work();
  expect(await find(a.code)).toBeUndefined();
});

test("the same firm twice in one file is told with the row of the first", async () => {
  const [a, b] = [firm("戊公司"), firm("己公司")];
  const batch = await upload(a.line, b.line, a.line.toLowerCase(), a.line);
  expect(batch).toMatchObject({ good: 2, problemCount: 2 });
  expect(batch.problems.map((it) => [it.row, it.code, it.value, it.says.includes("第 2 行")])).toEqual([
    [4, "duplicate", a.code, true],
    [5, "duplicate", a.code, true],
  ]);
});

test("a second file updates what changed, leaves the rest and forgets nothing it does not mention", async () => {
  const [a, b] = [firm("庚公司"), firm("辛公司")];
  await bring(a.line, b.line);
  const again = await bring(`${a.code},庚公司,企业,禄丰市,250,,`, b.line);
  expect(again).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect(await find(a.code)).toMatchObject({
    region: "532302",
    version: 2,
    fields: { revenue: 250_000_000, employees: 5 },
  });
  expect(await find(b.code)).toMatchObject({ version: 1 });
});

test("undo puts back what was there and takes out what was new", async () => {
  const [a, b] = [firm("壬公司"), firm("癸公司")];
  await bring(a.line);
  const second = await bring(`${a.code},壬公司改名,企业,元谋县,9,9,9`, b.line);
  must(await desk().undoImport({ batchId: second.batchId }));
  await work();
  expect(must(await desk().batch({ batchId: second.batchId })).state).toBe("undone");
  expect(await find(a.code)).toMatchObject({
    name: "壬公司",
    region: "532301",
    version: 3,
    fields: { employees: 5 },
  });
  expect(await find(b.code)).toBeUndefined();
  expect(refusedWith(await desk().undoImport({ batchId: second.batchId }))).toBe("batch-wrong-state");

  // Who comes again is the same subject, and the history goes on.
  await bring(b.line);
  expect(await find(b.code)).toMatchObject({ name: "癸公司", version: 3 });
});

test("undo is refused when something changed since", async () => {
  const [a, b] = [firm("子公司"), firm("丑公司")];
  const first = await bring(a.line, b.line);
  await bring(`${b.code},丑公司,企业,楚雄市,777,5,1`);
  const refused = await desk().undoImport({ batchId: first.batchId });
  expect(refused).toMatchObject({ refused: "batch-undo-blocked", says: expect.stringContaining("1 户") });
  expect(await find(a.code)).toBeDefined();
});

test("columns that are not recognised can be chosen, and needed ones cannot be left out", async () => {
  const a = firm("寅公司");
  const path = folder.file("odd.csv", `编码,叫什么,主体类型,在哪,备注\n${a.code},寅公司,企业,大姚,x\n`);
  const { batchId, state, says } = must(await desk().upload({ fileName: "odd.csv", path }));
  expect(state).toBe("uploaded");
  expect(says).toContain("统一社会信用代码、名称、所在县市");
  expect(refusedWith(await desk().remap({ batchId, mapping: { 编码: "uscc", 叫什么: "name" } }))).toBe(
    "column-missing",
  );
  expect(refusedWith(await desk().remap({ batchId, mapping: { 编码: "uscc", 叫什么: "uscc" } }))).toBe(
    "mapping-bad",
  );
  expect(refusedWith(await desk().remap({ batchId, mapping: { 没有的列: "name" } }))).toBe("mapping-bad");
  must(
    await desk().remap({
      batchId,
      mapping: { 编码: "uscc", 叫什么: "name", 在哪: "region", 主体类型: "subjectKind" },
    }),
  );
  await work();
  expect(must(await desk().batch({ batchId }))).toMatchObject({
    state: "checked",
    problemCount: 0,
    created: 1,
  });
});

test("an xlsx with a title, numbers, dates and a formula is imported like a CSV", async () => {
  const a = firm("卯公司");
  const head = textRow(
    3,
    "统一社会信用代码",
    "名称",
    "主体类型",
    "县市",
    "成立日期",
    "上年度营业收入（万元）",
  );
  const row = `<row r="4">${[a.code, "卯公司", "企业", "532331"].map((it) => `<c t="inlineStr"><is><t>${it}</t></is></c>`).join("")}<c s="1"><v>43831</v></c><c><f>A1*2</f><v>12.5</v></c></row>`;
  const path = folder.file(
    "list.xlsx",
    xlsxOf({ 说明: "", 名录: `${textRow(1, "楚雄州名录")}${head}${row}` }),
  );
  const batch = must(
    await importFileNow(world.as(registrar), { register: "market-subjects", fileName: "list.xlsx", path }),
  );
  expect(batch).toMatchObject({ state: "imported", created: 1 });
  expect(await find(a.code)).toMatchObject({
    region: "532302",
    fields: { foundedOn: "2020-01-01", revenue: 12_500_000 },
  });
  expect(existsSync(path)).toBe(true);
});

test("hostile cells are data: formulas, markup and quotes come back as they were, and never as a formula", async () => {
  const evil = `=HYPERLINK(""http://x"";""y"")`;
  const a = firm("<script>alert(1)</script>'; DROP TABLE register_records; --");
  expect(await bring(a.line)).toMatchObject({ state: "imported", created: 1 });
  expect(await find(a.code)).toMatchObject({ name: a.name });

  const bad = await upload(`"${evil}","@SUM(1)",企业,楚雄市,1,1,1`);
  const csv = must(await problemsCsv(world.as(registrar), bad.batchId));
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
});

test("files that cannot be used are refused with a reason and leave no batch", async () => {
  const before = must(await desk().batches({})).length;
  const send = (content: string) => desk().upload({ fileName: "x.csv", path: folder.file("x.csv", content) });
  expect(await send("%PDF-1.4")).toMatchObject({
    refused: "file-not-readable",
    says: expect.stringContaining("PDF"),
  });
  expect(refusedWith(await send(""))).toBe("file-empty");
  expect(refusedWith(await send(`${HEAD}\n`))).toBe("file-empty");
  expect(
    refusedWith(
      await desk().upload({ register: "nothing", fileName: "x.csv", path: folder.file("x.csv", HEAD) }),
    ),
  ).toBe("register-unknown");
  expect(must(await desk().batches({})).length).toBe(before);
});

test("a file that breaks in the middle fails as a whole", async () => {
  const a = firm("辰公司");
  const lines = Array.from({ length: 60 }, () => firm("某公司").line);
  const batch = await upload(a.line, ...lines, `"never closed`);
  expect(batch).toMatchObject({ state: "failed", says: expect.stringContaining("引号") });
  expect(refusedWith(await desk().startImport({ batchId: batch.batchId }))).toBe("batch-wrong-state");
});

test("only those who may import see batches, and an unknown one is told so", async () => {
  const { batchId } = await upload(firm("巳公司").line);
  const clerk = registersDesk(world.as(person("文员", { role: "clerk" })));
  for (const answer of [
    await clerk.batch({ batchId }),
    await clerk.batches({}),
    await clerk.startImport({ batchId }),
    await clerk.undoImport({ batchId }),
  ]) {
    expect(refusedWith(answer)).toBe("not-allowed");
  }
  expect(refusedWith(await problemsCsv(world.as({ is: "visitor" }), batchId))).toBe("not-signed-in");
  expect(refusedWith(await desk().batch({ batchId: randomUUID() }))).toBe("batch-unknown");
});

test("a zero character and rare characters at a cut are told of or taken, and never a fault", async () => {
  const [zero, rare] = [firm("甲\0公司"), firm("丙公司")];
  expect(await upload(zero.line)).toMatchObject({ state: "checked", problems: [{ code: "bad-character" }] });
  const tooLong = `${"长".repeat(99)}𠮷${"长".repeat(500)}`;
  expect(await upload(firm(tooLong).line)).toMatchObject({
    state: "checked",
    problems: [{ code: "too-long" }],
  });
  // 59 and 99 are where sample values and previews are cut, 299 where the name is cut for sorting.
  for (const length of [59, 99, 299]) {
    const name = `${"长".repeat(length)}𠮷公司`;
    const { code } = firm("");
    expect(await bring(`${code},${name},企业,楚雄市,100,5,0878-0001234`)).toMatchObject({
      state: "imported",
    });
    expect((await find(code))?.name).toBe(name);
  }
  expect((await bring(rare.line)).state).toBe("imported");
});
