import { ExperimentOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { DraftView } from "#engines/matching/contract";
import { withQuery } from "../api.ts";

/** Saves the draft and opens a sandbox run with exactly what was saved. */
export const TryDraft = ({
  save,
  disabled,
}: {
  save: () => Promise<DraftView | undefined>;
  disabled: boolean;
}) => {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    const saved = await save();
    setBusy(false);
    if (!saved) return;
    const { policy, draftId, revision } = saved;
    await navigate(withQuery("/office/sandbox/new", { policy, draft: draftId, revision: String(revision) }));
  };
  return (
    <Button icon={<ExperimentOutlined />} disabled={disabled} loading={busy} onClick={() => void open()}>
      在沙盘里试算
    </Button>
  );
};
