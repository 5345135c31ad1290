import fc from "fast-check";
import { expect, test } from "vitest";
import { type Calendar, day, dayKind } from "../index.ts";
import { calendarWith, readNotice } from "./index.ts";
import { CHANGE_2020, NOTICE_2019, NOTICE_2020, NOTICE_2025, NOTICE_2026 } from "./printed-notices.ts";

const weekends: Calendar = { version: "周末", publishedYears: new Set(), overrides: new Map() };
const offOf = (text: string): string[] =>
  readNotice(text).days.flatMap((it) => (it.is === "off" ? [it.day] : []));
const workOf = (text: string): string[] =>
  readNotice(text).days.flatMap((it) => (it.is === "work" ? [it.day] : []));
/** What is wrong, with the characters it points at. */
const wrong = (text: string): string[] =>
  readNotice(text).problems.map((it) => `${it.code}“${text.slice(it.start, it.end)}”`);
const in2019 = (from: string, to: string): string => {
  if (!NOTICE_2019.includes(from)) throw new Error(`The notice does not say ${from}`);
  return NOTICE_2019.replace(from, to);
};
/** The seven holidays with other words for Tomb-sweeping Day. */
const withTombs = (words: string): string => in2019("4月5日放假，与周末连休。", words);

test("the notice for 2019 gives its number, its year, its days and nothing to object to", () => {
  const read = readNotice(NOTICE_2019);
  expect(read).toMatchObject({
    is: "year",
    year: 2019,
    number: "国办发明电〔2018〕15号",
    issuedOn: "2018-12-04",
    problems: [],
    prolongings: [],
  });
  expect(workOf(NOTICE_2019)).toEqual(["2018-12-29", "2019-02-02", "2019-02-03", "2019-09-29", "2019-10-12"]);
  expect(offOf(NOTICE_2019)).toHaveLength(3 + 7 + 3 + 1 + 3 + 3 + 7);
  expect(read.days[0]).toMatchObject({ day: "2018-12-29", is: "work", name: "元旦" });
  expect(read.remarks.map((it) => it.text.slice(0, 5))).toEqual(["节假日期间", "国务院办公"]);
});

test("every day points at the characters that say so", () => {
  const read = readNotice(NOTICE_2026);
  const said = (on: string): string | undefined => {
    const found = read.days.find((it) => it.day === on);
    return found && NOTICE_2026.slice(found.start, found.end);
  };
  expect(said("2026-02-28")).toBe("2月28日");
  expect(said("2026-02-20")).toBe("2月15日（农历腊月二十八、周日）至23日");
});

test("the forms of other years are read", () => {
  const tombs = (words: string): string[] => {
    const text = withTombs(words);
    expect(wrong(text), words).toEqual([]);
    return readNotice(text)
      .days.filter((it) => it.name === "清明节")
      .map((it) => `${it.day.slice(5)}${it.is === "off" ? "休" : "班"}`);
  };
  expect(tombs("4月5日放假1天。")).toEqual(["04-05休"]);
  expect(tombs("4月5日（周五）放假1天，不调休。")).toEqual(["04-05休"]);
  expect(tombs("4月5日至7日放假公休，共3天。")).toEqual(["04-05休", "04-06休", "04-07休"]);
  expect(tombs("4月5日—7日放假，共3天。")).toEqual(["04-05休", "04-06休", "04-07休"]);
  expect(tombs("4月5-7日放假，共3天。")).toEqual(["04-05休", "04-06休", "04-07休"]);
  expect(tombs("4月5日放假，与周末连休，共3天。")).toEqual(["04-05休", "04-06休", "04-07休"]);
  expect(tombs("4月7日放假，4月8日（星期一）补休。")).toEqual(["04-07休", "04-08休"]);
  expect(tombs("4月3日至5日调休放假，共3天。其中4月5日（星期五）放假。")).toEqual([
    "04-03休",
    "04-04休",
    "04-05休",
  ]);
  expect(tombs("4月5日放假。4月13日、14日（星期六、星期日）上班。")).toEqual([
    "04-05休",
    "04-13班",
    "04-14班",
  ]);
  expect(tombs("４月５日（星期五）放假，共１天．")).toEqual(["04-05休"]);
});

test("a text pasted without any line break is read the same", () => {
  const flat = NOTICE_2019.replaceAll("\n", "");
  expect(wrong(flat)).toEqual([]);
  expect(offOf(flat)).toEqual(offOf(NOTICE_2019));
});

test("what is only encouraged sets no day and is shown", () => {
  const text = in2019("二、春节：", "二、春节：鼓励各单位安排职工在除夕（2月3日）休息。");
  expect(wrong(text)).toEqual([]);
  expect(offOf(text)).toEqual(offOf(NOTICE_2019));
  expect(readNotice(text).remarks[0]?.text).toBe("鼓励各单位安排职工在除夕(2月3日)休息");
});

test("December in New Year's item is the year before", () => {
  const text = in2019(
    "2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日",
    "12月30日至2019年1月1日放假调休，共3天。12月29日",
  );
  expect(wrong(text)).toEqual([]);
  expect(readNotice(text).days).toMatchObject(
    readNotice(NOTICE_2019).days.map(({ day, is, name }) => ({ day, is, name })),
  );
});

