export { type CalendarChange, calendarWith, type LocalDay } from "./calendar-with.ts";
export type { HolidayNotice, NoticeDay, NoticeProblem, Place, Prolonging, Remark } from "./notice.ts";
export { readNotice } from "./read-notice.ts";
