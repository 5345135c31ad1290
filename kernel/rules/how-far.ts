import { type Day, daysBetween, dayText, findDay } from "#kernel/calendar";
import { valueText } from "#kernel/values";
import { distance, valuesAround } from "./around.ts";
import type { Comparison, Condition, Expression, SinceUnit, Value, ValueType, Vocabulary } from "./ast.ts";
import { compareExact, type Exact, exact, minus, plus, roundedUp } from "./exact.ts";
import { asValue, leafTruth, type Reckoned, reckon, type World } from "./reckon.ts";
import { typeOf } from "./says.ts";
import { firstDayFull, SINCE_UNITS } from "./since.ts";
import { nameIn, textIn } from "./value-says.ts";
import { baseKeysOf } from "./witness.ts";

type Compare = Condition & { is: "compare" };

/** How far an unmet comparison is from met, never less than it takes; undefined when distance says nothing. */
export const howFar = (it: Condition, world: World): string | undefined => {
  if (it.is === "oneOf" || it.is === "within") return presentSays(it.left, world);
  if (it.is !== "compare") return undefined;
  if (it.by === "=" || it.by === "≠") return isText(it.left, world) ? presentSays(it.left, world) : undefined;
  const apart = apartSays(it, world);
  const ways = apart === undefined ? [] : waysSay(it, world);
  return ways.length === 0 ? apart : `${apart}：${ways.join("，或")}`;
};

const isText = (it: Expression, { vocabulary }: World): boolean => {
  const type = typeOf(it, vocabulary);
  return type === "choice" || type === "choices";
};

/** 目前是农业: what stands there now says more than a distance. */
const presentSays = (it: Expression, world: World): string | undefined => {
  if (it.is !== "fact") return undefined;
  const now = asValue(reckon(it, world));
  return now === null ? undefined : `目前是${textIn(it.key, now, world.vocabulary)}`;
};

/** Of a sum or a share: how far each of its facts is from enough when the others stay. */
const waysSay = (it: Compare, world: World): string[] => {
  const keys = baseKeysOf(it, world);
  if (keys.length < 2) return [];
  return keys.flatMap((key) => {
    const now = world.facts[key] ?? null;
    const nearest = nearestMet(it, key, world);
    if (typeof now !== "number" || typeof nearest !== "number") return [];
    const name = nameIn(key, world.vocabulary);
    const apart = Math.abs(nearest - now);
    // From one end of the numbers to the other is further than a number holds.
    if (apart > Number.MAX_SAFE_INTEGER) return [];
    const far = textIn(key, apart, world.vocabulary);
    return [`${name}${nearest > now ? "还差" : "超出"} ${far}`];
  });
};

/** The value of one fact nearest to what it is now that meets a comparison, everything else staying as it is. */
export const nearestMet = (it: Compare, key: string, world: World): Value | undefined => {
  const now = world.facts[key] ?? null;
  return valuesAround(it, key, world)
    .filter((value) => leafTruth(it, { ...world, facts: { ...world.facts, [key]: value } }) === "met")
    .toSorted((a, b) => (distance(a, now) ?? 0) - (distance(b, now) ?? 0))[0];
};

const apartSays = (it: Compare, world: World): string | undefined => {
  const left = reckon(it.left, world);
  const right = reckon(it.right, world);
  if (left === null || right === null) return undefined;
  if (left.is === "number" && right.is === "number")
    return it.left.is === "fullSince"
      ? termFar(reckon(it.left.day, world), it.left.unit, { by: it.by, bound: right.value })
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
const termFar = (
  since: Reckoned,
  unit: SinceUnit,
  { by, bound }: { by: Comparison; bound: Exact },
): string | undefined => {
  const from = dayOf(since);
  if (!from) return undefined;
  const up = by === "≥" || by === "<" ? bound : plus(bound, exact(1));
  const count = up.bottom === 1n || by === "≥" || by === "<" ? roundedUp(up, 0) : roundedUp(up, 0) - 1;
  const full = count >= 1 ? firstDayFull(from, count, unit) : undefined;
  return full ? `${dayText(full)}${isMore(by) ? "才" : "已"}满 ${count} ${SINCE_UNITS[unit]}` : undefined;
};
