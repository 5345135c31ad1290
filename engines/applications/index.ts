import type { Context } from "#platform/context";
import { bind } from "#platform/http";
import { casesWith } from "./cases.ts";
import type { ApplicationsDesk } from "./contract.ts";
import type { MoneyPort } from "./ports.ts";

export { grantedAmount } from "./amounts.ts";
export { type ReportGates, reportsDesk } from "./anonymous.ts";
export { caseByCode } from "./case-by-code.ts";
export { caseSeenAs, receivesFor } from "./case-seen.ts";
// What letters are drawn up from: a case with its history, who may see it, and its remedies.
export { newCode, parseCode } from "./codes.ts";
export {
  dueDayRun,
  openRun as openDueDayRun,
  previewDueDays,
  RECKON_JOB,
  reckonDueDays,
} from "./due-days.ts";
export { applicationsJobs, passNight } from "./jobs.ts";
export { mineWithParts, openSeen } from "./lists.ts";
export { needOf } from "./needs.ts";
export {
  type CaseNews,
  type DueDayNews,
  type EscalationNews,
  isCaseNews,
  isDueDayNews,
  isEscalationNews,
  isLeaveNews,
  type LeaveNews,
} from "./news.ts";
export { type CaseKeyed, type OpenCase, openToChange, openToRead } from "./open-case.ts";
export { recordPaid, recordPaymentPrepared, recordPaymentReturned } from "./payments.ts";
export type { MoneyPort } from "./ports.ts";
export { readContent } from "./read-file.ts";
export { replayCase } from "./replay.ts";
export { applicationsRoutes } from "./routes.ts";
export { eventsForNobody } from "./sheet.ts";
export { type CountOfRevision, countDraftsByService, countOfRevisions } from "./store-counts.ts";
export { type CaseAtDeadline, listAtDeadline, listAwaitedReplies } from "./store-deadlines.ts";
export { countDrafts, type DraftCount } from "./store-drafts.ts";
export { type CaseFigures, caseFigures } from "./store-figures.ts";
export { type GivenResult, listResults } from "./store-results.ts";
export { inTransaction } from "./transaction.ts";
export { addToUpload, dropUpload, findUpload, startUpload, type Upload } from "./uploads.ts";
export { publicName } from "./verify.ts";
export { remediesOf } from "./view-path.ts";
export { actsForFirm, doer, firmsOf, mayIn, seesItem, unitName } from "./who.ts";
export { escalate } from "./workbench/escalate.ts";

/** Everything that people do with applications, bound to one of them. Money is handed in: finance stands above. */
export const applicationsDesk = (ctx: Context, money: MoneyPort): ApplicationsDesk =>
  bind(ctx, casesWith(money));
