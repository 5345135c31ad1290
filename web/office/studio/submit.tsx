import { Modal } from "antd";
import { useState } from "react";
import type { DraftView, Overlook, TextCheck } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { Differences } from "./differences.tsx";
import { Findings } from "./findings.tsx";
import { OUTCOMES } from "./words.ts";

type Props = {
  check: TextCheck;
  overlook: Overlook | null;
  save: () => Promise<DraftView | undefined>;
  onDone: (draft: DraftView) => void;
  onClose: () => void;
};

/** What is about to be handed in, once more in words, before it is. */
export const Submit = ({ check, overlook, save, onDone, onClose }: Props) => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const saved = await save();
    if (saved) {
      const answer = await send<DraftView>(`/studio/drafts/${saved.draftId}/submit`, {
        revision: saved.revision,
      });
      if (isRefusal(answer)) setRefusal(answer);
      else onDone(answer);
    } else onClose();
    setBusy(false);
  };
  const turned = check.cases.filter((it) => it.got.outcome !== it.before.outcome);
  const serious = overlook?.findings?.filter((it) => it.severity !== "info") ?? [];
  return (
    <Modal
      open
      title="提交公平竞争审查"
      okText="确认提交"
      cancelText="再看看"
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onClose}
      width={680}
    >
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <div className="studio-summary">
        <h3>{check.againstBase ? "和原版本相比" : "这是一项新政策"}</h3>
        {check.againstBase ? <Differences of={check.againstBase} none="没有差别。" /> : null}
        {check.closes ? (
          <p>
            新版本施行后，{check.closes.version} 版到 {check.closes.lastDay} 为止。
          </p>
        ) : null}
        <h3>样例</h3>
        {turned.length === 0 ? (
          <p>{check.cases.length} 个样例的结果都和现行规定一样。</p>
        ) : (
          <ul>
            {turned.map((it) => (
              <li key={it.name}>
                {it.name}：{OUTCOMES[it.before.outcome]} → {OUTCOMES[it.got.outcome]}
              </li>
            ))}
          </ul>
        )}
        <h3>规则检查</h3>
        {overlook ? (
          <Findings of={overlook.findings && serious} quotes={overlook.quotes} />
        ) : (
          <p>提交时会再检查一遍。</p>
        )}
        <p className="office-none">提交以后不能修改，要改可以撤回。</p>
      </div>
    </Modal>
  );
};
