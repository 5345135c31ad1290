import { sql } from "kysely";
import { applicationsDesk } from "#engines/applications";
import { moneyPort } from "#engines/finance";
import { type App, as, type Person } from "#platform/context";
import { isRefusal } from "#platform/http";
import { itemOf } from "./apply.ts";
import { addSubmitted, type Submitted } from "./seed-submitted.ts";
import { UNIT } from "./stage.ts";

const officer = (): Person => ({
  is: "person",
  personId: "00000000-0000-4000-8000-000000000001",
  name: "演示经办",
  username: "bench.officer",
  sample: true,
  grants: [{ role: "clerk", unit: UNIT, subjectId: null }],
});

type Many = { count: number; connections: number };
const perSecond = async (
  { count, connections }: Many,
  does: (at: number) => Promise<unknown>,
): Promise<number> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) await does(at);
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  return (count / (performance.now() - from)) * 1000;
};

const WARM_UP = 400;
const COUNTED = 1_500;
export type Rates = { connections: number; events: number; commits: number; count: number };
/** Events of cases through the whole use case, beside commits of a single row over the same connections. */
export const eventsBesideCommits = async (app: App): Promise<Rates[]> => {
  const rows = await addSubmitted(app, WARM_UP + 2 * COUNTED);
  const checked = itemOf(app).steps.flatMap((it) =>
    it.is === "accept" ? it.checklist.map((one) => one.item) : [],
  );
  const desk = applicationsDesk(as(app, officer()), moneyPort);
  await sql`CREATE TABLE bench_commits (n bigserial PRIMARY KEY, says text NOT NULL)`.execute(app.db);
  const commit = () => sql`INSERT INTO bench_commits (says) VALUES ('一行')`.execute(app.db);
  const accept = async (row: Submitted | undefined): Promise<void> => {
    const done = row && (await desk.accept({ ...row, checked }));
    if (!done || isRefusal(done)) throw new Error(`Not accepted: ${JSON.stringify(done)}`);
  };
  await perSecond({ count: WARM_UP, connections: 8 }, commit);
  await perSecond({ count: WARM_UP, connections: 8 }, (at) => accept(rows[at]));
  const rates: Rates[] = [];
  for (const [at, connections] of [1, 8].entries()) {
    const mine = rows.slice(WARM_UP + at * COUNTED, WARM_UP + (at + 1) * COUNTED);
    const before = await perSecond({ count: 2_000, connections }, commit);
    const events = await perSecond({ count: COUNTED, connections }, (one) => accept(mine[one]));
    const after = await perSecond({ count: 2_000, connections }, commit);
    rates.push({ connections, events, commits: (before + after) / 2, count: COUNTED });
  }
  return rates;
};
