import { App, Button, Checkbox, Popconfirm } from "antd";
import { useMemo, useState } from "react";
import type { ServiceDraftView } from "#engines/services/contract";
import { isRefusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { useFrame } from "../frame/frame.ts";
import { Mark } from "../parts/marks.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { Beside } from "./beside.tsx";
import { Conflict } from "./conflict.tsx";
import { type Editing, EditingContext } from "./editing.ts";
import { Review } from "./review.tsx";
import { EffectiveFrom, SaveState } from "./save-state.tsx";
import { Sections } from "./sections.tsx";
import { StateNote } from "./state-note.tsx";
import { useServiceDraft } from "./use-service-draft.ts";
import { STATES } from "./words.ts";

/** A draft on the desk: the item in forms to the left; faults, changes and whom they touch to the right. */
export const Desk = ({ draft }: { draft: ServiceDraftView }) => {
  const { units, today } = useFrame();
  const { message } = App.useApp();
  const writing = useServiceDraft(draft);
  const { saved, item, check, set } = writing;
  const isOpen = saved.state === "draft" || saved.state === "returned";
  const readOnly = !saved.mayEdit || !isOpen;
  const [allOpen, setAllOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(writing.refusal);
  const errors = check.faults.filter((it) => it.severity === "error").length;
  const editing = useMemo(
    (): Editing => ({ item, set, faults: check.faults, names: draft.names, today, readOnly, allOpen }),
    [item, set, check.faults, draft.names, today, readOnly, allOpen],
  );
  const act = async (deed: "submit" | "withdraw", done: string): Promise<void> => {
    setBusy(true);
    const last = isOpen && !readOnly ? await writing.save() : saved;
    if (last) {
      const path = `/service-studio/drafts/${draft.draftId}/${deed}`;
      const answer = await send<ServiceDraftView>(path, { version: last.version });
      if (isRefusal(answer)) setRefused(answer);
      else {
        setRefused(null);
        writing.replaced(answer);
        message.success(done);
      }
    }
    setBusy(false);
  };
  return (
    <EditingContext value={editing}>
      <PageHead
        title={<span className="office-long">{item.name || draft.base.name}</span>}
        note={`第 ${item.revision} 版草稿，${units[saved.unit] ?? saved.unit}，${saved.author}起草`}
      >
        <Mark tone={STATES[saved.state].tone}>{STATES[saved.state].text}</Mark>
        {readOnly ? null : <SaveState it={writing} />}
        <Button href={`/preview/${draft.draftId}`} target="_blank">
          以申请人身份看
        </Button>
        {saved.mayEdit && (isOpen || saved.state === "submitted") ? (
          <Popconfirm
            title={isOpen ? "作废这份草稿？" : "撤回待审核的草稿？"}
            description={isOpen ? "内容留在记录里，事项不变。" : "撤回以后可以接着改。"}
            onConfirm={() => act("withdraw", isOpen ? "草稿已作废" : "已撤回，可以接着改")}
          >
            <Button>{isOpen ? "作废" : "撤回"}</Button>
          </Popconfirm>
        ) : null}
        {readOnly ? null : (
          <Button
            type="primary"
            loading={busy}
            disabled={errors > 0 || !writing.fresh || writing.theirs !== null}
            onClick={() => void act("submit", "已提交，等另一位审定人员审核")}
          >
            提交审核
          </Button>
        )}
      </PageHead>
      <StateNote it={saved} />
      {writing.theirs ? <Conflict writing={writing} theirs={writing.theirs} /> : null}
      {writing.theirs ? null : <RefusalNote refusal={writing.refusal} />}
      <RefusalNote refusal={refused} onClose={() => setRefused(null)} />
      {saved.state === "submitted" && saved.mayPublish ? (
        <Review draft={saved} onDone={writing.replaced} />
      ) : null}
      <div className="services-columns">
        <div>
          <section className="office-card">
            <EffectiveFrom it={writing} readOnly={readOnly} />
            <Checkbox checked={allOpen} onChange={(event) => setAllOpen(event.target.checked)}>
              全部展开
            </Checkbox>
          </section>
          <Sections draftId={draft.draftId} />
        </div>
        <Beside writing={writing} />
      </div>
    </EditingContext>
  );
};
