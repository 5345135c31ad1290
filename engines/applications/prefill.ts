import { findParty } from "#engines/parties";
import { findRecord } from "#engines/registers";
import { checkReasons, type DroppedAnswer, isSameAnswer, keepAsked, OWN_NAME } from "#kernel/forms";
import type { ApplicantKind, CaseEvent, ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { FieldProblem } from "#platform/http";
import { typedText } from "./typed-text.ts";

/** What the registers hold for a form: who it is, and the text that a person would have typed, per form field. */
export type Prefill = {
  name: string;
  /** Null where nobody knows. */
  kind: ApplicantKind | null;
  region: string | null;
  sample: boolean;
  values: Readonly<Record<string, string>>;
};

/** One look into each register that the form draws from. Undefined when the subject is in none that says who it is. */
export const readPrefill = async (
  tx: Tx,
  ctx: Context,
  item: ServiceItem,
  subjectId: string,
): Promise<Prefill | undefined> => {
  // A block that is filled in several times is no register's.
  const fields = item.form.flatMap((it) => (it.repeats ? [] : it.fields));
  const named = fields.flatMap((it) => (it.prefill ? [it.prefill.register] : []));
  const who = await findParty(tx, ctx, subjectId);
  if (!who) return undefined;
  const records = new Map<string, Awaited<ReturnType<typeof findRecord>>>();
  for (const register of new Set(named.filter((it) => it !== OWN_NAME.register))) {
    records.set(register, await findRecord(tx, ctx.plan, register, subjectId));
  }
  const values = fields.flatMap((field) => {
    if (!field.prefill) return [];
    if (field.prefill.register === OWN_NAME.register) {
      const name = ownName(ctx, who);
      return name === "" ? [] : [[field.key, name] as const];
    }
    const value = records.get(field.prefill.register)?.fields[field.prefill.field] ?? null;
    const text = typedText(value, field);
    return text === "" ? [] : [[field.key, text] as const];
  });
  const { name, kind, region, sample } = who;
  return { name, kind, region, sample, values: Object.fromEntries(values) };
};

/** An answer that the register gives itself is no loss when nothing asks for it. */
export const notHeld =
  (values: Prefill["values"], item: ServiceItem) =>
  ({ key, text }: DroppedAnswer): boolean => {
    const field = item.form.flatMap((it) => it.fields).find((it) => it.key === key);
    const held = values[key];
    return field === undefined || held === undefined || !isSameAnswer(field, text, held);
  };

/** A person applies under the own name; for a firm it is whoever sits at the form, at a counter nobody knows. */
const ownName = ({ actor }: Context, who: { kind: ApplicantKind | null; name: string }): string =>
  who.kind === "person" ? who.name : actor.is === "person" && !actor.stands ? actor.name : "";

/**
 * Locked fields are the register's: left out they are filled in, changed they are refused. Others that the register
 * fills may need a reason when they were changed. What the answers do not call for is left out and told.
 */
export const withRegister = (
  item: ServiceItem,
  { values }: Pick<Prefill, "values">,
  form: { answers: Readonly<Record<string, string>>; reasons: Readonly<Record<string, string>> },
): {
  answers: Record<string, string>;
  reasons: Record<string, string>;
  problems: FieldProblem[];
  dropped: DroppedAnswer[];
} => {
  const locked = item.form
    .flatMap((it) => it.fields)
    .filter((it) => it.prefill?.lock === "locked" && values[it.key] !== undefined);
  const filled = Object.fromEntries(locked.map((it) => [it.key, values[it.key] ?? ""]));
  const { answers, dropped } = keepAsked(item.form, { ...form.answers, ...filled });
  const changed = locked.flatMap((field) => {
    const held = values[field.key] ?? "";
    const typed = form.answers[field.key] ?? "";
    if (!(field.key in answers) || typed.trim() === "" || isSameAnswer(field, typed, held)) return [];
    return [
      {
        field: field.key,
        code: "locked",
        says: `“${field.label}”以名录为准（现为“${held}”），不能在这里改。如有误，请先更正名录。`,
      },
    ];
  });
  const checked = checkReasons(item.form, { answers, registerValues: values }, form.reasons);
  return {
    answers,
    reasons: checked.reasons,
    problems: [...changed, ...checked.problems],
    dropped: dropped.filter(notHeld(values, item)),
  };
};

/** Why the applicant changed what the register held, as filed. */
export const reasonsOf = (events: readonly CaseEvent[]): Readonly<Record<string, string>> =>
  events.find((it) => it.is === "submitted")?.reasons ?? {};
