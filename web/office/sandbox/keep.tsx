import { Button, Input, Modal } from "antd";
import { useState } from "react";
import type { SandboxRun } from "#engines/matching/contract";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { useCommand } from "../parts/use-command.ts";

/** Saving under a name, and taking back with a reason. */
export const Keep = ({ run }: { run: SandboxRun }) => {
  const [asking, setAsking] = useState<"save" | "withdraw">();
  if (!run.mine || run.state !== "finished" || run.withdrawn) return null;
  return (
    <>
      {run.name === null ? (
        <Button type="primary" onClick={() => setAsking("save")}>
          保存这次推演
        </Button>
      ) : (
        <Button onClick={() => setAsking("withdraw")}>撤回</Button>
      )}
      {asking ? <Ask key={asking} run={run} what={asking} onClose={() => setAsking(undefined)} /> : null}
    </>
  );
};

const WORDS = {
  save: {
    title: "保存这次推演",
    label: "起个名字，方便以后找",
    field: "name",
    done: "已保存",
    most: 60,
    ok: "保存",
  },
  withdraw: {
    title: "撤回这次推演",
    label: "为什么撤回（推演和原因都会留着，标为已撤回）",
    field: "reason",
    done: "已撤回",
    most: 200,
    ok: "撤回",
  },
} as const;

const Ask = ({ run, what, onClose }: { run: SandboxRun; what: "save" | "withdraw"; onClose: () => void }) => {
  const words = WORDS[what];
  const command = useCommand();
  const [text, setText] = useState("");
  const submit = async (): Promise<void> => {
    const path = `/sandbox/runs/${run.runId}/${what}`;
    if (await command.run(path, { [words.field]: text }, words.done)) onClose();
  };
  return (
    <Modal
      open
      title={words.title}
      okText={words.ok}
      cancelText="不了"
      confirmLoading={command.busy}
      okButtonProps={{ disabled: text.trim() === "" }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <label htmlFor="keep-text">{words.label}</label>
      <Input
        id="keep-text"
        autoFocus
        value={text}
        maxLength={words.most}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => text.trim() !== "" && void submit()}
      />
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
    </Modal>
  );
};
