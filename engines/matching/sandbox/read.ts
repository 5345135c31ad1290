import { z } from "zod";
import { listSubjectFacts } from "#engines/registers";
import { findDay } from "#kernel/calendar";
import { type Plan, withNames } from "#kernel/plan";
import { type Bounds, diff, type PolicyVersion, versionOn } from "#kernel/rules";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal, useCase } from "#platform/http";
import {
  type MoneyEnds,
  refuseSandbox,
  type SandboxFirm,
  type SandboxFirms,
  type SandboxNumbers,
  type SandboxPolicies,
  type SandboxRun,
  type SandboxRuns,
  type ServedSide,
} from "./contract.ts";
import { type Drafted, findDrafted } from "./drafted.ts";
import { numbersOf } from "./numbers.ts";
import { countFirms } from "./run.ts";
import { findSandbox, listEffects, listSandboxes } from "./store.ts";
import { viewOf } from "./view.ts";

const LATEST = 100;
const PAGE = 50;

/** What a sandbox can be opened for. */
export const sandboxPolicies = useCase({
  may: "draftPolicy",
  takes: z.object({}),
  does: async (ctx: Context): Promise<SandboxPolicies> => ({
    policies: ctx.plan.policies.map((it) => ({
      policy: it.id,
      name: it.name,
      measure: it.measure,
      version: versionOn(it, ctx.today())?.version ?? null,
    })),
    subjects: await countFirms(ctx),
  }),
});

/** Every number of the version in force on a day that can be tried at another value. */
export const sandboxNumbers = useCase({
  may: "draftPolicy",
  takes: z.object({
    policy: z.string().max(200),
    on: z.string().optional(),
    draft: z.uuid().optional(),
    revision: z.coerce.number().int().optional(),
  }),
  does: async (ctx: Context, asked): Promise<SandboxNumbers | Refusal> => {
    const on = asked.on === undefined ? ctx.today() : findDay(asked.on);
    if (!on) return refuseSandbox("bad-date");
    const drafted = await draftedIn(ctx, asked);
    if (isRefusal(drafted)) return drafted;
    const policy = ctx.plan.findPolicy(asked.policy) ?? drafted?.policy;
    if (!policy) return refuseSandbox("policy-unknown");
    const inForce = versionOn(policy, on);
    const version = drafted?.version ?? inForce;
    return {
      policy: policy.id,
      name: policy.name,
      on,
      version: inForce?.version ?? null,
      versions: policy.versions.map(({ version, effectiveFrom, effectiveTo }) => ({
        version,
        effectiveFrom,
        effectiveTo,
      })),
      numbers: version ? numbersOf(version, ctx.plan.facts) : [],
      fund: version ? fundOf(ctx.plan, version, { year: Number(on.slice(0, 4)), sample: ctx.sample }) : null,
      draft:
        drafted && asked.draft
          ? draftShown(ctx.plan, { ...drafted, draftId: asked.draft, inForce, revision: asked.revision ?? 0 })
          : null,
    };
  },
});

/** The draft asked about; null when none is. */
const draftedIn = async (
  ctx: Context,
  { policy, draft, revision }: { policy: string; draft?: string | undefined; revision?: number | undefined },
): Promise<Drafted | Refusal | null> =>
  draft === undefined ? null : findDrafted(ctx, { policy, draftId: draft, revision: revision ?? 0 });

const draftShown = (
  plan: Plan,
  it: { draftId: string; revision: number; version: PolicyVersion; inForce: PolicyVersion | undefined },
): NonNullable<SandboxNumbers["draft"]> => ({
  draftId: it.draftId,
  revision: it.revision,
  version: it.version.version,
  differences: it.inForce
    ? diff(withNames(it.inForce, plan), withNames(it.version, plan), plan.facts).map((one) => one.says)
    : null,
});

