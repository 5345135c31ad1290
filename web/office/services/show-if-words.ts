import type { FieldDeclaration, FormBlock, ShowIf } from "#kernel/forms";

/** A condition in words: “用途”是“研发”或“设备”. */
export const showIfText = (it: ShowIf, form: readonly FormBlock[]): string => {
  if ("field" in it) {
    const field = form.flatMap((block) => block.fields).find((one) => one.key === it.field);
    const said = it.oneOf.map((value) => `“${labelOf(field, value)}”`).join("或");
    return `“${field?.label ?? it.field}”是${said}`;
  }
  if (it.is === "not") return `不满足：${showIfText(it.of, form)}`;
  return it.of.map((one) => showIfText(one, form)).join(it.is === "all" ? "，并且" : "，或者");
};

const labelOf = (field: FieldDeclaration | undefined, value: string): string =>
  field?.choices?.find((it) => it.value === value)?.label ??
  ({ true: "是", false: "否" } as Record<string, string>)[value] ??
  value;
