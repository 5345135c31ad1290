import type { CalendarDay } from "#engines/calendar/contract";

/** What a day is, in one sign for the square and in words. */
export const DAY_SIGNS: Readonly<Record<CalendarDay["is"], string>> = {
  workday: "",
  makeupWorkday: "班",
  weekend: "",
  publicHoliday: "休",
  localHoliday: "节",
};
const WORDS: Readonly<Record<CalendarDay["is"], string>> = {
  workday: "工作日",
  makeupWorkday: "调休上班",
  weekend: "周末",
  publicHoliday: "法定节假日",
  localHoliday: "地方节日",
};

/** 法定节假日（春节）; ordinary days have no name of their own. */
export const dayWords = ({ is, name }: Pick<CalendarDay, "is" | "name">): string =>
  is === "workday" || is === "weekend" ? WORDS[is] : `${WORDS[is]}（${name}）`;
