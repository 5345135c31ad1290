import { App, Button, Input, Popconfirm } from "antd";
import { type ReactNode, useId, useMemo, useState } from "react";
import type { ServiceDraftView } from "#engines/services/contract";
import type { Day } from "#kernel/calendar";
import { isRefusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { useFrame } from "../frame/frame.ts";
import { Mark } from "../parts/marks.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { Changes } from "./changes.tsx";
import { Conflict } from "./conflict.tsx";
import { type Editing, EditingContext } from "./editing.ts";
import { Faults, fieldOf } from "./faults.tsx";
import { FormSection, MaterialsSection } from "./form-section.tsx";
import { HeadSection, TakenSection } from "./head-section.tsx";
import { History } from "./history.tsx";
import { LimitsSection, ResultsSection } from "./limits-section.tsx";
import { Review } from "./review.tsx";
import { StateNote } from "./state-note.tsx";
import { StepsSection } from "./steps-section.tsx";
import { TestsSection } from "./tests-section.tsx";
import { Touched } from "./touched.tsx";
import { useServiceDraft, type Writing } from "./use-service-draft.ts";
import { STATES } from "./words.ts";

/** A draft on the desk: the item in forms to the left; faults, changes and whom they touch to the right. */
export const Desk = ({ draft }: { draft: ServiceDraftView }) => {
  const { units } = useFrame();
  const { message } = App.useApp();
  const writing = useServiceDraft(draft);
  const { saved, item, check, set } = writing;
  const isOpen = saved.state === "draft" || saved.state === "returned";
  const readOnly = !saved.mayEdit || !isOpen;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(writing.refusal);
  const errors = check.faults.filter((it) => it.severity === "error").length;
  const editing = useMemo(
    (): Editing => ({ item, set, faults: check.faults, names: draft.names, readOnly }),
    [item, set, check.faults, draft.names, readOnly],
  );
  const jump = (path: string): void => {
    const field = fieldOf(path);
    field?.closest("details")?.setAttribute("open", "");
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
  };
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
          <Section title="施行日期" open>
            <EffectiveFrom it={writing} readOnly={readOnly} />
          </Section>
          <Section title="基本情况" open>
            <HeadSection />
          </Section>
          <Section title="受理时间">
            <TakenSection />
          </Section>
          <Section title="表单">
            <FormSection />
          </Section>
          <Section title="材料">
            <MaterialsSection />
          </Section>
          <Section title="流程">
            <StepsSection />
          </Section>
          <Section title="期限和补正">
            <LimitsSection />
          </Section>
          <Section title="办理结果和救济">
            <ResultsSection />
          </Section>
          <Section title="办件样例">
            <TestsSection />
          </Section>
        </div>
        <div className="services-beside">
          <section className="office-card" aria-label="发布检查">
            <h2>发布检查</h2>
            <p role="status" className="studio-told">
              {writing.fresh
                ? errors > 0
                  ? `有 ${errors} 处错误，改好才能提交。`
                  : "没有错误。"
                : "正在检查…"}
            </p>
            <Faults faults={check.faults} onJump={jump} />
          </section>
          <section className="office-card" aria-label="改了什么">
            <h2>改了什么</h2>
            <Changes of={check.differences} />
          </section>
          <section className="office-card" aria-label="正在用的人">
            <h2>正在用的人</h2>
            <Touched touched={saved.touched} cases={saved.cases} />
          </section>
          <section className="office-card">
            <h2>经过</h2>
            <History of={saved.history} />
          </section>
        </div>
      </div>
    </EditingContext>
  );
};

const Section = ({
  title,
  open,
  children,
}: {
  title: string;
  path?: string;
  open?: true;
  children: ReactNode;
}) => (
  <details className="office-card services-section" open={open ?? false}>
    <summary>
      <h2>{title}</h2>
    </summary>
    {children}
  </details>
);

const EffectiveFrom = ({ it, readOnly }: { it: Writing; readOnly: boolean }) => {
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
const SaveState = ({ it }: { it: Writing }) => (
  <span role="status">
    <Mark tone={SAVE_TEXT[it.state].tone}>{SAVE_TEXT[it.state].text}</Mark>
  </span>
);
