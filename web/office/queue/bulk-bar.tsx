import { Button, Checkbox, Input, Modal } from "antd";
import { useEffect, useId, useState } from "react";
import { useRevalidator } from "react-router";
import type { BulkKind, BulkReport, Leaves, QueueCase } from "#engines/applications/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look, send } from "../api.ts";
import { useFrame } from "../frame/frame.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { BULK_KINDS, newRequestId, seenOf } from "./bulk.ts";
import { BulkResult } from "./bulk-result.tsx";

type Props = { chosen: readonly QueueCase[]; onClear: () => void };

/** What can be done with the chosen cases; shown while some are. */
export const BulkBar = ({ chosen, onClear }: Props) => {
  const { me } = useFrame();
  const [kind, setKind] = useState<BulkKind | null>(null);
  const kinds = BULK_KINDS.filter((it) => it.roles.some((role) => me.roles.includes(role)));
  if (chosen.length === 0 || kinds.length === 0) return null;
  return (
    <div className="queue-bulk" role="toolbar" aria-label="批量办理">
      <strong>已选 {chosen.length} 件</strong>
      {kinds.map((it) => (
        <Button key={it.kind} onClick={() => setKind(it.kind)}>
          {it.title}
        </Button>
      ))}
      <Button type="link" onClick={onClear}>
        取消选择
      </Button>
      {kind ? (
        <BulkDialog
          kind={kind}
          chosen={chosen}
          onClose={(done) => {
            setKind(null);
            if (done) onClear();
          }}
        />
      ) : null}
    </div>
  );
};

type DialogProps = { kind: BulkKind; chosen: readonly QueueCase[]; onClose: (done: boolean) => void };
type Words = { says: string; to: string; checkedAll: boolean };
const LEAST = 5;

const BulkDialog = ({ kind, chosen, onClose }: DialogProps) => {
  const [words, setWords] = useState<Words>({ says: "", to: "", checkedAll: false });
  // One press, one request: sent again after a lost connection it is the same.
  const [requestId, setRequestId] = useState(newRequestId);
  const [report, setReport] = useState<BulkReport | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const { revalidate } = useRevalidator();
  const title = BULK_KINDS.find((it) => it.kind === kind)?.title ?? "";
  const ready =
    (kind !== "reassign" || (words.to !== "" && words.says.trim().length >= LEAST)) &&
    (kind !== "urge" || words.says.trim().length >= LEAST);
  const run = async (cases: readonly QueueCase[], id: string): Promise<void> => {
    setBusy(true);
    const answer = await send<BulkReport>("/office/bulk", {
      kind,
      requestId: id,
      cases: seenOf(cases),
      ...bodyOf(kind, words),
    });
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(null);
    setReport(answer);
    await revalidate();
  };
  const retry = (ids: readonly string[]): void => {
    const id = newRequestId();
    setRequestId(id);
    void run(
      chosen.filter((it) => ids.includes(it.caseId)),
      id,
    );
  };
  return (
    <Modal
      open
      title={`${title}（${chosen.length} 件）`}
      onCancel={() => onClose(report !== null)}
      footer={
        report ? (
          <Button type="primary" onClick={() => onClose(true)}>
            看完了
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>取消</Button>
            <Button type="primary" disabled={!ready} loading={busy} onClick={() => run(chosen, requestId)}>
              {title}
            </Button>
          </>
        )
      }
    >
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      {report ? (
        <BulkResult report={report} cases={chosen} busy={busy} onRetry={retry} />
      ) : (
        <Asked kind={kind} words={words} onChange={(change) => setWords((old) => ({ ...old, ...change }))} />
      )}
    </Modal>
  );
};

const bodyOf = (kind: BulkKind, { says, to, checkedAll }: Words): object => {
  if (kind === "accept") return { checkedAll };
  if (kind === "reassign") return { to, reason: says.trim() };
  return kind === "urge" ? { says: says.trim() } : {};
};

type AskedProps = { kind: BulkKind; words: Words; onChange: (change: Partial<Words>) => void };
const Asked = ({ kind, words, onChange }: AskedProps) => {
  const id = useId();
  if (kind === "accept")
    return (
      <>
        <p>每件单独签收。看过之后有新进展的、已经签收过的，不会被改动，结果里会写明。</p>
        <Checkbox
          checked={words.checkedAll}
          onChange={(event) => onChange({ checkedAll: event.target.checked })}
        >
          这些件的核对清单已逐件核对、各项齐全（记入留痕）
        </Checkbox>
      </>
    );
  if (kind === "closeNotice") return <p>公示期满、没有待答复异议的，结束公示；其余写明原因，不改动。</p>;
  return (
    <div className="case-form">
      {kind === "reassign" ? <ColleagueChoice value={words.to} onChange={(to) => onChange({ to })} /> : null}
      <label htmlFor={id}>{kind === "urge" ? "督办要求（承办单位会看到）" : "转办的理由"}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3 }}
        maxLength={2000}
        value={words.says}
        placeholder="至少 5 个字"
        onChange={(event) => onChange({ says: event.target.value })}
      />
      {kind === "urge" ? <p>每件生成一份督办单，承办单位 3 个工作日内答复。</p> : null}
    </div>
  );
};

/** Colleagues who may work these cases; who is away today is marked. */
export const ColleagueChoice = ({ value, onChange }: { value: string; onChange: (to: string) => void }) => {
  const [found, setFound] = useState<Leaves | Refusal>();
  useEffect(() => {
    void look<Leaves>("/office/leaves").then(setFound);
  }, []);
  if (found && isRefusal(found)) return <RefusalNote refusal={found} />;
  const colleagues = found?.colleagues ?? [];
  return (
    <label className="office-region">
      <span>转给</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">
          {found === undefined ? "正在读取…" : colleagues.length === 0 ? "没有可以转的同事" : "请选择同事"}
        </option>
        {colleagues.map((it) => (
          <option key={it.personId} value={it.personId}>
            {it.name}
            {it.away ? "（今天请假）" : ""}
          </option>
        ))}
      </select>
    </label>
  );
};
