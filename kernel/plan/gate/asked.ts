import type { ShowIf } from "#kernel/forms";
import type { Asked, Scope } from "./scope.ts";

/** Beyond so many combinations of answers nobody looks: what is not shown wrong counts as right. */
const MOST_COMBINATIONS = 20_000;
const NO_ANSWER = "";
/** An answer that no condition names. */
const OTHER = "\u0000";

const namesOf = (it: ShowIf): readonly string[] =>
  "field" in it ? [it.field] : it.is === "not" ? namesOf(it.of) : it.of.flatMap(namesOf);

/** Fields that decide, themselves or through others, whether it is asked; in the order in which they are found. */
const deciders = ({ when }: Pick<Asked, "when">, scope: Scope): readonly string[] => {
  const found: string[] = [];
  const look = (names: readonly string[]): void => {
    for (const name of names) {
      if (found.includes(name)) continue;
      found.push(name);
      look(scope.get(name)?.when.flatMap(namesOf) ?? []);
    }
  };
  look(when.flatMap((it) => namesOf(it.showIf)));
  return found;
};

/** Whether a field among those that decide comes back to itself. */
export const isCircular = (it: Asked): boolean =>
  deciders(it, it.scope).some((name) => {
    const when = it.scope.get(name)?.when.map((showIf) => ({ path: "", showIf })) ?? [];
    return deciders({ when }, it.scope).includes(name);
  });

/** Whether there are answers under which it is asked. A field that is not asked itself has no answer. */
export const canBeAsked = (it: Asked): boolean => {
  const names = deciders(it, it.scope);
  const said = it.when
    .map((one) => one.showIf)
    .concat(names.flatMap((name) => it.scope.get(name)?.when ?? []))
    .flatMap(valuesOf);
  const options = names.map((name) => {
    const { field } = it.scope.get(name) ?? {};
    const named = said.filter((one) => one.field === name).flatMap((one) => one.oneOf);
    const closed = field?.choices?.map((one) => one.value) ?? (field?.type === "boolean" ? named : undefined);
    return [...new Set(closed ? [...closed, NO_ANSWER, OTHER] : [...named, OTHER, NO_ANSWER])].filter(
      (one) => one !== OTHER || !field?.choices,
    );
  });
  const combinations = options.reduce((product, one) => product * one.length, 1);
  if (combinations > MOST_COMBINATIONS) return true;
  for (let at = 0; at < combinations; at += 1) {
    const answers = new Map<string, string>();
    let rest = at;
    options.forEach((one, index) => {
      answers.set(names[index] ?? "", one[rest % one.length] ?? NO_ANSWER);
      rest = Math.floor(rest / one.length);
    });
    if (it.when.every((one) => holds(one.showIf, answers, it.scope))) return true;
  }
  return false;
};

const valuesOf = (it: ShowIf): readonly { field: string; oneOf: readonly string[] }[] =>
  "field" in it ? [it] : it.is === "not" ? valuesOf(it.of) : it.of.flatMap(valuesOf);

const holds = (it: ShowIf, answers: ReadonlyMap<string, string>, scope: Scope): boolean => {
  if ("field" in it) {
    const asked = scope.get(it.field)?.when.every((one) => holds(one, answers, scope)) ?? false;
    return asked && it.oneOf.includes(answers.get(it.field) ?? NO_ANSWER);
  }
  if (it.is === "not") return !holds(it.of, answers, scope);
  return it.is === "all"
    ? it.of.every((one) => holds(one, answers, scope))
    : it.of.some((one) => holds(one, answers, scope));
};
