import { LockOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { CaseView, NextStep } from "#engines/applications/contract";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { useCommand } from "../parts/use-command.ts";
import { ActionForm } from "./action-form.tsx";
import { actionForm } from "./action-forms.ts";
import { AnswerObjection } from "./answer-objection.tsx";
import type { CorrectionList } from "./correction-list.ts";
import { CorrectionNotice } from "./correction-notice.tsx";
import { Decide } from "./decide.tsx";

type Props = { view: CaseView; checked: readonly string[]; list: CorrectionList };
type Command = ReturnType<typeof useCommand>;
/** What does not move the case stands small beside what does. */
const BESIDES: ReadonlySet<NextStep["action"]> = new Set([
  "turnAway",
  "reassign",
  "urge",
  "extendClock",
  "handOver",
]);

/** Only what is legal now can be pressed; the rest says why it is closed. */
export const NextSteps = ({ view, checked, list }: Props) => {
  const command = useCommand();
  const { modal } = App.useApp();
  const [form, setForm] = useState<NextStep | null>(null);
  const plain = form ? actionForm(form.action, view) : undefined;
  const open = view.next.filter((it) => it.open && !BESIDES.has(it.action));
  const besides = view.next.filter((it) => it.open && BESIDES.has(it.action));
  const closed = view.next.filter((it) => !it.open && !BESIDES.has(it.action));
  const post = (verb: string, body: object, done: string): Promise<boolean> =>
    command.run(`/cases/${view.subjectId}/${view.caseId}/${verb}`, { version: view.version, ...body }, done);
  const unchecked = view.checklist.length - checked.length;
  /** The check list is the officer's own; leaving points open is possible, but not by accident. */
  const accept = async (): Promise<void> => {
    const sure =
      unchecked === 0 ||
      (await modal.confirm({
        title: `核对清单还有 ${unchecked} 项没有勾选，仍然受理？`,
        content: "受理记录会写明勾选了几项，申请人也能看到。",
        okText: "仍然受理",
        cancelText: "回去核对",
      }));
    if (sure) await post("accept", { checked }, "已受理");
  };
  const finish = async (sent: Promise<boolean>): Promise<void> => {
    if (!(await sent)) return;
    setForm(null);
    list.stop();
  };
  return (
    <section className="office-card case-next" aria-labelledby="case-next">
      <h2 id="case-next">下一步</h2>
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
      {list.points !== null ? (
        <CorrectionNotice
          view={view}
          list={list}
          busy={command.busy}
          onSend={(items) => finish(post("ask-correction", { items }, "补正通知已发出，已停表"))}
        />
      ) : form?.action === "decide" || form?.action === "propose" ? (
        <Decide
          view={view}
          busy={command.busy}
          proposes={form.action === "propose"}
          onCancel={() => setForm(null)}
          onSend={(body) =>
            finish(
              form.action === "propose"
                ? post("propose", body, "已拟出，等另一人会签")
                : post("decide", body, "已作出决定"),
            )
          }
        />
      ) : form && plain ? (
        <ActionForm
          key={form.action}
          label={form.label}
          form={plain}
          view={view}
          busy={command.busy}
          onCancel={() => setForm(null)}
          onSend={(body) => finish(post(plain.verb, body, plain.done))}
        />
      ) : form?.action === "answerObjection" ? (
        <AnswerObjection
          view={view}
          busy={command.busy}
          onCancel={() => setForm(null)}
          onSend={(body) => finish(post("answer-objection", body, "已答复异议"))}
        />
      ) : (
        <>
          {open.length === 0 ? <p className="office-none">现在没有轮到您办的步骤。</p> : null}
          {open.map((step, at) => (
            <StepButton
              key={step.label}
              step={step}
              first={at === 0}
              command={command}
              onPress={() => {
                command.clear();
                const simple = actionForm(step.action, view);
                if (step.action === "askCorrection") list.start();
                else if (step.action === "accept") void accept();
                else if (simple?.fields.length === 0) void post(simple.verb, {}, simple.done);
                else setForm(step);
              }}
            />
          ))}
          {besides.length > 0 ? (
            <div className="case-besides">
              {besides.map((step) => (
                <Button key={step.action} type="link" size="small" onClick={() => setForm(step)}>
                  {step.label}
                </Button>
              ))}
            </div>
          ) : null}
          {open.some((it) => it.action === "accept") && unchecked > 0 ? (
            <p className="office-none">核对清单还有 {unchecked} 项没有勾选。</p>
          ) : null}
        </>
      )}
      {closed.length > 0 ? <ClosedSteps steps={closed} /> : null}
    </section>
  );
};

const StepButton = ({
  step,
  first,
  command,
  onPress,
}: {
  step: NextStep;
  first: boolean;
  command: Command;
  onPress: () => void;
}) =>
  step.action === "preparePayment" || step.action === "releasePayment" ? (
    <Link className="case-step-link" to="/office/payments">
      {step.label}：到“拨付”办理 →
    </Link>
  ) : (
    <Button block size="large" type={first ? "primary" : "default"} loading={command.busy} onClick={onPress}>
      {step.label}
    </Button>
  );

const ClosedSteps = ({ steps }: { steps: readonly NextStep[] }) => (
  <>
    <h3>还不能办的</h3>
    <ul className="case-closed">
      {steps.map((it) => (
        <li key={`${it.action}${it.label}`}>
          <LockOutlined aria-hidden /> <strong>{it.label}</strong>
          <span>{it.why ?? "现在不能办。"}</span>
        </li>
      ))}
    </ul>
  </>
);
