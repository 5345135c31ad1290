import { type Plan, withNames } from "#kernel/plan";
import {
  type Boundary,
  type Finding,
  findPlace,
  type PolicyVersion,
  quotesOf,
  type WorkedCase,
} from "#kernel/rules";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { caseProblems } from "./cases.ts";
import { daysAround, policyOrNew, withDraft } from "./chain.ts";
import { readText } from "./check-text.ts";
import { type BoundaryView, type DraftCase, type Overlook, refuseDraft, Written } from "./contract.ts";
import { proverFor } from "./prover.ts";

const LINT_MS = 10_000;
const BOUNDARIES_MS = 5_000;
const MOST_BOUNDARIES = 100;

/** What a proof says about a draft among the versions that it stands between. */
export const lintDraft = async (
  plan: Plan,
  id: string,
  version: PolicyVersion,
): Promise<readonly Finding[] | null | "busy"> => {
  const { policy } = withDraft(policyOrNew(plan, id), withNames(version, plan));
  const found = await proverFor(plan.facts).lint(daysAround(policy, version), LINT_MS);
  if (found === null || found === "busy") return found;
  const next = policy.versions[policy.versions.findIndex((it) => it.version === version.version) + 1];
  return found.flatMap((it): Finding[] => {
    if (it.version === version.version || it.version === null) return [it];
    // How it meets the version behind it is said of that one, and is mended where this one ends.
    return it.version === next?.version && it.path === "effectiveFrom"
      ? [{ ...it, version: version.version, path: "effectiveTo" }]
      : [];
  });
};

/** Findings of the checks, and a case on each side of every bound. Slow for large rules, so it is asked for apart. */
export const lookOver = useCase({
  may: "readOffice",
  takes: Written,
  does: async (ctx: Context, { policy: id, text, cases }): Promise<Overlook | Refusal> => {
    const problems = caseProblems(cases, ctx.plan);
    if (problems.length > 0) return refuseDraft("bad-facts", {}, problems);
    const { version, places } = readText(text, ctx.plan);
    if (!version) return refuseDraft("draft-not-readable");
    const policy = { ...policyOrNew(ctx.plan, id), versions: [version] };
    const [findings, boundaries] = await Promise.all([
      lintDraft(ctx.plan, id, version),
      proverFor(ctx.plan.facts).boundaries({ policy, cases: cases.flatMap(asWorked) }, BOUNDARIES_MS),
    ]);
    if (findings === "busy" || boundaries === "busy") return refuseDraft("too-busy");
    return {
      findings: findings?.map((it) => ({ ...it, place: findPlace(places, it.path) ?? null })) ?? null,
      quotes: quotesOf(version),
      boundaries: boundaries?.slice(0, MOST_BOUNDARIES).map(boundaryView) ?? null,
    };
  },
});

const asWorked = ({ name, on, facts, expected }: DraftCase): WorkedCase[] =>
  expected ? [{ name, on, facts, outcome: expected.outcome }] : [];

const boundaryView = ({ says, effect, cases }: Boundary): BoundaryView => ({
  says,
  effect,
  cases: cases.map(({ name, on, outcome, amount, score }) => ({ name, on, outcome, amount, score })),
});
