import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openFolder, textRow, xlsxOf, zipOf } from "../testing.ts";
import type { FileRow } from "./format.ts";
import { dayOfSerial, plainNumber } from "./number-text.ts";
import { inspectFile, readRows } from "./open.ts";
import { Unreadable } from "./unreadable.ts";

const folder = openFolder();
afterAll(folder.close);

const read = async (bytes: Uint8Array): Promise<FileRow[]> => {
  const path = folder.file("list.xlsx", bytes);
  const inspected = await inspectFile(path);
  const rows: FileRow[] = [];
  if (inspected) for await (const row of readRows(path, inspected.format)) rows.push(row);
  return rows;
};
const reason = (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => "read",
    (fault: unknown) => (fault instanceof Unreadable ? fault.message : String(fault)),
  );
const sheet = (rows: string): Buffer => xlsxOf({ 名录: rows });

test("shared texts, rich texts and phonetic hints are read as one sees them", async () => {
  const bytes = xlsxOf(
    { 名录: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' },
    { sharedStrings: ["<t>名称</t>", "<r><t>县</t></r><r><t>市</t></r><rPh><t>xian</t></rPh>"] },
  );
  expect(await read(bytes)).toEqual([{ row: 1, cells: ["名称", "县市"] }]);
});

test("dates are days, by built-in and by Chinese formats, in both of Excel's calendars", async () => {
  const row =
    '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="2"><v>45000.75</v></c><c r="C1"><v>45000</v></c></row>';
  expect((await read(sheet(row)))[0]?.cells).toEqual(["2023-03-15", "2023-03-15", "45000"]);
  const old = xlsxOf({ 名录: row }, { date1904: true });
  expect((await read(old))[0]?.cells[0]).toBe("2027-03-16");
  expect(dayOfSerial(1, false)).toBe("1900-01-01");
  expect(dayOfSerial(61, false)).toBe("1900-03-01");
});

test("a formula gives its last result, yes and no are words, an error stays visible", async () => {
  const row =
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>甲</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>';
  expect((await read(sheet(row)))[0]?.cells).toEqual(["2", "甲", "是", "#N/A"]);
});

test("numbers come as people write them, and long codes that lost their end stay suspicious", () => {
  expect(plainNumber("1.2E7")).toBe("12000000");
  expect(plainNumber("0.30000000000000004")).toBe("0.3");
  expect(plainNumber("-3.5")).toBe("-3.5");
  expect(plainNumber("9.1532301E17")).toMatch(/E\+17$/);
});

test("whatever was typed with at most 15 digits comes back as it was typed", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const typed = (digits % 1e15) / 10 ** places;
      fc.pre(!String(typed).includes("e"));
      expect(plainNumber(String(typed))).toBe(String(typed));
      // Spreadsheets store the nearest double with 17 digits.
      expect(plainNumber(typed.toPrecision(17))).toBe(String(typed));
    }),
  );
  expect(plainNumber("98.969999999999999")).toBe("98.97");
});

test("gaps in rows and columns are kept and blank rows left out", async () => {
  const rows = `${textRow(2, "甲", "乙")}<row r="3"/><row r="4"><c r="C4" t="inlineStr"><is><t>丙</t></is></c></row>`;
  expect(await read(sheet(rows))).toEqual([
    { row: 2, cells: ["甲", "乙"] },
    { row: 4, cells: ["", "", "丙"] },
  ]);
});

test("the first sheet that holds anything is taken", async () => {
  const bytes = xlsxOf({ 说明: "", 名录: textRow(1, "名称"), 备份: textRow(1, "别的") });
  expect(await read(bytes)).toEqual([{ row: 1, cells: ["名称"] }]);
});

test("names with a prefix, as some writers make them, are read", async () => {
  const bytes = xlsxOf({ 名录: '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>' });
  expect(await read(bytes)).toEqual([{ row: 1, cells: ["7"] }]);
});

test("a zip bomb is refused before it is unpacked", async () => {
  const bytes = zipOf({
    ...parts(),
    "xl/worksheets/sheet1.xml": `<worksheet>${" ".repeat(40_000_000)}</worksheet>`,
  });
  expect(bytes.length).toBeLessThan(100_000);
  expect(await reason(bytes)).toContain("异常地大");
});

test("a part that is larger than it says is cut off", async () => {
  const rows = textRow(1, "x".repeat(5_000));
  const bytes = zipOf({ ...parts(), "xl/worksheets/sheet1.xml": `<worksheet>${rows}</worksheet>` }, 400);
  expect(await reason(bytes)).not.toBe("read");
});

test("entities of one's own, endless cells, broken XML and other zips are refused", async () => {
  const bomb =
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><worksheet><row r="1"><c t="str"><v>&b;</v></c></row></worksheet>';
  expect(await reason(zipOf({ ...parts(), "xl/worksheets/sheet1.xml": bomb }))).toContain("DOCTYPE");
  // Noise does not pack, so only the length of the text speaks against it.
  const noise = Array.from({ length: 250_000 }, (_, at) => ((at * 2_654_435_761) >>> 0).toString(36)).join(
    "",
  );
  expect(await reason(sheet(`<row r="1"><c t="str"><v>${noise}</v></c></row>`))).toContain("异常地长");
  expect(await reason(sheet('<row r="1"><c></row>'))).toContain("损坏");
  expect(await reason(sheet('<row r="-5"/>'))).toContain("行号");
  expect(await reason(zipOf({ "word/document.xml": "<w/>" }))).toContain("不是 xlsx");
});

const parts = (): Record<string, string> => ({
  "xl/workbook.xml":
    '<workbook xmlns:r="r"><sheets><sheet name="名录" sheetId="1" r:id="rId1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
});
