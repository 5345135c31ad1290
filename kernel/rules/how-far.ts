import { type Day, daysBetween, dayText, findDay } from "#kernel/calendar";
import { valueText } from "#kernel/values";
import type { Comparison, Condition, ValueType, Vocabulary } from "./ast.ts";
import { compareExact, type Exact, exact, minus, plus, roundedUp } from "./exact.ts";
import { type Reckoned, reckon, type World } from "./reckon.ts";
import { typeOf } from "./says.ts";

type Compare = Condition & { is: "compare" };

/** How far an unmet comparison is from met, never less than it takes; undefined when distance says nothing. */
export const howFar = (it: Condition, world: World): string | undefined => {
  if (it.is !== "compare" || it.by === "=" || it.by === "≠") return undefined;
  const left = reckon(it.left, world);
  const right = reckon(it.right, world);
  if (left === null || right === null) return undefined;
  if (left.is === "number" && right.is === "number")
    return it.left.is === "fullYearsSince"
      ? yearsFar(reckon(it.left.day, world), it.by, right.value)
      : numberFar(it, left.value, right.value, world.vocabulary);
  const from = dayOf(left);
  const to = dayOf(right);
  if (!from || !to) return undefined;
  const days = Math.abs(daysBetween(from, to)) + (isStrict(it.by) ? 1 : 0);
  return `${isMore(it.by) ? "早了" : "晚了"} ${days} 天`;
};

const isMore = (by: Comparison): boolean => by === ">" || by === "≥";
const isStrict = (by: Comparison): boolean => by === ">" || by === "<";
const dayOf = (it: Reckoned): Day | undefined =>
  it !== null && typeof it.value === "string" ? findDay(it.value) : undefined;

/** Whole people and whole 分 round up to the next whole one; a strict bound is passed only beyond it. */
const numberFar = (it: Compare, left: Exact, right: Exact, vocabulary: Vocabulary): string | undefined => {
  const apart = isMore(it.by) ? minus(right, left) : minus(left, right);
  const type = shownType(it, vocabulary);
  const isWhole = type === "money" || type === "integer";
  const onBound = compareExact(apart, exact(0)) === 0;
  if (onBound && !isWhole) return isMore(it.by) ? "正好相等，须更高" : "正好相等，须更低";
  const far = roundedUp(apart, isWhole ? 0 : 9);
  const onGrid = compareExact(exact(far), apart) === 0;
  const enough = isWhole && isStrict(it.by) && onGrid ? roundedUp(plus(apart, exact(1)), 0) : far;
  if (isWhole && !Number.isSafeInteger(enough)) return undefined;
  const unit = it.left.is === "fact" ? vocabulary.get(it.left.key)?.unit : undefined;
  const text = valueText(enough, { type, ...(unit ? { unit } : {}) });
  return `${isMore(it.by) ? "还差" : "超出"} ${type === "rate" ? text.replace("%", " 个百分点") : text}`;
};

/** A quotient held against a rate is shown as one. */
const shownType = (it: Compare, vocabulary: Vocabulary): ValueType => {
  const type = typeOf(it.left, vocabulary) ?? "decimal";
  return it.left.is === "divide" && typeOf(it.right, vocabulary) === "rate" ? "rate" : type;
};

/** Years in full say little (one day short of two reads as one): the day on which the bound is reached says all. */
const yearsFar = (since: Reckoned, by: Comparison, bound: Exact): string | undefined => {
  const from = dayOf(since);
  if (!from) return undefined;
  const up = by === "≥" || by === "<" ? bound : plus(bound, exact(1));
  const years = up.bottom === 1n || by === "≥" || by === "<" ? roundedUp(up, 0) : roundedUp(up, 0) - 1;
  const full = years >= 1 ? yearsAfter(from, years) : undefined;
  return full ? `${dayText(full)}${isMore(by) ? "才" : "已"}满 ${years} 年` : undefined;
};

/** From 29 February a year is full on 1 March of a common year. */
const yearsAfter = (from: Day, years: number): Day | undefined => {
  const year = String(Number(from.slice(0, 4)) + years).padStart(4, "0");
  return findDay(`${year}${from.slice(4)}`) ?? findDay(`${year}-03-01`);
};
