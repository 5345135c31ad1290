import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { importFileNow } from "#engines/registers";
import type { Batch, RowProblem } from "#engines/registers/contract";
import { as, systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { openApp } from "../app.ts";
import { BadUse, type Command, Fault } from "../command.ts";

const SHOWN_PROBLEMS = 20;
const DEFAULT_REGISTER = "market-subjects";

/** Imports a list into a register, all or nothing. */
export const register: Command = {
  name: "register",
  usage: "./chuchuang register import FILE [--register ID] [--json]",
  summary: "把 CSV 或 xlsx 名录整批导入；有一处问题就一行也不写",
  run: async ({ positionals, options, json, out }) => {
    const [verb, file, ...more] = positionals;
    if (verb !== "import" || !file || more.length > 0)
      throw new BadUse("写法：./chuchuang register import 文件 [--json]");
    const id = typeof options.register === "string" ? options.register : DEFAULT_REGISTER;
    await requireFile(file);
    const running = await openApp();
    try {
      const ctx = as(running.app, systemActor("command line"));
      const batch = await importFileNow(ctx, { register: id, path: resolve(file), fileName: basename(file) });
      if (isRefusal(batch)) throw new Fault(batch.refused, batch.says);
      if (json) out(JSON.stringify(batch));
      else for (const line of linesOf(batch)) out(line);
      return batch.state === "imported" ? 0 : 1;
    } finally {
      await running.close();
    }
  },
};

const requireFile = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Fault("file-missing", `没有这个文件：${path}。请核对路径。`);
};

function* linesOf(batch: Batch): Generator<string> {
  const columns = batch.columns.map(
    (it) => `${it.heading}${it.fieldName ? ` → ${it.fieldName}` : "（不导入）"}`,
  );
  yield `文件：${batch.fileName}`;
  yield `列对应：${columns.join("；")}`;
  if (batch.state === "imported") {
    yield `已导入 ${batch.rows} 行：新增 ${batch.created}，更新 ${batch.updated}，无变化 ${batch.unchanged}。批次 ${batch.batchId}`;
    return;
  }
  if (batch.says) yield batch.says;
  if (batch.problemCount === 0) return;
  yield `共 ${batch.rows} 行，${batch.problemCount} 处问题，一行也没有导入：`;
  for (const it of batch.problems.slice(0, SHOWN_PROBLEMS)) yield problemLine(it);
  if (batch.problemCount > SHOWN_PROBLEMS) yield `  …其余 ${batch.problemCount - SHOWN_PROBLEMS} 处略`;
}

const problemLine = ({ row, column, value, says }: RowProblem): string =>
  `  第 ${row} 行${column ? ` ${column}` : ""}${value ? `“${value}”` : ""}：${says}`;
