import { z } from "zod";
import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal, useCase } from "#platform/http";
import { prepare } from "./change.ts";
import { refuseSandbox, SandboxChange, type SandboxRun } from "./contract.ts";
import { fullChange } from "./drafted.ts";
import { SANDBOX_JOB, understoodOf, workSandbox } from "./run.ts";
import { changeSandbox, findSandbox, insertSandbox, lockSandbox, type StoredSandbox } from "./store.ts";
import { viewOf } from "./view.ts";

/** So long a person is kept waiting for the answer; what takes longer is a job and shows how far it is. */
const AT_ONCE_MS = 1_200;

const authorOf = ({ actor }: Context): { author_id: string; author: string } =>
  actor.is === "person"
    ? { author_id: actor.personId, author: actor.name }
    : { author_id: "system", author: "系统" };

/** Tries a change on the whole register. Nothing in the plan or in any match changes. */
export const startSandbox = useCase({
  may: "draftPolicy",
  takes: SandboxChange,
  does: async (ctx: Context, asked): Promise<SandboxRun | Refusal> => {
    const change = await fullChange(ctx, asked);
    if (isRefusal(change)) return change;
    const prepared = prepare(ctx.plan, change, ctx.today());
    if (isRefusal(prepared)) return prepared;
    const runId = ctx.newId();
    await ctx.db.transaction().execute(async (tx) => {
      await insertSandbox(tx, {
        run_id: runId,
        policy: prepared.policy.id,
        on_day: prepared.on,
        change,
        understood: understoodOf(ctx.plan, prepared),
        rules: prepared.rules,
        ...authorOf(ctx),
        sample: ctx.sample,
        asked_at: ctx.now(),
        seen_at: ctx.realNow(),
      });
      await record(tx, ctx, {
        action: "sandbox.started",
        subjectId: null,
        object: runId,
        data: { policy: prepared.policy.id, on: prepared.on, rules: prepared.rules },
      });
    });
    if (!(await workSandbox(ctx, runId, AT_ONCE_MS))) await ctx.jobs.send(ctx.db, SANDBOX_JOB, { runId });
    return shown(ctx, runId);
  },
});

const shown = async (ctx: Context, runId: string): Promise<SandboxRun | Refusal> => {
  const run = await findSandbox(ctx.db, runId);
  return run ? viewOf(ctx, run) : refuseSandbox("sandbox-unknown");
};

/** What one's own finished run may be turned into; the reason why not otherwise. */
const ownFinished = (ctx: Context, run: StoredSandbox | undefined): Refusal | undefined => {
  if (!run) return refuseSandbox("sandbox-unknown");
  if (run.author_id !== authorOf(ctx).author_id) return refuseSandbox("sandbox-not-yours");
  if (run.state !== "finished") return refuseSandbox("sandbox-at-work");
  return run.withdrawn_at === null ? undefined : refuseSandbox("sandbox-withdrawn");
};

/** Keeps a run under a name; saved again it only gets the other name. */
export const saveSandbox = useCase({
  may: "draftPolicy",
  takes: z.object({ runId: z.uuid(), name: z.string().trim().min(1).max(60) }),
  does: async (ctx: Context, { runId, name }): Promise<SandboxRun | Refusal> => {
    const refused = await ctx.db.transaction().execute(async (tx) => {
      const run = await lockSandbox(tx, runId);
      const no = ownFinished(ctx, run);
      if (no) return no;
      await changeSandbox(tx, runId, { name, saved_at: run?.saved_at ?? ctx.now() });
      await record(tx, ctx, { action: "sandbox.saved", subjectId: null, object: runId, data: { name } });
      return undefined;
    });
    return refused ?? shown(ctx, runId);
  },
});

/** Takes a saved run back: it stays to be read, marked as withdrawn and why. */
export const withdrawSandbox = useCase({
  may: "draftPolicy",
  takes: z.object({ runId: z.uuid(), reason: z.string().trim().min(1).max(200) }),
  does: async (ctx: Context, { runId, reason }): Promise<SandboxRun | Refusal> => {
    const refused = await ctx.db.transaction().execute(async (tx) => {
      const no = ownFinished(ctx, await lockSandbox(tx, runId));
      if (no) return no;
      await changeSandbox(tx, runId, {
        withdrawn_at: ctx.now(),
        withdrawn_by: authorOf(ctx).author,
        withdrawn_why: reason,
      });
      await record(tx, ctx, {
        action: "sandbox.withdrawn",
        subjectId: null,
        object: runId,
        data: { reason },
      });
      return undefined;
    });
    return refused ?? shown(ctx, runId);
  },
});
