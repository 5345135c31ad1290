import { choicesOf, type LaidField } from "#kernel/forms";
import type { ShownProblem } from "./bits.tsx";
import { Field } from "./field.tsx";
import { waitsFor } from "./waits-for.ts";

/** What stands in the fields and beside them. */
export type FieldsShown = {
  answers: Readonly<Record<string, string>>;
  registerValues: Readonly<Record<string, string>>;
  reasons: Readonly<Record<string, string>>;
  problems: readonly (ShownProblem & { code: string })[];
  wrong(key: string): string | undefined;
};

type RegisterValues = FieldsShown["registerValues"];

export const isLocked = ({ key, prefill }: LaidField, values: RegisterValues): boolean =>
  prefill?.lock === "locked" && (values[key] ?? "") !== "";

/** One question with, if the register fills it, the reason for a change. */
export const AskedField = ({ it, shown }: { it: LaidField; shown: FieldsShown }) => {
  const { answers, registerValues, reasons, problems, wrong } = shown;
  const choices = choicesOf(it);
  return (
    <div className="asked-field" {...waitsFor(it, it.label)}>
      <Field
        name={`field.${it.key}`}
        anchor={it.key}
        label={it.short}
        type={it.type}
        unit={it.unit ?? null}
        {...(choices ? { choices } : {})}
        required={it.required}
        hint={it.hint ?? null}
        value={answers[it.key] ?? ""}
        held={heldText(it, registerValues)}
        wrong={wrong(it.key)}
      />
      {needsReason(it, registerValues) ? (
        <Reason
          it={it}
          value={reasons[it.key] ?? ""}
          wrong={problems.some((one) => one.field === it.key && one.code.startsWith("reason-"))}
        />
      ) : null}
    </div>
  );
};

const needsReason = ({ key, prefill }: LaidField, values: RegisterValues): boolean =>
  prefill?.lock === "editableWithReason" && (values[key] ?? "") !== "";

const heldText = (it: LaidField, values: RegisterValues): string | null => {
  if (!it.prefill || !values[it.key]) return null;
  return needsReason(it, values) ? "取自名录，改了要写明理由。" : "取自名录，可以修改。";
};

/** Why a value of the register was changed. Closed until it is needed; it opens without a script. */
const Reason = ({ it, value, wrong }: { it: LaidField; value: string; wrong: boolean }) => (
  <details className="reason" open={value !== "" || wrong}>
    <summary>改了“{it.label}”，写明理由</summary>
    <label className="visually-hidden" htmlFor={`f-reason-${it.key}`}>
      “{it.label}”的改动理由
    </label>
    <input
      id={`f-reason-${it.key}`}
      name={`reason.${it.key}`}
      defaultValue={value}
      maxLength={200}
      aria-invalid={wrong ? true : undefined}
      autoComplete="off"
      placeholder="例如：名录里还是上一年的数字"
    />
  </details>
);
