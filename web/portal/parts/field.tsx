import type { ReactNode } from "react";
import type { FieldDeclaration } from "#kernel/forms";
import type { Choice } from "#kernel/rules";

type Shown = {
  /** Name of the input; the problem list leads to `f-` and the field's own key. */
  name: string;
  anchor: string;
  label: string;
  type: FieldDeclaration["type"];
  unit?: string | null;
  choices?: readonly Choice[];
  required?: boolean;
  hint?: string | null;
  value: string;
  /** Says where a value came from, beside the field. */
  held?: string | null;
  locked?: boolean;
  wrong?: string | undefined;
};

/** One question with its hint, its value and, if need be, what is wrong with it. */
export const Field = (it: Shown) => {
  const id = `f-${it.anchor}`;
  const described =
    [it.hint ? `${id}-hint` : "", it.wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ") || undefined;
  if (isTicked(it)) return <Ticks {...it} id={id} described={described} />;
  return (
    <div className={`field${it.wrong ? " bad" : ""}`}>
      <label htmlFor={id}>
        {it.label}
        {it.required ? "" : "（选填）"}
      </label>
      <Notes {...it} id={id} />
      <div className="with-unit">
        {control(it, id, described)}
        {it.unit ? <span>{it.unit}</span> : null}
      </div>
    </div>
  );
};

/** Few choices are all in sight, and so are those of which several may hold. */
const isTicked = ({ type, choices }: Shown): boolean => {
  const count = choices?.length ?? 0;
  return type === "choices"
    ? count > 0
    : (type === "boolean" || type === "choice") && count > 0 && count <= 6;
};

const Notes = ({
  id,
  hint,
  held,
  wrong,
}: Pick<Shown, "hint" | "held" | "wrong"> & { id: string }): ReactNode => (
  <>
    {hint ? (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {held ? <p className="hint held">✓ {held}</p> : null}
    {wrong ? (
      <p className="wrong" id={`${id}-wrong`}>
        {wrong}
      </p>
    ) : null}
  </>
);

const control = (it: Shown, id: string, described: string | undefined): ReactNode => {
  const shared = {
    id,
    name: it.name,
    "aria-describedby": described,
    "aria-invalid": it.wrong ? true : undefined,
    defaultValue: it.value,
  } as const;
  if (it.type === "longText") return <textarea {...shared} rows={5} readOnly={it.locked} />;
  if (it.choices?.length) {
    return (
      <select {...shared}>
        <option value="">请选择</option>
        {it.choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    );
  }
  const numeric = it.type === "integer" || it.type === "money" || it.type === "decimal" || it.type === "rate";
  return (
    <input
      {...shared}
      type={it.type === "day" ? "date" : "text"}
      inputMode={numeric ? "decimal" : undefined}
      readOnly={it.locked}
      autoComplete="off"
    />
  );
};

const Ticks = (it: Shown & { id: string; described: string | undefined }) => {
  const several = it.type === "choices";
  const given = several ? it.value.split(/[;；,，、]/).map((one) => one.trim()) : [it.value];
  return (
    <fieldset className={`field${it.wrong ? " bad" : ""}`} id={it.id} aria-describedby={it.described}>
      <legend>
        {it.label}
        {several ? (it.required ? "（可多选）" : "（选填，可多选）") : ""}
      </legend>
      <Notes {...it} />
      <div className="choices">
        {it.choices?.map((one) => (
          <label className="choice" key={one.value}>
            <input
              type={several ? "checkbox" : "radio"}
              name={it.name}
              value={one.value}
              defaultChecked={given.includes(one.value)}
            />
            {one.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
