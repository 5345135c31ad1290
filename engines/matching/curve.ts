import { type Day, findDay } from "#kernel/calendar";
import { boundsAlong, type Evaluation, evaluate, type Policy, versionOn } from "#kernel/rules";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal, useCase } from "#platform/http";
import { gatherFacts, notAsked } from "./check.ts";
import { type Curve, CurveRequest, refuseMatching } from "./contract.ts";

const EVENLY = 48;

/** Draws a policy's amount along one number: evenly, and on both sides of every bound that its conditions name. */
export const curve = useCase({
  may: "anyone",
  takes: CurveRequest,
  does: async (ctx: Context, { policy: id, key, from, to, answers, on }): Promise<Curve | Refusal> => {
    const day = on === undefined ? ctx.today() : findDay(on);
    if (!day) return refuseMatching("bad-date");
    const policy = ctx.plan.findPolicy(id);
    if (!policy) return refuseMatching("policy-unknown");
    const declared = ctx.plan.facts.get(key);
    if ((declared?.type !== "money" && declared?.type !== "integer") || declared.derived || from >= to)
      return refuseMatching("bad-curve");
    const known = await gatherFacts(ctx.db, ctx, { answers });
    if (isRefusal(known)) return known;
    const open = notAsked(ctx.plan, { answers });
    const points = placesOf(policy, key, { from, to, on: day }).map((at) => {
      const it = evaluate(policy, { ...known.facts, [key]: at }, day, ctx.plan.facts, open);
      return { at, amount: it.amount?.max ?? null, outcome: it.outcome, better: betterOff(policy, it) };
    });
    return {
      on: day,
      points: points.map(({ at, amount, outcome }) => ({ at, amount, outcome })),
      cliffs: cliffsOf(points),
    };
  },
});

/** Where one unit more costs more than itself. */
const cliffsOf = (points: readonly { at: number; better: number | null }[]): Curve["cliffs"] =>
  points.slice(1).flatMap((it, index) => {
    const before = points[index];
    if (!before || it.at !== before.at + 1 || it.better === null || before.better === null) return [];
    const loses = before.better - it.better;
    return loses > 1 ? [{ at: before.at, loses }] : [];
  });

/** A tax due makes poorer, anything else richer; in 分. */
const betterOff = (policy: Policy, { amount, outcome }: Evaluation): number | null => {
  if (policy.amountMeans === "taxDue") return amount === null ? null : -amount.max;
  return outcome === "unmet" || outcome === "notApplicable" ? 0 : (amount?.max ?? null);
};

type Span = { from: number; to: number; on: Day };
const placesOf = (policy: Policy, key: string, { from, to, on }: Span): number[] => {
  const version = versionOn(policy, on);
  const bounds = version ? boundsAlong(version, key).filter((it) => from <= it && it < to) : [];
  const evenly = [...Array(EVENLY + 1)].map((_, at) => from + Math.round(((to - from) * at) / EVENLY));
  return [...new Set([...evenly, ...bounds.flatMap((it) => [it - 1, it, it + 1])])]
    .filter((it) => from <= it && it <= to)
    .toSorted((a, b) => a - b);
};
