import { type Day, findDay } from "#kernel/calendar";
import type { SinceUnit } from "../ast.ts";
import { lastDaySince } from "../since.ts";

/** 2026-03-02 as 20260302, which has the order of days; undefined when there is no such day. */
export const dayInDigits = (text: string): number | undefined => {
  const digits = readDigits(text);
  // Days that every month has need no calendar.
  if (digits !== undefined && digits >= 1_000_00_00) {
    const [month, date] = [Math.floor(digits / 100) % 100, digits % 100];
    if (month >= 1 && month <= 12 && date >= 1 && date <= 28) return digits;
  }
  return digits !== undefined && findDay(text) ? digits : undefined;
};

const readDigits = (text: string): number | undefined => {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  let digits = 0;
  for (let at = 0; at < 10; at++) {
    if (at === 4 || at === 7) continue;
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    digits = digits * 10 + digit;
  }
  return digits;
};

/** The last day since which so many are full on that day, as an order of digits: it need not exist. */
export const lastSince = (on: Day, count: number, unit: SinceUnit): number => {
  if (unit === "day") {
    const found = lastDaySince(on, count, "day");
    return found ? Number(found.replaceAll("-", "")) : count > 0 ? -1 : AFTER_ALL_DAYS;
  }
  const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - count * (unit === "year" ? 12 : 1);
  const year = Math.floor(month / 12);
  return year * 1_00_00 + (month - year * 12 + 1) * 100 + Number(on.slice(8));
};
const AFTER_ALL_DAYS = 1_0000_00_00;
