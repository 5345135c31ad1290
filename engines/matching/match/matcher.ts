import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import {
  boundsAt,
  columnsBuilder,
  compileToColumns,
  type Facts,
  OUTCOMES,
  type PolicyResults,
} from "#kernel/rules";
import { mixNumbers, mixText } from "./digest.ts";
import { LETTER_CODES, LETTERS, NEITHER_CODE } from "./letters.ts";

/** [place of the policy, least, most], in 分. */
export type AmountAt = readonly [place: number, min: number, max: number];
/**
 * Subjects matched at once; good until the next ones are. What is asked is worked out when it is asked: most subjects
 * are as they were.
 */
export type Matched = {
  /** Stands for all matches of a subject: two that differ anywhere have different digests. */
  digest(at: number): string;
  /** A letter a policy, by its place. */
  outcomes(at: number): string;
  /** Of what is met or for a person to judge, and has a sum. */
  amounts(at: number): AmountAt[];
};
/** Policy → where it stands in the text of outcomes. */
export type Places = ReadonlyMap<string, number>;
/** All policies of a plan made ready for one day; takes up to so many subjects at once. */
export type Matcher = { most: number; match(facts: readonly Facts[]): Matched };

const COUNTS = {
  outcome: OUTCOMES.map((it) => it in LETTERS),
  sum: OUTCOMES.map((it) => it === "met" || it === "manual"),
};

const MOST_SUBJECTS = 4_000;

/** @throws RangeError for a policy in force that has no place, and for too many subjects at once. */
export const openMatcher = (plan: Plan, on: Day, places: Places): Matcher => {
  const open = unheldKeys(plan);
  const compiled = compileToColumns(plan.policies, on, plan.facts);
  // Room is taken once. Columns that stay know the largest number so far: new ones would ask for a new program a page.
  const results = compiled.room(MOST_SUBJECTS);
  const columns = columnsBuilder(plan.facts, compiled.keys, { capacity: MOST_SUBJECTS });
  let rows = 0;
  const inForce = compiled.rulings.flatMap(({ policy, version }, at) => {
    if (!version) return [];
    const place = places.get(policy.id);
    if (place === undefined) throw new RangeError(`Policy "${policy.id}" has no place`);
    return [{ at, place, name: mixText(policy.id) }];
  });
  const of = inForce.map((it) => ({ ...it, results: results[it.at] as PolicyResults }));
  const width = Math.max(0, ...inForce.map((it) => it.place + 1));
  return {
    most: MOST_SUBJECTS,
    match: (facts) => {
      if (facts.length > MOST_SUBJECTS) throw new RangeError(`${facts.length} subjects at once`);
      for (const it of facts.slice(0, rows).entries()) columns.set(...it);
      for (const it of facts.slice(rows)) columns.add(it);
      rows = Math.max(rows, facts.length);
      compiled.run(columns.done(), results, { open, to: facts.length });
      const mixed = mixNumbers(facts.length);
      for (const { name, results } of of)
        mixed.add(name, results.outcome, COUNTS, [results.amountMin, results.amountMax]);
      const letters = Buffer.alloc(width);
      return {
        digest: mixed.at,
        outcomes: (row) => {
          letters.fill(NEITHER_CODE);
          for (const { place, results } of of)
            letters[place] = LETTER_CODES[results.outcome[row] as number] as number;
          return letters.toString("latin1");
        },
        amounts: (row) =>
          of.flatMap(({ place, results }) => {
            if (!COUNTS.sum[results.outcome[row] as number]) return [];
            const bounds = boundsAt(results, "amount", row);
            return bounds ? [[place, bounds.min, bounds.max] as const] : [];
          }),
      };
    },
  };
};

/** Facts that no register holds: nobody was asked yet, so their absence tells nothing. */
export const unheldKeys = (plan: Plan): ReadonlySet<string> =>
  new Set(plan.vocabulary.flatMap((it) => (it.source || it.derived ? [] : [it.key])));
