import { readClock } from "#kernel/calendar";
import type { CaseStatus } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseSummary } from "./contract.ts";
import type { CaseRow } from "./store.ts";
import { unitName } from "./who.ts";

/** Where a case stands, in the words of the counter. */
const STATUS_TEXT: Readonly<Record<CaseStatus, string>> = {
  confirming: "待共同申请人确认",
  submitted: "待受理",
  correcting: "待补正（停表）",
  inReview: "审查中",
  consulting: "会办中",
  assessing: "专家评审中",
  inspecting: "现场核查中",
  filing: "并联办理中",
  accepted: "审核中",
  proposed: "待会签",
  decided: "已作出决定",
  onNotice: "公示中",
  objected: "异议处理中",
  toPay: "待拨付",
  paid: "已拨付，待送达",
  ready: "已办好，待一并送达",
  delivered: "已办结",
  refused: "不予同意",
  withdrawn: "已撤回",
  turnedAway: "不予受理",
  closed: "已终止",
};
export const statusText = (status: CaseStatus): string => STATUS_TEXT[status];

type Listed = Omit<CaseRow, "evaluation" | "fingerprint"> & { service_name: string };

/** One line of a list. The clock is read as of today, not as of the last event. */
export const summaryOf = (ctx: Pick<Context, "plan" | "calendar" | "today">, row: Listed): CaseSummary => {
  const reading = readClock({ ...row.clock, today: ctx.today() }, ctx.calendar);
  return {
    subjectId: row.subject_id,
    caseId: row.case_id,
    code: row.code,
    service: row.service,
    serviceName: row.service_name,
    applicant: row.applicant,
    status: row.status,
    statusText: statusText(row.status),
    unit: row.unit,
    unitName: row.unit === null ? null : unitName(ctx.plan, row.unit),
    submittedOn: row.submitted_on,
    due: reading.state === "done" ? null : reading.due,
    left: reading.state === "running" || reading.state === "overdue" ? reading.left : null,
    clock: reading.state,
    amount: row.amount,
    version: row.version,
    sample: row.sample,
  };
};
