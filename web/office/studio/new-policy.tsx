import { Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { DraftView, PolicyHead, StudioList } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { useFrame } from "../frame/frame.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { TextField } from "./text-field.tsx";
import { draftPath } from "./words.ts";

/** A policy that does not exist yet: its name and what it is about; the rule itself is written in the draft. */
export const NewPolicy = ({ list, onClose }: { list: StudioList; onClose: () => void }) => {
  const { units } = useFrame();
  const navigate = useNavigate();
  const measures = list.measures.filter((it) => it.units.some((one) => list.mayDraft.includes(one)));
  const [measure, setMeasure] = useState(measures[0]?.number ?? 0);
  const offered = (list.measures.find((it) => it.number === measure)?.units ?? []).filter((it) =>
    list.mayDraft.includes(it),
  );
  const [unit, setUnit] = useState("");
  const [slug, setSlug] = useState("");
  const [head, setHead] = useState<PolicyHead>({ name: "", summary: "", benefit: "", kind: "entitlement" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    const answer = await send<DraftView>("/studio/new-policies", {
      measure,
      slug: slug.trim(),
      unit: offered.includes(unit) ? unit : (offered[0] ?? ""),
      head,
    });
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    navigate(draftPath(answer));
  };
  return (
    <Modal
      open
      title="起草新政策"
      okText="开始起草"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <div className="studio-form">
        <label>
          落实哪一条措施
          <select
            className="studio-select"
            value={measure}
            onChange={(event) => setMeasure(Number(event.target.value))}
          >
            {measures.map((it) => (
              <option key={it.number} value={it.number}>
                第 {it.number} 条 {it.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          责任单位
          <select className="studio-select" value={unit} onChange={(event) => setUnit(event.target.value)}>
            {offered.map((it) => (
              <option key={it} value={it}>
                {units[it] ?? it}
              </option>
            ))}
          </select>
        </label>
        <TextField label="名称" most={60} value={head.name} onChange={(name) => setHead({ ...head, name })} />
        <TextField label="编号（小写字母、数字和短横）" most={41} value={slug} onChange={setSlug} />
        <TextField
          label="能得到什么"
          most={100}
          value={head.benefit}
          onChange={(benefit) => setHead({ ...head, benefit })}
        />
        <TextField
          long
          label="一句话简介"
          most={400}
          value={head.summary}
          onChange={(summary) => setHead({ ...head, summary })}
        />
        <label>
          性质
          <select
            className="studio-select"
            value={head.kind}
            onChange={(event) => setHead({ ...head, kind: event.target.value as PolicyHead["kind"] })}
          >
            <option value="entitlement">符合条件的都能享受</option>
            <option value="award">从符合条件的里面选</option>
          </select>
        </label>
      </div>
    </Modal>
  );
};
