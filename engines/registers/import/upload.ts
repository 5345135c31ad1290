import type { RegisterDeclaration } from "#kernel/plan";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { columnsOf, findHeadingRow, matchColumns, missingFields } from "../columns.ts";
import { type ImportFile, refuseRegister } from "../contract.ts";
import type { FileRow, Format } from "../file/format.ts";
import { inspectFile, readRows } from "../file/open.ts";
import { Unreadable } from "../file/unreadable.ts";
import { findRegister } from "../register.ts";
import { shorten } from "../shorten.ts";
import { nameOfActor } from "./batch.ts";
import { insertBatch, type NewBatch } from "./store.ts";

const LOOK_ROWS = 40;
const PREVIEW_ROWS = 20;
export const CHECK_JOB = "registers.check";

/** Whether the file is ours to delete in the end, and whether a job checks it (the command line checks at once). */
export type Handling = { ownsFile: boolean; byJob: boolean };

/** Looks at a file, matches its columns and opens a batch for it. Gives the id. */
export const receiveFile = async (
  ctx: Context,
  input: ImportFile,
  { ownsFile, byJob }: Handling,
): Promise<string | Refusal> => {
  const register = findRegister(ctx.plan, input.register);
  if (!register) return refuseRegister("register-unknown");
  const look = await lookAt(input.path);
  if (isRefusal(look)) return look;
  const batch = planBatch(ctx, register, input, look, ownsFile);
  if (isRefusal(batch)) return batch;
  await ctx.db.transaction().execute(async (tx) => {
    await insertBatch(tx, batch);
    if (byJob && batch.state === "checking") await ctx.jobs.send(tx, CHECK_JOB, { batchId: batch.batch_id });
  });
  return batch.batch_id;
};

type Look = { format: Format; sha256: string; rows: readonly FileRow[] };

const lookAt = async (path: string): Promise<Look | Refusal> => {
  try {
    const inspected = await inspectFile(path);
    if (!inspected) return refuseRegister("file-empty");
    const rows: FileRow[] = [];
    for await (const row of readRows(path, inspected.format)) if (rows.push(row) >= LOOK_ROWS) break;
    return { ...inspected, rows };
  } catch (fault) {
    if (fault instanceof Unreadable) return refuseRegister("file-not-readable", { reason: fault.message });
    throw fault;
  }
};

const planBatch = (
  ctx: Context,
  register: RegisterDeclaration,
  { fileName, path }: ImportFile,
  { format, sha256, rows }: Look,
  ownsFile: boolean,
): NewBatch | Refusal => {
  const heading = findHeadingRow(rows, register, ctx.plan);
  const data = heading ? rows.filter((it) => it.row > heading.row).slice(0, PREVIEW_ROWS) : [];
  if (!heading || data.length === 0) return refuseRegister("file-empty");
  const columns = columnsOf(heading, data);
  const mapping = matchColumns(
    columns.filter((it) => it !== undefined),
    register,
    ctx.plan,
  );
  const missing = missingFields(mapping, register);
  const preview = data.map(({ cells }) =>
    Object.fromEntries(
      columns.flatMap((it, at) => (it ? [[it.heading, shorten(cells[at] ?? "", 100)]] : [])),
    ),
  );
  return {
    batch_id: ctx.newId(),
    register: register.id,
    file_name: fileName,
    path,
    owns_file: ownsFile,
    sha256,
    file: { format, headingRow: heading.row, columns: columns.map((it) => it ?? null) },
    mapping,
    preview,
    state: missing.length > 0 ? "uploaded" : "checking",
    says: missing.length > 0 ? refuseRegister("column-missing", { columns: missing.join("、") }).says : null,
    sample: ctx.sample,
    created_by: nameOfActor(ctx),
    at: ctx.now(),
    seenAt: ctx.realNow(),
  };
};
