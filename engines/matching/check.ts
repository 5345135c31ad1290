import { heldServices } from "#engines/parties";
import { findFacts } from "#engines/registers";
import { type Day, findDay } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import {
  evaluate,
  explain,
  type FactDeclaration,
  type Facts,
  factKeysOf,
  type Policy,
  totalWorth,
  type Value,
  versionOf,
} from "#kernel/rules";
import { isImpossiblyNegative, parseValue, valueText } from "#kernel/values";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { type FieldProblem, isRefusal, type Refusal, useCase } from "#platform/http";
import {
  type Answers,
  CheckRequest,
  type CheckResult,
  type FactUsed,
  type PolicyResult,
  refuseMatching,
} from "./contract.ts";
import { unheldKeys } from "./match/matcher.ts";
import { questionsOf } from "./questions.ts";

/** What the register knows about a firm and what was answered, put together. */
export type Known = {
  facts: Facts;
  from: ReadonlyMap<string, FactUsed["from"]>;
  sample: boolean;
  /** Whether a register knows the subject at all. */
  registered: boolean;
};

/** One firm, or a visitor's answers, against every policy or one. */
export const check = useCase({
  may: "anyone",
  takes: CheckRequest,
  does: async (ctx: Context, { subjectId, policy, answers, unsure, on }): Promise<CheckResult | Refusal> => {
    const day = on === undefined ? ctx.today() : findDay(on);
    if (!day) return refuseMatching("bad-date");
    const asked =
      policy === undefined ? ctx.plan.policies : ctx.plan.policies.filter((it) => it.id === policy);
    if (asked.length === 0 && policy !== undefined) return refuseMatching("policy-unknown");
    if (subjectId !== undefined && !(await mayAsk(ctx, subjectId, policy)))
      return refuseMatching("not-your-firm");
    const known = await gatherFacts(ctx.db, ctx, { subjectId, answers });
    if (isRefusal(known)) return known;
    const open = notAsked(ctx.plan, { known, answers });
    const results = asked.map((it) => resultOf(ctx, it, known, { on: day, open }));
    return {
      on: day,
      facts: known.facts,
      results,
      questions: questionsOf(ctx.plan, asked, known, { on: day, open, answers, unsure }),
      total: totalWorth(
        results.map(({ evaluation }) => ({ policy: ctx.plan.getPolicy(evaluation.policy), evaluation })),
      ),
    };
  },
});

/** What has neither been looked up nor asked: its absence may not tell against anybody. Of a visitor, and of a person whom no register knows, nothing was read. */
export const notAsked = (
  plan: Plan,
  { known, answers }: { known?: Pick<Known, "registered">; answers: Answers },
): ReadonlySet<string> => {
  const keys = known?.registered ? [...unheldKeys(plan)] : [...plan.facts.keys()];
  return new Set(keys.filter((it) => !(it in answers)));
};

const mayAsk = async (ctx: Context, subjectId: string, policy: string | undefined): Promise<boolean> => {
  if (ctx.actor.is === "system" || ctx.may(ctx.actor, "readOffice")) return true;
  if (ctx.actor.is === "person" && ctx.actor.grants.some((it) => it.subjectId === subjectId)) return true;
  // An agent, of the policy that a service of the mandate goes by.
  const held = (await heldServices(ctx)).get(subjectId)?.services ?? [];
  return (
    policy !== undefined && [...held].some((it) => ctx.plan.findService(it)?.eligibility?.policy === policy)
  );
};

type Asked = { subjectId?: string | undefined; answers: Answers };

/** Facts of the register first; answers fill only what it does not know. Bad answers are refused field by field. */
export const gatherFacts = async (
  tx: Tx,
  ctx: Context,
  { subjectId, answers }: Asked,
): Promise<Known | Refusal> => {
  const problems: FieldProblem[] = [];
  const facts: Record<string, Value> = {};
  const from = new Map<string, FactUsed["from"]>();
  for (const [key, typed] of Object.entries(answers)) {
    const declared = ctx.plan.facts.get(key);
    if (!declared) {
      problems.push({ field: key, code: "unknown-fact", says: `没有“${key}”这个问题。` });
      continue;
    }
    const parsed = parseValue(typed, declared);
    if ("problem" in parsed) problems.push({ field: key, ...parsed.problem });
    else if (isImpossiblyNegative(parsed.value, declared))
      problems.push({ field: key, code: "below-zero", says: `“${declared.name}”不能是负数，请核对。` });
    else {
      if (parsed.value !== null) facts[key] = parsed.value;
      from.set(key, "answer");
    }
  }
  if (problems.length > 0) return refuseMatching("bad-facts", {}, problems);
  const sources =
    subjectId === undefined
      ? []
      : [...new Set(ctx.plan.vocabulary.flatMap((it) => (it.source ? [it.source.register] : [])))];
  let sample = false;
  let registered = false;
  for (const register of sources) {
    const held = await findFacts(tx, ctx.plan, register, subjectId ?? "");
    if (!held) continue;
    registered = true;
    sample ||= held.record.sample;
    for (const [key, value] of Object.entries(held.facts)) {
      if (value === null) continue;
      facts[key] = value;
      from.set(key, "register");
    }
  }
  return { facts, from, sample, registered };
};

type When = { on: Day; open: ReadonlySet<string> };

const resultOf = (ctx: Context, policy: Policy, known: Known, { on, open }: When): PolicyResult => {
  const evaluation = evaluate(policy, known.facts, on, ctx.plan.facts, open);
  const version = versionOf(policy, evaluation.version);
  return {
    evaluation,
    policyName: policy.name,
    certainty: version?.certainty ?? null,
    facts: factKeysOf(policy, ctx.plan.facts).flatMap((key) => {
      const declared = ctx.plan.facts.get(key);
      return declared ? [factUsed(declared, known)] : [];
    }),
    why: explain(evaluation, ctx.plan.facts),
  };
};

/** A code of a branch is named too; an answer without a value was "there is none". */
const textOf = (value: Value, declared: FactDeclaration, source: FactUsed["from"]): string =>
  value === null && source === "answer"
    ? "没有"
    : valueText(value, {
        ...declared,
        ...(declared.choices ? { choices: [...declared.choices, ...(declared.branches ?? [])] } : {}),
      });

const factUsed = (declared: FactDeclaration, { facts, from, sample }: Known): FactUsed => {
  const value = facts[declared.key] ?? null;
  const source = from.get(declared.key) ?? "unknown";
  return {
    key: declared.key,
    name: declared.name,
    value,
    text: textOf(value, declared, source),
    from: source,
    sample: sample && source === "register",
  };
};
