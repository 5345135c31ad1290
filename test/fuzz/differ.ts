import fc from "fast-check";
import type { Facts, Policy, Vocabulary } from "#kernel/rules";
import { someFacts, someRules } from "../../kernel/rules/testing.ts";
import { type Answer, referenceAnswer, type System } from "./answers.ts";
import { type Asked, recordsFor, someAsked } from "./asked.ts";

export type Difference = {
  system: string;
  policy: Policy;
  facts: Facts;
  /** What either side said, or why it said nothing. */
  reference: Answer | string;
  answer: Answer | string;
};

/** Everything in which the systems differ from the reference. Where the reference throws, everybody does. */
export const differences = async (
  systems: readonly System[],
  asked: Asked,
  records: readonly Facts[],
): Promise<readonly Difference[]> => {
  const given = systems.map((it) => it.answers(asked, records).catch(String));
  const reference = asked.policies.map((it) => records.map((facts) => referenceOrFault(asked, it, facts)));
  const found = await Promise.all(
    given.map(async (waited, at) => {
      const answers = await waited;
      return asked.policies.flatMap((policy, of) =>
        records.flatMap((facts, record): Difference[] => {
          const expected = reference[of]?.[record] ?? "no answer";
          const answer = typeof answers === "string" ? answers : (answers[of]?.[record] ?? "no answer");
          return same(expected, answer)
            ? []
            : [{ system: systems[at]?.name ?? "", policy, facts, reference: expected, answer }];
        }),
      );
    }),
  );
  return found.flat();
};
const referenceOrFault = (asked: Asked, policy: Policy, facts: Facts): Answer | string => {
  try {
    return referenceAnswer(asked, policy, facts);
  } catch (fault) {
    return String(fault);
  }
};
const same = (a: Answer | string, b: Answer | string): boolean =>
  typeof a !== "string" &&
  typeof b !== "string" &&
  a.length === b.length &&
  a.every((it, at) => it === b[at]);

/** Records of which none, a twentieth and a fifth of the facts are not known, mixed, so that the first few have all. */
export const someRecords = (seed: number, count: number): readonly Facts[] => {
  const kinds = [0, 5, 20].map((nulls) =>
    fc.sample(someFacts(nulls), { seed: seed + nulls, numRuns: Math.ceil(count / 3) }),
  );
  return Array.from({ length: count }, (_, at) => kinds[at % 3]?.[Math.floor(at / 3)] ?? {});
};

/** Facts that all arbitrary rules are about; derived ones differ from rule to rule. */
export const arbitraryVocabulary: Vocabulary =
  fc.sample(someRules, { seed: 1, numRuns: 1 })[0]?.vocabulary ?? new Map();

export type Round = {
  /** Rule × record pairs that every system answered. */
  pairs: number;
  /** How many differences the first bad question had. */
  found: number;
  /** The smallest question that still differs, with one record. */
  smallest?: Difference & { asked: Asked };
};
const MOST_TRIES = 400;

/** Puts arbitrary questions to all systems, about records that are filled in already. @throws whatever goes wrong besides differences. */
export const fuzz = async (
  systems: readonly System[],
  records: readonly Facts[],
  { seed, questions }: { seed: number; questions: number },
): Promise<Round> => {
  let [pairs, found, tries] = [0, 0, 0];
  let smallest: Round["smallest"];
  const { failed, errorInstance, numRuns } = await fc.check(
    fc.asyncProperty(someAsked, async (asked) => {
      if (found > 0 && ++tries > MOST_TRIES) return true;
      // Once something differs, a smaller rule must differ for the same system by the same record at the latest.
      const some = records.slice(
        0,
        smallest ? records.indexOf(smallest.facts) + 1 : recordsFor(asked, records.length),
      );
      const wrong = systems.filter((it) => !smallest || it.name === smallest.system);
      const different = await differences(wrong, asked, some);
      const [first] = different;
      if (found === 0) pairs += asked.policies.length * some.length;
      if (!first) return true;
      if (found === 0) found = different.length;
      smallest = { ...first, asked: { ...asked, policies: [first.policy] } };
      return false;
    }),
    { seed, numRuns: questions },
  );
  // A run that ended early for another reason has shown nothing.
  if (failed !== (smallest !== undefined) || (!failed && numRuns !== questions))
    throw errorInstance ?? new Error(`Only ${numRuns} of ${questions} questions were put`);
  return { pairs, found, ...(smallest ? { smallest } : {}) };
};
