import type { Condition, Expression, SinceUnit, Vocabulary } from "./ast.ts";
import { exact } from "./exact.ts";
import { type Core, unfold } from "./unfold.ts";

/**
 * A number worked out from facts by + − × alone, so that a machine with exact whole numbers (or decimals) needs no
 * fractions. Strict: not known when any part that it reads is not known.
 */
export type Term =
  | Constant
  | { is: "unknown" }
  /** A fact that is given (never a derived one), times 10^places. */
  | { is: "fact"; key: string; places: number }
  | { is: "fullSince"; day: Expression; unit: SinceUnit }
  | { is: "plus" | "minus" | "times"; left: Term; right: Term }
  /** −1, 0 or 1; without its sign; itself unless it is zero, then not known. */
  | { is: "sign" | "size" | "nonZero"; of: Term }
  | { is: "least" | "most"; of: readonly Term[] }
  /** One of several by a selector; not known when the selector is not. */
  | { is: "pick"; by: Selector; of: readonly Term[] };
/** digits / 10^places */
export type Constant = { is: "constant"; digits: bigint; places: number };
export type Selector =
  /** The first condition that is met, or the one after the last if something stands otherwise. Not known: a condition before it is neither met nor unmet. */
  | { is: "choose"; whens: readonly Condition[]; otherwise: boolean }
  /** The first when left ≤ right, else the second. */
  | { is: "order"; left: Term; right: Term };

/** top / bottom. The bottom is above zero whenever both are known; the number is not known when one of them is not. */
export type Form = { top: Term; bottom: Term };

/**
 * How numbers are held. Whole numbers only: `placesOf` says by which power of ten the values of a fact were multiplied,
 * and constants become whole over a bottom. Decimals: facts and constants stay as they are and 1/1000 is 0.001.
 */
export type Holding = { numbers: "whole"; placesOf: (key: string) => number } | { numbers: "decimal" };

/** What a value of an expression is, as far as comparing goes: 分 and counts are both numbers. */
export type Sort = "number" | "day" | "boolean" | "text" | "set";

const SORTS: Readonly<Record<(Expression & { is: "value" })["type"], Sort>> = {
  integer: "number",
  decimal: "number",
  rate: "number",
  money: "number",
  day: "day",
  boolean: "boolean",
  choice: "text",
  text: "text",
  choices: "set",
};

/** @throws TypeError for a fact that is not declared. */
export const sortOf = (expression: Expression, vocabulary: Vocabulary): Sort => {
  const it = unfold(expression);
  switch (it.is) {
    case "fact": {
      const declared = vocabulary.get(it.key);
      if (!declared) throw new TypeError(`No fact "${it.key}" in the vocabulary`);
      return SORTS[declared.type];
    }
    case "value":
      return SORTS[it.type];
    case "today":
      return "day";
    case "choose": {
      const first = it.branches[0]?.gives ?? it.otherwise;
      if (!first) throw new TypeError("A choice without a branch");
      return sortOf(first, vocabulary);
    }
    default:
      return "number";
  }
};

/**
 * Gives the exact form of numeric expressions. The same expression, and the same derived fact, always come back as the
 * same object, so that whoever prints forms can share what is shared.
 */
export const exactForms = (vocabulary: Vocabulary, holding: Holding): ((it: Expression) => Form) => {
  const known = new Map<Expression, Form>();
  const ofFacts = new Map<string, Form>();
  const formOf = (it: Expression): Form => {
    const found = known.get(it);
    if (found) return found;
    const made = it.is === "fact" ? factForm(it.key) : coreForm(unfold(it));
    known.set(it, made);
    return made;
  };
  const factForm = (key: string): Form => {
    const found = ofFacts.get(key);
    if (found) return found;
    const declared = vocabulary.get(key);
    if (!declared) throw new TypeError(`No fact "${key}" in the vocabulary`);
    const made = declared.derived ? formOf(declared.derived) : givenForm(key);
    ofFacts.set(key, made);
    return made;
  };
  const givenForm = (key: string): Form => {
    const places = holding.numbers === "whole" ? holding.placesOf(key) : 0;
    return { top: { is: "fact", key, places }, bottom: constant(10n ** BigInt(places)) };
  };
  const coreForm = (it: Core): Form => {
    switch (it.is) {
      case "fact":
        return factForm(it.key);
      case "value":
        if (typeof it.value !== "number") break;
        return numberForm(it.value, holding);
      case "fullSince":
        return { top: it, bottom: ONE };
      case "add":
      case "subtract": {
        const [left, right, bottom] = aligned([formOf(it.left), formOf(it.right)]);
        return { top: (it.is === "add" ? plus : minus)(left as Term, right as Term), bottom: bottom as Term };
      }
      case "multiply":
        return product(formOf(it.left), formOf(it.right));
      case "divide":
        return quotient(formOf(it.left), formOf(it.right));
      case "least":
      case "most":
        return extreme(it.is, it.of.map(formOf));
      case "choose":
        return picked(
          { is: "choose", whens: it.branches.map((one) => one.when), otherwise: it.otherwise !== undefined },
          [...it.branches.map((one) => one.gives), ...(it.otherwise ? [it.otherwise] : [])].map(formOf),
        );
    }
    throw new TypeError("A number is needed here");
  };
  return formOf;
};

