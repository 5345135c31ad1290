import { Progress } from "antd";
import { useEffect } from "react";
import { useRevalidator } from "react-router";
import type { Batch } from "#engines/registers/contract";
import { BATCH_STATES, isAtWork } from "./states.ts";

const LOOK_AGAIN_MS = 1000;

/** How far the job is. It runs on the server: the page may be reloaded or closed. */
export const BatchProgress = ({ batch }: { batch: Batch }) => {
  const atWork = isAtWork(batch);
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!atWork || state !== "idle") return;
    const timer = setTimeout(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [atWork, revalidate, state]);
  if (!atWork) return null;
  const { done, total } = batch.progress;
  return (
    <div className="office-card" role="status">
      <strong>{BATCH_STATES[batch.state].text}…</strong> 已处理 {done.toLocaleString("zh-CN")}
      {total === null ? "" : ` / ${total.toLocaleString("zh-CN")}`} 行。可以离开或刷新这一页，不会中断。
      <Progress
        aria-label={BATCH_STATES[batch.state].text}
        percent={total ? Math.min(100, Math.round((done / total) * 100)) : 0}
        status="active"
        {...(total === null ? { showInfo: false } : {})}
      />
    </div>
  );
};
