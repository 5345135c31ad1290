import { Button, Input, Modal } from "antd";
import { useEffect, useId, useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import type { Letter } from "#engines/letters/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { useFrame } from "../frame/frame.ts";
import { Mark } from "../parts/marks.tsx";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { DayOf } from "../parts/texts.tsx";
import { useCommand } from "../parts/use-command.ts";

/** 文书: every letter issued on the case, with its state; the decider of the unit may take one back. */
export const Documents = ({ view }: { view: CaseView }) => {
  const [answer, setAnswer] = useState<readonly Letter[] | Refusal | null>(null);
  const [taking, setTaking] = useState<Letter | null>(null);
  const [round, setRound] = useState(0);
  const { me } = useFrame();
  const path = `/cases/${view.subjectId}/${view.caseId}/letters`;
  // A step of the case may have brought a new letter: its version says so. A round is a letter taken back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew after each step.
  useEffect(() => {
    const abort = new AbortController();
    look<readonly Letter[]>(path, {}, abort.signal).then((it) => {
      if (!abort.signal.aborted) setAnswer(it);
    });
    return () => abort.abort();
  }, [path, view.version, round]);
  if (answer === null) return null;
  if (isRefusal(answer)) return <RefusalNote refusal={answer} />;
  if (answer.length === 0) return null;
  return (
    <section>
      <h3>文书</h3>
      <ul>
        {answer.map((it) => (
          <li key={it.code}>
            <a
              className="case-document"
              href={`/api/letters/${it.code}/file`}
              target="_blank"
              rel="noreferrer"
            >
              {it.title}
            </a>{" "}
            {it.number}，<DayOf day={it.day} />，
            <a className="case-document" href={`/verify/${it.code}`}>
              <code className="office-code">{it.code}</code>
            </a>{" "}
            {it.state.is === "valid" ? null : (
              <Mark tone={it.state.is === "revoked" ? "bad" : "wait"}>
                {it.state.is === "revoked" ? "已撤销" : "已被代替"}
              </Mark>
            )}
            {it.state.is !== "revoked" && me.roles.includes("decider") && me.unit === it.unit ? (
              <Button size="small" type="link" onClick={() => setTaking(it)}>
                撤销
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {taking ? (
        <TakeBack
          letter={taking}
          onClose={() => setTaking(null)}
          onDone={() => {
            setTaking(null);
            setRound((it) => it + 1);
          }}
        />
      ) : null}
    </section>
  );
};

const LEAST_REASON = 5;
type Props = { letter: Letter; onClose: () => void; onDone: () => void };

const TakeBack = ({ letter, onClose, onDone }: Props) => {
  const [reason, setReason] = useState("");
  const { run, busy, refusal } = useCommand();
  const id = useId();
  return (
    <Modal
      open
      title={`撤销 ${letter.title} ${letter.number}`}
      okText="撤销"
      cancelText="取消"
      okButtonProps={{ danger: true, disabled: reason.trim().length < LEAST_REASON, loading: busy }}
      onCancel={onClose}
      onOk={async () => {
        if (await run(`/letters/${letter.code}/revoke`, { reason: reason.trim() }, "已撤销")) onDone();
      }}
    >
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <label htmlFor={id}>理由（任何人验证这份文书时都会看到，不要写个人信息）</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3 }}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
};
