import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import type { Condition, Expression, FactDeclaration, Facts, Vocabulary } from "../ast.ts";
import * as rule from "../build.ts";
import { prove } from "../evaluate.ts";
import { club } from "./arbitrary/texts/testing.ts";
import { parseCondition, parseVersion, printCondition, printVersion } from "./index.ts";

const none = { document: "", quote: "" };
const { fact, number } = rule;
const read = (text: string): Condition => {
  const parsed = parseCondition(text, club);
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.ok;
};
const truth = (text: string, facts: Facts): string =>
  prove(read(text), facts, day("2026-03-02"), club).outcome;
const around = (text: string): string =>
  [299, 300, 301].map((staff) => (truth(text, { staff }) === "met" ? "是" : "否")).join("");

test.each([
  ["从业人数 300人以上", "否是是"],
  ["从业人数 300人及以上", "否是是"],
  ["从业人数 不少于 300人", "否是是"],
  ["从业人数 不低于 300人", "否是是"],
  ["从业人数 达到 300人", "否是是"],
  ["从业人数 至少 300人", "否是是"],
  ["从业人数 满 300人", "否是是"],
  ["从业人数 300人以下", "是是否"],
  ["从业人数 300人以内", "是是否"],
  ["从业人数 不超过 300人", "是是否"],
  ["从业人数 至多 300人", "是是否"],
  ["从业人数 不高于 300人", "是是否"],
  ["从业人数 超过 300人", "否否是"],
  ["从业人数 300人以外", "否否是"],
  ["从业人数 高于 300人", "否否是"],
  ["从业人数 多于 300人", "否否是"],
  ["从业人数 不满 300人", "是否否"],
  ["从业人数 不足 300人", "是否否"],
  ["从业人数 低于 300人", "是否否"],
  ["从业人数 少于 300人", "是否否"],
  ["从业人数 为 300人", "否是否"],
  ["从业人数 不是 300人", "是否是"],
])("民法典第一千二百五十九条: of 299, 300 and 301 “%s” holds for %s", (text, which) => {
  expect(around(text)).toBe(which);
});

test("days: 不晚于 and 不早于 include the day, 早于 and 晚于 do not", () => {
  const days = (text: string): string =>
    ["2025-02-28", "2025-03-01", "2025-03-02"]
      .map((founded) => (truth(text, { founded }) === "met" ? "是" : "否"))
      .join("");
  expect(days("成立日期 不早于 2025年3月1日")).toBe("否是是");
  expect(days("成立日期 不晚于 2025-03-01")).toBe("是是否");
  expect(days("成立日期 早于 2025年3月1日")).toBe("是否否");
  expect(days("成立日期 晚于 ２０２５年３月１日")).toBe("否否是");
});

test("满 counts whole years, months or days to the day asked about", () => {
  expect(read("成立日期 满 1 年")).toEqual(
    rule.atLeast(rule.fullYearsSince(fact("founded")), number(1), none),
  );
  expect(read("成立 不满6个月")).toEqual(rule.below(rule.fullMonthsSince(fact("founded")), number(6), none));
  const month = rule.atLeast(rule.fullDaysSince(fact("founded")), number(30), none);
  for (const text of [
    "成立 满30日",
    "成立日期 届满 30 天",
    "满天数（成立日期） 不低于 30天",
    "满天数（成立）30天以上",
  ])
    expect(read(text)).toEqual(month);
  expect(printCondition(month, club)).toContain("成立日期 满 30天");
  expect(truth("成立日期 满 365天", { founded: "2025-03-02" })).toBe("met");
  expect(truth("成立日期 满 1年", { founded: "2025-03-02" })).toBe("met");
  expect(truth("成立日期 满 1年", { founded: "2025-03-03" })).toBe("unmet");
});

test("of a tree of codes 属于 means within a branch, and exactly one of them has its own word", () => {
  const read = (text: string) => {
    const it = parseCondition(text, club);
    return "ok" in it ? it.ok : it.errors;
  };
  expect(read("行业 属于（制造业、采矿业）")).toEqual(rule.within(fact("trade"), ["C", "B"], none));
  expect(read("行业 不属于（制造业）")).toEqual(rule.not(rule.within(fact("trade"), ["C"], none)));
  expect(read("行业 恰为（C39）")).toEqual(rule.oneOf(fact("trade"), ["C39"], none));
  expect(read("企业规模 属于（小型、微型）")).toEqual(rule.oneOf(fact("size"), ["small", "micro"], none));
  expect(truth("行业 属于（制造业）", { trade: "C3921" })).toBe("met");
});

test("branches above the choices have names too; a branch and its only choice may share one", () => {
  const trade = club.get("trade");
  const tree: Vocabulary = new Map([
    [
      "trade",
      {
        ...(trade as FactDeclaration),
        choices: [
          { value: "C39", label: "电子设备制造业" },
          { value: "K70", label: "房地产业" },
        ],
        branches: [
          { value: "C", label: "制造业" },
          { value: "K", label: "房地产业" },
        ],
      },
    ],
  ]);
  const it = rule.within(fact("trade"), ["C", "K"], none);
  expect(parseCondition("行业 属于（制造业、房地产业）", tree)).toMatchObject({ ok: it });
  for (const codes of [["C", "C39"], ["K"], ["K70"]]) {
    const one = rule.within(fact("trade"), codes, none);
    expect(parseCondition(printCondition(one, tree), tree), codes.join()).toMatchObject({ ok: one });
  }
});

