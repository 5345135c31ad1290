import type { Amount, Expression, Limit, Rounding, Score } from "../ast.ts";
import { eat, eatAny, ended, sees } from "./cursor.ts";
import type { Grammar } from "./node.ts";
import { readText } from "./read-choice.ts";
import { readField } from "./read-field.ts";
import { eatDigits } from "./read-figures.ts";
import { readMark } from "./read-mark.ts";
import { readEnd } from "./read-number.ts";
import { NOTHING, place, type Reading, report, skipToJoint } from "./reading.ts";
import { plainUnit, type Shape } from "./shape.ts";
import { ROUNDINGS } from "./words.ts";

const MONEY: Shape = { type: "money", name: "金额" };

/** 30万元, 10万元 至 30万元，由“…”确定, 按 … 计算，四舍五入, 未定，由“…”确定，最高 30万元. */
export const readAmount = (it: Reading, grammar: Grammar): Amount | undefined => {
  const start = it.cursor.at;
  if (eat(it.cursor, "按")) return readFormula(it, start, grammar);
  if (eat(it.cursor, "未定")) return readOpen(it, start);
  const min = readMoney(it);
  if (min === undefined) return NOTHING;
  if (!eatAny(it.cursor, "至", "到", "-")) return { is: "fixed", amount: min, cite: readMark(it, start) };
  const max = readMoney(it);
  eat(it.cursor, ",");
  const decidedBy = max === undefined ? undefined : readDecided(it);
  return max === undefined || decidedBy === undefined
    ? NOTHING
    : { is: "range", min, max, decidedBy, cite: readMark(it, start) };
};

const readMoney = (it: Reading): number | undefined => {
  const { at } = it.cursor;
  const amount = readEnd(it, MONEY);
  return typeof amount === "string"
    ? report(it, [at, it.cursor.at], "wrong-kind", "这里要写金额，不能写日期。")
    : amount;
};

/** 由“州科技局”确定 */
const readDecided = (it: Reading): string | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  if (!eat(cursor, "由"))
    return report(it, [start, start], "decider-missing", "还要写明由谁确定，例如 由“州科技局”确定。", [
      "由“”确定",
    ]);
  const unit = readText(it);
  if (unit !== undefined && !eat(cursor, "确定"))
    return report(it, [cursor.at, cursor.at], "decider-missing", "引号后面要写“确定”。", ["确定"]);
  return unit;
};

const readOpen = (it: Reading, start: number): Amount | undefined => {
  eat(it.cursor, ",");
  const decidedBy = readDecided(it);
  if (decidedBy === undefined) return NOTHING;
  const isCapped = eatAny(it.cursor, ",最高", "最高");
  const upTo = isCapped ? readMoney(it) : undefined;
  if (isCapped && upTo === undefined) return NOTHING;
  return { is: "open", decidedBy, ...(upTo === undefined ? {} : { upTo }), cite: readMark(it, start) };
};

const readBounds = (it: Reading, grammar: Grammar): { min: Expression; max: Expression } | undefined => {
  const min = grammar.expression(it);
  const max = min && eat(it.cursor, "至") ? grammar.expression(it) : min;
  return min && max && { min, max };
};

const readFormula = (it: Reading, start: number, grammar: Grammar): Amount | undefined => {
  const { cursor } = it;
  const bounds = readBounds(it, grammar);
  if (!bounds) return NOTHING;
  if (!eat(cursor, "计算"))
    return report(it, [cursor.at, cursor.at], "formula-open", "算式后面要写“计算”。", ["计算"]);
  let rounding: Rounding = "halfUp";
  let decidedBy: string | undefined;
  while (eat(cursor, ",")) {
    const named = (["halfUp", "down", "up"] as const).find((one) => eat(cursor, ROUNDINGS[one]));
    if (named) rounding = named;
    else {
      decidedBy = readDecided(it);
      if (decidedBy === undefined) return NOTHING;
    }
  }
  return {
    is: "formula",
    ...bounds,
    rounding,
    ...(decidedBy === undefined ? {} : { decidedBy }),
    cite: readMark(it, start),
  };
};

/** 合计 至 最高，满分 100，合格 60 */
export const readScore = (it: Reading, grammar: Grammar): Score | undefined => {
  const start = it.cursor.at;
  const bounds = readBounds(it, grammar);
  if (!bounds) return NOTHING;
  const outOf = readPoints(it, "满分");
  const passAt = outOf === undefined ? undefined : readPoints(it, "合格");
  if (outOf === undefined || passAt === undefined) return NOTHING;
  return { ...bounds, outOf, passAt, cite: readMark(it, start) };
};

const readPoints = (it: Reading, word: string): number | undefined => {
  const { cursor } = it;
  eat(cursor, ",");
  const points = eat(cursor, word) ? eatDigits(it) : undefined;
  if (points === undefined)
    return report(
      it,
      [cursor.at, cursor.at],
      "points-missing",
      `这里要写“${word}”和分数，例如 ${word} 60。`,
      [`${word} 60`],
    );
  eat(cursor, "分");
  return Number(points);
};

/** 贴息次数 累计不超过 3次〔1〕；资金“创业担保”先到先得〔2〕 */
export const readLimits = (it: Reading, grammar: Grammar): Limit[] | undefined => {
  const { cursor } = it;
  const limits: (Limit | undefined)[] = [];
  do {
    const limit = place(it, cursor.at, sees(cursor, '资金"') ? readBudget(it, grammar) : readCount(it));
    if (!limit) skipToJoint(it);
    limits.push(limit);
  } while (eat(cursor, ";") && !ended(cursor));
  const known = limits.flatMap((one) => (one ? [one] : []));
  return known.length === limits.length ? known : NOTHING;
};

const readCount = (it: Reading): Limit | undefined => {
  const { cursor, vocabulary } = it;
  const start = cursor.at;
  const counted = readField(it);
  if (!eat(cursor, "累计不超过"))
    return counted === undefined
      ? NOTHING
      : report(
          it,
          [cursor.at, cursor.at],
          "limit-unclear",
          "限制要写成“字段 累计不超过 3次”，或“资金“…”先到先得”“资金“…”择优”。",
          ["累计不超过"],
        );
  const declared = counted === undefined ? undefined : vocabulary.get(counted);
  const points = eatDigits(it);
  if (points === undefined)
    return report(it, [cursor.at, cursor.at], "number-missing", "“累计不超过”后面要写一个数，例如 3次。");
  if (declared) eatAny(cursor, ...[plainUnit(declared) ?? "次", "次"]);
  return counted === undefined
    ? NOTHING
    : { is: "lifetimeCount", most: Number(points), counted, cite: readMark(it, start) };
};

const readBudget = (it: Reading, grammar: Grammar): Limit | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  eat(cursor, "资金");
  const fund = readText(it);
  if (fund === undefined) return NOTHING;
  const firstCome = eat(cursor, "先到先得");
  if (!firstCome && !eat(cursor, "择优"))
    return report(it, [cursor.at, cursor.at], "limit-unclear", "资金名称后面要写“先到先得”或“择优”。", [
      "先到先得",
      "择优",
    ]);
  const isRanked = eatAny(cursor, ",按", "按");
  const rank = isRanked ? grammar.expression(it) : undefined;
  if (isRanked && (!rank || !eat(cursor, "排序")))
    return (
      rank && report(it, [cursor.at, cursor.at], "limit-unclear", "排序的算式后面要写“排序”。", ["排序"])
    );
  return {
    is: "budget",
    fund,
    by: firstCome ? "firstCome" : "rank",
    ...(rank ? { rank } : {}),
    cite: readMark(it, start),
  };
};
