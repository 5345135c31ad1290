import { z } from "zod";
import { listSubjectFacts } from "#engines/registers";
import { versionOn } from "#kernel/rules";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import {
  type MatchedSubject,
  type MatchedSubjects,
  type MatchingState,
  type MatchRun,
  type PolicyCount,
  refuseMatching,
} from "../contract.ts";
import { instantObstacles } from "../instant.ts";
import { askForRun } from "../match/run.ts";
import { findRun, latestFinished, listPlaces, listRuns, type StoredRun } from "../match/store.ts";
import { countChanges, listMatched, listPolicyChanges } from "./store.ts";

const LATEST_RUNS = 20;
const PAGE = 50;

const runOf = (it: StoredRun): MatchRun => ({
  runId: it.run_id,
  kind: it.kind,
  state: it.state,
  on: it.on_day,
  progress: { done: it.done, total: it.total },
  changed: it.changed,
  pairs: it.pairs,
  askedBy: it.asked_by,
  askedAt: it.asked_at,
  finishedAt: it.finished_at,
  sample: it.sample,
  says: it.says,
});

/** The latest runs, and of each policy how many are, may be or may become entitled. */
export const matchingState = useCase({
  may: "readOffice",
  takes: z.object({}),
  does: async (ctx: Context): Promise<MatchingState> => {
    const runs = await listRuns(ctx.db, LATEST_RUNS);
    const last = runs.find((it) => it.state === "finished");
    const news = last ? await countChanges(ctx.db, last.run_id) : [];
    const total = last?.total ?? 0;
    return {
      runs: runs.map(runOf),
      subjects: total,
      policies: ctx.plan.policies.map((it): PolicyCount => {
        const counts = last?.counts?.[it.id] ?? {};
        const [met, manual, unknown] = [counts.met ?? 0, counts.manual ?? 0, counts.unknown ?? 0];
        const version = versionOn(it, ctx.today());
        return {
          policy: it.id,
          name: it.name,
          measure: it.measure,
          version: version?.version ?? null,
          met,
          manual,
          unknown,
          unmet: total - met - manual - unknown,
          gained: news.find((one) => one.policy === it.id)?.gained ?? 0,
          lost: news.find((one) => one.policy === it.id)?.lost ?? 0,
          instant: version ? instantObstacles(it, version, ctx.plan) : ["standard"],
        };
      }),
    };
  },
});

/** Asks for a run over the whole register; a job does it. */
export const startMatching = useCase({
  may: "matchRegister",
  takes: z.object({}),
  does: async (ctx: Context): Promise<MatchRun | Refusal> => {
    const run = await findRun(ctx.db, await askForRun(ctx, "whole"));
    return run ? runOf(run) : refuseMatching("run-unknown");
  },
});

/** Who stands where with a policy, for outreach (政策找企): by name, a page at a time. */
export const matchedSubjects = useCase({
  may: "readRegister",
  takes: z.object({
    policy: z.string(),
    outcome: z.enum(["met", "manual", "unknown"]).default("met"),
    region: z.string().max(6).optional(),
    /** Only those that the run of that id changed. */
    changedIn: z.uuid().optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  does: async (ctx: Context, asked): Promise<MatchedSubjects | Refusal> => {
    const policy = ctx.plan.findPolicy(asked.policy);
    if (!policy) return refuseMatching("policy-unknown");
    const found = asked.changedIn
      ? await listPolicyChanges(ctx.db, {
          run: asked.changedIn,
          policy: policy.id,
          limit: PAGE,
          offset: (asked.page - 1) * PAGE,
        })
      : await listMatched(ctx.db, {
          policy: policy.id,
          place: (await listPlaces(ctx.db)).get(policy.id) ?? -1,
          outcome: asked.outcome,
          region: asked.region,
          limit: PAGE,
          offset: (asked.page - 1) * PAGE,
        });
    // Everybody whose facts are these was looked at again by the latest run, so its versions hold for all.
    const versions = (await latestFinished(ctx.db))?.versions ?? {};
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
      page: asked.page,
      pageSize: PAGE,
      subjects: found.rows.map((it): MatchedSubject => {
        const subject = subjects.get(it.subject_id);
        return {
          subjectId: it.subject_id,
          name: subject?.name ?? "（名录里已没有）",
          key: subject?.key ?? "",
          region: subject?.region ?? null,
          sample: subject?.sample ?? false,
          before: it.before,
          outcome: it.outcome,
          amount:
            it.amount_min === null || it.amount_max === null
              ? null
              : { min: it.amount_min, max: it.amount_max },
          since: it.since,
          factsVersion: it.facts_version,
          version: versions[policy.id] ?? null,
        };
      }),
    };
  },
});
