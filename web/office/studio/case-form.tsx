import { Modal } from "antd";
import { useState } from "react";
import type { DraftCase, StudioFact } from "#engines/matching/contract";
import { findDay } from "#kernel/calendar";
import type { Outcome } from "#kernel/rules";
import { FactField } from "./fact-field.tsx";
import { TextField } from "./text-field.tsx";
import { OUTCOMES } from "./words.ts";

type Props = {
  start: DraftCase;
  facts: readonly StudioFact[];
  onDone: (it: DraftCase) => void;
  onClose: () => void;
};

/** One worked case: who it is about by the facts that the rule reads, and what should come out. */
export const CaseForm = ({ start, facts, onDone, onClose }: Props) => {
  const [it, setIt] = useState(start);
  const [day, setDay] = useState<string>(start.on);
  const [problem, setProblem] = useState("");
  const done = (): void => {
    const on = findDay(day.trim());
    if (it.name.trim() === "") setProblem("请给样例起个名字，例如“刚满三年的那一天”。");
    else if (!on) setProblem("日期应写成 2026-03-05 的样子。");
    else onDone({ ...it, name: it.name.trim(), on });
  };
  const outcome = it.expected?.outcome ?? "";
  return (
    <Modal
      open
      title={start.name === "" ? "加一个样例" : "修改样例"}
      okText="放进草稿"
      cancelText="取消"
      onOk={done}
      onCancel={onClose}
      width={620}
    >
      {problem ? (
        <p role="alert" className="studio-form-problem">
          {problem}
        </p>
      ) : null}
      <div className="studio-form">
        <TextField label="名字" most={80} value={it.name} onChange={(name) => setIt({ ...it, name })} />
        <TextField label="哪一天" most={10} placeholder="2026-03-05" value={day} onChange={setDay} />
        {facts.map((fact) => (
          <div key={fact.key} className="studio-form-row">
            <span>
              {fact.name}
              {fact.unit ? <small>（{fact.unit}）</small> : null}
            </span>
            <FactField
              fact={fact}
              label={fact.name}
              value={it.facts[fact.key] ?? null}
              onChange={(value) =>
                setIt({
                  ...it,
                  facts: { ...it.facts, [fact.key]: value as DraftCase["facts"][string] },
                })
              }
            />
          </div>
        ))}
        <label>
          应有的结果
          <select
            className="studio-select"
            value={outcome}
            onChange={(event) => {
              const next = event.target.value as Outcome | "";
              setIt({ ...it, expected: next === "" ? null : { outcome: next } });
            }}
          >
            <option value="">还没想好</option>
            {Object.entries(OUTCOMES).map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Modal>
  );
};
