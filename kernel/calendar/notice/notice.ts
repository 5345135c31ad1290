import type { Day } from "../day.ts";

/** Characters of the text as it was handed in, `end` not included. */
export type Place = { start: number; end: number };

/** A day that the notice names: off, or a weekend day on which people work (调休). */
export type NoticeDay = Place & { day: Day; is: "off" | "work"; name: string };

/** "延长2020年春节假期至2月2日": days are off from the end of that holiday, wherever it ended before. */
export type Prolonging = Place & { name: string; until: Day };

/** What keeps the notice from being applied. Codes are stable. */
export type NoticeProblem = Place & {
  code:
    | "year-missing"
    | "items-missing"
    | "name-missing"
    | "holiday-missing"
    | "date-impossible"
    | "date-unread"
    | "date-missing"
    | "range-backwards"
    | "range-too-long"
    | "weekday-wrong"
    | "count-wrong"
    | "year-strange"
    | "work-on-weekday"
    | "off-and-work"
    | "named-twice"
    | "words-unread";
  says: string;
};

/** A sentence that sets no day: what to keep in mind over the holidays, what is only encouraged. Shown, so that nothing is lost. */
export type Remark = Place & { text: string };

/** The State Council's notice on the days off of a year, or a later one that changes it. */
export type HolidayNotice = {
  is: "year" | "change";
  /** 0 when the text does not say it; then there is a problem. */
  year: number;
  /** 文号 in its standard form; null when the text shows none. */
  number: string | null;
  title: string | null;
  issuedOn: Day | null;
  days: readonly NoticeDay[];
  prolongings: readonly Prolonging[];
  remarks: readonly Remark[];
  problems: readonly NoticeProblem[];
};
