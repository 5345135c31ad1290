import type { Expression, Tier } from "../ast.ts";
import { eat, ended, sees } from "./cursor.ts";
import { shifted } from "./decimal.ts";
import type { Grammar } from "./node.ts";
import { closeBracket } from "./read-choice.ts";
import { eatDigits, eatParts } from "./read-figures.ts";
import { readMark } from "./read-mark.ts";
import { readEnd } from "./read-number.ts";
import { NOTHING, place, type Reading, report, skipToJoint } from "./reading.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** 应纳税所得额：至 100万元 按 5%〔1〕；至 300万元 按 10%〔2〕；以上 按 25%〔3〕 */
export const readTiers = (
  it: Reading,
  by: "slice" | "whole",
  opening: number,
  grammar: Grammar,
): Expression | undefined => {
  const { cursor } = it;
  const before = it.errors.length;
  const base = grammar.expression(it);
  if (!eat(cursor, ":")) {
    if (base) report(it, [cursor.at, cursor.at], "tiers-missing", "分档的基数后面要写“：”和各档。", ["："]);
    closeBracket(it, opening);
    return NOTHING;
  }
  const shape = base && shapeOf(base, it.vocabulary);
  const tiers: Tier[] = [];
  while (!ended(cursor) && !sees(cursor, ")")) {
    const tier = place(it, cursor.at, readTier(it, shape));
    if (tier) tiers.push(tier);
    else skipToJoint(it);
    if (!eat(cursor, ";")) break;
  }
  closeBracket(it, opening);
  return base && it.errors.length === before ? { is: "tiers", by, base, tiers } : NOTHING;
};

const readTier = (it: Reading, shape: Shape | undefined): Tier | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const endless = eat(cursor, "以上");
  if (!endless && !eat(cursor, "至") && !eat(cursor, "不超过"))
    return report(
      it,
      [start, start],
      "tier-missing",
      "每一档要写“至 100万元 按 5%”，最后一档可以写“以上 按 25%”。",
    );
  const upTo = endless ? null : readEnd(it, shape);
  if (upTo === undefined) return NOTHING;
  if (typeof upTo === "string")
    return report(it, [start, cursor.at], "wrong-kind", "分档的界限要写数，不能写日期。");
  eat(cursor, "按");
  const errors = it.errors.length;
  const parts = eatParts(it);
  const rate = parts ?? eatDigits(it);
  if (it.errors.length > errors) return NOTHING;
  if (rate === undefined)
    return report(it, [cursor.at, cursor.at], "rate-missing", "这一档还缺比率，例如 5%。");
  const isPercent = parts === undefined && eat(cursor, "%");
  return {
    upTo,
    rate: Number(isPercent ? shifted(rate, -2) : rate),
    cite: readMark(it, start),
  };
};
