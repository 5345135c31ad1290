import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import type { Plan, RegisterDeclaration } from "#kernel/plan";
import { makeUscc } from "#kernel/uscc";
import { tennisClub } from "../../../test/world/tennis-club.ts";
import { columnsOf, findHeadingRow, matchColumns, missingFields } from "../columns.ts";
import { rowChecker } from "./row.ts";

/** The club's own shops: a register that identifies by 统一社会信用代码 in three counties, one of which took over another. */
const shops: RegisterDeclaration = {
  id: "shops",
  name: "球具店",
  about: "subject",
  identity: { field: "code", check: "uscc" },
  nameField: "shop",
  regionField: "county",
  fields: [
    { key: "code", name: "统一社会信用代码", type: "text", required: true, sensitivity: "public" },
    { key: "shop", name: "店名", type: "text", required: true, sensitivity: "public" },
    { key: "county", name: "县市", type: "text", required: true, sensitivity: "public" },
    { key: "staff", name: "人数", type: "integer", unit: "人", min: 0, max: 500, sensitivity: "internal" },
    { key: "sales", name: "营业收入", type: "money", unit: "万元", min: 0, sensitivity: "internal" },
    { key: "profit", name: "利润", type: "money", sensitivity: "internal" },
    { key: "share", name: "研发占比", type: "rate", min: 0, max: 1, sensitivity: "internal" },
    { key: "opened", name: "开业日期", type: "day", notInFuture: true, sensitivity: "public" },
    { key: "open", name: "营业中", type: "boolean", sensitivity: "public" },
    {
      key: "kind",
      name: "类型",
      type: "choice",
      choices: [
        { value: "own", label: "直营店" },
        { value: "partner", label: "加盟店" },
      ],
      sensitivity: "public",
    },
    {
      key: "industry",
      name: "行业",
      type: "choice",
      choices: [
        { value: "C24", label: "文教体育用品制造业" },
        { value: "F52", label: "零售业" },
      ],
      sensitivity: "public",
    },
  ],
};
const plan: Plan = {
  ...tennisClub,
  region: { code: "990000", name: "球州" },
  regions: [
    { code: "990001", name: "河东市" },
    { code: "990002", name: "河西县" },
    { code: "990031", name: "河东县", validTo: "2020-12-31", successor: "990001" },
  ],
};
const TODAY = day("2026-11-02");
const CODE = makeUscc("enterprise", "532301", 77);

/** Checks one row given as heading → cell. */
const check = (cells: Readonly<Record<string, string>>) => {
  const headings = Object.keys(cells);
  const columns = columnsOf({ row: 1, cells: headings }, [{ row: 2, cells: Object.values(cells) }]);
  const known = columns.filter((it) => it !== undefined);
  return rowChecker(plan, shops, { columns, mapping: matchColumns(known, shops, plan), today: TODAY })({
    row: 2,
    cells: Object.values(cells),
  });
};
const good = { 统一社会信用代码: CODE, 店名: "一号店", 县市: "河东市" };
const problemsOf = (cells: Readonly<Record<string, string>>) =>
  check({ ...good, ...cells }).problems.map((it) => `${it.column}:${it.code}`);
const fieldsOf = (cells: Readonly<Record<string, string>>) => check({ ...good, ...cells }).fields;

test("a good row is read into values of the register's types", () => {
  expect(
    fieldsOf({
      人数: "200",
      "营业收入（万元）": "12.5",
      利润: "-300.5",
      研发占比: "3.5%",
      开业日期: "2023年3月5日",
      营业中: "是",
      类型: "加盟店",
    }),
  ).toEqual({
    code: CODE,
    shop: "一号店",
    county: "990001",
    staff: 200,
    sales: 12_500_000,
    profit: -30_050,
    share: 0.035,
    opened: "2023-03-05",
    open: true,
    kind: "partner",
  });
});

test("the unit in the heading comes before the unit of the field", () => {
  expect(fieldsOf({ "营业收入（元）": "125000.50" }).sales).toBe(12_500_050);
  expect(fieldsOf({ "营业收入(千元)": "1.2345" }).sales).toBe(123_450);
  expect(fieldsOf({ "营业收入【亿元】": "0.5" }).sales).toBe(5_000_000_000);
  expect(fieldsOf({ "营业收入（单位：万元）": "2" }).sales).toBe(2_000_000);
  expect(fieldsOf({ 营业收入: "2" }).sales).toBe(2_000_000);
  expect(fieldsOf({ "研发占比（%）": "3.5" }).share).toBe(0.035);
});

test("a county is known by code, name, old code, short name and with the prefecture before it", () => {
  for (const county of [
    "990001",
    "河东市",
    "990031",
    "河东县",
    "河东",
    "球州河东市",
    "云南省球州河东市",
    "990001001",
    "９９０００１",
  ]) {
    expect(check({ ...good, 县市: county }).region, county).toBe("990001");
  }
  expect(check({ ...good, 县市: "河西" }).region).toBe("990002");
  for (const county of ["990009", "河北县", "大河东", "球州"]) {
    const { problems } = check({ ...good, 县市: county });
    expect(problems[0], county).toMatchObject({
      code: "unknown-region",
      says: expect.stringContaining("河东市、河西县"),
    });
  }
});

