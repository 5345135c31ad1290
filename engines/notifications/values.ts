import type { CaseNews, DueDayNews, EscalationNews, LeaveNews } from "#engines/applications";
import type { MandateNews } from "#engines/parties";
import { SCOPE_NAMES } from "#engines/parties/contract";
import type { ServiceDraftNews } from "#engines/services";
import { type Day, dayText, findDay } from "#kernel/calendar";
import { type Fen, inWan } from "#kernel/money";
import { nameOfUnit, type Plan } from "#kernel/plan";

/** Texts for the named places of a message about an event of a case. Who objected, and how to reach them, has no place. */
export const valuesOf = (plan: Plan, news: CaseNews): Record<string, string> => {
  const event: Readonly<Record<string, unknown>> = news.event;
  return {
    ...valuesOfCase(plan, news),
    items: itemsText(event.items),
    replyBy: dayOr(event.replyBy),
    until: dayOr(event.until),
    amount: amountText(news.event.is, event.amount),
    reason: sentence(event.reason),
    other: news.others.find((it) => it.who === event.who)?.name ?? "",
    text: sentence(event.text),
    answer: sentence(event.answer),
    says: sentence(event.says),
    days: typeof event.days === "number" ? String(event.days) : "",
    resultCode: typeof event.code === "string" ? event.code : "",
  };
};

/** Those that every message about a case has. */
const valuesOfCase = (
  plan: Plan,
  news: Omit<DueDayNews, "topic" | "before" | "calendar">,
): Record<string, string> => ({
  serviceName: news.item.name,
  applicant: news.applicant,
  code: news.code,
  unitName: nameOfUnit(plan, news.unit),
  due: dayText(news.due),
});

export const valuesOfDueDay = (plan: Plan, news: DueDayNews): Record<string, string> => ({
  ...valuesOfCase(plan, news),
  before: dayText(news.before),
});

export const valuesOfMandate = (news: MandateNews): Record<string, string> => ({
  giver: news.subjectName,
  services: news.services.map((it) => `“${it}”`).join("、"),
  scopes: news.scopes.map((it) => SCOPE_NAMES[it]).join("、"),
  from: dayText(news.from),
  to: dayText(news.to),
});

export const valuesOfEscalation = (plan: Plan, news: EscalationNews): Record<string, string> => ({
  ...valuesOfCase(plan, news),
  days: String(news.days),
  levelName: news.levelName,
});

export const valuesOfLeave = ({ person, substitute, from, to }: LeaveNews): Record<string, string> => ({
  person,
  substitute,
  from: dayText(from),
  to: dayText(to),
});

export const valuesOfServiceDraft = (it: ServiceDraftNews): Record<string, string> => ({
  serviceName: it.serviceName,
  revision: String(it.revision),
  author: it.author,
  by: it.by,
  reason: sentence(it.reason),
  effectiveFrom: dayText(it.effectiveFrom),
});

const dayOr = (value: unknown): string => {
  const found = typeof value === "string" ? findDay(value) : undefined;
  return found ? dayText(found satisfies Day) : "";
};

/** Without its full stop: the template sets one. */
const sentence = (value: unknown): string =>
  typeof value === "string" ? value.trim().replace(/[。.！!；;]+$/, "") : "";

const amountText = (is: string, value: unknown): string => {
  if (typeof value !== "number") return "";
  return is === "decided" ? `给予 ${inWan(value as Fen)}` : inWan(value as Fen);
};

const itemsText = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((it: { label?: unknown; says?: unknown }) => `${String(it.label ?? "")}（${sentence(it.says)}）`)
        .join("；")
    : "";
