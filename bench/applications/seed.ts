import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { newCode } from "#engines/applications";
import { fingerprintOf, progressOf } from "#engines/applications/testing";
import { putRecords } from "#engines/registers";
import { addDays, type Day, daysBetween } from "#kernel/calendar";
import { foldCase, type ServiceItem } from "#kernel/process";
import { type App, as, systemActor } from "#platform/context";
import { sampleEnterprises } from "../../database/sample/index.ts";
import { isWalked, walk } from "./walk.ts";

const YEARS = 10;
const BATCH = 20_000;
/** Kinds of history: so many days of filing, each with a history of its own; the million share them. */
const HISTORIES = 6_000;

/** The same numbers in every run. */
export const chanceOf = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

type Seeded = { firms: readonly string[]; cases: number; events: number };

/** Ten years of the prefecture: firms in the register and orderly cases of every item, most ended, the youngest still open. */
export const seedTenYears = async (
  app: App,
  size: { firms: number; casesPerFirm: number },
): Promise<Seeded> => {
  const firms = await seedFirms(app, size.firms);
  const items = app.plan.services.filter(isWalked);
  await seedHistories(app, items);
  await seedCases(app, firms, size.casesPerFirm);
  // Ten years of a running server have been vacuumed many a time.
  await sql`VACUUM ANALYZE`.execute(app.db);
  const count = async (table: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(
      app.db,
    );
    return rows[0]?.n ?? 0;
  };
  return { firms, cases: await count("cases"), events: await count("case_events") };
};

const seedFirms = async (app: App, size: number): Promise<string[]> => {
  const ctx = as({ ...app, sample: true }, systemActor("bench"));
  const ids: string[] = [];
  const records = function* () {
    for (const { uscc, ...rest } of sampleEnterprises({ size, seed: 7 })) {
      ids.push(rest.subjectId);
      yield { ...rest, key: uscc };
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
  return ids;
};

/** One row a history in a table of the seeding alone: what the cases table keeps of it, and its events. */
const seedHistories = async (app: App, items: readonly ServiceItem[]): Promise<void> => {
  const { db, calendar } = app;
  const today = app.today();
  const from = addDays(today, -365 * YEARS);
  await sql`CREATE UNLOGGED TABLE bench_histories (n integer PRIMARY KEY, open boolean, progress jsonb, events jsonb)`.execute(
    db,
  );
  for (const item of items)
    await sql`
      INSERT INTO service_versions (fingerprint, service, revision, name, owner, item)
      VALUES (${fingerprintOf(item)}, ${item.id}, ${item.revision}, ${item.name}, ${item.owner}, ${JSON.stringify(item)}::jsonb)
      ON CONFLICT DO NOTHING`.execute(db);
  const chance = chanceOf(11);
  let rows: object[] = [];
  const write = async (): Promise<void> => {
    await sql`
      INSERT INTO bench_histories
      SELECT it.n, it.open, it.progress, it.events
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS it(n integer, open boolean, progress jsonb, events jsonb)`.execute(
      db,
    );
    rows = [];
  };
  for (let n = 0; n < HISTORIES; n++) {
    const item = items[n % items.length] as ServiceItem;
    const filedOn = filingDay(n, from, today, chance);
    const events = walk(item, filedOn, { until: today, calendar, chance });
    const state = foldCase(item, events);
    const progress = progressOf(item, state, calendar, today);
    rows.push({
      n,
      open: state.endedOn === null,
      progress: { ...progress, service: item.id, fingerprint: fingerprintOf(item), submitted_on: filedOn },
      events,
    });
    if (rows.length === 500) await write();
  }
  await write();
};

/** One history in twenty begins in the last forty days, so that it may still be open. */
const filingDay = (n: number, from: Day, today: Day, chance: () => number): Day =>
  n % 20 === 0
    ? addDays(today, -Math.floor(chance() * 40))
    : addDays(from, Math.floor(chance() * (daysBetween(from, today) - 60)));

/** Columns of cases that are not reckoned from others. */
const writtenColumns = async (db: App["db"]): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_name = 'cases' AND table_schema = 'public' AND is_generated = 'NEVER'`.execute(db);
  return rows.map((it) => it.name);
};

/** A firm has at most one open case of a service: its cases are of histories that follow one another. */
const seedCases = async (app: App, firms: readonly string[], perFirm: number): Promise<void> => {
  const { db } = app;
  const columns = await writtenColumns(db);
  const written = sql.join(columns.map((it) => sql.ref(it)));
  for (let at = 0; at < firms.length; at += BATCH / perFirm) {
    const batch = firms.slice(at, at + BATCH / perFirm).flatMap((subject, index) =>
      Array.from({ length: perFirm }, (_, k) => ({
        n: ((at + index) * perFirm + k) % HISTORIES,
        subject,
        id: randomUUID(),
        code: newCode("receipt"),
      })),
    );
    const list = {
      n: batch.map((it) => it.n),
      subject: batch.map((it) => it.subject),
      id: batch.map((it) => it.id),
      code: batch.map((it) => it.code),
    };
    const seeds = sql`unnest(${list.n}::int[], ${list.subject}::uuid[], ${list.id}::uuid[], ${list.code}::text[]) AS s(n, subject_id, case_id, code)`;
    await sql`
      INSERT INTO cases (${written})
      SELECT ${sql.join(columns.map((it) => sql`made.${sql.ref(it)}`))}
      FROM ${seeds} JOIN bench_histories it USING (n)
      JOIN register_records r ON r.subject_id = s.subject_id AND r.register = 'market-subjects',
      jsonb_populate_record(NULL::cases, it.progress || jsonb_build_object(
        'subject_id', s.subject_id, 'case_id', s.case_id, 'code', s.code, 'applicant', r.name, 'region', r.region, 'sample', true)) made
      ON CONFLICT DO NOTHING`.execute(db);
    await sql`
      INSERT INTO case_events (subject_id, case_id, seq, at, day, by_name, by_unit, happening)
      SELECT c.subject_id, c.case_id, (e->>'seq')::int, (e->>'at')::timestamptz, (e->>'day')::date, e->'by'->>'name', e->'by'->>'unit',
        e - 'seq' - 'at' - 'day' - 'by'
      FROM ${seeds} JOIN cases c ON c.subject_id = s.subject_id AND c.case_id = s.case_id
      JOIN bench_histories it USING (n), jsonb_array_elements(it.events) e`.execute(db);
    await sql`
      INSERT INTO case_codes (code, kind, subject_id, case_id)
      SELECT c.code, 'receipt', c.subject_id, c.case_id
      FROM ${seeds} JOIN cases c ON c.subject_id = s.subject_id AND c.case_id = s.case_id
      ON CONFLICT DO NOTHING`.execute(db);
  }
  await sql`DROP TABLE bench_histories`.execute(db);
};
