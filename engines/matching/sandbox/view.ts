import type { Context } from "#platform/context";
import type { SandboxRun } from "./contract.ts";
import { resultOf } from "./result.ts";
import type { StoredSandbox } from "./store.ts";

/** A run as people see it. Sums of a run at work are shown only when it is done. */
export const viewOf = (ctx: Context, it: StoredSandbox): SandboxRun => ({
  runId: it.run_id,
  policy: it.policy,
  on: it.on_day,
  ...it.understood,
  draft: it.change.draft ?? null,
  budget: it.change.budget ?? null,
  state: it.state,
  progress: { done: it.sums?.population ?? 0, total: it.total },
  says: it.says,
  name: it.name,
  savedAt: it.saved_at,
  withdrawn:
    it.withdrawn_at === null
      ? null
      : { at: it.withdrawn_at, by: it.withdrawn_by ?? "", reason: it.withdrawn_why ?? "" },
  author: it.author,
  mine: ctx.actor.is === "person" && ctx.actor.personId === it.author_id,
  askedAt: it.asked_at,
  finishedAt: it.finished_at,
  rules: it.rules,
  sample: it.sample,
  result:
    it.state === "finished" && it.sums
      ? resultOf(ctx.plan, it.sums, it.understood, it.change.budget ?? null)
      : null,
});
