import type { Batch, BatchState } from "#engines/registers/contract";
import type { Tone } from "../parts/marks.tsx";

export const BATCH_STATES: Readonly<Record<BatchState, { text: string; tone: Tone }>> = {
  uploaded: { text: "待选列", tone: "wait" },
  checking: { text: "检查中", tone: "busy" },
  checked: { text: "已检查", tone: "busy" },
  importing: { text: "导入中", tone: "busy" },
  imported: { text: "已导入", tone: "good" },
  failed: { text: "未成功", tone: "bad" },
  undoing: { text: "撤销中", tone: "busy" },
  undone: { text: "已撤销", tone: "quiet" },
};

/** Whether a job is at work on it, so that looking again makes sense. */
export const isAtWork = ({ state }: Batch): boolean =>
  state === "checking" || state === "importing" || state === "undoing";

/** What stands in a list; a checked batch with problems is not a good one. */
export const batchMark = (it: Batch): { text: string; tone: Tone } =>
  it.state === "checked" && it.problemCount > 0
    ? { text: `有 ${it.problemCount} 处问题`, tone: "bad" }
    : BATCH_STATES[it.state];
