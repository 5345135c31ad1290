import { Checkbox, Input } from "antd";
import { type ReactNode, useId, useState } from "react";
import { useEditing } from "./editing.ts";
import { getAt } from "./set-at.ts";
import { anchorOf } from "./words.ts";

export type Named = { path: string; label: string };

/** What stands at a place, how it is changed, and the id that ties it to its label. */
export const useAt = (path: string) => {
  const { item, set, readOnly } = useEditing();
  const id = useId();
  return { id, value: getAt(item, path), put: (next: unknown) => set(path, next), readOnly };
};

/** A field with what the gate finds at its very place. */
export const Row = ({ path, label, id, children }: Named & { id: string; children: ReactNode }) => (
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

/** A text; an optional one is left out when nothing is written. */
export const Text = ({
  path,
  label,
  long,
  hint,
  optional,
}: Named & { long?: true; hint?: string; optional?: true }) => {
  const { id, value, put, readOnly } = useAt(path);
  const shared = {
    id,
    value: typeof value === "string" ? value : "",
    maxLength: 2_000,
    readOnly,
    placeholder: hint ?? "",
    onChange: (event: { target: { value: string } }) =>
      put(optional && event.target.value === "" ? undefined : event.target.value),
  };
  return (
    <Row path={path} label={label} id={id}>
      {long ? <Input.TextArea {...shared} autoSize={{ minRows: 2 }} /> : <Input {...shared} />}
    </Row>
  );
};

const WHOLE = /^-?\d{1,12}$/;
/** A whole number; what is no number is not taken. */
export const Whole = ({ path, label, optional }: Named & { optional?: true }) => (
  <Figure
    path={path}
    label={label}
    shown={String}
    read={(it) => (WHOLE.test(it) ? Number(it) : null)}
    empty={optional ? undefined : 0}
  />
);

const YUAN = /^\d{1,10}(\.\d{1,2})?$/;
/** An amount, typed in 元 and kept in 分. `empty`: what is kept when nothing is typed, where it is not left out. */
export const Money = ({
  path,
  label,
  optional,
  empty = 0,
}: Named & { optional?: true; empty?: null | 0 }) => (
  <Figure
    path={path}
    label={`${label}（元）`}
    shown={(fen) => String(fen / 100)}
    read={(it) => (YUAN.test(it) ? Math.round(Number(it) * 100) : null)}
    empty={optional ? undefined : empty}
  />
);

type Reading = { shown: (it: number) => string; read: (typed: string) => number | null; empty: unknown };
/** What is half typed, such as “12.”, stays on the screen until it is a figure or the field is left. */
const Figure = ({ path, label, shown, read, empty }: Named & Reading) => {
  const { id, value, put, readOnly } = useAt(path);
  const [half, setHalf] = useState<string | null>(null);
  return (
    <Row path={path} label={label} id={id}>
      <Input
        id={id}
        inputMode="decimal"
        value={half ?? (typeof value === "number" ? shown(value) : "")}
        maxLength={14}
        readOnly={readOnly}
        onBlur={() => setHalf(null)}
        onChange={(event) => {
          const typed = event.target.value.trim();
          const figure = read(typed);
          setHalf(typed);
          if (figure !== null) put(figure);
          else if (typed === "") put(empty);
        }}
      />
    </Row>
  );
};

/** Yes or left out; `no`: what stands there without the tick, `yes`: with it. */
export const Tick = ({ path, label, no, yes = true }: Named & { no?: false; yes?: unknown }) => {
  const { value, put, readOnly } = useAt(path);
  return (
    <div className="services-row" id={anchorOf(path)}>
      <Checkbox
        checked={value === yes}
        disabled={readOnly}
        onChange={(event) => put(event.target.checked ? yes : no)}
      >
        {label}
      </Checkbox>
      <FaultsAt path={path} />
    </div>
  );
};

/** A day as 2026-03-05. */
export const DayField = ({ path, label, optional }: Named & { optional?: true }) => {
  const { id, value, put, readOnly } = useAt(path);
  return (
    <Row path={path} label={label} id={id}>
      <Input
        id={id}
        type="date"
        value={typeof value === "string" ? value : ""}
        readOnly={readOnly}
        onChange={(event) => {
          const { value: typed } = event.target;
          if (typed !== "" || optional) put(typed === "" ? undefined : typed);
        }}
      />
    </Row>
  );
};
