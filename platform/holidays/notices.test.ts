import { expect, test } from "vitest";
import { addDays, type Calendar, calendarWith, day, dayKind, readNotice } from "#kernel/calendar";
import {
  CHANGE_2019,
  CHANGE_2020,
  NOTICE_2019,
  NOTICE_2020,
  NOTICE_2023,
  NOTICE_2025,
  NOTICE_2026,
} from "../../kernel/calendar/notice/printed-notices.ts";
import { chineseCalendar } from "./index.ts";

const published = chineseCalendar([]);
const weekends: Calendar = { version: "周末", publishedYears: new Set(), overrides: new Map() };
/** The notices alone, on a calendar that knows only weekends. */
const read = (...texts: readonly string[]): Calendar =>
  calendarWith(
    weekends,
    "通知",
    texts.map((it) => ({ is: "notice", notice: readNotice(it) })),
    [],
  );
/** Days from December before the year to its November on which the two calendars differ. */
const differing = (year: number, notices: Calendar): string[] => {
  const different: string[] = [];
  for (let at = day(`${year - 1}-12-01`); at <= `${year}-11-30`; at = addDays(at, 1)) {
    const [ours, theirs] = [dayKind(at, notices), dayKind(at, published)];
    if (ours.is !== theirs.is) different.push(`${at} ${ours.is} / ${theirs.is}`);
  }
  return different;
};

test("the notice for 2019 with its change gives the published calendar day by day", () => {
  expect(differing(2019, read(NOTICE_2019, CHANGE_2019))).toEqual([]);
  // Without the change, Labour Day of 2019 was one day.
  expect(differing(2019, read(NOTICE_2019)).map((it) => it.slice(0, 10))).toEqual([
    "2019-04-28",
    "2019-05-02",
    "2019-05-03",
    "2019-05-04",
    "2019-05-05",
  ]);
});

test("so do those of 2020 with its prolonged Spring Festival, 2023, 2025 and 2026", () => {
  expect(differing(2020, read(NOTICE_2020, CHANGE_2020))).toEqual([]);
  expect(differing(2020, read(NOTICE_2020))).not.toEqual([]);
  expect(differing(2023, read(NOTICE_2023))).toEqual([]);
  expect(differing(2025, read(NOTICE_2025))).toEqual([]);
  expect(differing(2026, read(NOTICE_2026))).toEqual([]);
});

test("applied on top of the published calendar they change no day", () => {
  const all = [NOTICE_2019, CHANGE_2019, NOTICE_2020, CHANGE_2020, NOTICE_2023, NOTICE_2025, NOTICE_2026];
  const calendar = calendarWith(
    published,
    "全部",
    all.map((it) => ({ is: "notice", notice: readNotice(it) })),
    [],
  );
  for (const year of [2019, 2020, 2023, 2025, 2026]) expect(differing(year, calendar)).toEqual([]);
});
