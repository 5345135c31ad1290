import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { CaseStatus } from "#kernel/process";
import type { Tx } from "#platform/database";
import { parseCode } from "./codes.ts";
import type { QueueTab } from "./contract.ts";
import { isDueToday, isOverdue, isWaiting } from "./store-figures.ts";
import { LISTED, type ListedCase } from "./store-listed.ts";

/** A service in all counties, or at the desks of one. */
export type SeenService = { service: string; county: string | null };

/** Which cases an officer looks at. */
export type ListFilter = {
  services: readonly SeenService[];
  /** Whose opinions are waited for; undefined: any unit's. */
  asks: readonly string[] | undefined;
  today: Day;
  text?: string | undefined;
  /** Many applicants' names hold the text: ended cases are then come upon in passing rather than looked up. */
  common?: boolean;
  region?: string | undefined;
  /** On these people's desks; none: on nobody's; undefined: whosever. */
  handlers?: readonly string[] | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
};
/** Where a case stands in the order of its list. */
export type Place = { waits: boolean; day: Day; caseId: string };
export type Page = {
  limit: number;
  after?: Place | undefined;
  before?: Place | undefined;
  /** Those that fit are found first and then brought into order. */
  found?: boolean;
};

type OpenTab = Exclude<QueueTab, "done">;
/** Ended cases are counted this far: nobody pages beyond, and ten years of them are not worth a full count. */
const MOST_DONE = 1_000;
/** What is looked for among them is counted this far. */
const MOST_FOUND = 200;