/** Two numbers as terms that stand to one another as the numbers do. */
export const sides = (left: Form, right: Form): readonly [Term, Term] => {
  const [a, b] = aligned([left, right]);
  return [a as Term, b as Term];
};

export const constant = (digits: bigint, places = 0): Constant => ({ is: "constant", digits, places });
const ONE = constant(1n);
const isOne = (it: Term): boolean => it.is === "constant" && it.digits === 1n && it.places === 0;
const wholeConstant = (it: Term): bigint | undefined =>
  it.is === "constant" && it.places === 0 ? it.digits : undefined;
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

const numberForm = (value: number, holding: Holding): Form => {
  const { top, bottom } = exact(value);
  if (holding.numbers === "whole") return { top: constant(top), bottom: constant(bottom) };
  let [digits, places] = [top, 0];
  while ((digits * 10n ** BigInt(places)) % bottom !== 0n) places += 1;
  digits = (digits * 10n ** BigInt(places)) / bottom;
  return { top: constant(digits, places), bottom: ONE };
};

const times = (left: Term, right: Term): Term => {
  if (isOne(left)) return right;
  if (isOne(right)) return left;
  if (left.is === "constant" && right.is === "constant")
    return constant(left.digits * right.digits, left.places + right.places);
  // Constants gather on the right: (x × 3) × 5 is x × 15.
  if (left.is === "constant") return times(right, left);
  if (right.is === "constant" && left.is === "times" && left.right.is === "constant")
    return times(left.left, times(left.right, right));
  return { is: "times", left, right };
};
const sum =
  (is: "plus" | "minus") =>
  (left: Term, right: Term): Term => {
    if (left.is === "constant" && right.is === "constant") {
      const places = Math.max(left.places, right.places);
      const at = (it: Constant): bigint => it.digits * 10n ** BigInt(places - it.places);
      return constant(is === "plus" ? at(left) + at(right) : at(left) - at(right), places);
    }
    return { is, left, right };
  };
const plus = sum("plus");
const minus = sum("minus");

/** Whether forms come over one bottom without reading more than each of them reads. */
const aligns = (forms: readonly Form[]): boolean =>
  forms.every((it) => it.bottom === forms[0]?.bottom) ||
  forms.every((it) => wholeConstant(it.bottom) !== undefined);

/** The tops over one bottom, which comes last. */
const aligned = (forms: readonly Form[]): readonly Term[] => {
  const bottoms = forms.map((it) => it.bottom);
  const first = bottoms[0] as Term;
  if (bottoms.every((it) => it === first)) return [...forms.map((it) => it.top), first];
  const wholes = bottoms.map(wholeConstant);
  if (wholes.every((it) => it !== undefined)) {
    const shared = wholes.reduce(lcm);
    return [
      ...forms.map((it, at) => times(it.top, constant(shared / (wholes[at] as bigint)))),
      constant(shared),
    ];
  }
  return [
    ...forms.map((it, at) =>
      bottoms.filter((_, other) => other !== at).reduce((top, other) => times(top, other), it.top),
    ),
    bottoms.reduce(times),
  ];
};

const product = (left: Form, right: Form): Form =>
  reduced(times(left.top, right.top), times(left.bottom, right.bottom));

/** A factor that top and bottom share needlessly makes numbers large. */
const reduced = (top: Term, bottom: Term): Form => {
  const under = wholeConstant(bottom);
  const factor = top.is === "times" ? wholeConstant(top.right) : wholeConstant(top);
  if (under === undefined || factor === undefined || factor === 0n) return { top, bottom };
  const shared = gcd(factor, under);
  const rest = constant(factor / shared);
  return { top: top.is === "times" ? times(top.left, rest) : rest, bottom: constant(under / shared) };
};

/** Dividing by zero is not known; a negative divisor hands its sign to the top. */
const quotient = (left: Form, right: Form): Form => {
  const by = right.top;
  if (by.is === "constant") {
    if (by.digits === 0n) return { top: { is: "unknown" }, bottom: ONE };
    const shift = constant((by.digits < 0n ? -1n : 1n) * 10n ** BigInt(by.places));
    const size = constant(by.digits < 0n ? -by.digits : by.digits);
    return reduced(times(times(left.top, right.bottom), shift), times(left.bottom, size));
  }
  const divisor: Term = { is: "nonZero", of: by };
  return {
    top: times(times(left.top, right.bottom), { is: "sign", of: divisor }),
    bottom: times(left.bottom, { is: "size", of: divisor }),
  };
};

const extreme = (is: "least" | "most", forms: readonly Form[]): Form => {
  if (aligns(forms)) {
    const terms = aligned(forms);
    return { top: { is, of: terms.slice(0, -1) }, bottom: terms.at(-1) as Term };
  }
  return forms.reduce((a, b) => {
    const [left, right] = sides(a, b);
    return picked({ is: "order", left, right }, is === "least" ? [a, b] : [b, a]);
  });
};

const picked = (by: Selector, forms: readonly Form[]): Form => {
  if (aligns(forms)) {
    const terms = aligned(forms);
    return { top: { is: "pick", by, of: terms.slice(0, -1) }, bottom: terms.at(-1) as Term };
  }
  return {
    top: { is: "pick", by, of: forms.map((it) => it.top) },
    bottom: { is: "pick", by, of: forms.map((it) => it.bottom) },
  };
};
