import { type Day, findDay } from "#kernel/calendar";
import { isOfType } from "#kernel/values";
import type {
  Comparison,
  Condition,
  Expression,
  Facts,
  Leaf,
  SinceUnit,
  Truth,
  Value,
  Vocabulary,
} from "./ast.ts";
import { compareExact, type Exact, exact, minus, over, plus, times } from "./exact.ts";
import { fullSince } from "./since.ts";
import { unfold } from "./unfold.ts";

/** What a rule is asked about. `open` are keys nobody has looked up yet: of them even "answered" is unknown. */
export type World = { facts: Facts; on: Day; vocabulary: Vocabulary; open: ReadonlySet<string> };

/** What an expression comes to: exact numbers, everything else as it is; null = not known. */
export type Reckoned = { is: "number"; value: Exact } | { is: "plain"; value: Plain } | null;
type Plain = string | boolean | readonly string[];

/** @throws TypeError for a fact that is not declared or does not fit, and for operands of a kind that the checker of types refuses. */
export const reckon = (expression: Expression, world: World): Reckoned => {
  const it = unfold(expression);
  switch (it.is) {
    case "fact":
      return readFact(it.key, world);
    case "value":
      return lift(it.value);
    case "today":
      return { is: "plain", value: world.on };
    case "fullSince":
      return sinceDay(reckon(it.day, world), world.on, it.unit);
    case "add":
    case "subtract":
    case "multiply":
    case "divide": {
      const left = numberOf(reckon(it.left, world));
      const right = numberOf(reckon(it.right, world));
      return left === null || right === null ? null : number(OPERATIONS[it.is](left, right));
    }
    case "least":
    case "most": {
      const sign = it.is === "least" ? 1 : -1;
      return number(
        it.of
          .map((one) => numberOf(reckon(one, world)))
          .reduce((a, b) => (a === null || b === null ? null : sign * compareExact(a, b) <= 0 ? a : b)),
      );
    }
    case "choose": {
      const branch = branchOf(it, world);
      return branch ? reckon(branch, world) : null;
    }
  }
};

/** The expression that a choice comes to; undefined when a condition before it is not known or nothing stands otherwise. */
const branchOf = (it: Expression & { is: "choose" }, world: World): Expression | undefined => {
  for (const { when, gives } of it.branches) {
    const truth = truthOf(when, world);
    if (truth === "met") return gives;
    if (truth !== "unmet") return undefined;
  }
  return it.otherwise;
};

const OPERATIONS = { add: plus, subtract: minus, multiply: times, divide: over } as const;
const number = (value: Exact | null): Reckoned => (value === null ? null : { is: "number", value });

/** @throws TypeError when the key is not declared or its value is of another type. */
const readFact = (key: string, world: World): Reckoned => {
  const declared = world.vocabulary.get(key);
  if (!declared) throw new TypeError(`No fact "${key}" in the vocabulary`);
  if (declared.derived) return reckon(declared.derived, world);
  const value = world.facts[key] ?? null;
  if (!isOfType(value, declared))
    throw new TypeError(`Fact "${key}" does not hold a ${declared.type}: ${JSON.stringify(value)}`);
  return lift(value);
};

const lift = (value: Value): Reckoned => {
  if (value === null) return null;
  return typeof value === "number" ? { is: "number", value: exact(value) } : { is: "plain", value };
};

const numberOf = (it: Reckoned): Exact | null => {
  if (it === null) return null;
  if (it.is !== "number") throw new TypeError(`A number is needed here, not ${JSON.stringify(it.value)}`);
  return it.value;
};

const sinceDay = (since: Reckoned, on: Day, unit: SinceUnit): Reckoned => {
  if (since === null) return null;
  const day = typeof since.value === "string" ? findDay(since.value) : undefined;
  if (!day) throw new TypeError("A day is needed here");
  return number(exact(fullSince(day, on, unit)));
};

