import { Select } from "antd";
import { type Named, Row, useAt } from "./fields.tsx";

export type Options = readonly { value: string; label: string }[];
/** Of a record of words, and of things with a name. */
export const optionsOf = (names: Readonly<Record<string, string>>): Options =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
export const named = (list: readonly { id: string; name: string }[]): Options =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** How a choice is kept where it is no text. */
type Kept = { keep?: (chosen: string) => unknown; shown?: (kept: unknown) => string };

/** One of several. `optional`: an empty choice leaves the part out. */
export const Choose = ({
  path,
  label,
  options,
  optional,
  keep = (it) => it,
  shown = (it) => (typeof it === "string" || typeof it === "number" ? String(it) : ""),
}: Named & Kept & { options: Options; optional?: string }) => {
  const { id, value, put, readOnly } = useAt(path);
  return (
    <Row path={path} label={label} id={id}>
      <Select
        id={id}
        aria-label={label}
        showSearch={{ optionFilterProp: "label" }}
        disabled={readOnly}
        value={shown(value)}
        options={[...(optional === undefined ? [] : [{ value: "", label: optional }]), ...options]}
        onChange={(next) => put(next === "" && optional !== undefined ? undefined : keep(next))}
      />
    </Row>
  );
};

const YES_NO = optionsOf({ yes: "是", no: "否" });
/** Yes, no, or nothing said. */
export const YesNo = ({ path, label, optional }: Named & { optional?: string }) => (
  <Choose
    path={path}
    label={label}
    options={YES_NO}
    keep={(it) => it === "yes"}
    shown={(it) => (it === undefined ? "" : it ? "yes" : "no")}
    {...(optional === undefined ? {} : { optional })}
  />
);

/** Several of several. `emptyIs`: without any the part is left out; `free`: others may be typed too. */
export const ChooseSome = ({
  path,
  label,
  options,
  emptyIs,
  free,
  keep = (it) => it,
  shown = (it) => it as string,
}: Named & {
  options: Options;
  emptyIs?: null;
  free?: true;
  keep?: (chosen: string) => unknown;
  shown?: (kept: unknown) => string;
}) => {
  const { id, value, put, readOnly } = useAt(path);
  return (
    <Row path={path} label={label} id={id}>
      <Select
        id={id}
        aria-label={label}
        mode={free ? "tags" : "multiple"}
        showSearch={{ optionFilterProp: "label" }}
        disabled={readOnly}
        value={Array.isArray(value) ? value.map(shown) : []}
        options={[...options]}
        onChange={(next) => put(next.length === 0 && emptyIs === null ? undefined : next.map(keep))}
      />
    </Row>
  );
};
