import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import jsQR from "jsqr";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, test } from "vitest";
import { drawGlyphs, glyphOf } from "./font/glyphs.ts";
import { sliceOf } from "./font/slices.ts";
import { type PrintedDocument, printPdf } from "./index.ts";

const ADDRESS = "https://service.example/verify/WS-7K3M-9QXD-4";
const letter = (more: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: "一次性告知补正通知书",
  author: "某局",
  day: "2026-11-24",
  acrossPage: "演示数据",
  blocks: [
    { is: "heading", level: 1, text: "一次性告知补正通知书" },
    { is: "paragraph", text: "某某科技有限公司：" },
    {
      is: "paragraph",
      indent: true,
      text: "你单位申报的“奖励”收悉。经审查，申报材料不齐全，依据《办法》第三十二条的规定，现一次告知需要补正的全部内容如下。",
    },
    {
      is: "table",
      shares: [1, 3],
      head: ["项目", "要求"],
      rows: [["营业执照", "复印件不清晰，请重新上传。"]],
    },
    { is: "facts", rows: [["答复期限", "2026年12月8日"]] },
    {
      is: "closing",
      scan: { address: ADDRESS, lines: ["编号 WS-7K3M-9QXD-4"] },
      signed: ["某局", "（印章处）", "2026年11月24日"],
      note: "本件由系统生成，以验证页为准。",
    },
  ],
  ...more,
});
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s/g, "");
};
const paragraphs = (count: number): PrintedDocument["blocks"] =>
  Array.from({ length: count }, (_, at) => ({
    is: "paragraph",
    indent: true,
    text: `第${at + 1}条，${"各有关单位应当按照规定的期限办理，不得推诿；".repeat(6)}`,
  }));

test("the same document gives the same bytes, and a changed one others", async () => {
  const digest = async (it: PrintedDocument) =>
    createHash("sha256")
      .update((await printPdf(it)).bytes)
      .digest("hex");
  expect(await digest(letter())).toBe(await digest(letter()));
  expect(await digest(letter({ day: "2026-11-25" }))).not.toBe(await digest(letter()));
});

test("its Chinese text can be searched; title, author and language stand in the file", async () => {
  const { bytes, pages, missing } = await printPdf(letter());
  expect(missing).toEqual([]);
  expect(pages).toBe(1);
  expect(bytes.length).toBeLessThan(100_000);
  const text = await textOf(bytes);
  for (const it of [
    "一次性告知补正通知书",
    "申报材料不齐全",
    "复印件不清晰，请重新上传。",
    "（印章处）",
    "第1页，共1页",
  ])
    expect(text).toContain(it);
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(bytes)));
  expect(info).toMatchObject({ Title: "一次性告知补正通知书", Author: "某局", Language: "zh-CN" });
});

test("it is read out in order: headings, paragraphs and the table are marked as what they are", async () => {
  const proxy = await getDocumentProxy(new Uint8Array((await printPdf(letter())).bytes));
  const tree = await (await proxy.getPage(1)).getStructTree();
  const roles = JSON.stringify(tree)
    .match(/"role":"(\w+)"/g)
    ?.map((it) => it.slice(8, -1));
  expect(roles).toEqual([
    "Document",
    "H1",
    "P",
    "P",
    "Table",
    "TR",
    "TH",
    "TH",
    "TR",
    "TD",
    "TD",
    "P",
    "Figure",
    "P",
    "P",
    "P",
    "Root",
  ]);
});

test("a reader of codes finds the address in the drawn squares", async () => {
  const { bytes } = await printPdf(letter());
  const content = streamsOf(bytes).find((it) => it.includes("/Figure<<")) ?? "";
  const squares = [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re(?! S)/g)].map((it) =>
    it.slice(1).map(Number),
  );
  const size = 400;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  const left = Math.min(...squares.map(([x = 0]) => x));
  const low = Math.min(...squares.map(([, y = 0]) => y));
  for (const [x = 0, y = 0, wide = 0, high = 0] of squares) {
    for (let at = 0; at < wide * 3; at++)
      for (let up = 0; up < high * 3; up++) {
        const column = Math.round(40 + (x - left) * 3 + at);
        const row = size - Math.round(40 + (y - low) * 3 + up);
        pixels.set([0, 0, 0, 255], (row * size + column) * 4);
      }
  }
  expect(jsQR(pixels, size, size)?.data).toBe(ADDRESS);
});

