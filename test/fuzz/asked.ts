import fc from "fast-check";
import type { Day } from "#kernel/calendar";
import type { Policy, Vocabulary } from "#kernel/rules";
import { someDate, someOpen, someRules } from "../../kernel/rules/testing.ts";

/** Policies over one vocabulary on one day, and the columns their facts are read from. */
export type Asked = {
  policies: readonly Policy[];
  vocabulary: Vocabulary;
  on: Day;
  open: ReadonlySet<string>;
  mapping: "typed" | "jsonb";
};

/** The reference works everything out again wherever it stands, so that time is lost on giants: they meet few records. */
const LARGE = 12_000;
const TOO_LARGE = 60_000;
const size = (it: unknown): number => JSON.stringify(it).length;
const derivedSize = (vocabulary: Vocabulary): number =>
  size([...vocabulary.values()].filter((it) => it.derived));

/** How many of the records a question is put to. */
export const recordsFor = ({ policies, vocabulary }: Asked, all: number): number =>
  policies.some((it) => size(it) > LARGE) || derivedSize(vocabulary) > LARGE ? Math.min(all, 90) : all;

/** Of several policies those that are not large, else the smallest. */
const handy = (policies: readonly Policy[]): readonly Policy[] => {
  const small = policies.filter((it) => size(it) <= LARGE);
  return small.length > 0 ? small : policies.toSorted((a, b) => size(a) - size(b)).slice(0, 1);
};

export const someAsked: fc.Arbitrary<Asked> = fc
  .tuple(someRules, someDate, someOpen, fc.constantFrom("typed", "jsonb" as const))
  .map(([{ policies, vocabulary }, on, open, mapping]) => ({
    policies: handy(policies),
    vocabulary,
    on,
    open,
    mapping,
  }))
  .filter((it) => size(it.policies) + derivedSize(it.vocabulary) <= TOO_LARGE);
