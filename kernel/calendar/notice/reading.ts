import { addDays, type Day, daysBetween } from "../day.ts";
import type { BareText } from "./bare-text.ts";
import type { NoticeDay, NoticeProblem, Prolonging } from "./notice.ts";
import type { Span } from "./span.ts";
import type { Token } from "./tokens.ts";

/** What the sentence stands in: whose days they are and of which year the notice is. */
export type SentenceContext = { name: string; year: number };

/** What one sentence says; a remark sets no day. */
export type SentenceRead = {
  days: NoticeDay[];
  prolongings: Prolonging[];
  problems: NoticeProblem[];
  remark: boolean;
};

/** A sentence half read. */
export type Reading = SentenceRead & {
  text: BareText;
  context: SentenceContext;
  /** Every date so far, a range as one. */
  dates: Span[];
  /** Those of which no word has said anything yet. */
  pending: Span[];
  off: Span[];
  /** 至 was read: the next date ends the last one's range. */
  joining: boolean;
  prolong: TokenOf<"prolong"> | undefined;
  /** The weekend beside the days off belongs to them. */
  linked: boolean;
};
export type TokenOf<Is extends Token["is"]> = Token & { is: Is };

export const daysOf = ({ from, to }: Span): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));

export const set = (reading: Reading, is: NoticeDay["is"], spans: readonly Span[]): void => {
  const { name } = reading.context;
  for (const span of spans) {
    const place = reading.text.placeOf(span.start, span.end);
    for (const day of daysOf(span)) {
      if (!reading.days.some((it) => it.day === day && it.is === is))
        reading.days.push({ day, is, name, ...place });
    }
  }
};

export const report = (
  reading: Reading,
  code: NoticeProblem["code"],
  at: { start: number; end: number },
  says: string,
): void => void reading.problems.push({ code, says, ...reading.text.placeOf(at.start, at.end) });
