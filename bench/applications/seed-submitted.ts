import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { newCode } from "#engines/applications";
import { fingerprintOf, progressOf } from "#engines/applications/testing";
import { foldCase } from "#kernel/process";
import type { App } from "#platform/context";
import { itemOf } from "./apply.ts";
import { walk } from "./walk.ts";

export type Submitted = { subjectId: string; caseId: string; version: number };

/** Cases of the benches' item that were filed today, each of an applicant of its own. */
export const addSubmitted = async (app: App, count: number): Promise<Submitted[]> => {
  const { db, calendar } = app;
  const item = itemOf(app);
  const today = app.today();
  const events = walk(item, today, { until: today, calendar, chance: () => 0.5 }).slice(0, 1);
  const state = foldCase(item, events);
  const progress = progressOf(item, state, calendar, today);
  const cases = Array.from({ length: count }, () => ({
    subject_id: randomUUID(),
    case_id: randomUUID(),
    code: newCode("receipt"),
  }));
  const rows = cases.map((it, at) => ({
    ...progress,
    ...it,
    service: item.id,
    fingerprint: fingerprintOf(item),
    applicant: `楚雄演示申报${at + 1}号`,
    region: null,
    sample: true,
    evaluation: null,
    parent_case: null,
    county: null,
  }));
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((it) => sql.ref(it)));
  await sql`
    INSERT INTO cases (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::cases, ${JSON.stringify(rows)}::jsonb)`.execute(db);
  await sql`
    INSERT INTO case_events (subject_id, case_id, seq, at, day, by_name, by_unit, happening)
    SELECT (c->>'subject_id')::uuid, (c->>'case_id')::uuid, (e->>'seq')::int, (e->>'at')::timestamptz, (e->>'day')::date,
      e->'by'->>'name', e->'by'->>'unit', e - 'seq' - 'at' - 'day' - 'by'
    FROM jsonb_array_elements(${JSON.stringify(cases)}::jsonb) c, jsonb_array_elements(${JSON.stringify(events)}::jsonb) e`.execute(
    db,
  );
  return cases.map((it) => ({ subjectId: it.subject_id, caseId: it.case_id, version: 1 }));
};
