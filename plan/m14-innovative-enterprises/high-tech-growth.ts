import {
  add,
  any,
  below,
  choose,
  divide,
  type Expression,
  equals,
  fact,
  money,
  multiply,
  number,
  subtract,
} from "#kernel/rules";
import { highTechGuide, platformDefault } from "../sources.ts";

const firstIsNone = highTechGuide("三（七）4", "第一年末净资产或销售收入为0的，按后两年计算");
const secondIsNone = highTechGuide("三（七）4", "第二年末净资产或销售收入为0的，按0分计算");
/** Of net assets below zero the guide says nothing; a growth of them would have no meaning. */
const belowNone = platformDefault("净资产为负数的，文件没有写怎样计算，平台按零处理");

/**
 * Growth over three years: ½ (second ÷ first + third ÷ second) − 1. Who began later has nothing in the first year and
 * is measured by the last two; who has nothing in the second has no growth to show.
 */
const growthOf = (first: string, second: string, third: string): Expression => {
  const lastStep = divide(fact(third), fact(second));
  const none = (key: string, cite: typeof belowNone) =>
    any(equals(fact(key), money(0), cite), below(fact(key), money(0), belowNone));
  return choose(
    [
      { when: none(second, secondIsNone), gives: number(0) },
      { when: none(first, firstIsNone), gives: subtract(lastStep, number(1)) },
    ],
    subtract(multiply(add(divide(fact(second), fact(first)), lastStep), number(0.5)), number(1)),
  );
};

export const revenueGrowth = growthOf("revenueTwoYearsEarlier", "revenueOneYearEarlier", "revenue");
export const netAssetGrowth = growthOf("netAssetsTwoYearsEarlier", "netAssetsOneYearEarlier", "netAssets");
