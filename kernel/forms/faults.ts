import type { Form } from "./asked.ts";
import type { FieldDeclaration, FormBlock, MaterialDeclaration, ShowIf } from "./declaration.ts";
import { choicesOf, namedIn } from "./show-if.ts";

/** What a form must not be: `at` is the key of the field, block or paper. */
export type FormFault = { at: string; code: string; says: string };
type Named = { block: FormBlock; field: FieldDeclaration };

/** Conditions that name nothing, wait for an answer that cannot be given, or for one another; blocks that cannot be filled in. */
export const formFaults = ({
  form,
  materials,
}: {
  form: Form;
  materials: readonly MaterialDeclaration[];
}): FormFault[] => [
  ...form.flatMap((block) => [
    ...repeatFaults(form, block),
    ...conditionFaults(form, null, block.repeats?.key ?? block.title, block.showIf),
    ...block.fields.flatMap((it) => conditionFaults(form, block, it.key, it.showIf)),
  ]),
  ...materials.flatMap((it) => conditionFaults(form, null, it.key, it.showIf)),
  ...circleFaults(form),
];

const repeatFaults = (form: Form, { repeats, title, fields }: FormBlock): FormFault[] => {
  const dotted = fields
    .filter((it) => it.key.includes("."))
    .map(({ key }) => ({ at: key, code: "key-dotted", says: `key ${key} holds a dot` }));
  if (!repeats) return dotted;
  const { key, atLeast, atMost } = repeats;
  const fault = (code: string, says: string): FormFault[] => [{ at: key, code, says }];
  const isTaken =
    form.some((it) => it.repeats?.key === key && it.title !== title) ||
    form.some((it) => it.fields.some((one) => one.key === key));
  return [
    ...dotted,
    ...(isTaken || key.includes(".") ? fault("repeat-key", `key ${key} is taken or holds a dot`) : []),
    ...(Number.isInteger(atLeast) &&
    Number.isInteger(atMost) &&
    0 <= atLeast &&
    atLeast <= atMost &&
    atMost > 0
      ? []
      : fault("repeat-bounds", `from ${atLeast} to ${atMost} times cannot be filled in`)),
    ...fields
      .filter((it) => it.prefill)
      .map((it) => ({
        at: it.key,
        code: "repeat-prefill",
        says: "a register has one value, not one each time",
      })),
  ];
};

const conditionFaults = (form: Form, block: FormBlock | null, at: string, showIf?: ShowIf): FormFault[] =>
  showIf === undefined
    ? []
    : namedIn(showIf).flatMap(({ field: name, oneOf }): FormFault[] => {
        const found = named(form, block, name);
        if (!found)
          return [{ at, code: "condition-unknown", says: `waits for ${name}, which it cannot see` }];
        const choices = choicesOf(found.field);
        if (!choices)
          return [{ at, code: "condition-typed", says: `waits for ${name}, which is typed, not chosen` }];
        return oneOf
          .filter((it) => !choices.some((one) => one.value === it))
          .map((it) => ({
            at,
            code: "condition-choice",
            says: `waits for ${name} to be ${it}, which is no choice`,
          }));
      });

const named = (form: Form, block: FormBlock | null, name: string): Named | undefined => {
  const own = block?.repeats ? block.fields.find((it) => it.key === name) : undefined;
  if (own && block) return { block, field: own };
  for (const it of form) {
    const field = it.repeats ? undefined : it.fields.find((one) => one.key === name);
    if (field) return { block: it, field };
  }
  return undefined;
};

/** A field that waits, over others or over its block, for itself. */
const circleFaults = (form: Form): FormFault[] => {
  const waitsFor = ({ block, field }: Named): Named[] => [
    ...(field.showIf ? namedIn(field.showIf) : []).flatMap((it) => named(form, block, it.field) ?? []),
    ...(block.showIf ? namedIn(block.showIf) : []).flatMap((it) => named(form, null, it.field) ?? []),
  ];
  const reaches = (from: Named, goal: FieldDeclaration, seen: Set<FieldDeclaration>): boolean =>
    waitsFor(from).some((it) => {
      if (it.field === goal) return true;
      if (seen.has(it.field)) return false;
      seen.add(it.field);
      return reaches(it, goal, seen);
    });
  return form.flatMap((block) =>
    block.fields
      .filter((field) => reaches({ block, field }, field, new Set()))
      .map((field) => ({ at: field.key, code: "condition-circle", says: "is asked only when it is asked" })),
  );
};
