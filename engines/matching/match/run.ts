import { record } from "#engines/audit";
import { countRecords, mainRegister } from "#engines/registers";
import type { Day } from "#kernel/calendar";
import { type App, as, type Context, systemActor } from "#platform/context";
import type { Tx } from "#platform/database";
import { type Matcher, openMatcher, type Places } from "./matcher.ts";
import { matchPage, type PageRead, readPage } from "./page.ts";
import { rulesOf, versionsOn } from "./rules.ts";
import {
  changeRun,
  findRun,
  hasMatches,
  insertRun,
  latestWhole,
  listCounts,
  listUnfinished,
  lockMatching,
  lockRun,
  placesOf,
  type StoredRun,
} from "./store.ts";

export const MATCH_JOB = "matching.run";
/** A run in work gives a sign with every page; after so long without one its worker is taken for dead. */
const SILENCE_MS = 30_000;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Puts a run on the list, for a job to do. One that waits already is enough. */
export const askForRun = (ctx: Context, kind: StoredRun["kind"]): Promise<string> =>
  ctx.db.transaction().execute((tx) => askForRunIn(tx, ctx, kind));

/** The same within a transaction: no run without what caused it, and the other way round. */
export const askForRunIn = async (tx: Tx, ctx: Context, kind: StoredRun["kind"]): Promise<string> => {
  const waiting = (await listUnfinished(tx)).find((it) => it.kind === kind && it.state === "waiting");
  if (waiting) return waiting.run_id;
  const runId = await newRun(tx, ctx, kind);
  await ctx.jobs.send(tx, MATCH_JOB, { runId });
  return runId;
};

const newRun = async (tx: Tx, ctx: Context, kind: StoredRun["kind"]): Promise<string> => {
  const runId = ctx.newId();
  const { actor } = ctx;
  await insertRun(tx, {
    run_id: runId,
    kind,
    asked_by: actor.is === "person" ? actor.name : actor.is === "system" ? "系统" : "访客",
    on_day: ctx.today(),
    rules: rulesOf(ctx.plan, ctx.today()),
    versions: versionsOn(ctx.plan, ctx.today()),
    sample: ctx.sample,
    asked_at: ctx.now(),
    seen_at: ctx.realNow(),
  });
  return runId;
};

/** A run done here and now, for the command line and tests. */
export const runNow = async (ctx: Context, kind: StoredRun["kind"]): Promise<StoredRun> => {
  const runId = await ctx.db.transaction().execute((tx) => newRun(tx, ctx, kind));
  await work(ctx, runId);
  const done = await findRun(ctx.db, runId);
  if (!done) throw new Error(`Run ${runId} is gone`);
  return done;
};

/**
 * Does a run page by page, each in a transaction of its own that also says how far it came: after a kill it goes on
 * there, and two workers on one run take turns. The next page is read while one is matched.
 */
export const work = async (app: App, runId: string): Promise<void> => {
  const first = await findRun(app.db, runId);
  if (!first || first.state === "finished" || first.state === "failed") return;
  const on = first.on_day as Day;
  if (rulesOf(app.plan, on) !== first.rules) {
    // The program was exchanged while the run was waiting: the next whole run does it by the new rules.
    await changeRun(app.db, runId, {
      state: "failed",
      says: "政策在等待期间有更新，这次匹配作废，将按新政策重新匹配。",
      finished_at: app.now(),
    });
    return;
  }
  const places = await app.db.transaction().execute(async (tx) => {
    await lockMatching(tx);
    return placesOf(
      tx,
      app.plan.policies.map((it) => it.id),
    );
  });
  const matcher = openMatcher(app.plan, on, places);
  const total = await countSubjects(app);
  const read = (after: string): Promise<PageRead> =>
    readPage(app.db, { plan: app.plan, kind: first.kind, after, size: matcher.most });
  let page: PageRead | null = await read(first.after ?? BEFORE_ALL);
  while (page) {
    const here: PageRead = page;
    const ahead = here.last === null ? null : read(here.last);
    const [more, next] = await Promise.all([
      app.db.transaction().execute((tx) => workPage(app, tx, { runId, page: here, matcher, places, total })),
      ahead,
    ]);
    page = more ? next : null;
  }
};

type Task = { runId: string; page: PageRead; matcher: Matcher; places: Places; total: number };
/** Whether there is more to do. Another worker that was faster has done this page: then nothing is done here. */
const workPage = async (
  app: App,
  tx: Tx,
  { runId, page, matcher, places, total }: Task,
): Promise<boolean> => {
  await lockMatching(tx);
  const run = await lockRun(tx, runId);
  if (!run || (run.state !== "waiting" && run.state !== "running")) return false;
  if ((run.after ?? BEFORE_ALL) !== page.after) return page.last !== null;
  const first = run.state === "waiting" ? !(await hasMatches(tx)) : run.first;
  const done = await matchPage(tx, page, { plan: app.plan, matcher, places, run: { ...run, first } });
  const sum = {
    done: run.done + done.done,
    changed: run.changed + done.changed,
    pairs: run.pairs + done.pairs,
    first,
    total,
    seen_at: app.realNow(),
  };
  if (done.last) {
    await changeRun(tx, runId, { ...sum, state: "running", after: done.last });
    return true;
  }
  await changeRun(tx, runId, {
    ...sum,
    total: sum.done,
    state: "finished",
    finished_at: app.now(),
    counts: await listCounts(tx),
  });
  await record(tx, as(app, systemActor(MATCH_JOB)), {
    action: "matching.finished",
    subjectId: null,
    object: runId,
    data: { kind: run.kind, subjects: sum.done, changed: sum.changed, pairs: sum.pairs },
  });
  return false;
};

const countSubjects = async (app: App): Promise<number> => {
  const main = mainRegister(app.plan);
  return main ? countRecords(app.db, { register: main.id, on: app.today(), facts: app.plan.facts }) : 0;
};

/** Takes up what a killed process left, and asks for a whole run when the rules or the day are no longer those of the last one. */
export const keepUp = async (app: App): Promise<void> => {
  const before = new Date(Date.parse(app.realNow()) - SILENCE_MS).toISOString();
  const unfinished = await listUnfinished(app.db);
  for (const it of unfinished)
    if (it.seen_at < before) await app.jobs.send(app.db, MATCH_JOB, { runId: it.run_id });
  if (unfinished.some((it) => it.kind === "whole")) return;
  const last = await latestWhole(app.db);
  if (last?.rules === rulesOf(app.plan, app.today())) return;
  await askForRun(as(app, systemActor("matching.keep-up")), "whole");
};

/** Registers changed: whoever is known anew is matched anew. */
export const registersChanged = async (tx: Tx, app: App): Promise<void> => {
  await askForRunIn(tx, as(app, systemActor("matching.registers-changed")), "changed");
};
