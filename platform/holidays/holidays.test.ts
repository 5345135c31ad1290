import { expect, test } from "vitest";
import { addWorkingDays, day, dayKind } from "#kernel/calendar";
import { chineseCalendar } from "./index.ts";

const calendar = chineseCalendar([]);
const kindOn = (text: string): string => dayKind(day(text), calendar).is;

test("twenty working days from 30 January 2026 end on 5 March 2026", () => {
  expect(addWorkingDays(day("2026-01-30"), 20, calendar)).toBe("2026-03-05");
});

test("the notice for 2019 (国办发明电〔2018〕15号) is followed day by day", () => {
  for (const it of ["2018-12-29", "2019-02-02", "2019-02-03", "2019-09-29", "2019-10-12"])
    expect(kindOn(it)).toBe("makeupWorkday");
  for (const it of ["2018-12-31", "2019-01-01", "2019-02-04", "2019-02-10", "2019-10-01", "2019-10-07"]) {
    expect(kindOn(it), it).toBe("publicHoliday");
  }
});

test("the Spring Festival of 2020 was prolonged to 2 February", () => {
  expect(kindOn("2020-01-31")).toBe("publicHoliday");
  expect(dayKind(day("2020-02-02"), calendar).counts).toBe(false);
  expect(kindOn("2020-02-03")).toBe("workday");
});

test("a year without a published notice goes by weekends and says that it is provisional", () => {
  expect(dayKind(day("2031-10-01"), calendar)).toMatchObject({ counts: true, provisional: true });
  expect(dayKind(day("2026-10-01"), calendar)).toMatchObject({ counts: false, provisional: false });
});

test("a local festival is a holiday on a weekday and never undoes a make-up workday", () => {
  const local = chineseCalendar([
    { day: "2026-08-06", name: "火把节" },
    { day: "2026-02-14", name: "演示" },
  ]);
  expect(dayKind(day("2026-08-06"), local)).toMatchObject({
    counts: false,
    is: "localHoliday",
    name: "火把节",
  });
  expect(dayKind(day("2026-02-14"), local).is).toBe("makeupWorkday");
});