test("the sentence of the design is read, and printed with its sources", () => {
  const text = [
    "从业人数 不超过 300人〔1〕 且 所属行业 属于（制造业、采矿业）〔2〕 且 成立日期 满 1年〔2〕",
    "依据：",
    "〔1〕 财税〔2019〕13号 第二条 “从业人数不超过300人”",
    "〔2〕 章程 “另行规定”（转引）",
  ].join("\n");
  const first = { document: "财税〔2019〕13号", clause: "第二条", quote: "从业人数不超过300人" };
  const second = { document: "章程", quote: "另行规定", certainty: "secondary" } as const;
  const it = rule.all(
    rule.atMost(fact("staff"), number(300), first),
    rule.within(fact("trade"), ["C", "B"], second),
    rule.atLeast(rule.fullYearsSince(fact("founded")), number(1), second),
  );
  expect(parseCondition(text, club)).toEqual({ ok: it, warnings: [] });
  expect(printCondition(it, club)).toBe(text);
});

const right = (text: string): Expression | undefined => {
  const it = read(text);
  return it.is === "compare" ? it.right : undefined;
};
test.each([
  ["收入 不超过 5000万元", rule.money(5_000_000_000)],
  ["收入 不超过 1.5亿", rule.money(15_000_000_000)],
  ["收入 不超过 0.01元", rule.money(1)],
  ["营业收入增长率 超过 15%", rule.rate(0.15)],
  ["营业收入增长率 超过 0.0000001%", rule.rate(1e-9)],
  ["从业人数 是 2万人", number(20_000)],
  ["贴息次数 低于 3次", number(3)],
  ["成立日期 是 2024-02-29", rule.date("2024-02-29")],
  ["企业规模 是 小型", rule.choice("small")],
  ["企业规模 是 不适用（未划型）", rule.choice("none")],
  ["首次认定 为 否", rule.value("boolean", false)],
  ["备注 是 “说“好””", rule.value("text", "说“好”")],
])("“%s” is read in its unit", (text, value) => {
  expect(right(text)).toEqual(value);
});

test("且 binds before 或, which is said as a warning, and the printed text has the brackets", () => {
  const parsed = parseCondition("首次认定 是 或 从业人数 超过 3 且 得分 超过 4", club);
  expect(parsed).toMatchObject({ ok: { is: "any", of: [{ is: "compare" }, { is: "all" }] } });
  expect(parsed.warnings.map((it) => it.code)).toContain("mixed-joints");
  expect(printCondition(read("首次认定 是 或 从业人数 超过 3 且 得分 超过 4"), club)).toBe(
    "首次认定 为 是 或 （从业人数 超过 3人 且 得分 超过 4）",
  );
});

test("an atom without a mark has no source, and that is a warning at its place", () => {
  const parsed = parseCondition("从业人数 超过 3人", club);
  expect(parsed).toMatchObject({ ok: { cite: none }, warnings: [{ code: "uncited", from: 0, to: 10 }] });
});

const policy = `版本：2024
印发：2024年1月2日
施行：2024年2月1日
失效：未定
确定程度：转引
说明：按“先到先得”办理是平台的理解
适用对象：企业规模 是 小型〔1〕
条件：从业人数 不超过 300人〔1〕
  且 （首次认定 为 是〔2〕 或 需要判断“是否首次”〔2〕）
金额：按 取最小（营业收入 × 5%、30万元） 至 30万元 计算，舍去尾数，由“科技局”确定〔1〕
不符合时：未定，由“科技局”确定，最高 1万元〔1〕
相当于：10万元 至 30万元，由“科技局”确定〔1〕
评分：判定表（各行相加：从业人数、所属行业；
    不低于 100人 且 低于 300人、属于（C3921） → 20〔1〕；
    任意、属于（采矿业） → 5〔2〕；
    否则 1） 至 100，满分 100，合格 60〔1〕
限制：贴息次数 累计不超过 3次〔1〕；资金“创业”择优，按 得分 排序〔2〕
依据：
〔1〕 《章程》 第二条 “缴费”
〔2〕 章程 “首次”（待核实）`;

test("a whole version as officials read and edit it comes back letter by letter", () => {
  const parsed = parseVersion(policy, club);
  expect("errors" in parsed ? parsed.errors : parsed.warnings).toEqual([]);
  if ("ok" in parsed) expect(printVersion(parsed.ok, club)).toBe(policy);
});

test("what a text leaves out of a version's head is taken from what is known, and nothing else is", () => {
  const base = {
    version: "2024",
    issuedOn: day("2024-01-02"),
    effectiveFrom: day("2024-02-01"),
    effectiveTo: null,
    certainty: "verified",
  } as const;
  expect(parseVersion("条件：无条件\n金额：无", club, base)).toEqual({
    ok: { ...base, when: rule.all(), amount: null },
    warnings: [],
  });
  const without = parseVersion("条件：无条件", club);
  expect("errors" in without && without.errors.map((it) => it.code)).toEqual(Array(6).fill("head-missing"));
});
