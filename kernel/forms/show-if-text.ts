import type { FieldDeclaration, FormBlock, ShowIf } from "./declaration.ts";

/** A condition in words: “用途”是“研发”或“设备”. */
export const showIfText = (it: ShowIf, form: readonly FormBlock[]): string => {
  if ("field" in it) {
    const field = form.flatMap((block) => block.fields).find((one) => one.key === it.field);
    const said = it.oneOf.map((value) => `“${choiceLabel(field, value)}”`).join("或");
    return `“${field?.label ?? it.field}”是${said}`;
  }
  if (it.is === "not") return `不是（${showIfText(it.of, form)}）`;
  // A group within a group is set in brackets, so that it is clear what is joined with what.
  const said = it.of.map((one) => {
    const text = showIfText(one, form);
    return "of" in one && one.is !== "not" && one.is !== it.is ? `（${text}）` : text;
  });
  return said.join(it.is === "all" ? "，并且" : "，或者");
};

const YES_NO: Readonly<Record<string, string>> = { true: "是", false: "否" };
/** What may be chosen, in its own words; a condition may also write yes and no as true and false. */
export const choiceLabel = (field: FieldDeclaration | undefined, value: string): string =>
  field?.choices?.find((it) => it.value === value)?.label ?? YES_NO[value] ?? value;
