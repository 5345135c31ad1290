import { App, Button, Popconfirm } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import type { DraftCase, DraftView } from "#engines/matching/contract";
import type { DecisionTable, TextProblem } from "#kernel/rules";
import { isRefusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { useFrame } from "../frame/frame.ts";
import { Mark } from "../parts/marks.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { CaseForm } from "./case-form.tsx";
import { withTable } from "./cells.ts";
import { Conflict } from "./conflict.tsx";
import { History } from "./history.tsx";
import { Notices } from "./notices.tsx";
import { Panels } from "./panels.tsx";
import { marksOf } from "./place.ts";
import { Problems } from "./problems.tsx";
import { SaveMark } from "./save-mark.tsx";
import { Submit } from "./submit.tsx";
import { TableEditor } from "./table-editor.tsx";
import { TextEditor } from "./text-editor.tsx";
import { TryDraft } from "./try-draft.tsx";
import { useCheck } from "./use-check.ts";
import { useDraft } from "./use-draft.ts";
import { STATES } from "./words.ts";

/** A draft on the desk: the text to the left, what it says and does to the right, its tables below. */
export const Desk = ({ draft, username }: { draft: DraftView; username: string }) => {
  const { units, today } = useFrame();
  const { message } = App.useApp();
  const writing = useDraft(draft, username);
  const { text, cases, saved } = writing;
  const checking = useCheck({
    policy: draft.policy,
    base: draft.base,
    text,
    cases,
    paused: writing.composing,
  });
  const { check, readable } = checking;
  const field = useRef<HTMLTextAreaElement>(null);
  const jumped = useRef(-1);
  const [open, setOpen] = useState<"history" | "submit" | null>(null);
  const [editing, setEditing] = useState<{ at: number; it: DraftCase } | null>(null);
  const readOnly = !saved.mayEdit || saved.state === "submitted";
  const isFresh = checking.checkedText === text;
  const [errors, warnings] = isFresh ? [check?.errors ?? [], check?.warnings ?? []] : [[], []];
  // Findings of an older text would point at the wrong characters.
  const findings =
    isFresh && check?.version && !checking.overlookStale ? (checking.overlook?.findings ?? []) : [];
  const marks = useMemo(() => marksOf(errors, warnings, findings), [errors, warnings, findings]);
  const serious = findings.filter((it) => it.severity !== "info");

  const jump = useCallback((it: Pick<TextProblem, "from" | "to">): void => {
    const area = field.current;
    if (!area) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(it.from, it.to);
    const line = area.value.slice(0, it.from).split("\n").length - 1;
    const place = area.parentElement?.querySelectorAll<HTMLElement>(".studio-line")[line];
    const sheet = area.closest(".studio-editor");
    sheet?.scrollIntoView({ block: "nearest" });
    sheet?.scrollTo({ top: (place?.offsetTop ?? 0) - sheet.clientHeight / 2 });
  }, []);
  /** Typed as if by hand, so that it can be undone by hand. */
  const take = (it: TextProblem, suggestion: string): void => {
    jump(it);
    if (!document.execCommand("insertText", false, suggestion))
      writing.write({ text: text.slice(0, it.from) + suggestion + text.slice(it.to) });
  };
  const nextProblem = (back: boolean): void => {
    const stops = errors.length > 0 ? errors : serious.flatMap(({ place }) => (place ? [place] : []));
    if (stops.length === 0) return;
    jumped.current = (jumped.current + (back ? -1 : 1) + stops.length) % stops.length;
    const it = stops[jumped.current];
    if (it) jump(it);
  };
  const change = async (at: readonly (string | number)[], table: DecisionTable): Promise<void> => {
    if (!check?.version) return;
    const answer = await send<{ text: string }>("/studio/print", {
      version: withTable(check.version, at, table),
    });
    if (isRefusal(answer)) message.error(answer.says);
    else writing.write({ text: answer.text });
  };
  const withCase = (at: number, it: DraftCase): void => writing.write({ cases: cases.toSpliced(at, 1, it) });
  const withdraw = async (): Promise<void> => {
    const last = saved.state === "submitted" ? saved : await writing.save();
    if (!last) return;
    const answer = await send<DraftView>(`/studio/drafts/${draft.draftId}/withdraw`, {
      revision: last.revision,
    });
    if (isRefusal(answer)) return void message.error(answer.says);
    writing.replaced(answer);
    message.success("已撤回，文字还在，改一个字就重新成为草稿");
  };

  return (
    <>
      <PageHead
        title={<span className="office-long">{saved.name}</span>}
        note={`${saved.base === null ? "新政策" : `从 ${saved.base} 版起草`}，${units[saved.unit] ?? saved.unit}负责，${saved.author}开始`}
      >
        <Mark tone={STATES[saved.state].tone}>{STATES[saved.state].text}</Mark>
        {readOnly ? null : <SaveMark it={writing} />}
        <Button onClick={() => setOpen("history")}>保存记录</Button>
        {readOnly ? null : (
          <Button disabled={writing.state === "saving"} onClick={() => void writing.save()}>
            保存
          </Button>
        )}
        {saved.mayEdit && saved.state !== "withdrawn" ? (
          <Popconfirm title="撤回这份草稿？" description="文字和样例都会留着。" onConfirm={() => withdraw()}>
            <Button>撤回</Button>
          </Popconfirm>
        ) : null}
        {saved.mayEdit ? (
          <TryDraft save={writing.save} disabled={!check?.version || !isFresh || writing.theirs !== null} />
        ) : null}
        {readOnly ? null : (
          <Button
            type="primary"
            disabled={!check?.version || !isFresh || writing.theirs !== null}
            onClick={() => setOpen("submit")}
          >
            提交审查
          </Button>
        )}
      </PageHead>
      <Notices
        saved={saved}
        isRecovered={writing.recovered && !writing.theirs}
        onDrop={writing.dropRecovered}
      />
      {writing.theirs ? (
        <Conflict
          theirs={writing.theirs}
          mine={text}
          onKeepMine={writing.keepMine}
          onTakeTheirs={writing.takeTheirs}
        />
      ) : (
        <RefusalNote refusal={writing.refusal} />
      )}
      <RefusalNote refusal={checking.refusal} />
      <div className="studio-columns">
        <section className="office-card studio-writing" aria-label="起草">
          <h2 className="unseen">条文</h2>
          <TextEditor
            value={text}
            marks={marks}
            readOnly={readOnly}
            field={field}
            describedBy="studio-told"
            onChange={(next) => writing.write({ text: next })}
            onCompose={writing.compose}
            onLeave={() => (readOnly ? undefined : void writing.save())}
            onSave={() => (readOnly ? undefined : void writing.save())}
            onNextProblem={nextProblem}
          />
          <p id="studio-told" className="studio-told" role="status">
            {!isFresh ? "正在读…" : toldOf(errors.length, warnings.length, serious.length)}
          </p>
          <Problems
            text={text}
            errors={errors}
            warnings={warnings}
            readOnly={readOnly}
            onJump={jump}
            onTake={take}
          />
        </section>
        <Panels
          checking={checking}
          stale={!isFresh || check?.version === null}
          onJump={jump}
          {...(findings.length > 0 ? { text } : {})}
          {...(readOnly
            ? {}
            : {
                actions: {
                  onAccept: (at: number) => {
                    const [it, got] = [cases[at], readable?.cases[at]?.got];
                    if (it && got) withCase(at, { ...it, expected: expectedOf(got) });
                  },
                  onEdit: (at: number) => {
                    const it = cases[at];
                    if (it) setEditing({ at, it });
                  },
                  onRemove: (at: number) => writing.write({ cases: cases.toSpliced(at, 1) }),
                },
                onAdd: () =>
                  setEditing({
                    at: cases.length,
                    it: { name: "", on: today, facts: {}, expected: null, from: "draft" },
                  }),
              })}
        />
      </div>
      {(readable?.tables ?? [])
        .filter((it) => it.at !== null)
        .map((it) => (
          <section className="office-card" key={it.path}>
            <h2>判定表</h2>
            <TableEditor
              it={it}
              findings={checking.overlook?.findings ?? []}
              disabled={readOnly || !isFresh || check?.version === null}
              onChange={(table) => void change(it.at ?? [], table)}
            />
          </section>
        ))}
      {open === "history" ? (
        <History
          draft={saved}
          mayTake={!readOnly}
          onTake={(it) => {
            writing.write({ text: it.text, cases: it.cases });
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === "submit" && check?.version ? (
        <Submit
          check={check}
          overlook={checking.overlookStale ? null : checking.overlook}
          save={writing.save}
          onDone={(it) => {
            writing.replaced(it);
            setOpen(null);
            message.success("已提交，等待公平竞争审查");
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {editing ? (
        <CaseForm
          start={editing.it}
          facts={readable?.facts ?? []}
          onDone={(it) => {
            withCase(editing.at, it);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
};

const toldOf = (errors: number, warnings: number, serious: number): string => {
  if (errors > 0) return `有 ${errors} 处看不懂。按 F8 逐处查看。`;
  const read = warnings > 0 ? `读得懂，有 ${warnings} 处提醒。` : "读得懂。";
  return serious > 0 ? `${read}检查发现 ${serious} 处要看，按 F8 逐处查看。` : read;
};

const expectedOf = ({
  outcome,
  amount,
  score,
}: NonNullable<ReturnType<typeof useCheck>["readable"]>["cases"][number]["got"]): DraftCase["expected"] => ({
  outcome,
  ...(amount ? { amount } : {}),
  ...(score ? { score } : {}),
});
