import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import {
  diff,
  type PolicyVersion,
  parseVersion,
  type TextProblem,
  versionKeys,
  versionOf,
  versionOn,
} from "#kernel/rules";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { PolicyVersionSchema } from "../policy-schema.ts";
import { caseProblems, runCases } from "./cases.ts";
import { policyOrNew, withDraft } from "./chain.ts";
import { type DraftCase, refuseDraft, type TextCheck, Written } from "./contract.ts";
import { askedFacts, tablesIn } from "./tables.ts";

type Read = {
  version: PolicyVersion | null;
  errors: readonly TextProblem[];
  warnings: readonly TextProblem[];
};

/** The text as a version that the whole system could take, or everything that is wrong with it. */
export const readText = (text: string, plan: Plan): Read => {
  const parsed = parseVersion(text, plan.facts);
  if ("errors" in parsed) return { version: null, ...parsed };
  const taken = PolicyVersionSchema.safeParse(parsed.ok);
  if (taken.success) return { version: taken.data, errors: [], warnings: parsed.warnings };
  const errors = taken.error.issues.map(
    (it): TextProblem => ({
      from: 0,
      to: Math.min(text.length, 3),
      code: "not-a-rule",
      says: `这样的规则系统不能采用：${it.message}（${it.path.join(".")}）。`,
      suggestions: [],
    }),
  );
  return { version: null, errors, warnings: parsed.warnings };
};

type Asked = { policy: string; base: string | null; text: string; cases: readonly DraftCase[]; today: Day };

/** Everything about a text that is quick to know. */
export const checkWritten = (plan: Plan, { policy: id, base, text, cases, today }: Asked): TextCheck => {
  const policy = policyOrNew(plan, id);
  const inForce = versionOn(policy, today);
  const { version, errors, warnings } = readText(text, plan);
  const nothing = { cases: [], againstBase: null, againstForce: null, closes: null, tables: [], facts: [] };
  if (!version) return { errors, warnings, version: null, inForce: inForce?.version ?? null, ...nothing };
  const started = versionOf(policy, base);
  const placed = withDraft(policy, version);
  return {
    errors,
    warnings,
    version,
    cases: runCases(cases, { drafted: placed.policy, inForce: policy, plan }),
    againstBase: started ? diff(started, version, plan.facts) : null,
    againstForce: inForce ? diff(inForce, version, plan.facts) : null,
    inForce: inForce?.version ?? null,
    closes: placed.closes,
    tables: tablesIn(version, plan.facts),
    facts: askedFacts(versionKeys(version, plan.facts), plan),
  };
};

/** Reads what is being typed; nothing is stored. */
export const checkText = useCase({
  may: "readOffice",
  takes: Written,
  does: async (ctx: Context, { policy, base, text, cases }): Promise<TextCheck | Refusal> => {
    const problems = caseProblems(cases, ctx.plan);
    if (problems.length > 0) return refuseDraft("bad-facts", {}, problems);
    return checkWritten(ctx.plan, { policy, base, text, cases, today: ctx.today() });
  },
});
