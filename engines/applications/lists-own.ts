import { heldServices } from "#engines/parties";
import { findCounty, type Plan } from "#kernel/plan";
import { partsOfDesk } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import {
  type CaseSummary,
  type CounterService,
  type JoinedCase,
  refuseApplication as refuse,
} from "./contract.ts";
import { countersHeld } from "./placed.ts";
import { findOwner, listJoined } from "./store-joined.ts";
import { listOfSubjects } from "./store-listed.ts";
import { summaryOf } from "./summary.ts";
import { firmsOf, unitName } from "./who.ts";

const MOST = 200;

/** 共同申请: cases that the person is asked to confirm, or has answered. */
export const joined = async (ctx: Context): Promise<readonly JoinedCase[]> => {
  const rows = await listJoined(ctx.db, firmsOf(ctx.actor), MOST);
  return rows.map(({ who, answered_on, ...row }) => ({
    ...summaryOf(ctx, row),
    who,
    answeredOn: answered_on,
    waits: answered_on === null && row.status === "confirming",
  }));
};

/** 受托代办: cases of those whose mandate the person holds today, of the services it is for. */
export const entrusted = async (ctx: Context): Promise<readonly CaseSummary[]> => {
  const held = await heldServices(ctx);
  const rows = await listOfSubjects(ctx.db, [...held.keys()], { limit: MOST, parts: false });
  return rows
    .filter((it) => held.get(it.subject_id)?.services.has(it.service))
    .map((it) => {
      const view = summaryOf(ctx, it);
      return held.get(it.subject_id)?.receives.has(it.service) || it.decided_on === null
        ? view
        : { ...view, amount: null, status: "decided" as const, statusText: "已作出决定，由委托人查看" };
    });
};

/** Whose case it is, among all those that the person may open from the own page. */
export const whose = async (
  ctx: Context,
  { caseId }: { caseId: string },
): Promise<{ subjectId: string } | Refusal> => {
  const own = firmsOf(ctx.actor);
  const found =
    (await findOwner(ctx.db, own, caseId)) ??
    (await findOwner(ctx.db, [...(await heldServices(ctx)).keys()], caseId));
  return found ? { subjectId: found } : refuse("case-unknown");
};

/** 窗口受理: the services that the clerk takes in at the own counters, and for those of which regions. */
export const counterServices = async (ctx: Context): Promise<readonly CounterService[]> =>
  ctx.plan.services.flatMap((it) => {
    const desks = countersHeld(ctx, it);
    if (desks.length === 0) return [];
    const { id, name, applicants } = it;
    return [
      {
        id,
        name,
        applicants,
        desks: desks.map((desk) => unitName(ctx.plan, desk)),
        regions: regionsOf(ctx.plan, desks),
      },
    ];
  });

/** Codes of the counties of the desks, old ones too; null where a desk takes in from everywhere. */
const regionsOf = (plan: Plan, desks: readonly string[]): readonly string[] | null => {
  const counties = desks.map((it) => partsOfDesk(it).county);
  if (counties.includes(null)) return null;
  return plan.regions.flatMap(({ code }) =>
    counties.includes(findCounty(plan, code)?.code ?? null) ? [code] : [],
  );
};
