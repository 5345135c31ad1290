import { parseValue } from "#kernel/values";
import type { FieldDeclaration, ShowIf } from "./declaration.ts";

const YES_NO = [
  { value: "是", label: "是" },
  { value: "否", label: "否" },
] as const;

/** What may be chosen; yes and no where nothing else is written. Undefined where people type. */
export const choicesOf = ({ type, choices }: Pick<FieldDeclaration, "type" | "choices">) =>
  choices ?? (type === "boolean" ? YES_NO : undefined);

type Named = { field: string; oneOf: readonly string[] };

/** Whether the condition holds, given what each field that it names was answered; "" is no answer. */
export const holds = (
  showIf: ShowIf,
  isOneOf: (field: string, values: readonly string[]) => boolean,
): boolean =>
  "field" in showIf
    ? isOneOf(showIf.field, showIf.oneOf)
    : showIf.is === "not"
      ? !holds(showIf.of, isOneOf)
      : showIf.is === "all"
        ? showIf.of.every((it) => holds(it, isOneOf))
        : showIf.of.some((it) => holds(it, isOneOf));

/** Keys of the fields that the condition names, as often as it does. */
export const fieldsNamed = (it: ShowIf): readonly string[] =>
  "field" in it ? [it.field] : it.is === "not" ? fieldsNamed(it.of) : it.of.flatMap(fieldsNamed);

/** The same condition with each of its parts changed. */
export const eachPart = (showIf: ShowIf, change: (part: Named) => Named): ShowIf =>
  "field" in showIf
    ? change(showIf)
    : showIf.is === "not"
      ? { is: "not", of: eachPart(showIf.of, change) }
      : { is: showIf.is, of: showIf.of.map((it) => eachPart(it, change)) };

/** Whether what was typed means one of those values. Several choices count when one of them does. */
export const meansOneOf = (field: FieldDeclaration, typed: string, values: readonly string[]): boolean => {
  const read = readAs(field, typed);
  return read.some((one) => values.some((it) => readAs(field, it).includes(one)));
};

const readAs = (field: FieldDeclaration, typed: string): readonly unknown[] => {
  const text = typed.trim();
  if (text === "") return [];
  if (field.type === "longText") return [text];
  const parsed = parseValue(text, {
    name: field.label,
    type: field.type,
    ...(field.unit ? { unit: field.unit } : {}),
    ...(field.choices ? { choices: field.choices } : {}),
  });
  if (!("value" in parsed) || parsed.value === null) return [text];
  return Array.isArray(parsed.value) ? parsed.value : [parsed.value];
};

/** An answer as its person would read it: the words of a choice, a figure with its unit. */
export const shownAnswer = (
  field: Pick<FieldDeclaration, "type" | "choices" | "unit"> | undefined,
  text: string,
): string => {
  const typed = text.trim();
  if (!field) return typed;
  const chosen = choicesOf(field)?.find((it) => it.value === typed);
  if (chosen) return chosen.label;
  return field.unit && /\d$/.test(typed) ? `${typed} ${field.unit}` : typed;
};
