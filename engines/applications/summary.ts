import { readClock } from "#kernel/calendar";
import { statusText } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseSummary } from "./contract.ts";
import type { CaseRow } from "./store.ts";
import { unitName } from "./who.ts";

type Listed = Omit<CaseRow, "evaluation" | "fingerprint"> & {
  service_name: string;
  parts_waiting?: number;
};

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
    ...(row.parts_waiting ? { partsWaiting: row.parts_waiting } : {}),
  };
};
