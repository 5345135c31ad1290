import { z } from "zod";
import { printPolicyVersion, withNames } from "#kernel/plan";
import {
  type Condition,
  diff,
  factKeysOf,
  type Policy,
  type PolicyVersion,
  prove,
  versionOf,
  versionOn,
} from "#kernel/rules";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { PolicyVersionSchema } from "../policy-schema.ts";
import { casesOfPlan, runCases } from "./cases.ts";
import {
  type Comparison,
  type DraftList,
  type DraftRevision,
  type DraftView,
  OneDraft,
  type PolicyLine,
  refuseDraft,
  type StudioList,
  type StudioPolicy,
  type StudioVersion,
} from "./contract.ts";
import { findDraftRow, findRevision, listDeeds, listDraftRows, type StoredDraft } from "./store.ts";
import { askedFacts, tablesIn, tiersIn } from "./tables.ts";
import { lineOf, viewOf } from "./view.ts";
import { mayDraftFor } from "./who.ts";

const STATES = ["draft", "submitted", "returned", "withdrawn"] as const;

/** Every policy of the plan with what is being drafted of it. */
export const studioList = useCase({
  may: "readOffice",
  takes: z.object({}),
  does: async (ctx: Context): Promise<StudioList> => {
    const drafts = await listDraftRows(ctx.db);
    return {
      measures: ctx.plan.measures.map(({ number, title, units }) => ({ number, title, units })),
      policies: ctx.plan.policies.map((it) => policyLine(ctx, it, drafts)),
      newPolicies: drafts.filter((it) => it.head !== null).map((it) => lineOf(ctx, it)),
      mayDraft: ctx.may(ctx.actor, "draftPolicy")
        ? ctx.plan.units.map((it) => it.id).filter((it) => mayDraftFor(ctx, it))
        : [],
    };
  },
});

const policyLine = (ctx: Context, it: Policy, drafts: readonly StoredDraft[]): PolicyLine => {
  const version = versionOn(it, ctx.today());
  return {
    policy: it.id,
    name: it.name,
    measure: it.measure,
    unit: it.unit,
    kind: it.kind,
    benefit: it.benefit,
    versions: it.versions.length,
    inForce: version?.version ?? null,
    certainty: version?.certainty ?? null,
    cases: ctx.plan.cases.get(it.id)?.length ?? 0,
    drafts: drafts.filter((one) => one.policy === it.id).map((one) => lineOf(ctx, one)),
  };
};

/** One policy to read: every version as text, as tree and as tables, and its worked cases with their outcome. */
export const studioPolicy = useCase({
  may: "readOffice",
  takes: z.object({ measure: z.string(), slug: z.string() }),
  does: async (ctx: Context, { measure, slug }): Promise<StudioPolicy | Refusal> => {
    const policy = ctx.plan.findPolicy(`${measure}/${slug}`);
    if (!policy) return refuseDraft("policy-unknown");
    const { plan } = ctx;
    const drafts = await listDraftRows(ctx.db, { policy: policy.id });
    const inForce = versionOn(policy, ctx.today());
    return {
      ...policyLine(ctx, policy, drafts),
      summary: policy.summary,
      mayDraft: ctx.may(ctx.actor, "draftPolicy") && mayDraftFor(ctx, policy.unit),
      versionsInFull: policy.versions.map((it) => versionInFull(ctx, it, it === inForce)),
      worked: runCases(casesOfPlan(plan, policy.id), { drafted: policy, inForce: policy, plan }),
      facts: askedFacts(factKeysOf(policy, plan.facts), plan),
    };
  },
});

const versionInFull = (ctx: Context, it: PolicyVersion, inForce: boolean): StudioVersion => {
  const words = ctx.plan.facts;
  const read = (condition: Condition) => prove(condition, {}, ctx.today(), words);
  return {
    version: it.version,
    issuedOn: it.issuedOn,
    effectiveFrom: it.effectiveFrom,
    effectiveTo: it.effectiveTo,
    certainty: it.certainty,
    note: it.note ?? null,
    inForce,
    text: printPolicyVersion(it, ctx.plan),
    appliesTo: it.appliesTo ? read(it.appliesTo) : null,
    when: read(it.when),
    tables: tablesIn(it, words),
    tiers: tiersIn(it, words),
  };
};

/** Two versions of one policy, in words. */
export const compareVersions = useCase({
  may: "readOffice",
  takes: z.object({ policy: z.string(), from: z.string(), to: z.string() }),
  does: async (ctx: Context, { policy: id, from, to }): Promise<Comparison | Refusal> => {
    const policy = ctx.plan.findPolicy(id);
    if (!policy) return refuseDraft("policy-unknown");
    const [one, other] = [versionOf(policy, from), versionOf(policy, to)];
    if (!one || !other) return refuseDraft("version-unknown");
    const [before, after] = [withNames(one, ctx.plan), withNames(other, ctx.plan)];
    return { from, to, differences: diff(before, after, ctx.plan.facts) };
  },
});

/** A version as controlled Chinese: what the table editor writes back. */
export const printText = useCase({
  may: "draftPolicy",
  takes: z.object({ version: PolicyVersionSchema }),
  does: async (ctx: Context, { version }): Promise<{ text: string }> => ({
    text: printPolicyVersion(version, ctx.plan),
  }),
});

export const listDrafts = useCase({
  may: "readOffice",
  takes: z.object({ policy: z.string().optional(), state: z.enum(STATES).optional() }),
  does: async (ctx: Context, asked): Promise<DraftList> => ({
    drafts: (await listDraftRows(ctx.db, asked)).map((it) => lineOf(ctx, it)),
  }),
});

export const findDraft = useCase({
  may: "readOffice",
  takes: OneDraft,
  does: async (ctx: Context, { draftId }): Promise<DraftView | Refusal> => {
    const it = await findDraftRow(ctx.db, draftId);
    return it ? viewOf(ctx, it, await listDeeds(ctx.db, draftId)) : refuseDraft("draft-unknown");
  },
});

/** A draft as it was saved once. */
export const draftRevision = useCase({
  may: "readOffice",
  takes: OneDraft.extend({ revision: z.coerce.number().int() }),
  does: async (ctx: Context, asked): Promise<DraftRevision | Refusal> => {
    const it = await findRevision(ctx.db, asked);
    if (!it) return refuseDraft("revision-unknown");
    const { revision, deed, at, by_name, body, cases } = it;
    return { revision, deed, at, by: by_name, text: body, cases };
  },
});
