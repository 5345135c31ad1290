import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "#kernel/calendar";
import type { Expression, Facts, Vocabulary } from "./ast.ts";
import { type Exact, exact } from "./exact.ts";
import { exactForms, type Form, type Holding, sides, sortOf, type Term } from "./exact-form.ts";
import { expressionsOf } from "./keys.ts";
import { reckon, truthOf } from "./reckon.ts";
import { someDate, someFacts, someRules } from "./testing.ts";

type World = { facts: Facts; on: Day; vocabulary: Vocabulary; open: ReadonlySet<string> };

/** Terms with big whole numbers; decimals are held times 10^20. */
const worked = (it: Term, world: World, unit: bigint): bigint | null => {
  const work = (one: Term): bigint | null => worked(one, world, unit);
  switch (it.is) {
    case "unknown":
      return null;
    case "constant":
      return (it.digits * unit) / 10n ** BigInt(it.places);
    case "fact": {
      const value = world.facts[it.key] ?? null;
      if (value === null) return null;
      const { top, bottom } = exact(value as number);
      const scaled = top * 10n ** BigInt(it.places) * unit;
      if (scaled % bottom !== 0n) throw new Error("a fact has more places than its term");
      return scaled / bottom;
    }
    case "fullSince": {
      const value = reckon(it, world);
      return value === null ? null : (value.value as Exact).top * unit;
    }
    case "plus":
    case "minus":
    case "times": {
      const [a, b] = [work(it.left), work(it.right)];
      if (a === null || b === null) return null;
      return it.is === "plus" ? a + b : it.is === "minus" ? a - b : (a * b) / unit;
    }
    case "sign":
    case "size":
    case "nonZero": {
      const a = work(it.of);
      if (a === null || (it.is === "nonZero" && a === 0n)) return null;
      if (it.is === "sign") return a > 0n ? unit : a < 0n ? -unit : 0n;
      return it.is === "size" && a < 0n ? -a : a;
    }
    case "least":
    case "most": {
      const of = it.of.map(work);
      if (of.includes(null)) return null;
      return (of as bigint[]).reduce((a, b) => (a < b === (it.is === "least") ? a : b));
    }
    case "pick": {
      const at = selected(it.by, world, unit);
      const one = at === null ? undefined : it.of[at];
      return one ? work(one) : null;
    }
  }
};
const selected = (by: (Term & { is: "pick" })["by"], world: World, unit: bigint): number | null => {
  if (by.is === "order") {
    const [a, b] = [worked(by.left, world, unit), worked(by.right, world, unit)];
    return a === null || b === null ? null : a <= b ? 0 : 1;
  }
  for (const [at, when] of by.whens.entries()) {
    const truth = truthOf(when, world);
    if (truth === "met") return at;
    if (truth !== "unmet") return null;
  }
  return by.otherwise ? by.whens.length : null;
};

const same = (form: Form, expected: Exact | null, world: World, unit: bigint): void => {
  const top = worked(form.top, world, unit);
  const bottom = worked(form.bottom, world, unit);
  if (expected === null) return void expect(top).toBeNull();
  if (top === null || bottom === null) throw new Error("not known, but it should be");
  expect(bottom > 0n).toBe(true);
  expect(top * expected.bottom === expected.top * bottom).toBe(true);
};

const numbersOf = (it: unknown, vocabulary: Vocabulary): Expression[] => {
  if (typeof it !== "object" || it === null) return [];
  const inner = Object.values(it).flatMap((one) => numbersOf(one, vocabulary));
  const of = it as { is?: string; left?: Expression };
  const isNumber = of.is === "compare" && of.left && sortOf(of.left, vocabulary) === "number";
  return isNumber ? [...inner, of.left as Expression] : inner;
};

for (const [name, holding, unit] of [
  ["whole numbers over whole numbers", { numbers: "whole", placesOf: () => 9 }, 1n],
  // No term here multiplies decimals of more places than this.
  ["decimals", { numbers: "decimal" }, 10n ** 400n],
] as const satisfies readonly (readonly [string, Holding, bigint])[])
  test(`a form in ${name} is the number that the evaluator reckons`, () => {
    fc.assert(
      fc.property(someRules, someFacts(10), someDate, ({ vocabulary, policies }, facts, on) => {
        const world = { facts, on, vocabulary, open: new Set<string>() };
        const formOf = exactForms(vocabulary, holding);
        const numbers = policies
          .flatMap((it) => it.versions)
          .flatMap((it) => [...expressionsOf(it), ...numbersOf(it, vocabulary)]);
        for (const it of numbers)
          same(formOf(it), (reckon(it, world)?.value ?? null) as Exact | null, world, unit);
        const [a, b] = numbers;
        if (!a || !b) return;
        const [x, y] = [reckon(a, world)?.value, reckon(b, world)?.value] as (Exact | undefined)[];
        const [left, right] = sides(formOf(a), formOf(b)).map((it) => worked(it, world, unit));
        if (!x || !y) expect([left, right]).toContain(null);
        else {
          const order = x.top * y.bottom - y.top * x.bottom;
          const between = (left as bigint) - (right as bigint);
          expect(between < 0n).toBe(order < 0n);
          expect(between > 0n).toBe(order > 0n);
        }
      }),
      { numRuns: 250 },
    );
  });
