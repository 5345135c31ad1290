import { sql } from "kysely";
import type { ClockInput, Day } from "#kernel/calendar";
import type { CaseEvent, CaseHappening, CaseStatus, ServiceItem } from "#kernel/process";
import type { Evaluation } from "#kernel/rules";
import { json, readPlanned, type Tx, writeLater } from "#platform/database";
import { withItems } from "./kept-items.ts";
import type { VersionRow } from "./store-versions.ts";

/** What lists need of a case. Written with every event, always from all of them. */
export type CaseRow = {
  subject_id: string;
  case_id: string;
  code: string;
  service: string;
  fingerprint: string;
  applicant: string;
  region: string | null;
  sample: boolean;
  version: number;
  status: CaseStatus;
  unit: string | null;
  /** Whose desk it lies on. */
  handler: string | null;
  handler_id: string | null;
  /** Units that are asked for an opinion and have not given it. */
  asked: readonly string[];
  submitted_on: Day;
  clock: Omit<ClockInput, "today">;
  calendar: string;
  due: Day;
  paused_from: Day | null;
  paused_until: Day | null;
  outcome: "granted" | "refused" | null;
  amount: number | null;
  decided_on: Day | null;
  notice_from: Day | null;
  notice_until: Day | null;
  paid_on: Day | null;
  ended_on: Day | null;
  used_days: number | null;
  result_code: string | null;
  /** The result was taken back. */
  revoked_on: Day | null;
  evaluation: Evaluation | null;
  /** The joint case of which this is a part. */
  parent_case: string | null;
  /** The county at whose desks it is worked. */
  county: string | null;
};
const COLUMNS = [
  "subject_id",
  "case_id",
  "code",
  "service",
  "fingerprint",
  "applicant",
  "region",
  "sample",
  "version",
  "status",
  "unit",
  "handler",
  "handler_id",
  "asked",
  "submitted_on",
  "clock",
  "calendar",
  "due",
  "paused_from",
  "paused_until",
  "outcome",
  "amount",
  "decided_on",
  "notice_from",
  "notice_until",
  "paid_on",
  "ended_on",
  "used_days",
  "result_code",
  "revoked_on",
  "evaluation",
  "parent_case",
  "county",
] as const satisfies readonly (keyof CaseRow)[];
/** What every event may change. */
export type CaseProgress = Omit<
  CaseRow,
  | "subject_id"
  | "case_id"
  | "code"
  | "service"
  | "fingerprint"
  | "applicant"
  | "region"
  | "sample"
  | "evaluation"
  | "parent_case"
  | "county"
>;
type EventRow = {
  subject_id: string;
  case_id: string;
  seq: number;
  at: string;
  day: Day;
  by_name: string;
  by_unit: string | null;
  by_as: "agent" | "counter" | null;
  happening: CaseHappening;
};
export type CaseTables = { cases: CaseRow; case_events: EventRow; service_versions: VersionRow };
type Key = { subjectId: string; caseId: string };

const on = (tx: Tx) => tx.withTables<CaseTables>();

/** A list of texts, bound alike on both databases. */
const texts = (list: readonly string[]) => sql<never>`${[...list]}::text[]`;

export const insertCase = async (tx: Tx, row: CaseRow): Promise<void> => {
  await on(tx)
    .insertInto("cases")
    .values({
      ...row,
      clock: json(row.clock),
      asked: texts(row.asked),
      evaluation: row.evaluation && json(row.evaluation),
    })
    .execute();
};

/** The case is held; were it not, the event of that number would be there already and the insertion fail. */
export const updateCase = (
  tx: Tx,
  { subjectId, caseId }: Key,
  { clock, asked, ...progress }: CaseProgress,
): Promise<void> =>
  writeLater(
    tx,
    on(tx)
      .updateTable("cases")
      .set({ ...progress, clock: json(clock), asked: texts(asked) })
      .where("subject_id", "=", subjectId)
      .where("case_id", "=", caseId),
  );

/** A due day that a change of the calendar moved. */
export type DueDayMove = { on: Day; from: Day; to: Day; calendar: string };
export type StoredCase = CaseRow & { item: ServiceItem };

