import type { z } from "zod";
import { addDays, findDay } from "#kernel/calendar";
import { localised } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseSummary, PublicNotice, QueueFilter, QueuePage } from "./contract.ts";
import { type Scope, scopeOf, scopeWith } from "./scope.ts";
import { type ListedCase, listNotices, listOfSubjects } from "./store-listed.ts";
import {
  countTabs,
  isCommon,
  type ListFilter,
  listQueue,
  mostDone,
  type Place,
  type SeenService,
} from "./store-queue.ts";
import { summaryOf } from "./summary.ts";
import { firmsOf, unitName, unitsOf } from "./who.ts";
import { listAwayFor } from "./workbench/store-leave.ts";

const PAGE_SIZE = 25;
const MOST_OWN_CASES = 200;
const MOST_NOTICES = 200;
/** How long an ended notice stays on the list, in days. */
const NOTICE_SHOWN_FOR = 30;

/** 我的办件: the cases of the firms that the person acts for, open ones first. A joint case is one. */
export const mine = (ctx: Context): Promise<readonly CaseSummary[]> => ownCases(ctx, { parts: false });

/** The same with the parts of joint cases, whose deadlines are the applicant's too. */
export const mineWithParts = (ctx: Context): Promise<readonly CaseSummary[]> =>
  ownCases(ctx, { parts: true });

const ownCases = async (ctx: Context, { parts }: { parts: boolean }): Promise<readonly CaseSummary[]> => {
  const rows = await listOfSubjects(ctx.db, firmsOf(ctx.actor), { limit: MOST_OWN_CASES, parts });
  return rows.map((row) => summaryOf(ctx, row));
};

/** The open cases that the officer sees, soonest due first: what a calendar shows. */
export const openSeen = async (ctx: Context, most: number): Promise<readonly CaseSummary[]> => {
  const filter = { services: seenIn(scopeOf(ctx)), asks: undefined, today: ctx.today() };
  const rows = await listQueue(ctx.db, filter, { tab: "all", limit: most });
  return rows.map((row) => summaryOf(ctx, row));
};

/** The workbench: every tab's count and one page of one tab. */
export const queue = async (ctx: Context, asked: z.output<typeof QueueFilter>): Promise<QueuePage> => {
  const { tab, service, region, text, from, to } = asked;
  const seen: ListFilter = {
    services: seenIn(scopeWith(scopeOf(ctx), service)),
    asks: ctx.may(ctx.actor, "superviseCase") ? undefined : unitsOf(ctx),
    today: ctx.today(),
    text: text || undefined,
    region: region || undefined,
    handlers: await handlersOf(ctx, asked.handler),
    from,
    to,
  };
  const common = await isCommon(ctx.db, seen);
  const filter = { ...seen, common };
  const counts = await countTabs(ctx.db, filter);
  const [after, before] = [placeOf(asked.after), placeOf(asked.before)];
  // One more than is shown says whether there are others beyond.
  const lookUp = tab === "done" && filter.text !== undefined && !common;
  const found = await listQueue(ctx.db, filter, { tab, limit: PAGE_SIZE + 1, after, before, found: lookUp });
  const more = found.length > PAGE_SIZE;
  const rows = !more ? found : before ? found.slice(1) : found.slice(0, PAGE_SIZE);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    counts,
    total: counts[tab],
    doneCountedTo: mostDone(filter),
    pageSize: PAGE_SIZE,
    previous: first && (before ? more : after) ? placeText(first) : null,
    next: last && (before ? true : more) ? placeText(last) : null,
    cases: rows.map((row) => ({
      ...summaryOf(ctx, row),
      region: row.region,
      handlerId: row.handler_id,
      handler: row.handler,
    })),
  };
};

const seenIn = ({ services, inCounties }: Scope): SeenService[] => [
  ...services.map((service) => ({ service, county: null })),
  ...inCounties.flatMap((it) => it.services.map((service) => ({ service, county: it.county }))),
];

/** "mine" is what lies on my desk and on those of whom I stand in for today. */
const handlersOf = async (
  { actor, db, today }: Context,
  handler: string | undefined,
): Promise<readonly string[] | undefined> => {
  if (handler === undefined) return undefined;
  if (handler === "none") return [];
  if (handler !== "mine" && handler !== "own") return [handler];
  if (actor.is !== "person") return [];
  if (handler === "own") return [actor.personId];
  const away = await listAwayFor(db, actor.personId, today());
  return [actor.personId, ...away.map((it) => it.person_id)];
};

const placeText = ({ paused_from, paused_until, ended_on, due, case_id }: ListedCase): string => {
  const waits = ended_on === null && paused_from !== null && paused_until === null;
  return `${waits ? 1 : 0}.${ended_on ?? due}.${case_id}`;
};
const placeOf = (text: string | undefined): Place | undefined => {
  const [waits, on, caseId] = text?.split(".") ?? [];
  const found = on === undefined ? undefined : findDay(on);
  return found && caseId !== undefined ? { waits: waits === "1", day: found, caseId } : undefined;
};

/** 公示: who is to receive what, for everybody. Receipt codes serve for objections; what is behind them stays closed. */
export const notices = async (ctx: Context): Promise<readonly PublicNotice[]> => {
  const rows = await listNotices(ctx.db, addDays(ctx.today(), -NOTICE_SHOWN_FOR), MOST_NOTICES);
  return rows.flatMap((row) => {
    const { notice_from: from, notice_until: until } = row;
    if (!from || !until) return [];
    return [
      {
        code: row.code,
        serviceName: row.service_name,
        unitName: unitName(ctx.plan, ownerOf(ctx, row)),
        applicant: row.applicant,
        amount: row.amount,
        from,
        until,
        open: (row.status === "onNotice" || row.status === "objected") && ctx.today() <= until,
        sample: row.sample,
      },
    ];
  });
};

const ownerOf = ({ plan }: Context, { service, county, owner }: ListedCase): string => {
  const item = plan.findService(service);
  return item ? localised(item, county).owner : owner;
};
