import type { Plan } from "#kernel/plan";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Batch, BatchState, RowProblem } from "../contract.ts";
import { findRegister } from "../register.ts";
import { nameOfField } from "../show.ts";
import { findBatch, listProblems, type StoredBatch } from "./store.ts";

const SHOWN_PROBLEMS = 200;

export const STATE_NAMES: Readonly<Record<BatchState, string>> = {
  uploaded: "待选列",
  checking: "检查中",
  checked: "已检查",
  importing: "导入中",
  imported: "已导入",
  failed: "未成功",
  undoing: "撤销中",
  undone: "已撤销",
};

/** A batch for people. */
export const showBatch = (plan: Plan, it: StoredBatch, problems: readonly RowProblem[]): Batch => {
  const register = findRegister(plan, it.register);
  return {
    batchId: it.batch_id,
    register: it.register,
    fileName: it.file_name,
    state: it.state,
    progress: { done: it.done, total: it.total },
    columns: it.columns
      .filter((column) => column !== null)
      .map(({ heading, sampleValues }) => {
        const field = it.mapping[heading] || null;
        return {
          heading,
          field,
          fieldName: register && field ? nameOfField(register, field) : null,
          sampleValues,
        };
      }),
    mapping: it.mapping,
    rows: it.rows,
    good: it.good,
    created: it.created,
    updated: it.updated,
    unchanged: it.unchanged,
    problemCount: it.problem_count,
    problems,
    preview: it.preview,
    says: it.says,
    createdAt: it.created_at,
    createdBy: it.created_by,
  };
};

/** The batch as it now is, with its first problems. @throws when there is none of that id. */
export const getBatch = async (tx: Tx, plan: Plan, batchId: string): Promise<Batch> => {
  const stored = await findBatch(tx, batchId);
  if (!stored) throw new RangeError(`No import batch ${batchId}`);
  const problems = stored.problem_count > 0 ? await listProblems(tx, batchId, SHOWN_PROBLEMS) : [];
  return showBatch(plan, stored, problems);
};

export const nameOfActor = ({ actor }: Context): string => (actor.is === "person" ? actor.name : "系统");
