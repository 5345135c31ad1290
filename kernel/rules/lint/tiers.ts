import { valueText } from "#kernel/values";
import type { Condition, Expression, Tier, Vocabulary } from "../ast.ts";
import { expressionSays, typeOf } from "../says.ts";
import { isUnreachable } from "./conditions.ts";
import type { Found } from "./finding.ts";

type Place = { path: string; context: readonly Condition[]; vocabulary: Vocabulary };

/** Bands must rise, each must be reached, and above the last one nothing may be left open unless nobody gets there. */
export const tierFindings = (
  { base, tiers }: Expression & { is: "tiers" },
  { path, context, vocabulary }: Place,
): Found[] => {
  const name = expressionSays(base, vocabulary);
  const show = (it: number): string => valueText(it, { type: typeOf(base, vocabulary) ?? "decimal" });
  const found = tiers.flatMap(({ upTo, rate }, at): Found[] => {
    const here = `${path}.tiers[${at}]`;
    const before = tiers.slice(0, at).map((one) => one.upTo);
    const problems: Found[] = [];
    if (before.includes(null))
      problems.push({
        code: "tier-unreachable",
        severity: "error",
        path: here,
        says: `第 ${at + 1} 档永远轮不到：前面已有没有上限的一档，请把它放到最后。`,
      });
    else if (upTo !== null && before.some((one) => one !== null && one >= upTo))
      problems.push({
        code: "tiers-out-of-order",
        severity: "error",
        path: here,
        says: `第 ${at + 1} 档的上限 ${show(upTo)} 没有高于前一档，请从低到高排列。`,
      });
    else if (beyond(tiers, at, { base, context, vocabulary }))
      problems.push({
        code: "tier-unreachable",
        severity: "warning",
        path: here,
        says: `第 ${at + 1} 档永远轮不到：条件已经把${name}限制在前一档之内。`,
      });
    if (rate < 0 || rate > 1)
      problems.push({
        code: "tier-rate",
        severity: "warning",
        path: here,
        says: `第 ${at + 1} 档的比例是 ${valueText(rate, { type: "rate" })}，不在 0 到 100% 之间，请核对。`,
      });
    return problems;
  });
  return [...found, ...above(tiers, { base, path, context, vocabulary }, `${name}高于 `, show)];
};

const above = (
  tiers: readonly Tier[],
  { base, path, context, vocabulary }: Place & { base: Expression },
  name: string,
  show: (it: number) => string,
): Found[] => {
  const last = tiers.at(-1);
  if (!last)
    return [{ code: "no-tier", severity: "error", path, says: "分档计算里一档也没有，请至少写一档。" }];
  if (last.upTo === null || isUnreachable(overBound(base, last.upTo), context, vocabulary)) return [];
  return [
    {
      code: "gap-above-tiers",
      severity: "warning",
      path,
      says: `${name}${show(last.upTo)}时没有规定，结果会一直是“还缺信息”。请补上没有上限的一档，或在条件里限定。`,
    },
  ];
};

/** Whether the context keeps the base from ever passing the band before. */
const beyond = (
  tiers: readonly Tier[],
  at: number,
  { base, context, vocabulary }: Omit<Place, "path"> & { base: Expression },
): boolean => {
  const before = tiers[at - 1]?.upTo ?? null;
  return before !== null && isUnreachable(overBound(base, before), context, vocabulary);
};

const overBound = (left: Expression, bound: number): Condition => ({
  is: "compare",
  left,
  by: ">",
  right: { is: "value", type: "decimal", value: bound },
  cite: { document: "", quote: "" },
});
