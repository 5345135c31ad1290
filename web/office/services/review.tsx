import { Button, Input, Popconfirm } from "antd";
import { useId, useState } from "react";
import type { ServiceDraftView } from "#engines/services/contract";
import { dayText } from "#kernel/calendar";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";

type Props = { draft: ServiceDraftView; onDone: (draft: ServiceDraftView) => void };

/** The second person's part: publish it, or send it back with what is wanted. */
export const Review = ({ draft, onDone }: Props) => {
  const id = useId();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async (deed: "publish" | "return", body: object): Promise<void> => {
    setBusy(true);
    const path = `/service-studio/drafts/${draft.draftId}/${deed}`;
    const answer = await send<ServiceDraftView>(path, { version: draft.version, ...body });
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else onDone(answer);
  };
  return (
    <section className="office-card" aria-label="审核">
      <h2>审核</h2>
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <div className="services-row">
        <label htmlFor={id}>退回时写明要改什么</label>
        <Input.TextArea
          id={id}
          value={note}
          maxLength={1_000}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <p className="office-actions">
        <Popconfirm
          title="同意并发布？"
          description={`${dayText(draft.effectiveFrom)}起，新的申请按这一版受理。`}
          onConfirm={() => act("publish", {})}
        >
          <Button type="primary" loading={busy}>
            同意并发布
          </Button>
        </Popconfirm>
        <Button disabled={busy} onClick={() => void act("return", { note })}>
          退回修改
        </Button>
      </p>
    </section>
  );
};