/** One condition: met, unmet, not known, or for a person. */
export const truthOf = (it: Condition, world: World): Truth => {
  switch (it.is) {
    case "all":
      return allOf(it.of.map((one) => truthOf(one, world)));
    case "any":
      return anyOf(it.of.map((one) => truthOf(one, world)));
    case "not":
      return OPPOSITE[truthOf(it.of, world)];
    default:
      return leafTruth(it, world);
  }
};

export const OPPOSITE: Readonly<Record<Truth, Truth>> = {
  met: "unmet",
  unmet: "met",
  unknown: "unknown",
  manual: "manual",
};
/** One false is enough; else what is not known comes before what a person must judge, since an answer may settle it. */
export const allOf = (of: readonly Truth[]): Truth =>
  of.includes("unmet")
    ? "unmet"
    : of.includes("unknown")
      ? "unknown"
      : of.includes("manual")
        ? "manual"
        : "met";
export const anyOf = (of: readonly Truth[]): Truth => OPPOSITE[allOf(of.map((it) => OPPOSITE[it]))];

export const leafTruth = (it: Leaf, world: World): Truth => {
  switch (it.is) {
    case "judged":
      return "manual";
    case "answered": {
      if (readFact(it.key, world) !== null) return "met";
      return world.open.has(it.key) ? "unknown" : "unmet";
    }
    case "oneOf":
      return truth(anyText(reckon(it.left, world), (one) => it.values.includes(one)));
    case "within":
      return truth(anyText(reckon(it.left, world), (one) => isWithin(one, it.codes)));
    case "compare":
      return truth(holds(reckon(it.left, world), it.by, reckon(it.right, world)));
  }
};
const truth = (it: boolean | null): Truth => (it === null ? "unknown" : it ? "met" : "unmet");

const anyText = (it: Reckoned, test: (one: string) => boolean | null): boolean | null => {
  if (it === null) return null;
  const of = (Array.isArray(it.value) ? it.value : [it.value]).map((one) =>
    typeof one === "string" ? test(one) : false,
  );
  return of.includes(true) ? true : of.includes(null) ? null : false;
};

/** C3921 lies within C39; of C nobody knows whether it does. */
export const isWithin = (code: string, codes: readonly string[]): boolean | null => {
  if (codes.some((it) => code.startsWith(it))) return true;
  return codes.some((it) => it.startsWith(code)) ? null : false;
};

/** Null when a side is not known. Days and texts compare as text, and only with their like. */
const holds = (left: Reckoned, by: Comparison, right: Reckoned): boolean | null => {
  if (left === null || right === null) return null;
  if (left.is === "number" && right.is === "number") return ORDERS[by](compareExact(left.value, right.value));
  if (left.is === "plain" && right.is === "plain") return ORDERS[by](plainOrder(left.value, right.value, by));
  throw new TypeError("Values of two kinds cannot be compared");
};

const plainOrder = (left: Plain, right: Plain, by: Comparison): number => {
  if (typeof left !== typeof right) throw new TypeError("Values of two kinds cannot be compared");
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  if (by !== "=" && by !== "≠") throw new TypeError("Only numbers, days and texts have an order");
  return sameSet(left, right) ? 0 : 1;
};

/** Choices are a set: neither order nor repetition counts. */
const sameSet = (left: Plain, right: Plain): boolean => {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return new Set(left).symmetricDifference(new Set(right)).size === 0;
};

export const ORDERS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (it) => it === 0,
  "≠": (it) => it !== 0,
  "<": (it) => it < 0,
  "≤": (it) => it <= 0,
  ">": (it) => it > 0,
  "≥": (it) => it >= 0,
};

/** A reckoned value as facts hold it; a number that is no decimal of nine places is rounded for show. */
export const asValue = (it: Reckoned): Value => {
  if (it === null) return null;
  return it.is === "number" ? Number(it.value.top) / Number(it.value.bottom) : it.value;
};
