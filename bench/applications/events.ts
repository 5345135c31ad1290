import { sql } from "kysely";
import { applicationsDesk } from "#engines/applications";
import { moneyPort } from "#engines/finance";
import { type App, as, type Person } from "#platform/context";
import { isRefusal } from "#platform/http";
import { itemOf } from "./apply.ts";
import { SERVICE, UNIT } from "./stage.ts";

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

/** Events of cases through the whole use case, beside commits of a single row over the same connections. */
export type Rates = { connections: number; events: number; commits: number; count: number };
export const eventsBesideCommits = async (app: App): Promise<Rates[]> => {
  const { rows } = await sql<{ subjectId: string; caseId: string; version: number }>`
    SELECT subject_id AS "subjectId", case_id AS "caseId", version FROM cases
    WHERE service = ${SERVICE} AND status = 'submitted' ORDER BY case_id LIMIT 2000`.execute(app.db);
  const checked = itemOf(app).steps.flatMap((it) =>
    it.is === "accept" ? it.checklist.map((one) => one.item) : [],
  );
  const desk = applicationsDesk(as(app, officer()), moneyPort);
  await sql`CREATE TABLE bench_commits (n bigserial PRIMARY KEY, says text NOT NULL)`.execute(app.db);
  const commit = () => sql`INSERT INTO bench_commits (says) VALUES ('一行')`.execute(app.db);
  await perSecond({ count: 200, connections: 8 }, commit);
  const rates: Rates[] = [];
  const half = Math.floor(rows.length / 2);
  for (const [at, connections] of [1, 8].entries()) {
    const mine = rows.slice(at * half, (at + 1) * half);
    const before = await perSecond({ count: 2_000, connections }, commit);
    const events = await perSecond({ count: half, connections }, async (at) => {
      const row = mine[at];
      const done = row && (await desk.accept({ ...row, checked }));
      if (!done || isRefusal(done)) throw new Error(`Not accepted: ${JSON.stringify(done)}`);
    });
    const after = await perSecond({ count: 2_000, connections }, commit);
    rates.push({ connections, events, commits: (before + after) / 2, count: half });
  }
  return rates;
};
