/** A civil date in Asia/Shanghai, "2026-11-23". Compares correctly as a string. */
export type Day = string & { readonly brand: "Day" };

const MS_PER_DAY = 86_400_000;
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
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return written(at / MS_PER_DAY) === text ? (text as Day) : undefined;
};

/** Days since 1970-01-01: the form in which dates are compared and added. */
export const dayNumber = (it: Day): number => Date.parse(`${it}T00:00:00Z`) / MS_PER_DAY;

/** Outside of the years 0000 to 9999 there is no "YYYY-MM-DD", and what does not compare would be counted for ever. @throws RangeError */
export const dayOfNumber = (value: number): Day => {
  const found = findDayOfNumber(value);
  if (!found) throw new RangeError(`No date: ${value}`);
  return found;
};

/** The same, undefined outside of those years. */
export const findDayOfNumber = (value: number): Day | undefined =>
  value >= FIRST_NUMBER && value <= LAST_NUMBER ? (written(value) as Day) : undefined;

const written = (value: number): string => new Date(value * MS_PER_DAY).toISOString().slice(0, 10);

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
