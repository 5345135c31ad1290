import { sql } from "kysely";
import type { ClockInput, Day } from "#kernel/calendar";
import type { CaseEvent, CaseHappening, CaseStatus, ServiceItem } from "#kernel/process";
import type { Evaluation } from "#kernel/rules";
import { json, type Tx } from "#platform/database";

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
type Versions = {
  fingerprint: string;
  service: string;
  revision: number;
  name: string;
  owner: string;
  item: ServiceItem;
};
export type CaseTables = { cases: CaseRow; case_events: EventRow; service_versions: Versions };
type Key = { subjectId: string; caseId: string };

const on = (tx: Tx) => tx.withTables<CaseTables>();

/** Remembers the item as it reads today; the same content is kept once. */
export const keepVersion = async (
  tx: Tx,
  { fingerprint, item }: { fingerprint: string; item: ServiceItem },
): Promise<void> => {
  const { id: service, revision, name, owner } = item;
  await on(tx)
    .insertInto("service_versions")
    .values({ fingerprint, service, revision, name, owner, item: json(item) })
    .onConflict((it) => it.doNothing())
    .execute();
};

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

/** False when the case is no longer at that version: somebody else was faster. */
export const updateCase = async (
  tx: Tx,
  { subjectId, caseId }: Key,
  version: number,
  { clock, asked, ...progress }: CaseProgress,
): Promise<boolean> => {
  const { numUpdatedRows } = await on(tx)
    .updateTable("cases")
    .set({ ...progress, clock: json(clock), asked: texts(asked) })
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** A due day that a change of the calendar moved. */
export type DueDayMove = { on: Day; from: Day; to: Day; calendar: string };
export type StoredCase = CaseRow & { item: ServiceItem };

const selectCase = (tx: Tx, { subjectId, caseId }: Key) =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .selectAll("cases")
    .select("service_versions.item")
    .where("cases.subject_id", "=", subjectId)
    .where("cases.case_id", "=", caseId);

/** With the moves of its due day, oldest first. */
export const findCase = (
  tx: Tx,
  key: Key,
): Promise<(StoredCase & { dueDayMoves: DueDayMove[] }) | undefined> =>
  selectCase(tx, key).select(DUE_DAY_MOVES.as("dueDayMoves")).executeTakeFirst();

const DUE_DAY_MOVES = sql<DueDayMove[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'on', it.on_day, 'from', it.from_day, 'to', it.to_day, 'calendar', it.calendar) ORDER BY it.at), '[]'::jsonb)
  FROM due_day_changes it WHERE it.subject_id = cases.subject_id AND it.case_id = cases.case_id)`;

/**
 * The same, held until the transaction ends, so that commands on one case come one after another. Of a part the whole is
 * held too, and first: whoever works on one of them waits for the others, and nobody for one who waits for him.
 */
export const lockCase = async (
  tx: Tx,
  { subjectId, caseId }: Key,
): Promise<(StoredCase & { whole: StoredCase | undefined }) | undefined> => {
  const rows = await on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .selectAll("cases")
    .select("service_versions.item")
    .where("cases.subject_id", "=", subjectId)
    .where(
      sql<boolean>`cases.case_id = ANY (ARRAY[${caseId}::uuid, (
        SELECT it.parent_case FROM cases it WHERE it.subject_id = ${subjectId}::uuid AND it.case_id = ${caseId}::uuid)])`,
    )
    .orderBy(sql`(cases.parent_case IS NOT NULL)`)
    .forUpdate("cases")
    .execute();
  const row = rows.find((it) => it.case_id === caseId);
  return row && { ...row, whole: rows.find((it) => it.case_id === row.parent_case) };
};

/** The parts of a joint case, always in the same order. */
export const listParts = (tx: Tx, { subjectId, caseId }: Key): Promise<StoredCase[]> =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .selectAll("cases")
    .select("service_versions.item")
    .where("cases.subject_id", "=", subjectId)
    .where("cases.parent_case", "=", caseId)
    .orderBy("cases.case_id")
    .execute();

export const listEvents = async (tx: Tx, { subjectId, caseId }: Key): Promise<CaseEvent[]> => {
  const rows = await on(tx)
    .selectFrom("case_events")
    .select(["seq", "at", "day", "by_name", "by_unit", "by_as", "happening"])
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
  return rows.map(({ seq, at, day, by_name, by_unit, by_as, happening }) => ({
    seq,
    at,
    day,
    by: { name: by_name, unit: by_unit, ...(by_as === null ? {} : { as: by_as }) },
    ...happening,
  }));
};

export const insertEvent = async (tx: Tx, { subjectId, caseId }: Key, event: CaseEvent): Promise<void> => {
  const { seq, at, day, by, ...happening } = event;
  await on(tx)
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
    })
    .execute();
};

/** The case of that service that stands in the way of another: an open one, or when a grant is given once only a granted one. */
export const findStanding = (
  tx: Tx,
  { subjectId, service, once }: { subjectId: string; service: string; once: boolean },
): Promise<StoredCase | undefined> =>
  on(tx)
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .selectAll("cases")
    .select("service_versions.item")
    .where("cases.subject_id", "=", subjectId)
    .where("cases.service", "=", service)
    .where((it) =>
      once ? it.or([it("ended_on", "is", null), it("outcome", "=", "granted")]) : it("ended_on", "is", null),
    )
    .orderBy("submitted_on", "desc")
    .limit(1)
    .executeTakeFirst();
