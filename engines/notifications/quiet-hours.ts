import type { QuietHours } from "#platform/settings";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

/** The first moment, not before `at`, at which a message may leave the house. Milliseconds since the epoch. */
export const notBefore = (at: number, quiet: QuietHours, urgent: boolean): number => {
  if (urgent || quiet.from === quiet.to) return at;
  const sinceMidnight = (at + SHANGHAI_MS) % DAY_MS;
  const [from, to] = [quiet.from * MINUTE_MS, quiet.to * MINUTE_MS];
  const overnight = from > to;
  const isQuiet = overnight
    ? sinceMidnight >= from || sinceMidnight < to
    : sinceMidnight >= from && sinceMidnight < to;
  if (!isQuiet) return at;
  const wait = to - sinceMidnight;
  return at + (wait > 0 ? wait : wait + DAY_MS);
};

/** 21:30 and 08:00, for people; null where there are no quiet hours. */
export const quietText = ({ from, to }: QuietHours): { from: string; to: string } | null => {
  const two = (value: number): string => String(value).padStart(2, "0");
  const text = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return from === to ? null : { from: text(from), to: text(to) };
};
