import { dayOfNumber } from "#kernel/calendar";

const MS_PER_DAY = 86_400_000;
/** Days from 1899-12-30 and from 1904-01-01, the two beginnings of Excel's time, to 1970-01-01. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const LAST_SERIAL = 2_958_465;

/** A date serial as "YYYY-MM-DD"; its time of day is left out. Undefined when it is no date. */
export const dayOfSerial = (serial: number, from1904: boolean): string | undefined => {
  if (!(serial >= 1 && serial < LAST_SERIAL + 1)) return undefined;
  const whole = Math.floor(serial + 0.5 / MS_PER_DAY);
  // Excel counts a 29 February 1900 that never was; only serials before it are one day off.
  const shift = !from1904 && whole < 60 ? 1 : 0;
  return dayOfNumber(whole + shift - (from1904 ? EPOCH_1904 : EPOCH_1900));
};

/**
 * A stored number as a person would write it: "1.2E7" → "12000000", "0.1" stays. Doubles hold 15 digits,
 * so a longer whole number has lost its end and keeps its exponent: the check then says what happened.
 */
export const plainNumber = (text: string): string => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return text;
  if (Math.abs(value) >= 1e15) return value.toExponential(6).toUpperCase();
  // Stored binary noise (0.30000000000000004) is cut where Excel cuts it, at 15 digits.
  const rounded = String(Number(value.toPrecision(15)));
  return rounded.includes("e") ? value.toFixed(15).replace(/\.?0+$/, "") : rounded;
};
