import type { z } from "zod";
import { addDays } from "#kernel/calendar";
import { localised } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseSummary, PublicNotice, QueueFilter, QueuePage } from "./contract.ts";
import { scopeOf, scopeWith } from "./scope.ts";
import { countTabs, type ListedCase, listNotices, listOfSubjects, listQueue } from "./store-queue.ts";
import { summaryOf } from "./summary.ts";
import { firmsOf, unitName } from "./who.ts";

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
  const filter = { scope: scopeOf(ctx), text: undefined, today: ctx.today() };
  const rows = await listQueue(ctx.db, filter, { tab: "all", limit: most, offset: 0 });
  return rows.map((row) => summaryOf(ctx, row));
};

/** The workbench: every tab's count and one page of one tab. */
export const queue = async (
  ctx: Context,
  { tab, service, text, page }: z.output<typeof QueueFilter>,
): Promise<QueuePage> => {
  const filter = { scope: scopeWith(scopeOf(ctx), service), text, today: ctx.today() };
  const counts = await countTabs(ctx.db, filter);
  const rows = await listQueue(ctx.db, filter, {
    tab,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    counts,
    total: counts[tab],
    page,
    pageSize: PAGE_SIZE,
    cases: rows.map((row) => summaryOf(ctx, row)),
  };
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
