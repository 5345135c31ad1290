import { sql } from "kysely";
import { QUEUE_TABS, type QueuePage } from "#engines/applications/contract";
import { ensureBuilt } from "../scripts/ensure-built.ts";
import { startServer } from "../scripts/sample-server.ts";
import { file, fillIn, itemOf } from "./applications/apply.ts";
import { eventsBesideCommits } from "./applications/events.ts";
import { chanceOf, seedTenYears } from "./applications/seed.ts";
import { addOne, addQualifiedFirms, openStage, SERVICE, signIn, UNIT } from "./applications/stage.ts";
import { timed, timesOf, timesText } from "./applications/times.ts";

// `npm run bench:applications`: ten years of the prefecture on PostgreSQL, then what officers and applicants wait for. Nothing is asserted.
const FIRMS = Number(process.env.BENCH_FIRMS ?? "100000");
const CASES_PER_FIRM = 10;
const ROUNDS = 300;
const APPLICANTS = 100;

const show = (what: string, value: string): void => {
  process.stdout.write(`  ${what.padEnd(58)} ${value}\n`);
};
const whole = (it: number): string => Math.round(it).toLocaleString("en-US");

await ensureBuilt();
const stage = await openStage();
if (!stage) {
  process.stdout.write("left out: no PostgreSQL server here\n");
  process.exit(0);
}
const from = performance.now();
const seeded = await seedTenYears(stage.app, { firms: FIRMS, casesPerFirm: CASES_PER_FIRM });
show("firms, cases, events", [seeded.firms.length, seeded.cases, seeded.events].map(whole).join(", "));
show("seeded in", `${((performance.now() - from) / 1000).toFixed(0)} s`);
const firms = await addQualifiedFirms(stage.app, APPLICANTS);
await addOne(stage.app, { username: "bench.clerk", role: "clerk", unit: UNIT });
await addOne(stage.app, { username: "bench.supervisor", role: "supervisor", unit: "development-reform" });
for (const [at, subjectId] of firms.entries())
  await addOne(stage.app, { username: `bench.founder${at}`, role: "applicant", subjectId });

const server = await startServer({ folder: stage.folder, env: { DATABASE_URL: stage.url } });
const chance = chanceOf(3);
const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;

for (const username of ["bench.clerk", "bench.supervisor"]) {
  const officer = await signIn(server.base, username);
  const byTab: Record<string, number[]> = {};
  const all: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const tab = pick(QUEUE_TABS);
    const text = round % 5 === 4 ? { text: pick(["青", "楚雄", "SQ-7"]) } : undefined;
    const times: number[] = [];
    const look = (after?: string) => {
      const query = new URLSearchParams({ tab, ...text, ...(after ? { after } : {}) });
      return timed(times, () => officer.get<QueuePage>(`/office/queue?${query}`));
    };
    let page = await look();
    // Now and then somebody leafs on.
    for (let leaf = Math.floor(chance() * 3); leaf > 0 && page.next; leaf--) page = await look(page.next);
    const kind = text ? `${tab} with a search` : tab;
    byTab[kind] = [...(byTab[kind] ?? []), ...times];
    all.push(...times);
    bytes = Math.max(bytes, JSON.stringify(page).length);
  }
  show(`work queue of ${username.slice(6)}`, timesText(timesOf(all)));
  show("  its largest page", `${(bytes / 1024).toFixed(1)} KB`);
  const slowest = Object.entries(byTab).sort(([, a], [, b]) => timesOf(b).p95 - timesOf(a).p95);
  for (const [kind, times] of slowest.slice(0, 3)) show(`  slowest: ${kind}`, timesText(timesOf(times)));
}

const clerk = await signIn(server.base, "bench.clerk");
const open = await sql<{ path: string; version: number }>`
  SELECT '/cases/' || subject_id || '/' || case_id AS path, version FROM cases
  WHERE service = ${SERVICE} ORDER BY md5(case_id::text) LIMIT ${ROUNDS}`.execute(stage.app.db);
const opening: number[] = [];
for (const { path } of open.rows) await timed(opening, () => clerk.get(path));
show("open a case", timesText(timesOf(opening)));

const ready = [];
for (const [at, subjectId] of firms.entries()) {
  const founder = await signIn(server.base, `bench.founder${at}`);
  ready.push({ founder, form: await fillIn(founder, itemOf(stage.app), subjectId) });
}
const submitting: number[] = [];
for (const { founder, form } of ready) await timed(submitting, () => file(founder, form));
show("submit an application", timesText(timesOf(submitting)));
await server.stop();

for (const { connections, events, commits, count } of await eventsBesideCommits(stage.app)) {
  const over = `${connections} connection${connections === 1 ? "" : "s"}`;
  show(`commits of a single row, ${over}`, `${whole(commits)}/s`);
  show(`events of cases, whole use case, ${over}`, `${whole(events)}/s (${count})`);
  show("  events / commits", (events / commits).toFixed(2));
}
await stage.close();
process.exit(0);
