import { Checkbox, Input, Select } from "antd";
import { type ReactNode, useId } from "react";
import { useEditing } from "./editing.ts";
import { getAt } from "./set-at.ts";
import { anchorOf } from "./words.ts";

type Named = { path: string; label: string };

/** A field with what the gate finds at its very place. */
const Row = ({ path, label, id, children }: Named & { id: string; children: ReactNode }) => (
  <div className="services-row" id={anchorOf(path)}>
    <label htmlFor={id}>{label}</label>
    {children}
    <FaultsAt path={path} />
  </div>
);

/** What the gate finds at that place; `within`: and below it. */
export const FaultsAt = ({ path, within }: { path: string; within?: true }) => {
  const { faults } = useEditing();
  const here = faults.filter((it) => it.path === path || (within && it.path.startsWith(`${path}.`)));
  return here.map((it) => (
    <p key={it.code + it.path + it.says} className={`services-fault ${it.severity}`}>
      {it.says}
    </p>
  ));
};

export const Text = ({ path, label, long, hint }: Named & { long?: true; hint?: string }) => {
  const { item, set, readOnly } = useEditing();
  const id = useId();
  const value = getAt(item, path);
  const shared = {
    id,
    value: typeof value === "string" ? value : "",
    maxLength: 2_000,
    readOnly,
    placeholder: hint ?? "",
  };
  return (
    <Row path={path} label={label} id={id}>
      {long ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 2 }}
          onChange={(event) => set(path, event.target.value)}
        />
      ) : (
        <Input {...shared} onChange={(event) => set(path, event.target.value)} />
      )}
    </Row>
  );
};

/** A text that is left out when nothing is written. */
export const OptionalText = ({ path, label, hint }: Named & { hint?: string }) => {
  const { item, set, readOnly } = useEditing();
  const id = useId();
  const value = getAt(item, path);
  return (
    <Row path={path} label={label} id={id}>
      <Input
        id={id}
        value={typeof value === "string" ? value : ""}
        maxLength={2_000}
        readOnly={readOnly}
        placeholder={hint ?? ""}
        onChange={(event) => set(path, event.target.value === "" ? undefined : event.target.value)}
      />
    </Row>
  );
};

/** A whole number; what is no number is not taken. */
export const Whole = ({ path, label, optional }: Named & { optional?: true }) => {
  const { item, set, readOnly } = useEditing();
  const id = useId();
  const value = getAt(item, path);
  return (
    <Row path={path} label={label} id={id}>
      <Input
        id={id}
        inputMode="numeric"
        value={typeof value === "number" ? String(value) : ""}
        maxLength={12}
        readOnly={readOnly}
        onChange={(event) => {
          const typed = event.target.value.trim();
          if (typed === "") set(path, optional ? undefined : 0);
          else if (/^\d{1,12}$/.test(typed)) set(path, Number(typed));
        }}
      />
    </Row>
  );
};

type Options = readonly { value: string; label: string }[];
/** One of several. `optional`: an empty choice leaves the part out. */
export const Choose = ({
  path,
  label,
  options,
  optional,
}: Named & { options: Options; optional?: string }) => {
  const { item, set, readOnly } = useEditing();
  const id = useId();
  const value = getAt(item, path);
  return (
    <Row path={path} label={label} id={id}>
      <Select
        id={id}
        aria-label={label}
        showSearch={{ optionFilterProp: "label" }}
        disabled={readOnly}
        value={typeof value === "string" ? value : ""}
        options={[...(optional === undefined ? [] : [{ value: "", label: optional }]), ...options]}
        onChange={(next) => set(path, next === "" && optional !== undefined ? undefined : next)}
      />
    </Row>
  );
};

/** Several of several. */
export const ChooseSome = ({
  path,
  label,
  options,
  emptyIs,
}: Named & { options: Options; emptyIs?: null }) => {
  const { item, set, readOnly } = useEditing();
  const id = useId();
  const value = getAt(item, path);
  return (
    <Row path={path} label={label} id={id}>
      <Select
        id={id}
        aria-label={label}
        mode="multiple"
        showSearch={{ optionFilterProp: "label" }}
        disabled={readOnly}
        value={Array.isArray(value) ? (value as string[]) : []}
        options={[...options]}
        onChange={(next) => set(path, next.length === 0 && emptyIs === null ? undefined : next)}
      />
    </Row>
  );
};

/** Yes or left out, or yes and no. */
export const Tick = ({ path, label, no }: Named & { no?: false }) => {
  const { item, set, readOnly } = useEditing();
  return (
    <div className="services-row" id={anchorOf(path)}>
      <Checkbox
        checked={getAt(item, path) === true}
        disabled={readOnly}
        onChange={(event) => set(path, event.target.checked ? true : no)}
      >
        {label}
      </Checkbox>
      <FaultsAt path={path} />
    </div>
  );
};

/** A day as 2026-03-05. */
export const DayField = ({ path, label, optional }: Named & { optional?: true }) => {
  const { item, set, readOnly } = useEditing();
  const id = useId();
  const value = getAt(item, path);
  return (
    <Row path={path} label={label} id={id}>
      <Input
        id={id}
        type="date"
        value={typeof value === "string" ? value : ""}
        readOnly={readOnly}
        onChange={(event) => {
          const { value: typed } = event.target;
          if (typed !== "" || optional) set(path, typed === "" ? undefined : typed);
        }}
      />
    </Row>
  );
};
