import fc from "fast-check";
import { expect, test } from "vitest";
import { clubParagraphs, clubText, printPages } from "../../test/world/tennis-club-document.ts";
import { type ParsedDocument, parseDocument } from "./index.ts";

/** Everything that the page must not change. */
const content = ({ furniture: _, clauses, warnings, ...rest }: ParsedDocument) => ({
  ...rest,
  clauses: clauses.map(({ start: _start, end: _end, ...clause }) => clause),
  warnings: warnings.map((it) => it.code),
});
const printed = content(parseDocument(clubParagraphs.join("\n")));

test("a plan is read into its number, title, date, chapters and clauses", () => {
  const club = parseDocument(clubText);
  expect(club).toMatchObject({
    number: "网协发〔2024〕3号",
    title: "河湾网球俱乐部振兴方案",
    notice: "河湾网球俱乐部关于印发河湾网球俱乐部振兴方案的通知",
    issuer: "河湾网球俱乐部",
    issuedOn: "2024-03-01",
    chapters: [
      { number: 1, title: "让更多人打球" },
      { number: 2, title: "把场地管好" },
    ],
    warnings: [],
  });
  expect(club.clauses.map((it) => [it.id, it.title, it.units])).toEqual([
    ["一（一）", "开放试打日", ["教练组", "各队"]],
    ["一（二）", "扶持少年会员", ["教练团队", "财务室"]],
    ["二（三）", "场地养护", ["场地组"]],
  ]);
  expect(club.clauses[1]?.numbers).toEqual([
    { text: "300元", value: 300, unit: "元" },
    { text: "5个工作日", value: 5, unit: "工作日" },
  ]);
});

test("a clause knows its lines in the file", () => {
  const lines = clubText.split("\n");
  for (const it of parseDocument(clubText).clauses) {
    expect(lines[it.start - 1]).toContain(it.id.slice(1));
    expect(lines[it.end - 1]).toMatch(/）$/);
  }
});

test("the same text printed at any width, with any line ends and page breaks, parses the same", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 3, max: 60 }),
      fc.constantFrom("\n", "\r\n", "\r", "\n\n"),
      fc.constantFrom("", "\ufeff"),
      (width, linesPerPage, lineEnd, mark) => {
        const pages = mark + printPages(clubParagraphs, width, linesPerPage, lineEnd);
        expect(content(parseDocument(pages))).toEqual(printed);
      },
    ),
    { numRuns: 300 },
  );
});

test("full-width and half-width signs parse the same", () => {
  const half = clubParagraphs
    .join("\n")
    .replace(/[（）：，]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replace("〔2024〕", "[2024]");
  const full = clubParagraphs
    .join("\n")
    .replace(/\d/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0));
  for (const text of [half, full]) {
    const { number, issuedOn, clauses } = parseDocument(text);
    expect({ number, issuedOn }).toEqual({ number: "网协发〔2024〕3号", issuedOn: "2024-03-01" });
    expect(clauses.map((it) => [it.id, it.units, it.numbers.map((one) => one.value)])).toEqual(
      printed.clauses.map((it) => [it.id, it.units, it.numbers.map((one) => one.value)]),
    );
  }
});

test("page numbers of several kinds are taken out and told of", () => {
  const text = "网协发〔2024〕3号\n— 2 —\n一、打球\n－３－\n（一）试打。\n第 4 页 共 5 页\n再试。";
  const { furniture, text: joined } = parseDocument(text);
  expect(furniture.map((it) => it.line)).toEqual([2, 4, 6]);
  expect(joined).toBe("网协发〔2024〕3号一、打球（一）试打。再试。");
});

test("a law is read into its articles", () => {
  const law = parseDocument(
    [
      "中华人民共和国国务院令",
      "第706号",
      "《球类条例》已经会议通过，现予公布，自2019年3月1日起施行。",
      "总理　　某某",
      "2018年11月6日",
      "球类条例",
      "第一章　总　　则",
      "第一条　为了推广球类运动，制定本条例。",
      "第二条　依照本条例",
      "第十二条规定处理。场地每5年检查一次。",
      "第二章　附　　则",
      "第三条　本条例自公布之日起施行。",
    ].join("\n"),
  );
  expect(law).toMatchObject({
    number: "中华人民共和国国务院令第706号",
    title: "球类条例",
    issuer: "国务院",
    issuedOn: "2018-11-06",
    chapters: [{ title: "总则" }, { title: "附则" }],
  });
  expect(law.clauses.map((it) => [it.id, it.chapter])).toEqual([
    ["第一条", 1],
    ["第二条", 1],
    ["第三条", 2],
  ]);
});

test("chapters without clauses are clauses themselves, and the signature is not part of the last", () => {
  const notice = parseDocument(
    [
      "河湾镇人民政府关于放假安排的通知",
      "河政发〔2024〕9号",
      "各队：",
      "现将安排通知如下。",
      "一、元旦：放假1天。",
      "二、春节：放假7天。",
      "河湾镇人民政府",
      "二〇二四年十二月四日",
      "抄送：各队。",
    ].join("\n"),
  );
  expect(notice).toMatchObject({
    title: "河湾镇人民政府关于放假安排的通知",
    issuer: "河湾镇人民政府",
    issuedOn: "2024-12-04",
  });
  expect(notice.clauses.map((it) => [it.id, it.title, it.text])).toEqual([
    ["一", "元旦", "元旦：放假1天。"],
    ["二", "春节", "春节：放假7天。"],
  ]);
});

test("what is annexed after the signature has a numbering of its own", () => {
  const ids = parseDocument(
    "某关于球的意见\n一、甲\n（一）甲。\n二、乙\n（二）乙。\n某\n2024年1月2日\n（此件公开发布）\n附件\n三、丙\n（三）丙。",
  ).clauses.map((it) => it.id);
  expect(ids).toEqual(["一（一）", "二（二）"]);
});

test("a missing clause and a clause without units are told of by line", () => {
  const without = clubParagraphs.filter((it) => !it.startsWith("（二）"));
  expect(parseDocument(without.join("\n")).warnings).toEqual([
    { code: "numeral-skipped", says: expect.stringContaining("少了 1 条"), line: 13 },
  ]);
  const silent = clubParagraphs.map((it) => it.replace("（责任单位：场地组等按职责分工负责）", ""));
  expect(parseDocument(silent.join("\n")).warnings).toMatchObject([{ code: "units-missing", line: 14 }]);
});

test("an empty text says so clearly", () => {
  for (const text of ["", "\ufeff \n\u3000\n", "- 1 -\n- 2 -"])
    expect(parseDocument(text).warnings).toMatchObject([{ code: "empty-text" }]);
});

test("no text whatever makes it throw, and every clause lies inside the file", () => {
  const scrap = fc.constantFrom(
    ..."一二十百、（）()第条章。；：〔〕2024年月日号元%次\n\r\u000c责任单位负责 ".split(""),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(scrap, { maxLength: 400 }).map((it) => it.join("")),
      ),
      (text) => {
        const { clauses } = parseDocument(text);
        const lines = text.split(/\r\n?|\n|\u2028|\u2029/).length;
        for (const it of clauses) expect(it.start >= 1 && it.start <= it.end && it.end <= lines).toBe(true);
        expect(new Set(clauses.map((it) => it.id)).size).toBe(clauses.length);
      },
    ),
    { numRuns: 500 },
  );
});
