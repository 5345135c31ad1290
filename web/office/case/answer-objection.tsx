import { Button, Input, Radio } from "antd";
import { useId, useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import { DayOf } from "../parts/texts.tsx";

const LEAST = 5;
type Body = { upheld: boolean; answer: string };
type Props = { view: CaseView; busy: boolean; onCancel: () => void; onSend: (body: Body) => void };

/** One answer to one objection, the oldest first; one that is upheld sends the case back to the decision. */
export const AnswerObjection = ({ view, busy, onCancel, onSend }: Props) => {
  const [upheld, setUpheld] = useState<boolean | null>(null);
  const [answer, setAnswer] = useState("");
  const id = useId();
  const [oldest, ...later] = view.notice?.objections.filter((it) => it.answer === null) ?? [];
  return (
    <div className="case-form">
      <h3>答复异议</h3>
      {oldest ? (
        <blockquote className="case-letter">
          <DayOf day={oldest.on} />：{oldest.text}
        </blockquote>
      ) : null}
      {later.length > 0 ? (
        <p className="office-none">还有 {later.length} 件异议，逐件答复，先答最早的这一件。</p>
      ) : null}
      <p className="office-none">异议人的姓名和联系方式在下面的“留痕”里，申请人看不到。</p>
      <Radio.Group
        value={upheld}
        aria-label="异议是否成立"
        onChange={(event) => setUpheld(event.target.value)}
        options={[
          { value: false, label: "不成立，公示继续" },
          { value: true, label: view.decision ? "成立，退回重新决定" : "成立，转到决定" },
        ]}
      />
      <label htmlFor={id}>答复</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 4 }}
        maxLength={2000}
        showCount
        value={answer}
        placeholder="写明核查情况和理由，至少 5 个字"
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="office-actions">
        <Button
          type="primary"
          loading={busy}
          disabled={upheld === null || answer.trim().length < LEAST}
          onClick={() => upheld !== null && onSend({ upheld, answer: answer.trim() })}
        >
          答复
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </div>
  );
};
