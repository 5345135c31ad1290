import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import {
  type Condition,
  type Facts,
  type Policy,
  type PolicyVersion,
  questionReasons,
  versionKeys,
  versionOn,
} from "#kernel/rules";
import type { Answers, FactUsed, Question } from "./contract.ts";

type Known = { facts: Facts; from: ReadonlyMap<string, FactUsed["from"]> };
type Asked = { on: Day; open: ReadonlySet<string>; answers: Answers; unsure: readonly string[] };

/** What was answered or could not be said comes along, so that it can be changed; then what is worth asking next. */
export const questionsOf = (
  plan: Plan,
  policies: readonly Policy[],
  { facts, from }: Known,
  { on, open, answers, unsure }: Asked,
): Question[] => {
  const reasons = questionReasons(policies, facts, on, plan.facts, open);
  const next = reasons.map((it) => it.key);
  const reasonFor = new Map(reasons.map((it) => [it.key, it]));
  const ordered = from.size === 0 && unsure.length === 0 ? generalFirst(plan, policies, next, on) : next;
  const given = Object.keys(answers).filter((key) => from.get(key) !== "register");
  const before = [...given, ...unsure.filter((key) => !given.includes(key) && !from.has(key))];
  const absences = absenceKeys(policies.flatMap((it) => versionOn(it, on) ?? []));
  return [...before, ...ordered.filter((key) => !before.includes(key))].flatMap((key): Question[] => {
    const it = plan.facts.get(key);
    if (!it || it.derived) return [];
    return [
      {
        key,
        name: it.name,
        question: it.question,
        hint: it.hint ?? null,
        type: it.type,
        unit: it.unit ?? null,
        choices: it.type === "boolean" ? YES_NO : (it.choices ?? []),
        branches: it.branches ?? [],
        given: answers[key] ?? "",
        state: stateOf(key, { answers, unsure }),
        mayBeNone: absences.has(key),
        policies: reasonFor.get(key)?.policies ?? [],
        isForSum: reasonFor.get(key)?.isForSum ?? false,
      },
    ];
  });
};

const stateOf = (key: string, { answers, unsure }: Pick<Asked, "answers" | "unsure">): Question["state"] => {
  const answer = answers[key];
  if (answer !== undefined) return answer.trim() === "" ? "none" : "given";
  return unsure.includes(key) ? "unsure" : "open";
};

/** A question that less than an eighth of the policies read is too particular to begin with. */
const TOO_PARTICULAR = 8;

/**
 * Nobody is known yet: every policy is many answers away, and being closest to a result means little. What many
 * policies read comes first then, in the vocabulary's order, which goes from the general to the particular.
 */
const generalFirst = (
  plan: Plan,
  policies: readonly Policy[],
  next: readonly string[],
  on: Day,
): string[] => {
  const readers = new Map<string, number>();
  for (const policy of policies) {
    const version = versionOn(policy, on);
    for (const key of version ? versionKeys(version, plan.facts) : [])
      readers.set(key, (readers.get(key) ?? 0) + 1);
  }
  const isGeneral = (key: string): boolean => (readers.get(key) ?? 0) * TOO_PARTICULAR > policies.length;
  const general = plan.vocabulary.flatMap(({ key, derived }) => (!derived && isGeneral(key) ? [key] : []));
  return [...new Set([...general, ...next])];
};

/** Keys of which a rule asks whether there is one at all. */
const absenceKeys = (versions: readonly PolicyVersion[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const it = node as Condition;
    if (it.is === "answered") found.add(it.key);
    for (const one of Object.values(node)) walk(one);
  };
  for (const it of versions) walk(it);
  return found;
};

const YES_NO = [
  { value: "是", label: "是" },
  { value: "否", label: "否" },
];