test("a contradiction is a problem that points at its characters and says what to do", () => {
  const cases: readonly (readonly [string, string])[] = [
    [in2019("2月2日（星期六）", "2月2日（星期五）"), "weekday-wrong“星期五”"],
    [in2019("10日放假调休，共7天", "10日放假调休，共8天"), "count-wrong“共8天”"],
    [in2019("5月1日放假", "5月32日放假"), "date-impossible“5月32日”"],
    [in2019("5月1日放假", "5月1日"), "date-unread“5月1日”"],
    [in2019("5月1日放假", "放假1天"), "date-missing“放假”"],
    [in2019("10月12日（星期六）上班", "10月11日上班"), "work-on-weekday“10月11日”"],
    [in2019("2月2日（星期六）", "2月9日（星期六）"), "off-and-work“2月9日”"],
    [in2019("9月13日放假", "6月7日放假"), "named-twice“6月7日”"],
    [in2019("5月1日放假", "5月1日除窗口单位外放假"), "words-unread“除窗口单位外”"],
    [
      in2019("2018年12月30日至2019年1月1日", "2019年12月30日至2019年1月1日"),
      "range-backwards“2019年12月30日至2019年1月1日”",
    ],
    [in2019("10月1日至7日", "10月1日至11月7日"), "range-too-long“10月1日至11月7日”"],
    [in2019("9月13日放假，与周末连休", "2021年9月13日放假"), "year-strange“2021年9月13日”"],
    [in2019("六、中秋节：9月13日放假，与周末连休。\n", ""), "holiday-missing"],
  ];
  for (const [text, expected] of cases) expect(wrong(text).join("\n")).toContain(expected);
  for (const it of cases.flatMap(([text]) => readNotice(text).problems)) expect(it.says).toMatch(/请|只改/);
});

test("a text that is no notice is refused with what to do, and never throws", () => {
  expect(wrong("").map((it) => it.split("“")[0])).toEqual(["year-missing", "items-missing"]);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      for (const it of readNotice(text).problems) {
        expect(it.start).toBeLessThanOrEqual(it.end);
        expect(it.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test("line breaks, page numbers, blanks and foreign line ends change nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(NOTICE_2019, NOTICE_2020, CHANGE_2020, NOTICE_2025, NOTICE_2026),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom("\n", "\r\n", "　", " ", "\n— 2 —\n", "\u200b", "\n第1页 共2页\n"),
        ),
        {
          maxLength: 30,
        },
      ),
      (text, breaks) => {
        const clean = readNotice(text);
        // The head is read by lines; the items are not.
        const body = text.indexOf("一、");
        const end = text.lastIndexOf("国务院办公厅");
        let broken = text;
        for (const [at, sign] of breaks.toSorted((a, b) => (b[0] % (end - body)) - (a[0] % (end - body)))) {
          const place = body + (at % (end - body));
          broken = broken.slice(0, place) + sign + broken.slice(place);
        }
        const read = readNotice(broken);
        expect(read.problems).toEqual([]);
        expect(read.days.map(({ day, is, name }) => [day, is, name])).toEqual(
          clean.days.map(({ day, is, name }) => [day, is, name]),
        );
        expect(read.prolongings.map((it) => it.until)).toEqual(clean.prolongings.map((it) => it.until));
      },
    ),
  );
});

test("a notice of change prolongs the holiday that is there", () => {
  const read = readNotice(CHANGE_2020);
  expect(read).toMatchObject({ is: "change", year: 2020, days: [], problems: [] });
  expect(read.prolongings).toMatchObject([{ name: "春节", until: "2020-02-02" }]);
  expect(read.remarks).toHaveLength(3);
  const before = calendarWith(weekends, "一", [{ is: "notice", notice: readNotice(NOTICE_2020) }], []);
  const after = calendarWith(
    weekends,
    "二",
    [NOTICE_2020, CHANGE_2020].map((it) => ({ is: "notice", notice: readNotice(it) })),
    [],
  );
  const counts = (calendar: Calendar, on: string): boolean => dayKind(day(on), calendar).counts;
  expect(["2020-01-31", "2020-02-01", "2020-02-03"].map((it) => counts(before, it))).toEqual([
    true,
    true,
    true,
  ]);
  expect(["2020-01-31", "2020-02-01", "2020-02-02", "2020-02-03"].map((it) => counts(after, it))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("a year's notice takes the place of what was known of that year, and publishes it", () => {
  const guessed = calendarWith(weekends, "猜", [], [{ day: day("2019-05-02"), name: "地方节" }]);
  expect(dayKind(day("2019-05-02"), guessed)).toMatchObject({ is: "localHoliday", provisional: true });
  const wrongDay = { day: day("2019-03-08"), is: "off", name: "春节", start: 0, end: 0 } as const;
  const changes = [
    { is: "notice", notice: { is: "year", year: 2019, days: [wrongDay], prolongings: [] } },
    { is: "notice", notice: readNotice(NOTICE_2019) },
    { is: "local", year: 2019, days: [{ day: day("2019-07-26"), name: "火把节" }] },
    {
      is: "local",
      year: 2019,
      days: [
        { day: day("2019-07-27"), name: "火把节" },
        { day: day("2019-10-12"), name: "火把节" },
      ],
    },
  ] as const;
  const calendar = calendarWith(weekends, "全", changes, [{ day: day("2019-07-25"), name: "方案里的" }]);
  expect(dayKind(day("2019-03-08"), calendar)).toMatchObject({ is: "workday", provisional: false });
  expect(dayKind(day("2019-07-25"), calendar).is).toBe("workday");
  expect(dayKind(day("2019-07-26"), calendar).is).toBe("workday");
  expect(dayKind(day("2019-07-27"), calendar)).toMatchObject({ is: "localHoliday", name: "火把节" });
  // What the State Council made a working day stays one.
  expect(dayKind(day("2019-10-12"), calendar).is).toBe("makeupWorkday");
  expect(dayKind(day("2018-12-29"), calendar).is).toBe("makeupWorkday");
});