/** Oldest first. Instants as the database's own columns are read: ISO 8601 in UTC. */
const EVENTS = sql<readonly CaseEvent[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'seq', it.seq, 'at', to_char(it.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'day', it.day,
    'by', jsonb_strip_nulls(jsonb_build_object('name', it.by_name, 'as', it.by_as)) || jsonb_build_object('unit', it.by_unit)
  ) || it.happening ORDER BY it.seq), '[]'::jsonb)
  FROM case_events it WHERE it.subject_id = cases.subject_id AND it.case_id = cases.case_id)`;

const DUE_DAY_MOVES = sql<DueDayMove[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'on', it.on_day, 'from', it.from_day, 'to', it.to_day, 'calendar', it.calendar) ORDER BY it.at), '[]'::jsonb)
  FROM due_day_changes it WHERE it.subject_id = cases.subject_id AND it.case_id = cases.case_id)`;

/** With its history and the moves of its due day, oldest first. */
export const findCase = async (
  tx: Tx,
  { subjectId, caseId }: Key,
): Promise<(StoredCase & { events: readonly CaseEvent[]; dueDayMoves: DueDayMove[] }) | undefined> => {
  const rows = await on(tx)
    .selectFrom("cases")
    .selectAll()
    .select([EVENTS.as("events"), DUE_DAY_MOVES.as("dueDayMoves")])
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .execute();
  const [row] = await withItems(tx, rows);
  return row;
};

/**
 * The same, held until the transaction ends, so that commands on one case come one after another. Of a part the whole is
 * held too, and first: whoever works on one of them waits for the others, and nobody for one who waits for him.
 */
export const lockCase = async (
  tx: Tx,
  { subjectId, caseId }: Key,
): Promise<(StoredCase & { events: readonly CaseEvent[]; whole: StoredCase | undefined }) | undefined> => {
  const held = on(tx)
    .selectFrom("cases")
    .select(COLUMNS)
    .select(EVENTS.as("events"))
    .where("subject_id", "=", subjectId)
    .where(
      sql<boolean>`case_id = ANY (ARRAY[${caseId}::uuid, (
        SELECT it.parent_case FROM cases it WHERE it.subject_id = ${subjectId}::uuid AND it.case_id = ${caseId}::uuid)])`,
    )
    .orderBy(sql`(parent_case IS NOT NULL)`)
    .forUpdate();
  const both = await withItems(tx, await readPlanned(tx, held));
  const row = both.find((it) => it.case_id === caseId);
  if (!row) return undefined;
  const whole = both.find((it) => it.case_id === row.parent_case);
  // Whoever had to wait for the row sees it as it is now, but the history as it was when the statement began.
  const events = row.events.length === row.version ? row.events : await listEvents(tx, { subjectId, caseId });
  return { ...row, events, whole };
};

const listEvents = async (tx: Tx, { subjectId, caseId }: Key): Promise<readonly CaseEvent[]> => {
  const row = await on(tx)
    .selectFrom("cases")
    .select(EVENTS.as("events"))
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return row?.events ?? [];
};

/** The parts of a joint case, always in the same order. */
export const listParts = async (tx: Tx, { subjectId, caseId }: Key): Promise<StoredCase[]> => {
  const parts = on(tx)
    .selectFrom("cases")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("parent_case", "=", caseId)
    .orderBy("case_id");
  return withItems(tx, await parts.execute());
};

export const insertEvent = (tx: Tx, { subjectId, caseId }: Key, event: CaseEvent): Promise<void> => {
  const { seq, at, day, by, ...happening } = event;
  return writeLater(
    tx,
    on(tx)
      .insertInto("case_events")
      .values({
        subject_id: subjectId,
        case_id: caseId,
        seq,
        at,
        day,
        by_name: by.name,
        by_unit: by.unit,
        by_as: by.as ?? null,
        happening: json(happening),
      }),
  );
};

/** The case of that service that stands in the way of another: an open one, or when a grant is given once only a granted one. */
export const findStanding = async (
  tx: Tx,
  { subjectId, service, once }: { subjectId: string; service: string; once: boolean },
): Promise<StoredCase | undefined> => {
  const rows = await on(tx)
    .selectFrom("cases")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("service", "=", service)
    .where((it) =>
      once ? it.or([it("ended_on", "is", null), it("outcome", "=", "granted")]) : it("ended_on", "is", null),
    )
    .orderBy("submitted_on", "desc")
    .limit(1)
    .execute();
  const [row] = await withItems(tx, rows);
  return row;
};
