import { Input } from "antd";
import { useId } from "react";
import type { Day } from "#kernel/calendar";
import { Mark } from "../parts/marks.tsx";
import type { Writing } from "./use-service-draft.ts";

export const EffectiveFrom = ({ it, readOnly }: { it: Writing; readOnly: boolean }) => {
  const id = useId();
  return (
    <div className="services-row">
      <label htmlFor={id}>从哪一天起按这一版受理</label>
      <Input
        id={id}
        type="date"
        value={it.effectiveFrom}
        readOnly={readOnly}
        onChange={(event) => {
          if (event.target.value !== "") it.setEffectiveFrom(event.target.value as Day);
        }}
      />
    </div>
  );
};

const SAVE_TEXT = {
  saved: { tone: "good", text: "已保存" },
  saving: { tone: "busy", text: "正在保存…" },
  waiting: { tone: "wait", text: "还没保存" },
  conflict: { tone: "bad", text: "没有保存：别处改过" },
  failed: { tone: "bad", text: "没有保存成" },
} as const;
export const SaveState = ({ it }: { it: Writing }) => (
  <span role="status">
    <Mark tone={SAVE_TEXT[it.state].tone}>{SAVE_TEXT[it.state].text}</Mark>
  </span>
);
