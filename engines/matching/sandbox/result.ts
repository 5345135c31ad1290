import type { Plan } from "#kernel/plan";
import { valueText } from "#kernel/values";
import type { CliffSums, Steps } from "./cliffs.ts";
import type { Cliff, GroupBy, SandboxGroup, SandboxResult } from "./contract.ts";
import { groupName, inOrder } from "./groups.ts";
import { headlineOf } from "./says.ts";
import { servedOf } from "./served.ts";
import type { Understood } from "./store.ts";
import type { Sums } from "./tally.ts";

/** What a run found, with names in place of codes. */
export const resultOf = (
  plan: Plan,
  sums: Sums,
  understood: Understood,
  limit: number | null,
): SandboxResult => ({
  population: sums.population,
  register: sums.register,
  outcomes: sums.outcomes,
  winners: sums.effects.wins,
  losers: sums.effects.loses,
  unchanged: sums.effects.same,
  unclear: {
    mayWin: sums.effects.mayWin,
    mayLose: sums.effects.mayLose,
    mixed: sums.effects.mixed,
  },
  newlyEligible: sums.newly,
  noLongerEligible: sums.noLonger,
  budget: { before: sums.before, after: sums.after, limit },
  groups: {
    region: groupRows(plan, "region", sums),
    industry: groupRows(plan, "industry", sums),
    size: groupRows(plan, "size", sums),
  },
  cliffs: sums.cliffs.map((it) => cliffOf(plan, it)).filter(isWorthShowing),
  served:
    sums.lines && understood.order && limit !== null ? servedOf(plan, sums.lines, understood.order) : null,
  headline: headlineOf(understood, sums),
});

const groupRows = (plan: Plan, by: GroupBy, { groups }: Sums): SandboxGroup[] =>
  inOrder(plan, by, Object.keys(groups[by])).flatMap((key) => {
    const it = groups[by][key];
    if (!it) return [];
    const { firms, winners, losers, newly, noLonger, before, after } = it;
    const name = groupName(plan, by, key);
    return [
      { key, name, firms, winners, losers, newlyEligible: newly, noLongerEligible: noLonger, before, after },
    ];
  });

const hasStep = ({ loses, gains }: Steps): boolean => loses.firms + gains.firms > 0;
const cliffOf = (plan: Plan, it: CliffSums): Cliff => {
  const declared = plan.facts.get(it.key);
  const seen = hasStep(it.before) || hasStep(it.after);
  const from = seen ? it : it.supposed;
  return {
    key: it.key,
    name: declared?.name ?? it.key,
    at: it.at,
    text: declared ? valueText(it.at, declared) : String(it.at),
    unit: declared?.type === "money" ? "1 分" : `1 ${declared?.unit ?? ""}`.trim(),
    below: it.below,
    above: it.above,
    bins: it.bins,
    before: hasStep(from.before) ? from.before : null,
    after: hasStep(from.after) ? from.after : null,
    supposed: !seen && (hasStep(from.before) || hasStep(from.after)),
  };
};
const isWorthShowing = ({ before, after }: Cliff): boolean => before !== null || after !== null;
