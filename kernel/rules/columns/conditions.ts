import type { Comparison, Condition, Expression, Leaf } from "../ast.ts";
import { sortOf } from "../exact-form.ts";
import { isWithin } from "../reckon.ts";
import { unfold } from "../unfold.ts";
import { setWord } from "./columns.ts";
import { ONE, type Ref, ZERO } from "./graph.ts";
import type { Numbers } from "./numbers.ts";
import { isWord, type TruthBits, type Writer } from "./writer.ts";

type Word = string | readonly string[];
type Test = { name: string; holds: (word: Word) => boolean | null };

export type Conditions = {
  truth(it: Condition): TruthBits;
  /** Whether a value is known, of whatever sort. */
  isKnown(it: Expression): Ref;
};

const UNKNOWN: TruthBits = { met: ZERO, unmet: ZERO };
const decided = (it: boolean | null): TruthBits =>
  it === null ? UNKNOWN : it ? { met: ONE, unmet: ZERO } : { met: ZERO, unmet: ONE };
const oppositeOf = ({ met, unmet, ...rest }: TruthBits): TruthBits => ({ ...rest, met: unmet, unmet: met });

export const conditionsOf = (writer: Writer, numbers: Numbers): Conditions => {
  const { graph, bits, vocabulary } = writer;
  const truths = new Map<Condition, TruthBits>();

  const truth = (it: Condition): TruthBits => {
    const found = truths.get(it);
    if (found) return found;
    const made = write(it);
    truths.set(it, made);
    return made;
  };
  const write = (it: Condition): TruthBits => {
    switch (it.is) {
      case "all":
        return allOf(it.of.map(truth));
      case "any":
        return oppositeOf(allOf(it.of.map((one) => oppositeOf(truth(one)))));
      case "not":
        return oppositeOf(truth(it.of));
      default:
        return leaf(it);
    }
  };
  const allOf = (of: readonly TruthBits[]): TruthBits => {
    const met = bits.and(...of.map((it) => it.met));
    const unmet = bits.or(...of.map((it) => it.unmet));
    if (of.every((it) => it.unknown === undefined)) return { met, unmet };
    const unknown = bits.or(...of.map((it) => it.unknown ?? bits.not(bits.or(it.met, it.unmet))));
    return { met, unmet, unknown: bits.and(bits.not(unmet), unknown) };
  };

  const leaf = (it: Leaf): TruthBits => {
    switch (it.is) {
      case "judged":
        return { met: ZERO, unmet: ZERO, unknown: ZERO };
      case "answered": {
        const known = isKnown({ is: "fact", key: it.key });
        return { met: known, unmet: bits.and(bits.not(known), bits.not(writer.isOpen(it.key))) };
      }
      case "oneOf":
        return anyWord(it.left, {
          name: `oneOf ${JSON.stringify(it.values)}`,
          holds: anyOf((one) => it.values.includes(one)),
        });
      case "within":
        return anyWord(it.left, {
          name: `within ${JSON.stringify(it.codes)}`,
          holds: anyOf((one) => isWithin(one, it.codes)),
        });
      case "compare":
        return compare(it.left, it.by, it.right);
    }
  };

  const compare = (left: Expression, by: Comparison, right: Expression): TruthBits => {
    const sort = sortOf(left, vocabulary);
    if (sort !== sortOf(right, vocabulary)) throw new TypeError("Values of two kinds cannot be compared");
    if (sort === "number") return numbers.compare(writer.formOf(left), by, writer.formOf(right));
    if (sort === "day") return numbers.compareDays(numbers.day(left), by, numbers.day(right));
    if (by !== "=" && by !== "≠") throw new TypeError("Only numbers and days have an order");
    const same = sort === "boolean" ? sameTruth(yesNo(left), yesNo(right)) : sameWords(left, right);
    return by === "=" ? same : oppositeOf(same);
  };

  /** What an expression comes to, through its choices and derived facts, down to facts and constants. */
  const through = (
    expression: Expression,
    end: (it: Expression & ({ is: "fact" } | { is: "value" })) => TruthBits,
  ): TruthBits => {
    const it = unfold(expression);
    if (it.is === "value") return end(it);
    if (it.is === "fact") {
      const derived = vocabulary.get(it.key)?.derived;
      return derived ? through(derived, end) : end(it);
    }
    if (it.is !== "choose") throw new TypeError("A value that can be compared is needed here");
    const whens = it.branches.map((one) => truth(one.when));
    const gives = [...it.branches.map((one) => one.gives), ...(it.otherwise ? [it.otherwise] : [])].map(
      (one) => through(one, end),
    );
    // The first that is met, without a branch: of met and unmet at most one is 1.
    const pick = (of: readonly Ref[]): Ref =>
      whens.reduceRight(
        (rest, when, at) => bits.or(bits.and(when.met, of[at] as Ref), bits.and(when.unmet, rest)),
        of[whens.length] ?? ZERO,
      );
    return { met: pick(gives.map((one) => one.met)), unmet: pick(gives.map((one) => one.unmet)) };
  };

  /** 1 met, 2 unmet, 0 not known, as two bits. */
  const split = (code: Ref): TruthBits => ({
    met: graph.step(`${code.text}&1`, "bit", [code]),
    unmet: graph.step(`${code.text}>>1`, "bit", [code]),
  });
  const yesNo = (it: Expression): TruthBits =>
    through(it, (end) => (end.is === "value" ? decided(end.value === true) : split(writer.column(end.key))));
  const sameTruth = (a: TruthBits, b: TruthBits): TruthBits => ({
    met: bits.or(bits.and(a.met, b.met), bits.and(a.unmet, b.unmet)),
    unmet: bits.or(bits.and(a.met, b.unmet), bits.and(a.unmet, b.met)),
  });

  const anyWord = (left: Expression, test: Test): TruthBits =>
    through(left, (end) => {
      if (end.is === "value") return decided(isWord(end.value) ? test.holds(end.value) : false);
      const sort = sortOf(end, vocabulary);
      if (sort !== "text" && sort !== "set") throw new TypeError("Only texts and sets are one of several");
      const table = writer.table(`${end.key} ${test.name}`, { is: "truth", key: end.key, test: test.holds });
      const code = writer.column(end.key);
      return split(graph.step(`${table.text}[${code.text}]`, "bit", [code]));
    });
  const sameWords = (left: Expression, right: Expression): TruthBits =>
    through(left, (a) => through(right, (b) => sameEnds(a, b)));
  const sameEnds = (
    a: Expression & ({ is: "fact" } | { is: "value" }),
    b: Expression & ({ is: "fact" } | { is: "value" }),
  ): TruthBits => {
    if (a.is === "value") {
      const test = sameAs(a.value);
      return b.is === "value" ? decided(isWord(b.value) && test.holds(b.value)) : anyWord(b, test);
    }
    if (b.is === "value") return anyWord(a, sameAs(b.value));
    const [here, there] = [writer.column(a.key), writer.column(b.key)];
    const table = writer.table(`${a.key} same ${b.key}`, { is: "sameWord", key: a.key, other: b.key });
    const known = graph.step(`(${here.text}!==0)&(${there.text}!==0)`, "bit", [here, there]);
    const same = graph.step(`(${table.text}[${here.text}]===${there.text})|0`, "bit", [here, there]);
    return { met: bits.and(known, same), unmet: bits.and(known, bits.not(same)) };
  };

  const isKnown = (it: Expression): Ref => {
    switch (sortOf(it, vocabulary)) {
      case "number":
        return numbers.isKnown(writer.formOf(it));
      case "day": {
        const day = numbers.day(it);
        return day.id === null ? ONE : graph.step(`(${day.text}===${day.text})|0`, "bit", [day]);
      }
      default:
        return through(it, (end) => {
          if (end.is === "value") return { met: ONE, unmet: ZERO };
          const code = writer.column(end.key);
          return { met: graph.step(`(${code.text}!==0)|0`, "bit", [code]), unmet: ZERO };
        }).met;
    }
  };
  return { truth, isKnown };
};

/** For a set it is enough that one of its members does. */
const anyOf =
  (holds: (one: string) => boolean | null) =>
  (word: Word): boolean | null => {
    const of = (typeof word === "string" ? [word] : word).map(holds);
    return of.includes(true) ? true : of.includes(null) ? null : false;
  };
const sameAs = (value: unknown): Test => {
  const wordOf = (it: unknown): string => (typeof it === "string" ? it : setWord(it as readonly string[]));
  const own = wordOf(value);
  return { name: `same ${JSON.stringify(own)}`, holds: (word) => wordOf(word) === own };
};
