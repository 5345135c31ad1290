import { Select } from "antd";
import type { StudioFact } from "#engines/matching/contract";
import type { Cell, End } from "#kernel/rules";
import { cellKinds, cellText, emptyCell } from "./cells.ts";
import { TypedField } from "./fact-field.tsx";

const KINDS: Readonly<Record<Cell["is"], string>> = {
  any: "任意",
  yesNo: "是／否",
  oneOf: "属于",
  within: "类目之内",
  interval: "范围",
};
type Props = { cell: Cell; fact: StudioFact; label: string; onChange: (cell: Cell) => void };

/** One cell of a decision table: what its input must be. */
export const CellEditor = ({ cell, fact, label, onChange }: Props) => (
  <div className="studio-cell" title={cellText(cell, fact)}>
    <select
      className="studio-select"
      aria-label={`${label}：怎样比`}
      value={cell.is}
      onChange={(event) => onChange(emptyCell(event.target.value as Cell["is"]))}
    >
      {[...new Set([...cellKinds(fact), cell.is])].map((it) => (
        <option key={it} value={it}>
          {KINDS[it]}
        </option>
      ))}
    </select>
    <CellValue cell={cell} fact={fact} label={label} onChange={onChange} />
  </div>
);

const CellValue = ({ cell, fact, label, onChange }: Props) => {
  switch (cell.is) {
    case "any":
      return null;
    case "yesNo":
      return (
        <select
          className="studio-select"
          aria-label={label}
          value={cell.value ? "yes" : "no"}
          onChange={(event) => onChange({ is: "yesNo", value: event.target.value === "yes" })}
        >
          <option value="yes">是</option>
          <option value="no">否</option>
        </select>
      );
    case "oneOf":
      return (
        <Codes
          values={cell.values}
          fact={fact}
          label={label}
          onChange={(values) => onChange({ is: "oneOf", values })}
        />
      );
    case "within":
      return (
        <Codes
          values={cell.codes}
          fact={fact}
          label={label}
          onChange={(codes) => onChange({ is: "within", codes })}
        />
      );
    case "interval":
      return (
        <>
          <EndEditor
            end={cell.from}
            fact={fact}
            label={`${label}：下限`}
            words={["不低于", "超过"]}
            onChange={(from) => onChange({ ...cell, from })}
          />
          <EndEditor
            end={cell.to}
            fact={fact}
            label={`${label}：上限`}
            words={["不超过", "低于"]}
            onChange={(to) => onChange({ ...cell, to })}
          />
        </>
      );
  }
};

type CodesProps = {
  values: readonly string[];
  fact: StudioFact;
  label: string;
  onChange: (values: string[]) => void;
};
const Codes = ({ values, fact, label, onChange }: CodesProps) => (
  <Select
    className="studio-choice"
    size="small"
    mode={fact.choices.length > 0 ? "multiple" : "tags"}
    aria-label={label}
    showSearch={{ optionFilterProp: "label" }}
    placeholder="选一个或几个"
    value={[...values]}
    options={fact.choices.map((it) => ({ value: it.value, label: it.label }))}
    onChange={onChange}
  />
);

type EndProps = {
  end: End | null;
  fact: StudioFact;
  label: string;
  words: readonly [included: string, excluded: string];
  onChange: (end: End | null) => void;
};
/** An end of an interval, itself in it or not; left empty it is without end. */
const EndEditor = ({ end, fact, label, words, onChange }: EndProps) => (
  <span className="studio-end">
    <select
      className="studio-select"
      aria-label={`${label}，含不含本数`}
      value={end?.included === false ? "out" : "in"}
      disabled={end === null}
      onChange={(event) => end && onChange({ ...end, included: event.target.value === "in" })}
    >
      <option value="in">{words[0]}</option>
      <option value="out">{words[1]}</option>
    </select>
    <TypedField
      fact={fact}
      label={label}
      value={end?.at ?? null}
      onChange={(at) =>
        onChange(
          typeof at === "number" || typeof at === "string"
            ? { at, included: end?.included ?? words[0] === "不低于" }
            : null,
        )
      }
    />
  </span>
);