const isOf = (filter: ListFilter, ended: boolean): RawBuilder<boolean> => {
  const { region, handlers, from, to, text, common = false } = filter;
  const day = ended ? sql`cases.ended_on` : sql`cases.due`;
  const conditions: RawBuilder<unknown>[] = [
    ended ? sql`cases.ended_on IS NOT NULL` : sql`cases.ended_on IS NULL`,
  ];
  if (region) conditions.push(sql`cases.region = ${region}`);
  if (handlers)
    conditions.push(
      handlers.length === 0
        ? sql`cases.handler_id IS NULL`
        : sql`cases.handler_id = ANY(${[...handlers]}::uuid[])`,
    );
  if (from) conditions.push(sql`${day} >= ${from}::date`);
  if (to) conditions.push(sql`${day} <= ${to}::date`);
  if (text) conditions.push(ended ? endedHolds(text, common) : openHolds(text));
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`;
};

const soughtHolds = (text: string): RawBuilder<boolean> =>
  sql`cases.sought LIKE lower(${`%${text.replace(/[\\%_]/g, (one) => `\\${one}`)}%`})`;

/** Open cases are few and looked through. */
const openHolds = (text: string): RawBuilder<boolean> => {
  const code = parseCode(text)?.code;
  return code === undefined ? soughtHolds(text) : sql`cases.code = ${code}`;
};

/** Ended ones are found by their code or by the parts of their names. */
const endedHolds = (text: string, common: boolean): RawBuilder<boolean> => {
  const code = parseCode(text)?.code;
  if (code !== undefined)
    return sql`(cases.subject_id, cases.case_id) IN (SELECT subject_id, case_id FROM case_codes WHERE code = ${code})`;
  if (common) return heldInPassing(text);
  return BEGUN_CODE.test(text)
    ? sql`cases.code LIKE ${`${text.toUpperCase()}%`}`
    : sql`(app_name_parts(cases.applicant) @> app_name_parts(${text}) AND ${soughtHolds(text)})`;
};
/** The beginning of a receipt's code, written as it is printed. */
const BEGUN_CODE = /^SQ-[0-9A-Z-]*$/i;

/** What is sought begins with the code. */
const heldInPassing = (text: string): RawBuilder<boolean> =>
  BEGUN_CODE.test(text) ? sql`cases.sought LIKE ${`${text.toLowerCase()}%`}` : soughtHolds(text);

const LOOKED_AT = 100;
const COMMON_SHARE = 0.01;
/** Whether a list of ended cases, read in its own order, soon comes upon the text: judged by the latest of each service. */
export const isCommon = async (tx: Tx, { services, text }: ListFilter): Promise<boolean> => {
  if (!text || parseCode(text)) return false;
  const { rows } = await sql<{ share: number | null }>`
    SELECT avg(it.holds::int)::float8 AS share FROM ${pairs(services)} AS one (service, county)
    CROSS JOIN LATERAL (
      SELECT ${heldInPassing(text)} AS holds FROM cases
      WHERE cases.service = one.service AND (one.county IS NULL OR cases.county = one.county) AND cases.ended_on IS NOT NULL
      ORDER BY cases.ended_on DESC, cases.case_id LIMIT ${LOOKED_AT}) AS it`.execute(tx);
  return (rows[0]?.share ?? 0) >= COMMON_SHARE;
};

const ofServices = ({ services }: ListFilter): RawBuilder<boolean> => {
  const [everywhere, there] = [
    services.filter((it) => it.county === null),
    services.filter((it) => it.county !== null),
  ];
  const all = sql<boolean>`cases.service = ANY(${services.map((it) => it.service)}::text[])`;
  if (there.length === 0) return all;
  return sql`(${all} AND (cases.service = ANY(${everywhere.map((it) => it.service)}::text[])
    OR (cases.service, cases.county) IN (SELECT * FROM ${pairs(there)})))`;
};

const pairs = (services: readonly SeenService[]): RawBuilder<unknown> =>
  sql`unnest(${services.map((it) => it.service)}::text[], ${services.map((it) => it.county)}::text[])`;

/** Statuses of the tabs that are told by them. */
const IN_HAND: readonly CaseStatus[] = [
  "inReview",
  "consulting",
  "assessing",
  "inspecting",
  "filing",
  "accepted",
  "proposed",
  "decided",
  "objected",
  "paid",
];
const OF_STATUS: Readonly<
  Record<Exclude<OpenTab, "all" | "asked" | "dueToday" | "overdue">, readonly CaseStatus[]>
> = {
  toAccept: ["submitted"],
  inHand: IN_HAND,
  correcting: ["correcting"],
  notice: ["onNotice", "objected"],
  toPay: ["toPay"],
};

type Group = {
  status: CaseStatus | null;
  when: "overdue" | "dueToday" | null;
  asked: boolean | null;
  count: number;
};

/**
 * How many cases each tab holds, in one statement: the open ones exactly, by what tells their tabs, the ended ones up to
 * a limit. Whatever is read of an open case stands in its index, so that no case is read for being counted.
 */
export const countTabs = async (tx: Tx, filter: ListFilter): Promise<Record<QueueTab, number>> => {
  const { rows } = await sql<Group>`
    SELECT cases.status, CASE WHEN ${isWaiting(filter.today)} THEN NULL
        WHEN cases.due < ${filter.today}::date THEN 'overdue'
        WHEN cases.due = ${filter.today}::date THEN 'dueToday' END AS when,
      ${isAsked(filter)} AS asked, count(*)::integer AS count
    FROM cases WHERE ${ofServices(filter)} AND ${isOf(filter, false)} GROUP BY 1, 2, 3
    UNION ALL SELECT NULL, NULL, NULL, count(*)::integer FROM (
      SELECT FROM cases WHERE ${ofServices(filter)} AND ${isOf(filter, true)} LIMIT ${mostDone(filter)}) ended`.execute(
    tx,
  );
  const sum = (fits: (it: Group) => boolean): number =>
    rows.reduce((all, it) => (fits(it) ? all + it.count : all), 0);
  const ofStatus = (tab: keyof typeof OF_STATUS): number =>
    sum((it) => it.status !== null && OF_STATUS[tab].includes(it.status));
  return {
    all: sum((it) => it.status !== null),
    toAccept: ofStatus("toAccept"),
    inHand: ofStatus("inHand"),
    asked: sum((it) => it.asked === true),
    correcting: ofStatus("correcting"),
    dueToday: sum((it) => it.when === "dueToday"),
    overdue: sum((it) => it.when === "overdue"),
    notice: ofStatus("notice"),
    toPay: ofStatus("toPay"),
    done: sum((it) => it.status === null),
  };
};

/** How far ended cases are counted. */
export const mostDone = ({ text }: ListFilter): number => (text ? MOST_FOUND : MOST_DONE);

const isAsked = ({ asks }: ListFilter): RawBuilder<boolean> =>
  // Most cases ask nobody: an empty list is told before lists are compared.
  asks === undefined
    ? sql`(cardinality(cases.asked) > 0)`
    : sql`(cardinality(cases.asked) > 0 AND cases.asked && ${[...asks]}::text[])`;

const inTabOf = (tab: OpenTab, filter: ListFilter): RawBuilder<boolean> => {
  if (tab === "all") return sql`true`;
  if (tab === "asked") return isAsked(filter);
  if (tab === "overdue") return isOverdue(filter.today);
  if (tab === "dueToday") return isDueToday(filter.today);
  return sql`cases.status = ANY(${[...OF_STATUS[tab]]}::text[])`;
};

/**
 * Open tabs: soonest due first, those whose clock stands last. Ended cases: the latest first. Each service is read in the
 * order of its own index from where the page begins, and only the cases that are shown are read whole.
 */
export const listQueue = async (
  tx: Tx,
  filter: ListFilter,
  { tab, limit, after, before, found = false }: { tab: QueueTab } & Page,
): Promise<ListedCase[]> => {
  const ended = tab === "done";
  const from = before ?? after;
  const back = before !== undefined;
  const keys = ended ? sql`cases.ended_on, cases.case_id` : sql`cases.waits, cases.due, cases.case_id`;
  const order = orderOf(ended, back);
  const beyond = from ? beyondOf(from, ended, back) : sql`true`;
  const inTab = ended ? sql`true` : inTabOf(tab, filter);
  const inOrder = sql`
      SELECT it.* FROM ${pairs(filter.services)} AS one (service, county)
      CROSS JOIN LATERAL (
        SELECT cases.subject_id, ${keys} FROM cases
        WHERE cases.service = one.service AND (one.county IS NULL OR cases.county = one.county)
          AND ${isOf(filter, ended)} AND ${inTab} AND ${beyond}
        ORDER BY ${order(sql`cases`)} LIMIT ${limit}) AS it
      ORDER BY ${order(sql`it`)} LIMIT ${limit}`;
  // Set off, or the order of the list would be followed in search of what is hardly there.
  const lookedUp = sql`
      WITH found AS MATERIALIZED (
        SELECT cases.subject_id, ${keys} FROM cases
        WHERE ${ofServices(filter)} AND ${isOf(filter, ended)} AND ${inTab} AND ${beyond})
      SELECT * FROM found ORDER BY ${order(sql`found`)} LIMIT ${limit}`;
  const columns = sql.join(LISTED.map((it) => sql.ref(it)));
  const { rows } = await sql<ListedCase>`
    WITH page AS (${found ? lookedUp : inOrder})
    SELECT ${columns}, service_versions.name AS service_name, service_versions.owner
    FROM page JOIN cases ON cases.subject_id = page.subject_id AND cases.case_id = page.case_id
    JOIN service_versions ON service_versions.fingerprint = cases.fingerprint
    ORDER BY ${order(sql`page`)}`.execute(tx);
  return back ? rows.toReversed() : rows;
};

type Order = (table: RawBuilder<unknown>) => RawBuilder<unknown>;
const orderOf = (ended: boolean, back: boolean): Order => {
  if (ended)
    return (it) => (back ? sql`${it}.ended_on, ${it}.case_id DESC` : sql`${it}.ended_on DESC, ${it}.case_id`);
  return (it) =>
    back
      ? sql`${it}.waits DESC, ${it}.due DESC, ${it}.case_id DESC`
      : sql`${it}.waits, ${it}.due, ${it}.case_id`;
};

const beyondOf = ({ waits, day, caseId }: Place, ended: boolean, back: boolean): RawBuilder<boolean> => {
  const way = sql.raw(back ? "<" : ">");
  if (!ended)
    return sql`(cases.waits, cases.due, cases.case_id) ${way} (${waits}::boolean, ${day}::date, ${caseId}::uuid)`;
  // The latest first and within a day by the id: two directions, which no pair of columns compares.
  const day_ = back ? sql`>` : sql`<`;
  return sql`(cases.ended_on ${day_}= ${day}::date AND (cases.ended_on ${day_} ${day}::date OR cases.case_id ${way} ${caseId}::uuid))`;
};
