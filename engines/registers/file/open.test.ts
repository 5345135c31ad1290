import { Buffer } from "node:buffer";
import { afterAll, expect, test } from "vitest";
import { openFolder } from "../testing.ts";
import { inspectFile, readRows } from "./open.ts";
import { Unreadable } from "./unreadable.ts";

const folder = openFolder();
afterAll(folder.close);

const read = async (content: string | Uint8Array) => {
  const path = folder.file("list.csv", content);
  const inspected = await inspectFile(path);
  if (!inspected) return undefined;
  const rows: (readonly string[])[] = [];
  for await (const { cells } of readRows(path, inspected.format)) rows.push(cells);
  return { format: inspected.format, rows };
};
const reason = (content: string | Uint8Array): Promise<string> =>
  read(content).then(
    () => "read",
    (fault: unknown) => (fault instanceof Unreadable ? fault.message : String(fault)),
  );

const TEXT = "名称,县市\n青鹭舟公司,楚雄市\n";
const ROWS = [
  ["名称", "县市"],
  ["青鹭舟公司", "楚雄市"],
];
/** 名称,县市 / 青鹭舟公司,楚雄市 in GB18030. */
const GB18030 = Buffer.from("c3fbb3c62ccfd8cad00ac7e0f0d8d6dbb9abcbbe2cb3fed0dbcad00a", "hex");

test("UTF-8 with and without a byte order mark is read", async () => {
  for (const text of [TEXT, `\ufeff${TEXT}`]) {
    const found = await read(text);
    expect(found?.format).toEqual({ is: "csv", encoding: "utf-8", separator: "," });
    expect(found?.rows).toEqual(ROWS);
  }
});

test("what Chinese Excel saves as CSV is read", async () => {
  const found = await read(GB18030);
  expect(found?.format).toMatchObject({ encoding: "gb18030" });
  expect(found?.rows).toEqual(ROWS);
});

test("a Chinese character after a long plain beginning still decides the encoding", async () => {
  const digits = "1,2\n".repeat(100_000);
  const found = await read(Buffer.concat([Buffer.from(digits), GB18030]));
  expect(found?.format).toMatchObject({ encoding: "gb18030" });
  expect(found?.rows.at(-1)).toEqual(ROWS[1]);
});

test("UTF-16 is read with its mark and without", async () => {
  const text = "name,code\n青鹭舟公司,532301\n";
  const little = Buffer.from(text, "utf16le");
  const rows = [
    ["name", "code"],
    ["青鹭舟公司", "532301"],
  ];
  expect((await read(Buffer.concat([Buffer.from([0xff, 0xfe]), little])))?.rows).toEqual(rows);
  expect((await read(little))?.rows).toEqual(rows);
  expect(
    (await read(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()])))?.rows,
  ).toEqual(rows);
});

test("commas, semicolons and tabs separate, also when another of them stands in quotes", async () => {
  for (const separator of [",", ";", "\t"] as const) {
    const found = await read(`a${separator}"b;,;,;,"${separator}c\n1${separator}2${separator}3\n`);
    expect(found?.format).toMatchObject({ separator });
    expect(found?.rows).toEqual([
      ["a", "b;,;,;,", "c"],
      ["1", "2", "3"],
    ]);
  }
});

test("line breaks in quotes belong to the cell, blank rows do not come but count", async () => {
  const path = folder.file("lines.csv", 'a,b\r\n"x\r\ny",1\r\n\r\n,\r\nz,2\r\n');
  const inspected = await inspectFile(path);
  const rows: unknown[] = [];
  if (inspected) for await (const row of readRows(path, inspected.format)) rows.push(row);
  expect(rows).toEqual([
    { row: 1, cells: ["a", "b"] },
    { row: 2, cells: ["x\r\ny", "1"] },
    { row: 5, cells: ["z", "2"] },
  ]);
});

test("line ends of two systems in one file are all line ends", async () => {
  expect((await read('"a","b"\r\n"1","2"\n"3","4"\r\n'))?.rows).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("files that are no table are refused with what they are", async () => {
  expect(await reason(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toContain(".xls");
  expect(await reason("%PDF-1.7\n")).toContain("PDF");
  expect(await reason("<html><table><tr><td>1</td></tr></table></html>")).toContain("网页");
  expect(await reason("PK\x03\x04 and then nothing")).toContain("xlsx");
  expect(await reason(Buffer.from([0x1f, 0x8b, 8, 0]))).toContain("压缩包");
  expect(await reason(Buffer.from([0x61, 0xff, 0xff, 0x80, 0x0a]))).toContain("编码");
});

test("a quote that is never closed is told by its row and not read to the end of memory", async () => {
  expect(await reason(`a,b\n1,2\n"open,3\n${"x,y\n".repeat(600_000)}`)).toContain("第 3 行");
});

test("a row of thousands of columns is refused", async () => {
  expect(await reason(`a,b\n${",".repeat(5_000)}1\n`)).toContain("500 列");
});

test("an empty file is no file", async () => {
  expect(await read("")).toBeUndefined();
});
