import { record } from "#engines/audit";
import { countRecords, type KnownFacts, listFactsAfter, mainRegister } from "#engines/registers";
import { day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import { type App, as, systemActor } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { type Prepared, prepare } from "./change.ts";
import type { SandboxChange, SandboxResult } from "./contract.ts";
import { resultOf } from "./result.ts";
import { orderOf } from "./served.ts";
import {
  changeSandbox,
  dropUnsaved,
  findSandbox,
  listAtWork,
  lockSandbox,
  putEffects,
  type Understood,
} from "./store.ts";
import { openTally, type Sums, type Tally } from "./tally.ts";

export const SANDBOX_JOB = "sandbox.run";
const PAGE_SUBJECTS = 4_000;
/** A run gives a sign with every page; after so long without one its worker is taken for dead. */
const SILENCE_MS = 30_000;
const UNSAVED_DAYS = 7;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** The next firms of the register, always in the same order; `last` is where the page after it goes on, null after the last one. */
const nextPage = async (
  tx: Tx,
  plan: Plan,
  after: string | null,
): Promise<{ firms: KnownFacts[]; last: string | null }> => {
  const firms = await listFactsAfter(tx, plan, after ?? BEFORE_ALL, PAGE_SUBJECTS);
  return { firms, last: firms.length < PAGE_SUBJECTS ? null : (firms.at(-1)?.subjectId ?? null) };
};

export const understoodOf = (
  plan: Plan,
  { policy, base, version, otherVersion, changed }: Prepared,
): Understood => ({
  policyName: policy.name,
  base: base?.version ?? null,
  otherVersion,
  changed,
  money:
    (policy.amountMeans ?? "received") === "taxDue" || policy.amountMeans === "deduction"
      ? "forgone"
      : "paid",
  per: policy.per ?? "once",
  award: policy.kind === "award",
  order: orderOf(version, plan),
});

export type TriedNow = { prepared: Prepared; understood: Understood; result: SandboxResult };
/** Tries a change on the register without keeping anything, for the command line. */
export const trySandbox = async (app: App, change: SandboxChange): Promise<TriedNow | Refusal> => {
  const prepared = prepare(app.plan, change, app.today());
  if (isRefusal(prepared)) return prepared;
  const tally = openTally(app.plan, prepared);
  const sums = tally.start();
  for (let after: string | null = null, more = true; more; ) {
    const { firms, last }: Awaited<ReturnType<typeof nextPage>> = await nextPage(app.db, app.plan, after);
    tally.add(sums, firms);
    after = last;
    more = last !== null;
  }
  const understood = understoodOf(app.plan, prepared);
  return { prepared, understood, result: resultOf(app.plan, sums, understood, prepared.budget) };
};

/**
 * Works a run page by page, each in a transaction of its own that also keeps the sums and how far it came: after a
 * kill it goes on there. With `forMs` it stops after so long and says whether it is done.
 */
export const workSandbox = async (app: App, runId: string, forMs?: number): Promise<boolean> => {
  const run = await findSandbox(app.db, runId);
  if (!run || run.state === "finished" || run.state === "failed") return true;
  const prepared = prepare(app.plan, { ...run.change, on: run.on_day }, day(run.on_day));
  if (isRefusal(prepared) || prepared.rules !== run.rules) {
    // The program was exchanged meanwhile: half by the old rules and half by the new ones would be neither.
    await changeSandbox(app.db, runId, {
      state: "failed",
      says: "政策在推演期间有更新，这次推演作废，请重新推演。",
      finished_at: app.now(),
    });
    return true;
  }
  const tally = openTally(app.plan, prepared);
  const total = await countFirms(app);
  const until = forMs === undefined ? Number.POSITIVE_INFINITY : performance.now() + forMs;
  for (;;) {
    const more = await app.db
      .transaction()
      .execute((tx) => workPage(app, tx, { runId, prepared, tally, total }));
    if (!more) return true;
    if (performance.now() > until) return false;
  }
};

type Task = { runId: string; prepared: Prepared; tally: Tally; total: number };
const workPage = async (app: App, tx: Tx, { runId, tally, total }: Task): Promise<boolean> => {
  const run = await lockSandbox(tx, runId);
  if (!run || (run.state !== "waiting" && run.state !== "running")) return false;
  const { firms, last } = await nextPage(tx, app.plan, run.after);
  const sums: Sums = run.sums ?? tally.start();
  await putEffects(tx, runId, tally.add(sums, firms));
  const seen = { sums, seen_at: app.realNow() };
  if (last !== null) {
    await changeSandbox(tx, runId, {
      ...seen,
      total: Math.max(total, sums.population),
      state: "running",
      after: last,
    });
    return true;
  }
  await changeSandbox(tx, runId, {
    ...seen,
    total: sums.population,
    state: "finished",
    finished_at: app.now(),
  });
  await record(tx, as(app, systemActor(SANDBOX_JOB)), {
    action: "sandbox.finished",
    subjectId: null,
    object: runId,
    data: {
      policy: run.policy,
      subjects: sums.population,
      winners: sums.effects.wins,
      losers: sums.effects.loses,
    },
  });
  return false;
};

export const countFirms = async (app: App): Promise<number> => {
  const main = mainRegister(app.plan);
  return main ? countRecords(app.db, { register: main.id, on: app.today(), facts: app.plan.facts }) : 0;
};

/** Takes up what a killed process left, and lets go what nobody saved. */
export const tidySandbox = async (app: App): Promise<void> => {
  const now = Date.parse(app.realNow());
  const silent = new Date(now - SILENCE_MS).toISOString();
  for (const it of await listAtWork(app.db))
    if (it.seen_at < silent) await app.jobs.send(app.db, SANDBOX_JOB, { runId: it.run_id });
  await app.db
    .transaction()
    .execute((tx) =>
      dropUnsaved(tx, new Date(Date.parse(app.now()) - UNSAVED_DAYS * 86_400_000).toISOString()),
    );
};
