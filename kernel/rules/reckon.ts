import { type Day, findDay } from "#kernel/calendar";
import type { Comparison, Expression, Facts, Value } from "./ast.ts";
import { compareExact, type Exact, exact, minus, over, plus, times } from "./exact.ts";

/** What an expression comes to: exact numbers, everything else as it is; null = not known. */
export type Reckoned = { is: "number"; value: Exact } | { is: "plain"; value: Plain } | null;
type Plain = string | boolean | readonly string[];

export const reckon = (it: Expression, facts: Facts, on: Day): Reckoned => {
  switch (it.is) {
    case "fact":
      return lift(facts[it.key] ?? null);
    case "value":
      return lift(it.value);
    case "today":
      return { is: "plain", value: on };
    case "fullYearsSince":
      return fullYears(reckon(it.day, facts, on), on);
    case "add":
    case "subtract":
    case "multiply":
    case "divide": {
      const left = numberOf(reckon(it.left, facts, on));
      const right = numberOf(reckon(it.right, facts, on));
      if (left === null || right === null) return null;
      const value = OPERATIONS[it.is](left, right);
      return value === null ? null : { is: "number", value };
    }
  }
};

const OPERATIONS = { add: plus, subtract: minus, multiply: times, divide: over } as const;

const lift = (value: Value): Reckoned => {
  if (value === null) return null;
  return typeof value === "number" ? { is: "number", value: exact(value) } : { is: "plain", value };
};

const numberOf = (it: Reckoned): Exact | null => {
  if (it === null) return null;
  if (it.is !== "number") throw new TypeError(`A number is needed here, not ${JSON.stringify(it.value)}`);
  return it.value;
};

/** 满N年 goes by year, month and day: from 29 February a year is full on 1 March of a common year. */
const fullYears = (since: Reckoned, on: Day): Reckoned => {
  if (since === null) return null;
  const day = typeof since.value === "string" ? findDay(since.value) : undefined;
  if (!day) throw new TypeError("A day is needed here");
  const years = Number(on.slice(0, 4)) - Number(day.slice(0, 4)) - (on.slice(5) < day.slice(5) ? 1 : 0);
  return { is: "number", value: exact(years) };
};

/** Null when a side is not known. Days and texts compare as text, and only with their like. */
export const holds = (left: Reckoned, by: Comparison, right: Reckoned): boolean | null => {
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

const ORDERS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (it) => it === 0,
  "≠": (it) => it !== 0,
  "<": (it) => it < 0,
  "≤": (it) => it <= 0,
  ">": (it) => it > 0,
  "≥": (it) => it >= 0,
};
