import type { CaseHappening } from "#kernel/process";
import { StartRefusal } from "#platform/database";

/** Named places that every message about a case has. */
const OF_CASE = ["serviceName", "applicant", "code", "unitName", "due"] as const;

/** What is told though nothing happened to the case. */
type OfItself =
  | "dueDayMoved"
  | "escalated"
  | "leave"
  | "replyNear"
  | "deadlines"
  | "mandateGiven"
  | "mandateRevoked"
  | "draftSubmitted"
  | "draftReturned"
  | "draftPublished";

/** Those of a draft of a service item. */
const OF_DRAFT = ["serviceName", "revision", "author", "by", "effectiveFrom"] as const;

/** What a message may be sent on, and which further places it has then. */
export const PLACES = {
  submitted: OF_CASE,
  coApplicantConfirmed: [...OF_CASE, "other"],
  coApplicantDeclined: [...OF_CASE, "other", "reason"],
  accepted: OF_CASE,
  correctionAsked: [...OF_CASE, "items", "replyBy"],
  corrected: OF_CASE,
  turnedAway: [...OF_CASE, "reason"],
  consultOpened: OF_CASE,
  filesOpened: OF_CASE,
  fileEnded: OF_CASE,
  clockExtended: [...OF_CASE, "days", "reason"],
  urged: [...OF_CASE, "says"],
  decisionProposed: [...OF_CASE, "reason"],
  proposalReturned: [...OF_CASE, "reason"],
  decided: [...OF_CASE, "amount", "reason"],
  noticeOpened: [...OF_CASE, "until"],
  objectionRaised: [...OF_CASE, "text"],
  objectionAnswered: [...OF_CASE, "answer"],
  noticeClosed: OF_CASE,
  paymentPrepared: OF_CASE,
  paymentReturned: [...OF_CASE, "reason"],
  paid: [...OF_CASE, "amount"],
  delivered: [...OF_CASE, "resultCode"],
  closed: [...OF_CASE, "reason"],
  resultRevoked: [...OF_CASE, "reason"],
  withdrawn: [...OF_CASE, "reason"],
  /** A holiday notice moved the due day. */
  dueDayMoved: [...OF_CASE, "before"],
  /** A case is overdue by so many working days. */
  escalated: [...OF_CASE, "days", "levelName"],
  /** Somebody stands in for somebody. */
  leave: ["person", "substitute", "from", "to"],
  urgeAnswered: [...OF_CASE, "says"],
  /** A day near the last one for a correction. */
  replyNear: ["serviceName", "applicant", "code", "replyBy", "left", "after"],
  mandateGiven: ["giver", "services", "scopes", "from", "to"],
  mandateRevoked: ["giver", "services"],
  draftSubmitted: OF_DRAFT,
  draftReturned: [...OF_DRAFT, "reason"],
  draftPublished: OF_DRAFT,
  /** The morning's list of a unit. */
  deadlines: ["unitName", "dueToday", "overdue", "list"],
} as const satisfies Partial<Record<CaseHappening["is"] | OfItself, readonly string[]>>;

export type Occasion = keyof typeof PLACES;

/** A message as data: on what, to whom, in which words. `{name}` is filled in. */
export type Template = {
  id: string;
  on: Occasion;
  /** Only where the event, or the case after it, has these values. */
  when?: Readonly<Record<string, string | boolean>>;
  /** The applicant; the unit that has the file; every unit that is asked for its opinion; co-applicants; an agent; who watches over all units; who may publish a draft; who wrote it. */
  to: "firm" | "unit" | "consulted" | "others" | "agent" | "above" | "publishers" | "author";
  /** Leaves the house at night too. */
  urgent?: true;
  title: string;
  body: string;
};

const placesIn = ({ title, body }: Template): string[] =>
  [...`${title}\n${body}`.matchAll(/\{(\w*)\}/g)].map((it) => it[1] ?? "");

/** What is wrong with templates: an id twice, a place that the occasion does not have, a brace that is no place. */
export const templateProblems = (templates: readonly Template[]): string[] =>
  templates.flatMap((it, at) => {
    const known: readonly string[] = PLACES[it.on] ?? [];
    const strange = placesIn(it).filter((place) => !known.includes(place));
    const bare = `${it.title}${it.body}`.replace(/\{\w+\}/g, "");
    return [
      ...(templates.findIndex((one) => one.id === it.id) < at ? [`模板 ${it.id} 写了两次`] : []),
      ...(known.length === 0 ? [`模板 ${it.id}：没有“${it.on}”这种情形`] : []),
      ...strange.map((place) => `模板 ${it.id}：“${it.on}”没有 {${place}} 这一项`),
      ...(/[{}]/.test(bare) ? [`模板 ${it.id}：大括号不成对`] : []),
      ...(it.title.trim() === "" || it.body.trim() === "" ? [`模板 ${it.id} 缺标题或正文`] : []),
    ];
  });

/** Before anything is opened: a message with a hole in it is found here and not by its reader. @throws StartRefusal */
export const requireTemplates = (templates: readonly Template[]): void => {
  const problems = templateProblems(templates);
  if (problems.length > 0) throw new StartRefusal("bad-message-template", `${problems.join("；")}。`);
};

export type Filled = Pick<Template, "title" | "body">;

/** The words with their places filled. A place without a value stays empty: a message never stops a case. */
export const fill = ({ title, body }: Template, values: Readonly<Record<string, string>>): Filled => {
  const put = (text: string): string => text.replace(/\{(\w+)\}/g, (_, place: string) => values[place] ?? "");
  return { title: put(title), body: put(body) };
};
