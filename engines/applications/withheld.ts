import { type FieldDeclaration, findField, maskedAnswer } from "#kernel/forms";
import type { Plan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Withheld } from "./contract.ts";
import { mayIn, unitName, unitsIn } from "./who.ts";

export type Reader = "applicant" | "officer";
/** Why somebody does not read the answer to a field in full; null when nothing keeps it back. */
export type Keeps = (field: FieldDeclaration) => Withheld | null;

/** The applicant's own words are the applicant's. An officer reads what is for the own unit, personal data one by one. */
export const keepsFrom = (ctx: Context, item: ServiceItem, reader: Reader): Keeps => {
  if (reader === "applicant") return () => null;
  const mayHandle = unitsIn(item).some((it) => mayIn(ctx, it, "handleCase"));
  return (field) => {
    const isFor = field.seenBy?.some((it) => mayIn(ctx, it, "readCase")) ?? true;
    return isFor ? personal(ctx.plan, field, mayHandle) : forUnits(ctx.plan, field);
  };
};

/** For outlets at which nobody has said who they are: the command line, a replay. */
export const keepsFromAll =
  (plan: Plan): Keeps =>
  (field) =>
    field.seenBy ? forUnits(plan, field) : personal(plan, field, false);

const forUnits = (plan: Plan, { seenBy = [] }: FieldDeclaration): Withheld => ({
  why: "units",
  unitNames: seenBy.map((it) => unitName(plan, it)),
});

const personal = (plan: Plan, field: FieldDeclaration, mayRead: boolean): Withheld | null =>
  sensitivityOf(plan, field) === "personal" ? { why: "personal", mayRead } : null;

/** As the form says, else as the register says from which it is filled. */
const sensitivityOf = (plan: Plan, { sensitivity, prefill }: FieldDeclaration): string | undefined => {
  if (sensitivity || !prefill) return sensitivity;
  const registers = [...plan.registers, ...plan.measures.flatMap((it) => it.registers)];
  return registers.find((it) => it.id === prefill.register)?.fields.find((it) => it.key === prefill.field)
    ?.sensitivity;
};

/** What is shown instead; an empty answer stays empty. */
export const shownInstead = (withheld: Withheld | null, field: FieldDeclaration, text: string): string => {
  if (withheld === null || text.trim() === "") return text;
  return withheld.why === "personal"
    ? maskedAnswer(field, text)
    : `已填写，仅${withheld.unitNames.join("、")}可见`;
};

/** Texts by the keys of their answers; those that no field of the form has are nobody's secret. */
export const textsAs = (
  item: ServiceItem,
  keeps: Keeps,
  texts: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const field = findField(item.form, key)?.field;
      return [key, field ? shownInstead(keeps(field), field, text) : text];
    }),
  );
