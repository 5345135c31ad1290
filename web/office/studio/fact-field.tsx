import { Input, Select } from "antd";
import { useEffect, useState } from "react";
import type { StudioFact } from "#engines/matching/contract";
import type { Value } from "#kernel/rules";
import { readTyped, typedText } from "./cells.ts";

type Props = { fact: StudioFact; value: Value; label: string; onChange: (value: Value) => void };

/** One fact to fill in; empty means that it is not known. */
export const FactField = ({ fact, value, label, onChange }: Props) => {
  if (fact.type === "boolean")
    return (
      <select
        className="studio-select"
        aria-label={label}
        value={value === null ? "" : value ? "yes" : "no"}
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value === "yes")}
      >
        <option value="">不知道</option>
        <option value="yes">是</option>
        <option value="no">否</option>
      </select>
    );
  if ((fact.type === "choice" || fact.type === "choices") && fact.choices.length > 0)
    return (
      <Select
        className="studio-choice"
        aria-label={label}
        showSearch={{ optionFilterProp: "label" }}
        allowClear
        placeholder="不知道"
        {...(fact.type === "choices" ? { mode: "multiple" as const } : {})}
        value={value === null ? undefined : (value as string | string[])}
        options={fact.choices.map((it) => ({ value: it.value, label: it.label }))}
        onChange={(next: string | string[] | undefined) => onChange(next ?? null)}
      />
    );
  return <TypedField fact={fact} value={value} label={label} onChange={onChange} />;
};

/** Typed freely, read when it is left: 300万元, 15%, 2026-03-05. */
export const TypedField = ({ fact, value, label, onChange }: Props) => {
  const [typed, setTyped] = useState(typedText(value, fact));
  const [problem, setProblem] = useState("");
  const shown = typedText(value, fact);
  useEffect(() => {
    setTyped(shown);
    setProblem("");
  }, [shown]);
  const read = (): void => {
    if (typed === shown) return;
    const answer = readTyped(typed, fact);
    setProblem("says" in answer ? answer.says : "");
    if ("says" in answer) return;
    setTyped(typedText(answer.value, fact));
    onChange(answer.value);
  };
  return (
    <span className="studio-typed">
      <Input
        size="small"
        value={typed}
        aria-label={label}
        aria-invalid={problem !== ""}
        {...(problem ? { status: "error" as const } : {})}
        placeholder={fact.type === "day" ? "2026-03-05" : ""}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={read}
        onPressEnter={(event) => {
          event.preventDefault();
          read();
        }}
      />
      {problem ? <small role="alert">{problem}</small> : null}
    </span>
  );
};