const streamsOf = (bytes: Buffer): string[] =>
  bytes
    .toString("latin1")
    .split("stream\n")
    .filter((_, at) => at % 2 === 1)
    .map((it) => inflateSync(Buffer.from(it, "latin1")).toString("latin1"));

test("a line that is stretched to the edge does not stretch those after it", async () => {
  const { bytes } = await printPdf(letter());
  const texts = streamsOf(bytes).flatMap((it) => it.match(/BT (?!.* Tm ).*? ET/g) ?? []);
  const foot = texts.filter((it) => !it.includes(" Tc "));
  // Only the foot, which is written before any other text of the page, leaves the space as it is.
  expect(foot).toHaveLength(1);
  const spaces = texts.flatMap((it) => / ([\d.]+) Tc /.exec(it)?.[1] ?? []);
  expect(spaces).toContain("0");
  expect(spaces.some((it) => Number(it) > 0)).toBe(true);
});

test("a long text goes over pages, every line of it once, and the pages are counted", async () => {
  const { bytes, pages } = await printPdf(letter({ blocks: paragraphs(30) }));
  expect(pages).toBeGreaterThan(3);
  const text = await textOf(bytes);
  for (let at = 1; at <= 30; at++) expect(text.split(`第${at}条，`)).toHaveLength(2);
  expect(text).toContain(`第${pages}页，共${pages}页`);
});

test("a table over pages repeats its head; a cell higher than a page is parted", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [`第${at + 1}项`, "请重新上传清晰的复印件。"]);
  const { bytes, pages } = await printPdf(
    letter({
      blocks: [
        { is: "table", shares: [1, 4], head: ["名称", "说明"], rows: [...rows, ["长", "很长".repeat(2000)]] },
      ],
    }),
  );
  const text = await textOf(bytes);
  expect(text.split("名称说明")).toHaveLength(pages + 1);
  expect(text.split("很长")).toHaveLength(2001);
});

test("a character that the font does not hold is shown as 〓 and told, never dropped", async () => {
  const { bytes, missing } = await printPdf(letter({ blocks: [{ is: "paragraph", text: "甲😀乙" }] }));
  expect(missing).toEqual(["😀"]);
  expect(await textOf(bytes)).toContain("甲〓乙");
});

test("the font holds all of GB 2312 and the rare characters of names", async () => {
  const decoder = new TextDecoder("gb2312");
  const inSet: string[] = [];
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const it = decoder.decode(Uint8Array.of(row, cell));
      if ([...it].length === 1 && it !== "\ufffd" && !/\p{Co}/u.test(it)) inSet.push(it);
    }
  expect(inSet.length).toBeGreaterThan(7_000);
  const names = [..."喆镕䶮垚犇淼焱赟翀韡頔㛃䜣龑堃祎玥珺彧昱奡𬭎𫖯𬸦𠅤䲟彝"];
  expect([...inSet, ...names].filter((it) => sliceOf(it.codePointAt(0) ?? 0) === undefined)).toEqual([]);
  const points = names.map((it) => it.codePointAt(0) ?? 0);
  await drawGlyphs(points, "regular");
  expect(points.filter((it) => !glyphOf(it, "regular"))).toEqual([]);
});

test("marks that nobody sees are left out, composed letters are one", async () => {
  const { bytes, missing } = await printPdf(
    letter({ blocks: [{ is: "paragraph", text: "甲\u200b乙e\u0301\ufe0f丙" }] }),
  );
  expect(missing).toEqual([]);
  expect(await textOf(bytes)).toContain("甲乙é丙");
});
