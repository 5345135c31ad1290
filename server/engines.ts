import { applicationsDesk, applicationsJobs, applicationsRoutes, reportsDesk } from "#engines/applications";
import { auditDesk, auditJobs, auditRoutes } from "#engines/audit";
import { calendarDesk, calendarRoutes } from "#engines/calendar";
import { financeDesk, financeRoutes, moneyPort } from "#engines/finance";
import { identityDesk, identityJobs, identityRoutes } from "#engines/identity";
import { indicatorsDesk, indicatorsRoutes } from "#engines/indicators";
import { lettersDesk, lettersJobs, lettersRoutes, noteLetters } from "#engines/letters";
import { matchingDesk, matchingJobs, matchingRoutes, registersChanged } from "#engines/matching";
import {
  notificationsDesk,
  notificationsJobs,
  notificationsRoutes,
  tell as tellPeople,
} from "#engines/notifications";
import { partiesDesk, partiesRoutes } from "#engines/parties";
import { registersDesk, registersJobs, registersRoutes } from "#engines/registers";
import { servicesDesk, servicesRoutes } from "#engines/services";
import type { App, Context, Tell } from "#platform/context";
import { openGate, type Route } from "#platform/http";
import type { JobDeclaration } from "#platform/jobs";
import type { Desk } from "../web/desk.ts";

/** Money is above applications and is handed down to them here. */
const ports = moneyPort;
/** Who hears what happens to cases: letters are noted, people are told. */
export const tell: Tell = async (tx, ctx, news) => {
  await noteLetters(tx, ctx, news);
  await tellPeople(tx, ctx, news);
};

export const routes: readonly Route[] = [
  ...identityRoutes,
  ...registersRoutes,
  ...partiesRoutes,
  ...matchingRoutes,
  ...applicationsRoutes(ports),
  ...servicesRoutes,
  ...calendarRoutes,
  ...financeRoutes,
  ...lettersRoutes,
  ...notificationsRoutes,
  ...indicatorsRoutes,
  ...auditRoutes,
];

/** `site` is printed on letters that are drawn up without a request. */
export const jobsOf = (app: App, site: string): readonly JobDeclaration[] => [
  ...identityJobs(app),
  ...auditJobs(app),
  ...registersJobs(app, registersChanged),
  ...matchingJobs(app),
  ...applicationsJobs(app, ports),
  ...lettersJobs(app, site),
  ...notificationsJobs(app),
];

const now = (): number => performance.now();
/** What comes from one network without a name: some reports an hour, and more looks at them. */
const gates = {
  files: openGate({ most: 10, withinMs: 3_600_000, now }),
  looks: openGate({ most: 60, withinMs: 600_000, now }),
};

type Request = { address: string; site: string; sampleClockDays: number };

/** The engines bound to one request: what the pages' loaders and actions call. */
export const openDesk = async (ctx: Context, { address, site, sampleClockDays }: Request): Promise<Desk> => {
  const identity = identityDesk(ctx, { address });
  const me = ctx.actor.is === "person" ? await identity.me({}) : undefined;
  return {
    plan: ctx.plan,
    today: ctx.today(),
    sample: ctx.sample,
    site,
    sampleClockDays,
    me: me && "refused" in me ? undefined : me,
    identity,
    registers: registersDesk(ctx),
    parties: partiesDesk(ctx),
    matching: matchingDesk(ctx),
    applications: applicationsDesk(ctx, ports),
    services: servicesDesk(ctx),
    reports: reportsDesk(ctx, { address, gates }),
    calendar: calendarDesk(ctx),
    finance: financeDesk(ctx),
    letters: lettersDesk(ctx, { site }),
    notifications: notificationsDesk(ctx),
    indicators: indicatorsDesk(ctx),
    audit: auditDesk(ctx),
  };
};
