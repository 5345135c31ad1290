import type { Day } from "#kernel/calendar";
import { type Plan, readPolicyVersion, withNames } from "#kernel/plan";
import {
  diff,
  findPlace,
  type Places,
  type PolicyVersion,
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

const NOWHERE: Places = new Map();

export type ReadText = {
  version: PolicyVersion | null;
  /** Where its parts stand in the text. */
  places: Places;
  errors: readonly TextProblem[];
  warnings: readonly TextProblem[];
};

/** The text as a version that the whole system could take, or everything that is wrong with it. */
export const readText = (text: string, plan: Plan): ReadText => {
  const parsed = readPolicyVersion(text, plan);
  if ("errors" in parsed) return { version: null, places: NOWHERE, ...parsed };
  const { version, places } = parsed.ok;
  const taken = PolicyVersionSchema.safeParse(version);
  if (taken.success) return { version: taken.data, places, errors: [], warnings: parsed.warnings };
  const errors = taken.error.issues.map((it): TextProblem => {
    const { from, to } = findPlace(places, pathOf(it.path)) ?? { from: 0, to: Math.min(text.length, 3) };
    const says = `系统不能采用这样写的规则：${it.message}。请改写标出的部分。`;
    return { from, to, code: "not-a-rule", says, suggestions: [] };
  });
  return { version: null, places: NOWHERE, errors, warnings: parsed.warnings };
};

/** when.of[2].left, as findings name it. */
const pathOf = (steps: readonly PropertyKey[]): string =>
  steps.reduce<string>(
    (path, step) =>
      typeof step === "number"
        ? `${path}[${step}]`
        : step === "table"
          ? path
          : `${path}${path === "" ? "" : "."}${String(step)}`,
    "",
  );

type Asked = { policy: string; base: string | null; text: string; cases: readonly DraftCase[]; today: Day };

/** Everything about a text that is quick to know. */
export const checkWritten = (plan: Plan, { policy: id, base, text, cases, today }: Asked): TextCheck => {
  const policy = policyOrNew(plan, id);
  const inForce = versionOn(policy, today);
  const { version, errors, warnings } = readText(text, plan);
  const differences = (from: PolicyVersion, to: PolicyVersion) =>
    diff(withNames(from, plan), withNames(to, plan), plan.facts);
  const nothing = { cases: [], againstBase: null, againstForce: null, closes: null, tables: [], facts: [] };
  if (!version) return { errors, warnings, version: null, inForce: inForce?.version ?? null, ...nothing };
  const started = versionOf(policy, base);
  const placed = withDraft(policy, version);
  return {
    errors,
    warnings,
    version,
    cases: runCases(cases, { drafted: placed.policy, inForce: policy, plan }),
    againstBase: started ? differences(started, version) : null,
    againstForce: inForce ? differences(inForce, version) : null,
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
