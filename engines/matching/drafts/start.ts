import { record } from "#engines/audit";
import { type Plan, printPolicyVersion } from "#kernel/plan";
import { type PolicyVersion, versionOf } from "#kernel/rules";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { casesOfPlan } from "./cases.ts";
import { readText } from "./check-text.ts";
import { type DraftView, refuseDraft, StartDraft, StartPolicy } from "./contract.ts";
import { insertDraft, listDraftRows, type StoredDraft } from "./store.ts";
import { viewOf } from "./view.ts";
import { mayDraftFor, whoActs } from "./who.ts";

/** A draft that begins with the text of a version in the plan. */
export const startDraft = useCase({
  may: "draftPolicy",
  takes: StartDraft,
  does: async (ctx: Context, { policy: id, base }): Promise<DraftView | Refusal> => {
    const policy = ctx.plan.findPolicy(id);
    if (!policy) return refuseDraft("policy-unknown");
    const version = versionOf(policy, base);
    if (!version) return refuseDraft("version-unknown");
    return start(ctx, {
      policy: id,
      measure: policy.measure,
      unit: policy.unit,
      head: null,
      base,
      body: printPolicyVersion(version, ctx.plan),
      cases: casesOfPlan(ctx.plan, id),
    });
  },
});

/** A draft of a policy that the plan does not have yet. */
export const startPolicy = useCase({
  may: "draftPolicy",
  takes: StartPolicy,
  does: async (ctx: Context, { measure, slug, unit, head }): Promise<DraftView | Refusal> => {
    if (!ctx.plan.findMeasure(measure)?.units.includes(unit)) return refuseDraft("unit-unknown");
    const policy = `${folderOf(ctx.plan, measure)}/${slug}`;
    const taken = await listDraftRows(ctx.db, { policy });
    if (ctx.plan.findPolicy(policy) || taken.length > 0) return refuseDraft("policy-taken", { policy });
    const body = printPolicyVersion(emptyVersion(ctx), ctx.plan);
    return start(ctx, { policy, measure, unit, head, base: null, body, cases: [] });
  },
});

/** Ids of a measure's policies begin alike. */
const folderOf = (plan: Plan, measure: number): string =>
  plan.policies.find((it) => it.measure === measure)?.id.split("/")[0] ??
  `m${String(measure).padStart(2, "0")}`;

const emptyVersion = (ctx: Context): PolicyVersion => ({
  version: ctx.today().slice(0, 4),
  issuedOn: ctx.today(),
  effectiveFrom: ctx.today(),
  effectiveTo: null,
  when: { is: "all", of: [] },
  amount: null,
  certainty: "unconfirmed",
});

type New = Pick<StoredDraft, "policy" | "measure" | "unit" | "head" | "base" | "body" | "cases">;

const start = async (ctx: Context, it: New): Promise<DraftView | Refusal> => {
  if (!mayDraftFor(ctx, it.unit))
    return refuseDraft("not-your-unit", {
      unit: ctx.plan.units.find((one) => one.id === it.unit)?.name ?? it.unit,
    });
  const { id: by_id, name: by_name } = whoActs(ctx);
  const at = ctx.now();
  const row: StoredDraft = {
    ...it,
    draft_id: ctx.newId(),
    state: "draft",
    version: readText(it.body, ctx.plan).version,
    revision: 1,
    author_id: by_id,
    author: by_name,
    sample: ctx.sample,
    created_at: at,
    updated_by: by_name,
    updated_at: at,
    submitted_at: null,
  };
  await ctx.db.transaction().execute(async (tx) => {
    await insertDraft(tx, row, { deed: "started", at, by_id, by_name });
    await record(tx, ctx, {
      action: "policy.draft.started",
      subjectId: null,
      object: row.draft_id,
      data: { policy: row.policy, base: row.base, revision: 1 },
    });
  });
  return viewOf(ctx, row, [{ revision: 1, deed: "started", at, by: by_name }]);
};
