import type { Day } from "#kernel/calendar";
import type { CaseEvent, CaseState, CaseStatus, CoApplicant, ServiceItem, Whole } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";

/** Something that happened to a case, told within the transaction in which it did (`ctx.tell`). */
export type CaseNews = {
  topic: "case";
  subjectId: string;
  caseId: string;
  code: string;
  applicant: string;
  sample: boolean;
  item: ServiceItem;
  event: CaseEvent;
  /** As they are after the event. */
  status: CaseStatus;
  due: Day;
  /** The joint case of which it is a part. */
  partOf: Whole | null;
  others: readonly (CoApplicant & { confirmed: boolean })[];
  /** Unit that has the file after the event, else the one that had it before; the owner when nobody had. */
  unit: string;
};

/** The row of the case as far as news needs it. */
type Row = Pick<CaseNews, "code" | "applicant" | "sample" | "status" | "due"> & { unit: string | null };
type About = Pick<CaseNews, "subjectId" | "caseId" | "item" | "event" | "partOf" | "others"> & {
  row: Row;
  unitBefore: string | null;
};

/** The one door through which others hear of a case. */
export const tellCase = (
  tx: Tx,
  ctx: Context,
  { subjectId, caseId, item, event, row, partOf, unitBefore, others }: About,
): Promise<void> => {
  const { code, applicant, sample, status, due } = row;
  const news: CaseNews = {
    topic: "case",
    subjectId,
    caseId,
    code,
    applicant,
    sample,
    item,
    event,
    status,
    due,
    partOf,
    others,
    unit: row.unit ?? unitBefore ?? item.owner,
  };
  return ctx.tell(tx, ctx, news);
};

export const othersOf = ({ coApplicants }: Pick<CaseState, "coApplicants">): CaseNews["others"] =>
  coApplicants.map(({ who, name, confirmedOn }) => ({ who, name, confirmed: confirmedOn !== null }));

export const isCaseNews = (news: { topic: string }): news is CaseNews => news.topic === "case";

/** The due day of a case whose clock runs became another one because the calendar did; nothing happened to the case itself. */
export type DueDayNews = Pick<
  CaseNews,
  "subjectId" | "caseId" | "code" | "applicant" | "sample" | "item" | "due" | "unit"
> & { topic: "dueDay"; before: Day; calendar: string };

/** A case is overdue by so many working days; told once for each level. `to` says which desks hear of it. */
export type EscalationNews = Pick<
  CaseNews,
  "subjectId" | "caseId" | "code" | "applicant" | "sample" | "item" | "due" | "unit"
> & { topic: "escalation"; level: number; levelName: string; days: number; to: readonly string[] };

export const isEscalationNews = (news: { topic: string }): news is EscalationNews =>
  news.topic === "escalation";

/** Somebody is away and somebody else stands in. */
export type LeaveNews = {
  topic: "leave";
  leaveId: string;
  person: string;
  substitute: string;
  from: Day;
  to: Day;
  units: readonly string[];
};
export const isLeaveNews = (news: { topic: string }): news is LeaveNews => news.topic === "leave";

export const tellLeave = (tx: Tx, ctx: Context, it: Omit<LeaveNews, "topic">): Promise<void> => {
  const news: LeaveNews = { topic: "leave", ...it };
  return ctx.tell(tx, ctx, news);
};

export const isDueDayNews = (news: { topic: string }): news is DueDayNews => news.topic === "dueDay";
