import fc from "fast-check";
import type { FieldDeclaration, FormBlock, ShowIf } from "./declaration.ts";

// Arbitrary forms for properties: chosen answers, conditions on what stands before, blocks once or several times.

const CHOICES = ["甲", "乙", "丙"] as const;

const aCondition = (fields: readonly string[]): fc.Arbitrary<ShowIf> =>
  fc.letrec<{ it: ShowIf }>((tie) => ({
    it: fc.oneof(
      { maxDepth: 2 },
      fc.record({
        field: fc.constantFrom(...fields),
        oneOf: fc.subarray([...CHOICES], { minLength: 1 }),
      }),
      fc.record({
        is: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("it"), { maxLength: 3 }),
      }),
      fc.record({ is: fc.constant("not" as const), of: tie("it") }),
    ),
  })).it;

const maybeWaiting = <T extends object>(
  it: T,
  fields: readonly string[],
): fc.Arbitrary<T & { showIf?: ShowIf }> =>
  fields.length === 0
    ? fc.constant(it)
    : fc.option(aCondition(fields), { nil: undefined }).map((showIf) => (showIf ? { ...it, showIf } : it));

const fieldNamed = (key: string, required: boolean): FieldDeclaration => ({
  key,
  label: `问${key}`,
  type: "choice",
  choices: CHOICES.map((value) => ({ value, label: value })),
  required,
});

/** Blocks of which every other one is repeated; conditions name only what stands before, so that there are no circles. */
export const aForm: fc.Arbitrary<FormBlock[]> = fc
  .array(fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .chain((blocks) => {
    const outside: string[] = [];
    const made = blocks.map((needed, at): fc.Arbitrary<FormBlock> => {
      const isRepeated = at % 2 === 1;
      const before = [...outside];
      const own: string[] = [];
      const fields = needed.map((required, nth) => {
        const key = `f${at}${nth}`;
        const field = maybeWaiting(fieldNamed(key, required), [...before, ...own]);
        own.push(key);
        return field;
      });
      if (!isRepeated) outside.push(...own);
      const block = {
        title: `块${at}`,
        ...(isRepeated ? { repeats: { key: `r${at}`, one: "次", atLeast: at % 3, atMost: 4 } } : {}),
      };
      return fc
        .tuple(maybeWaiting(block, before), fc.tuple(...fields))
        .map(([head, list]) => ({ ...head, fields: list }));
    });
    return fc.tuple(...made);
  });

/** Answers to some of the questions, to times beyond the bounds, and to nothing at all. */
export const anAnswer = (form: readonly FormBlock[]): fc.Arbitrary<Record<string, string>> => {
  const keys = form.flatMap(({ repeats, fields }) =>
    fields.flatMap(({ key }) =>
      repeats ? [1, 2, 3, 5].map((nth) => `${repeats.key}.${nth}.${key}`) : [key],
    ),
  );
  return fc.dictionary(fc.constantFrom(...keys, "strange"), fc.constantFrom(...CHOICES, "", " 甲 ", "丁"));
};
