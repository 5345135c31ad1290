import type { Context } from "#platform/context";
import { bind } from "#platform/http";
import { casesWith } from "./cases.ts";
import type { ApplicationsDesk } from "./contract.ts";
import type { MoneyPort } from "./ports.ts";

export { caseSeenAs } from "./case-seen.ts";
export { applicationsJobs } from "./jobs.ts";
export { type CaseNews, type DueDayNews, isCaseNews, isDueDayNews } from "./news.ts";
export { recordPaid, recordPaymentPrepared, recordPaymentReturned } from "./payments.ts";
export type { MoneyPort } from "./ports.ts";
export { applicationsRoutes } from "./routes.ts";
export { type CaseAtDeadline, listAtDeadline, listAwaitedReplies } from "./store-deadlines.ts";
export { type CaseFigures, caseFigures } from "./store-figures.ts";

/** Everything that people do with applications, bound to one of them. Money is handed in: finance stands above. */
export const applicationsDesk = (ctx: Context, money: MoneyPort): ApplicationsDesk =>
  bind(ctx, casesWith(money));
