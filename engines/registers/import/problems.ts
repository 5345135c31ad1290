import { z } from "zod";
import type { Context } from "#platform/context";
import { type Refusal, run, useCase } from "#platform/http";
import { type RowProblem, refuseRegister } from "../contract.ts";
import { csvLine } from "../file/csv-line.ts";
import { findBatch, KEPT_PROBLEMS, listProblems } from "./store.ts";

const problems = useCase({
  may: "importRegister",
  takes: z.object({ batchId: z.uuid() }),
  does: async (ctx: Context, { batchId }): Promise<string | Refusal> => {
    const batch = await findBatch(ctx.db, batchId);
    if (!batch) return refuseRegister("batch-unknown");
    const listed = await listProblems(ctx.db, batchId, KEPT_PROBLEMS);
    const cut = batch.problem_count - listed.length;
    const lines = listed.map(lineOf);
    if (cut > 0) lines.push(csvLine(["", "", "", "", `另有 ${cut} 处问题没有列出。`]));
    // Excel takes a CSV for UTF-8 only with the mark at its start.
    return `\ufeff${[csvLine(["行号", "列", "内容", "代码", "问题"]), ...lines].join("\r\n")}\r\n`;
  },
});

const lineOf = ({ row, column, value, code, says }: RowProblem): string =>
  csvLine([String(row), column, value, code, says]);

/** All problems of a batch as a CSV file for Excel. */
export const problemsCsv = (ctx: Context, batchId: string): Promise<string | Refusal> =>
  run(ctx, problems, { batchId });
