/** A civil date in Asia/Shanghai, "2026-11-23". Compares correctly as a string. */
export type Day = string & { readonly brand: "Day" };

const MS_PER_DAY = 86_400_000;
const DAYS_PER_ERA = 146_097;
/** From 0000-03-01, where the reckoning begins, to 1970-01-01. */
const EPOCH = 719_468;
/** 0000-01-01 and 9999-12-31. */
const FIRST_NUMBER = -719_528;
const LAST_NUMBER = 2_932_896;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Parses "YYYY-MM-DD". @throws RangeError on an impossible date. */
export const day = (text: string): Day => {
  const found = findDay(text);
  if (!found) throw new RangeError(`Not a date: ${text}`);
  return found;
};

/** The same, undefined when the text is not a possible date. */
export const findDay = (text: string): Day | undefined => {
  // A year below 100 is a slip of the pen: nobody who is alive or in a register is that old.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0100") return undefined;
  return written(dayNumber(text as Day)) === text ? (text as Day) : undefined;
};

/** Days since 1970-01-01: the form in which dates are compared and added. */
export const dayNumber = (it: Day): number => {
  const month = digits(it, 5, 7);
  // The year begins in March, so that the leap day is its last.
  const year = digits(it, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const inEra = year - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(it, 8, 10) - 1;
  return era * DAYS_PER_ERA + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - EPOCH;
};

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};

/** Outside of the years 0000 to 9999 there is no "YYYY-MM-DD", and what does not compare would be counted for ever. @throws RangeError */
export const dayOfNumber = (value: number): Day => {
  const found = findDayOfNumber(value);
  if (!found) throw new RangeError(`No date: ${value}`);
  return found;
};

/** The same, undefined outside of those years. */
export const findDayOfNumber = (value: number): Day | undefined =>
  value >= FIRST_NUMBER && value <= LAST_NUMBER ? (written(value) as Day) : undefined;

/** The inverse of dayNumber, without a Date: a ledger of ten years asks for it thousands of times. */
const written = (value: number): string => {
  const at = value + EPOCH;
  const era = Math.floor(at / DAYS_PER_ERA);
  const inEra = at - era * DAYS_PER_ERA;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const ofYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
};

export const addDays = (it: Day, days: number): Day => dayOfNumber(dayNumber(it) + days);

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (it: Day): number => (((dayNumber(it) + 4) % 7) + 7) % 7;

/** The Asia/Shanghai date of an instant (milliseconds since the epoch). Shanghai has had no summer time since 1991. */
export const dayOfInstant = (milliseconds: number): Day =>
  dayOfNumber(Math.floor((milliseconds + SHANGHAI_OFFSET_MS) / MS_PER_DAY));

/** 2026年3月5日（周四） */
export const dayText = (it: Day): string => {
  const [year, month, date] = it.split("-").map(Number);
  return `${year}年${month}月${date}日（周${"日一二三四五六"[weekday(it)]}）`;
};