/** The money that the rule says may run out, as far as the plan knows how much there is. */
const fundOf = (
  plan: Plan,
  { limits = [] }: PolicyVersion,
  { year, sample }: { year: number; sample: boolean },
): SandboxNumbers["fund"] => {
  const limit = limits.find((it) => it.is === "budget");
  const fund = limit && plan.funds.find((it) => it.id === limit.fund);
  if (!fund) return null;
  const line = fund.years.find((it) => it.year === year && it.sample === sample && it.budget !== null);
  return { name: fund.name, budget: line?.budget ?? null, sample: line?.sample ?? false };
};

/** The latest runs: those saved by anybody, and one's own that are not saved. */
export const sandboxRuns = useCase({
  may: "draftPolicy",
  takes: z.object({}),
  does: async (ctx: Context): Promise<SandboxRuns> => {
    const author = ctx.actor.is === "person" ? ctx.actor.personId : "system";
    return { runs: (await listSandboxes(ctx.db, author, LATEST)).map((it) => viewOf(ctx, it)) };
  },
});

export const sandboxRun = useCase({
  may: "draftPolicy",
  takes: z.object({ runId: z.uuid() }),
  does: async (ctx: Context, { runId }): Promise<SandboxRun | Refusal> => {
    const run = await findSandbox(ctx.db, runId);
    return run ? withMissedNames(ctx, viewOf(ctx, run)) : refuseSandbox("sandbox-unknown");
  },
});

/** Whom the money does not reach any more is named to those who may see the firms of a run. */
const withMissedNames = async (ctx: Context, run: SandboxRun): Promise<SandboxRun> => {
  const served = run.result?.served;
  if (!run.result || !served || !ctx.may(ctx.actor, "readRegister")) return run;
  const ends = [served.before, served.after].flatMap((it) => [it.earliest, it.latest]);
  const ids = ends.flatMap((it) => (it ? [it.subjectId] : []));
  const found = await listSubjectFacts(ctx.db, ctx.plan, [...new Set(ids)]);
  const names = new Map(found.map((it) => [it.subjectId, it.name]));
  const named = (it: MoneyEnds | null): MoneyEnds | null =>
    it && { ...it, name: names.get(it.subjectId) ?? null };
  const side = (it: ServedSide): ServedSide => ({
    ...it,
    earliest: named(it.earliest),
    latest: named(it.latest),
  });
  return {
    ...run,
    result: { ...run.result, served: { ...served, before: side(served.before), after: side(served.after) } },
  };
};

const bounds = (min: number | null, max: number | null): Bounds | null =>
  min === null || max === null ? null : { min, max };

/** The firms for whom a run changes something, those with most to gain or to lose first. */
export const sandboxFirms = useCase({
  may: "readRegister",
  takes: z.object({
    runId: z.uuid(),
    effect: z
      .enum(["all", "newly", "noLonger", "unclear", "wins", "loses", "mayWin", "mayLose", "mixed", "same"])
      .default("all"),
    region: z.string().max(6).optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  does: async (ctx: Context, { runId, effect, region, page }): Promise<SandboxFirms | Refusal> => {
    if (!(await findSandbox(ctx.db, runId))) return refuseSandbox("sandbox-unknown");
    const found = await listEffects(ctx.db, {
      runId,
      effect,
      region,
      limit: PAGE,
      offset: (page - 1) * PAGE,
    });
    const subjects = new Map(
      (
        await listSubjectFacts(
          ctx.db,
          ctx.plan,
          found.rows.map((it) => it.subject_id),
        )
      ).map((it) => [it.subjectId, it]),
    );
    return {
      total: found.total,
      page,
      pageSize: PAGE,
      firms: found.rows.map((it): SandboxFirm => {
        const subject = subjects.get(it.subject_id);
        return {
          subjectId: it.subject_id,
          name: subject?.name ?? "（名录里已没有）",
          key: subject?.key ?? "",
          region: it.region,
          sample: subject?.sample ?? false,
          effect: it.effect,
          before: { outcome: it.outcome_before, money: bounds(it.before_min, it.before_max) },
          after: { outcome: it.outcome_after, money: bounds(it.after_min, it.after_max) },
        };
      }),
    };
  },
});
