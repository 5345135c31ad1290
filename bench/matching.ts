import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchNow } from "#engines/matching";
import { putRecords } from "#engines/registers";
import type { Plan } from "#kernel/plan";
import { plan } from "#plan";
import { type App, as, systemActor } from "#platform/context";
import { sampleEnterprises } from "../database/sample/index.ts";
import { findPostgres, startPostgres } from "../scripts/postgres.ts";
import { openApp } from "../server/app.ts";
import type { Figure } from "./figure.ts";

const POLICIES = 100;
const BATCH_ROWS = 50_000;
const CHANGED = 1_000;
const LOOK_MS = 50;

/** Subjects of the register. A million takes some two minutes to load. */
const ROWS = Number(process.env.MATCH_ROWS ?? "1000000");

/** The plan's policies, again and again under other ids, until there are a hundred. */
const manyPolicies = (): Plan => {
  const policies = [...Array(POLICIES)].flatMap((_, at) => {
    const it = plan.policies[at % plan.policies.length];
    return it ? [at < plan.policies.length ? it : { ...it, id: `${it.id}-${at}` }] : [];
  });
  return { ...plan, policies };
};

type Made = Iterator<ReturnType<typeof sampleEnterprises> extends Iterable<infer Firm> ? Firm : never>;

/** The next firms of the sample, with another number of employees when one is given. */
const put = async (app: App, firms: Made, rows: number, staff?: (at: number) => number) => {
  const ctx = as({ ...app, sample: true }, systemActor("bench"));
  const records = function* () {
    for (let at = 0; at < rows; at++) {
      const next = firms.next();
      if (next.done) return;
      const { uscc, ...rest } = next.value;
      yield {
        ...rest,
        key: uscc,
        fields: staff ? { ...rest.fields, employees: staff(at) } : rest.fields,
      };
    }
  };
  await app.db.transaction().execute((tx) =>
    putRecords(ctx, tx, {
      batchId: randomUUID(),
      register: "market-subjects",
      label: "bench",
      records: records(),
    }),
  );
};
const sample = (): Made => sampleEnterprises({ size: ROWS, seed: 7 })[Symbol.iterator]();

/** The real job over the real register on PostgreSQL: everything once, again with nothing new, and after some facts changed. */
export const matching = async (): Promise<readonly Figure[]> => {
  const bin = findPostgres();
  if (!bin) return [{ what: "matching", value: "left out: no PostgreSQL server here" }];
  const postgres = await startPostgres(bin);
  const folder = mkdtempSync(join(tmpdir(), "chuchuang-bench-"));
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = postgres.url;
  const running = await openApp();
  const app = { ...running.app, plan: manyPolicies() };
  const firms = sample();
  for (let from = 0; from < ROWS; from += BATCH_ROWS)
    await put(app, firms, Math.min(BATCH_ROWS, ROWS - from));
  const ctx = as(app, systemActor("bench"));
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, LOOK_MS);
  const timed = async (kind: "whole" | "changed") => {
    const from = performance.now();
    const run = await matchNow(ctx, kind);
    return { run, seconds: (performance.now() - from) / 1000 };
  };
  const first = await timed("whole");
  const again = await timed("whole");
  await put(app, sample(), CHANGED, (at) => 1 + (at % 500));
  const whole = await timed("whole");
  await put(app, sample(), CHANGED, (at) => 2 + (at % 400));
  const changed = await timed("changed");
  clearInterval(timer);
  await running.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  const size = `${ROWS.toLocaleString("en-US")} × ${POLICIES}`;
  const line = ({ run, seconds }: typeof first): string =>
    `${seconds.toFixed(1)} s, ${run.pairs.toLocaleString("en-US")} pairs written, ${Math.round((run.done * POLICIES) / seconds / 1000).toLocaleString("en-US")} k pairs/s`;
  return [
    { what: `${size}: first run, everything written`, value: line(first) },
    { what: `${size}: again, nothing new`, value: line(again) },
    { what: `${size}: after ${CHANGED} subjects changed, whole`, value: line(whole) },
    { what: `${size}: after ${CHANGED} subjects changed, only those`, value: line(changed) },
    { what: "memory at its peak", value: `${Math.round(peak / 1024 / 1024)} MB` },
  ];
};
