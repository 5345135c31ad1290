import fc from "fast-check";
import { expect, test } from "vitest";
import type { PolicyVersion, Vocabulary } from "../ast.ts";
import { objectsIn } from "../steps.ts";
import { club } from "./arbitrary/texts/testing.ts";
import { NAMED } from "./arbitrary/vocabulary/testing.ts";
import { findPlace, type Places, parseCondition, parsePlacedVersion, printVersion } from "./index.ts";
import { versions } from "./testing.ts";

const read = (text: string, vocabulary: Vocabulary): { version: PolicyVersion; places: Places } => {
  const parsed = parsePlacedVersion(text, vocabulary);
  if ("errors" in parsed) throw new Error(`${text}\n${JSON.stringify(parsed.errors)}`);
  return parsed.ok;
};

const policy = `版本：2024
印发：2024年1月2日
施行：2024年2月1日
失效： 2024年12月31日
确定程度：转引
适用对象：企业规模 是 小型
条件：从业人数 不超过 300人〔1〕
  且 （首次认定 为 是〔2〕 或 并非（营业收入 超过 3万元〔2〕））
  且 所属行业 不属于（采矿业）〔1〕
金额：按 分情形（首次认定 为 是〔1〕 则 取最小（营业收入 × 5%、30万元）；否则 超额累进（营业收入：至 10万元 按 5%〔1〕；以上 按 10%〔2〕）） 计算〔1〕
评分：判定表（各行相加：从业人数；不低于 100人 → 20〔1〕；任意 → 5〔2〕） 至 100，满分 100，合格 60〔1〕
限制：贴息次数 累计不超过 3次〔1〕；资金“创业”先到先得〔2〕
依据：
〔1〕 《章程》 第二条 “缴费”
〔2〕 章程 “首次”（待核实）`;

test("every part of a text is found at its characters by the path that a finding names", () => {
  const { places } = read(policy, club);
  const at = (path: string): string | undefined => {
    const span = findPlace(places, path);
    return span && policy.slice(span.from, span.to);
  };
  for (const [path, text] of [
    ["effectiveTo", "2024年12月31日"],
    ["certainty", "转引"],
    ["appliesTo", "企业规模 是 小型"],
    ["appliesTo.cite", "企业规模 是 小型"],
    ["when.of[0]", "从业人数 不超过 300人"],
    ["when.of[0].right", "300人"],
    ["when.of[0].cite", "〔1〕 《章程》 第二条 “缴费”"],
    ["when.of[1]", "首次认定 为 是〔2〕 或 并非（营业收入 超过 3万元〔2〕）"],
    ["when.of[1].of[1].of", "营业收入 超过 3万元"],
    ["when.of[2]", "所属行业 不属于（采矿业）"],
    ["when.of[2].of", "所属行业 不属于（采矿业）"],
    ["when.of[1].of[0].cite.certainty", "〔2〕 章程 “首次”（待核实）"],
    ["amount.min.branches[0]", "首次认定 为 是〔1〕 则 取最小（营业收入 × 5%、30万元）"],
    ["amount.min.branches[0].gives.of[0]", "营业收入 × 5%"],
    ["amount.min.otherwise.tiers[1]", "以上 按 10%"],
    ["score.min.rows[1]", "任意 → 5"],
    ["score.min.rows[0].when", "不低于 100人 → 20"],
    ["limits[1]", "资金“创业”先到先得"],
    ["facts.staff", "从业人数"],
    ["", at("when")],
    ["facts.nobody", undefined],
    ["versions", undefined],
  ] as const)
    expect(at(path), path).toBe(text);
});

test("whatever is printed, each condition stands where its path says, and nothing is without a place", () => {
  fc.assert(
    fc.property(versions, (given) => {
      const text = printVersion(given, NAMED);
      const { version, places } = read(text, NAMED);
      const cited = [...places].flatMap(([path, { from }]) => (path.endsWith(".cite") ? [from] : []));
      const sources = cited.length === 0 ? "" : `\n依据：${text.slice(Math.min(...cited))}`;
      for (const { it, path } of objectsIn(version)) {
        const span = findPlace(places, path);
        if (!span) throw new Error(`${path} has no place in\n${text}`);
        const isTurned = /\.of$/.test(path);
        if (!/^(when|appliesTo)(\.of|\[\d+\])*$/.test(path) || !("is" in it) || isTurned) continue;
        const alone = parseCondition(text.slice(span.from, span.to) + sources, NAMED);
        if ("errors" in alone) throw new Error(`${path}: ${JSON.stringify(alone.errors)}\n${text}`);
        expect(uncited(alone.ok), path).toEqual(uncited(it));
      }
    }),
    { numRuns: 120 },
  );
});
const uncited = (it: object): unknown =>
  JSON.parse(JSON.stringify(it, (key, value: unknown) => (key === "cite" ? null : value)));
