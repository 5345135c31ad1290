import type { PolicyNumber } from "#engines/matching/contract";

type Shown = Pick<PolicyNumber, "type" | "unit" | "value">;

/** The unit behind the field; a sum is typed in 万元, in 元 where the whole is less than one. */
export const unitOf = ({ type, unit, value }: Shown): string => {
  if (type === "rate") return "%";
  if (type === "money") return Number(value) !== 0 && Math.abs(Number(value)) < 1_000_000 ? "元" : "万元";
  return unit ?? "";
};
const PER_UNIT: Readonly<Record<string, number>> = { "%": 0.01, 元: 100, 万元: 1_000_000 };

/** The number, or another value of it, as a person would type it in that unit. */
export const typedOf = (it: Shown, value: number | string = it.value): string => {
  if (typeof value === "string") return value;
  const per = it.type === "money" || it.type === "rate" ? (PER_UNIT[unitOf(it)] ?? 1) : 1;
  return String(Math.round((value / per) * 1e7) / 1e7);
};

/** What the server is sent: the text with its unit, so that nothing is rounded on the way. */
export const sentOf = (it: Shown, typed: string): string => {
  const text = typed.trim();
  if (it.type !== "money" && it.type !== "rate") return text;
  return /[%元]$/.test(text) ? text : `${text}${unitOf(it)}`;
};

type SliderShape = { value: number; old: number; max: number; step: number };
/** A slider from nothing to three times the number of today; none for days and for numbers that are 0. */
export const sliderOf = (it: Shown, typed: string): SliderShape | undefined => {
  const old = Number(typedOf(it));
  if (it.type === "day" || !Number.isFinite(old) || old <= 0) return undefined;
  const max = it.type === "rate" ? Math.max(100, Math.ceil(old * 1.5)) : niceMax(old * 3);
  const step = it.type === "integer" && max <= 300 ? 1 : stepFor(max);
  const value = Number(typed.replaceAll(",", ""));
  return { value: Number.isFinite(value) ? Math.min(max, Math.max(0, value)) : old, old, max, step };
};
const stepFor = (max: number): number => 10 ** Math.floor(Math.log10(max / 100));
const niceMax = (it: number): number => {
  const step = stepFor(it);
  return Math.ceil(it / step) * step;
};
