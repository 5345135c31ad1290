import type { Comparison, Expression, Rounding } from "../ast.ts";
import { type Form, type Selector, sides, type Term } from "../exact-form.ts";
import { MARCH, placeInSeries } from "../since.ts";
import { unfold } from "../unfold.ts";
import { dayInDigits, lastSince } from "./days.ts";
import { literal, type Ref } from "./graph.ts";
import { firstMet, type TruthBits, type Writer } from "./writer.ts";

/** From here on doubles leave out whole numbers. */
const EXACT = 2 ** 53;
/** A value is at most so large without its sign, and whether it may be below zero. */
type Size = { most: number; below: boolean };
type Sized = Ref & Size;
const largest = (of: readonly Sized[]): Size => ({
  most: Math.max(...of.map((it) => it.most)),
  below: of.some((it) => it.below),
});
const NOT_KNOWN = { double: literal("NaN"), big: literal("null") };

export type Numbers = {
  term(it: Term): Ref;
  compare(left: Form, by: Comparison, right: Form): TruthBits;
  isKnown(it: Form): Ref;
  /** Whole 分 as a double; NaN when not known. */
  fen(it: Form, rounding: Rounding): Ref;
  /** The nearest double; NaN when not known. */
  ratio(it: Form): Ref;
  day(it: Expression): Ref;
  compareDays(left: Ref, by: Comparison, right: Ref): TruthBits;
};

