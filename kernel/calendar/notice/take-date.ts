import { daysBetween, dayText, findDay, weekday } from "../day.ts";
import { type Reading, report, type TokenOf } from "./reading.ts";
import type { Span } from "./span.ts";

const LONGEST_RANGE = 15;
const WEEKDAYS = "日一二三四五六";

export const takeDate = (reading: Reading, token: TokenOf<"date">): void => {
  const before = reading.dates.at(-1)?.to;
  const month = token.month ?? (before ? Number(before.slice(5, 7)) : undefined);
  if (month === undefined) {
    report(reading, "date-unread", token, `“${token.date}日”没有写是几月，请在前面补上月份。`);
    return;
  }
  const year = token.year ?? yearOf(reading, month);
  const two = (value: number): string => String(value).padStart(2, "0");
  const found = findDay(`${String(year).padStart(4, "0")}-${two(month)}-${two(token.date)}`);
  if (!found) {
    const says = `${year}年没有${month}月${token.date}日，请核对这个日期。`;
    report(reading, "date-impossible", token, says);
    return;
  }
  const span: Span = { from: found, to: found, start: token.start, end: token.end };
  const { prolong, joining } = reading;
  reading.joining = false;
  reading.prolong = undefined;
  if (prolong) {
    reading.dates.push(span);
    const place = reading.text.placeOf(prolong.start, token.end);
    reading.prolongings.push({ name: prolong.name, until: found, ...place });
  } else if (joining) endRange(reading, span);
  else {
    reading.dates.push(span);
    reading.pending.push(span);
  }
};

/** Where no year is written: that of the date before, else the notice's; New Year's December is the year before. */
const yearOf = ({ dates, prolong, context }: Reading, month: number): number => {
  if (prolong?.year !== undefined) return prolong.year;
  const before = dates.at(-1)?.to;
  if (before) return Number(before.slice(0, 4));
  return context.name.includes("元旦") && month === 12 ? context.year - 1 : context.year;
};

const endRange = (reading: Reading, { to, end }: Span): void => {
  const begun = reading.pending.pop();
  reading.dates.pop();
  if (!begun) return;
  const span: Span = { from: begun.from, to, start: begun.start, end };
  if (to < begun.from) {
    const says = `${dayText(to)}早于${dayText(begun.from)}。跨年的起止日期请都写上年份。`;
    report(reading, "range-backwards", span, says);
    return;
  }
  if (daysBetween(begun.from, to) >= LONGEST_RANGE) {
    const says = `从头到尾超过 ${LONGEST_RANGE} 天，不像一次放假。请核对起止日期。`;
    report(reading, "range-too-long", span, says);
    return;
  }
  reading.dates.push(span);
  reading.pending.push(span);
};

/** （星期六）, （农历除夕、周二）, and （星期六、星期日） after two dates. */
export const takeAside = (reading: Reading, token: TokenOf<"aside">): void => {
  const named = [...token.text.matchAll(/(星期|周)([一二三四五六日天])/g)];
  const dates = reading.dates.slice(-Math.max(1, named.length));
  for (const [at, found] of named.entries()) {
    const start = token.start + 1 + found.index;
    const place = { start, end: start + found[0].length };
    const day = dates[at]?.to;
    if (!day) {
      report(reading, "weekday-wrong", place, `“${found[0]}”前面没有它说的日期，请核对。`);
      continue;
    }
    const real = WEEKDAYS.charAt(weekday(day));
    if (real === found[2]?.replace("天", "日")) continue;
    report(
      reading,
      "weekday-wrong",
      place,
      `${dayText(day)}不是${found[0]}，是${found[1]}${real}。请核对日期和星期哪个写错了。`,
    );
  }
};