test("every kind of bad cell is told by its column", () => {
  expect(problemsOf({ 统一社会信用代码: "" })).toEqual(["统一社会信用代码:required"]);
  expect(problemsOf({ 统一社会信用代码: CODE.replace(/.$/, (it) => (it === "1" ? "2" : "1")) })).toEqual([
    "统一社会信用代码:bad-code",
  ]);
  expect(check({ ...good, 统一社会信用代码: "9.15323E+17" }).problems[0]?.says).toContain("科学计数法");
  expect(problemsOf({ 店名: " " })).toEqual(["店名:required"]);
  expect(problemsOf({ 县市: "" })).toEqual(["县市:required"]);
  expect(problemsOf({ 人数: "-1" })).toEqual(["人数:negative"]);
  expect(problemsOf({ 人数: "501" })).toEqual(["人数:too-large"]);
  expect(problemsOf({ 人数: "1.5" })).toEqual(["人数:not-whole"]);
  expect(problemsOf({ 人数: "1.2E+3" })).toEqual(["人数:scientific"]);
  expect(problemsOf({ 人数: "许多" })).toEqual(["人数:not-number"]);
  expect(problemsOf({ "营业收入（元）": "-0.01" })).toEqual(["营业收入（元）:negative"]);
  expect(problemsOf({ 研发占比: "120%" })).toEqual(["研发占比:too-large"]);
  expect(problemsOf({ 开业日期: "2023-02-30" })).toEqual(["开业日期:no-such-date"]);
  expect(problemsOf({ 开业日期: "去年" })).toEqual(["开业日期:not-date"]);
  expect(problemsOf({ 营业中: "也许" })).toEqual(["营业中:not-yes-no"]);
  expect(problemsOf({ 类型: "地摊" })).toEqual(["类型:not-a-choice"]);
  for (const hidden of ["\u0000", "\u200b", "\u202e"])
    expect(problemsOf({ 店名: `a${hidden}b` })).toEqual(["店名:bad-character"]);
  expect(problemsOf({ 店名: "字".repeat(501) })).toEqual(["店名:too-long"]);
});

test("everything wrong with a row is said at once, and cells beyond the headings are a problem", () => {
  expect(problemsOf({ 统一社会信用代码: "1", 县市: "无", 人数: "-3" })).toEqual([
    "统一社会信用代码:bad-code",
    "县市:unknown-region",
    "人数:negative",
  ]);
  const columns = columnsOf({ row: 1, cells: Object.keys(good) }, []);
  const mapping = matchColumns(
    columns.filter((it) => it !== undefined),
    shops,
    plan,
  );
  const checked = rowChecker(plan, shops, { columns, mapping, today: TODAY })({
    row: 9,
    cells: [...Object.values(good), "", "多"],
  });
  expect(checked.problems).toMatchObject([{ row: 9, code: "extra-cells", value: "多" }]);
});

test("an industry is known by division, by a finer code and by name", () => {
  for (const industry of ["C24", "24", "2442", "C2442", "文教体育用品制造业"]) {
    expect(fieldsOf({ 行业: industry }).industry, industry).toBe("C24");
  }
  expect(problemsOf({ 行业: "9900" })).toEqual(["行业:not-a-choice"]);
});

test("a date that became a serial number and one in full width are understood", () => {
  expect(fieldsOf({ 开业日期: "45000" }).opened).toBe("2023-03-15");
  expect(fieldsOf({ 开业日期: "２０２３/３/５" }).opened).toBe("2023-03-05");
});

test("headings are found under titles and by other names, each field once", () => {
  const rows = [
    { row: 1, cells: ["球具店名录（演示数据）"] },
    { row: 3, cells: [" 信用代码* ", "企业 名称", "县（市）", "营业收入", "营业收入(万元)", ""] },
    { row: 4, cells: [CODE, "一号店", "河东市", "1", "2", "备"] },
  ];
  const heading = findHeadingRow(rows, shops, plan);
  expect(heading?.row).toBe(3);
  const columns = columnsOf(heading ?? { row: 0, cells: [] }, rows.slice(2)).filter((it) => it !== undefined);
  expect(matchColumns(columns, shops, plan)).toEqual({
    "信用代码*": "code",
    "企业 名称": "shop",
    "县（市）": "county",
    营业收入: "sales",
    "营业收入(万元)": "",
    "第 6 列": "",
  });
  expect(missingFields({ a: "code" }, shops)).toEqual(["店名", "县市"]);
});

test("a day that cannot lie ahead may be today and is refused tomorrow", () => {
  expect(problemsOf({ 开业日期: "2026-11-02" })).toEqual([]);
  expect(problemsOf({ 开业日期: "2026年11月3日" })).toEqual(["开业日期:in-future"]);
  expect(check({ ...good, 开业日期: "2062-01-01" }).problems[0]?.says).toContain(
    "不能晚于今天（2026年11月2日",
  );
});