export const numbersOf = (writer: Writer): Numbers => {
  const { graph, bits, reckoning, on } = writer;
  const big = reckoning === "big";
  const none = NOT_KNOWN[reckoning];
  const terms = new Map<Term, Sized>();
  const days = new Map<Expression, Ref>();
  const selectors = new Map<Selector, readonly TruthBits[]>();

  const made = (text: string, of: readonly Ref[], { most, below }: Size): Sized => {
    if (big) return { ...graph.step(text, "big", of), most, below };
    const loses = !(most < EXACT);
    return { ...graph.step(text, "double", of, loses), most: loses ? EXACT - 1 : most, below };
  };
  const term = (it: Term): Sized => {
    const found = terms.get(it);
    if (found) return found;
    const sized = write(it);
    terms.set(it, sized);
    return sized;
  };
  const write = (it: Term): Sized => {
    switch (it.is) {
      case "unknown":
        return { ...none, most: 0, below: false };
      case "constant":
        return constantOf(it.digits);
      case "fact": {
        const column = writer.column(it.key);
        const size = writer.shape.get(it.key) ?? { most: EXACT, below: true };
        return big ? made(`B.big(${column.text})`, [column], size) : { ...column, ...size };
      }
      case "fullSince":
        return fullSince(it);
      case "plus":
      case "minus":
      case "times": {
        const [a, b] = [term(it.left), term(it.right)];
        const most = it.is === "times" ? a.most * b.most : a.most + b.most;
        const below = it.is === "minus" || a.below || b.below;
        const sign = { plus: "+", minus: "-", times: "*" }[it.is];
        const text = big ? `B.${it.is}(${a.text},${b.text})` : `${a.text}${sign}${b.text}`;
        return made(text, [a, b], { most, below });
      }
      case "sign":
      case "size": {
        const a = term(it.of);
        if (!big && it.is === "size" && !a.below) return a;
        const name = big ? `B.${it.is}` : it.is === "sign" ? "Math.sign" : "Math.abs";
        const size = it.is === "sign" ? { most: 1, below: a.below } : { most: a.most, below: false };
        return made(`${name}(${a.text})`, [a], size);
      }
      case "nonZero": {
        const a = term(it.of);
        return made(`${a.text}===${big ? "0n" : "0"}?${none.text}:${a.text}`, [a], a);
      }
      case "least":
      case "most": {
        const of = it.of.map(term);
        const [first] = of;
        if (first && of.length === 1) return first;
        const name = `${big ? "B." : "Math."}${it.is === "least" ? "min" : "max"}`;
        return made(`${name}(${of.map((one) => one.text).join()})`, of, largest(of));
      }
      case "pick": {
        const of = it.of.map(term);
        const picked = firstMet(selected(it.by), of, none);
        return made(picked.text, picked.of, largest(of));
      }
    }
  };
  const constantOf = (digits: bigint): Sized => {
    const value = Number(digits);
    const size = { most: Math.abs(value), below: value < 0 };
    const text = `${big ? digits : value}${big ? "n" : ""}`;
    const safe = value < 0 ? `(${text})` : text;
    return big || size.most < EXACT ? { ...literal(safe), ...size } : made(safe, [], size);
  };
  const selected = (by: Selector): readonly TruthBits[] => {
    const found = selectors.get(by);
    if (found) return found;
    const whens =
      by.is === "choose" ? by.whens.map(writer.truth) : [ordered(term(by.left), "≤", term(by.right))];
    selectors.set(by, whens);
    return whens;
  };

  const fullSince = ({ day: since, unit }: Term & { is: "fullSince" }): Sized => {
    const at = day(since);
    const whole = graph.step(`${at.text}|0`, "bit", [at]);
    const months = graph.step(`(${whole.text}/10000|0)*12+(${whole.text}/100|0)%100`, "bit", [whole]);
    const counted = unit === "day" ? daysUpTo(whole, months) : monthsUpTo(whole, months);
    const full = unit === "year" ? `Math.floor(${counted.text}/12)` : counted.text;
    const known = graph.step(`${at.text}===${at.text}?${full}:NaN`, "double", [at, counted]);
    const size = { most: 10_000 * 366, below: true };
    return big ? made(`B.big(${known.text})`, [known], size) : { ...known, ...size };
  };
  const monthsUpTo = (since: Ref, months: Ref): Ref => {
    const to = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
    return graph.step(`${to}-${months.text}-(${since.text}%100>${Number(on.slice(8))}|0)`, "bit", [
      since,
      months,
    ]);
  };
  const daysUpTo = (since: Ref, months: Ref): Ref => {
    const march = graph.step(`${months.text}+${MARCH}`, "bit", [months]);
    const { text } = march;
    const place = `${since.text}%100+((${text}%12*153+2)/5|0)+(${text}/12|0)*365+(${text}/48|0)-(${text}/1200|0)+(${text}/4800|0)`;
    return graph.step(`${placeInSeries(on)}-(${place})`, "bit", [since, march]);
  };

  /** A comparison as a number: a choice between 1 and 0 would be a branch that no processor can guess. */
  const bit = (text: string, of: readonly Ref[]): Ref => graph.step(`(${text})|0`, "bit", of);
  const ORDERS = { "<": ["<", ">="], "≤": ["<=", ">"], ">": [">", "<="], "≥": [">=", "<"] } as const;
  const orderedBy = (a: Ref, by: Comparison, b: Ref, test: (sign: string) => string): TruthBits => {
    if (by === "=" || by === "≠") {
      const same = bit(test("==="), [a, b]);
      const other = bits.or(bit(test("<"), [a, b]), bit(test(">"), [a, b]));
      return by === "=" ? { met: same, unmet: other } : { met: other, unmet: same };
    }
    const [met, unmet] = ORDERS[by];
    return { met: bit(test(met), [a, b]), unmet: bit(test(unmet), [a, b]) };
  };
  const ordered = (a: Ref, by: Comparison, b: Ref): TruthBits =>
    orderedBy(a, by, b, (sign) =>
      big ? `${a.text}!==null&&${b.text}!==null&&${a.text}${sign}${b.text}` : `${a.text}${sign}${b.text}`,
    );
  const compareDays = (a: Ref, by: Comparison, b: Ref): TruthBits =>
    orderedBy(a, by, b, (sign) => `${a.text}${sign}${b.text}`);

  const compare = (left: Form, by: Comparison, right: Form): TruthBits => {
    const [a, b] = sides(left, right);
    return sinceCompare(a, by, b) ?? ordered(term(a), by, term(b));
  };
  /** 满N年 by one comparison of days instead of counting: the day lies no later than so long before. */
  const sinceCompare = (a: Term, by: Comparison, b: Term): TruthBits | undefined => {
    if (a.is !== "fullSince" || b.is !== "constant" || b.digits > 100_000n || b.digits < -100_000n)
      return undefined;
    const at = day(a.day);
    const least = (more: number): TruthBits =>
      compareDays(at, "≤", literal(`${lastSince(on, Number(b.digits) + more, a.unit)}`));
    const opposite = ({ met, unmet }: TruthBits): TruthBits => ({ met: unmet, unmet: met });
    if (by === "≥" || by === "<") return by === "≥" ? least(0) : opposite(least(0));
    if (by === ">" || by === "≤") return by === ">" ? least(1) : opposite(least(1));
    const [from, over] = [least(0), least(1)];
    const equal = { met: bits.and(from.met, over.unmet), unmet: bits.or(from.unmet, over.met) };
    return by === "=" ? equal : opposite(equal);
  };

  const day = (expression: Expression): Ref => {
    const found = days.get(expression);
    if (found) return found;
    const ref = dayOf(expression);
    days.set(expression, ref);
    return ref;
  };
  const dayOf = (expression: Expression): Ref => {
    const it = unfold(expression);
    switch (it.is) {
      case "fact": {
        const derived = writer.vocabulary.get(it.key)?.derived;
        return derived ? day(derived) : writer.column(it.key);
      }
      case "today":
        return literal(`${dayInDigits(on)}`);
      case "value":
        if (typeof it.value === "string") return literal(`${dayInDigits(it.value)}`);
        break;
      case "choose": {
        const gives = [...it.branches.map((one) => one.gives), ...(it.otherwise ? [it.otherwise] : [])];
        const picked = firstMet(
          it.branches.map((one) => writer.truth(one.when)),
          gives.map(day),
          NOT_KNOWN.double,
        );
        return graph.step(picked.text, "double", picked.of);
      }
    }
    throw new TypeError("A day is needed here");
  };

  const isKnown = (it: Form): Ref => {
    const top = term(it.top);
    if (top.id === null) return literal(top.text === none.text ? "0" : "1");
    return bit(big ? `${top.text}!==null` : `${top.text}===${top.text}`, [top]);
  };
  const fen = (it: Form, rounding: Rounding): Ref => {
    const [top, bottom] = [term(it.top), term(it.bottom)];
    if (big) return graph.step(`B.fen(${top.text},${bottom.text},"${rounding}")`, "double", [top, bottom]);
    if (bottom.text === "1") return graph.step(`${top.text}+0`, "double", [top]);
    const size = top.below ? graph.step(`Math.abs(${top.text})`, "double", [top]) : top;
    const near = rounded({ ...size, most: top.most }, bottom, rounding);
    return top.below
      ? graph.step(`(${top.text}<0?-${near.text}:${near.text})+0`, "double", [top, near])
      : near;
  };
  /** Neither is below zero. As long as nothing reaches 2^53, the whole part of a quotient is never rounded up by itself. */
  const rounded = (size: Ref & { most: number }, bottom: Sized, rounding: Rounding): Ref => {
    const of = [size, bottom];
    if (rounding === "down") return graph.step(`Math.floor(${size.text}/${bottom.text})`, "double", of);
    if (rounding === "halfUp" && 2 * size.most + bottom.most < EXACT)
      return graph.step(`Math.floor((${size.text}*2+${bottom.text})/(${bottom.text}*2))`, "double", of);
    if (rounding === "up" && size.most + bottom.most < EXACT)
      return graph.step(`Math.floor((${size.text}+(${bottom.text}-1))/${bottom.text})`, "double", of);
    const whole = graph.step(`Math.floor(${size.text}/${bottom.text})`, "double", of);
    const rest = graph.step(`${size.text}-${whole.text}*${bottom.text}`, "double", [...of, whole]);
    const more = rounding === "halfUp" ? `${rest.text}*2>=${bottom.text}` : `${rest.text}>0`;
    return graph.step(`${whole.text}+(${more}|0)`, "double", [whole, rest, bottom]);
  };
  const ratio = (it: Form): Ref => {
    const [top, bottom] = [term(it.top), term(it.bottom)];
    return big
      ? graph.step(`B.ratio(${top.text},${bottom.text})`, "double", [top, bottom])
      : graph.step(`${top.text}/${bottom.text}+0`, "double", [top, bottom]);
  };
  return { term, compare, isKnown, fen, ratio, day, compareDays };
};
