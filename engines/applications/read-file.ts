import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { refuseApplication as refuse, type StoredFile } from "./contract.ts";
import { isInScope, scopeOf } from "./scope.ts";
import { listCasesOfFile, listFiles } from "./store-files.ts";
import { actsForFirm } from "./who.ts";

type FileKey = { subjectId: string; fileId: string };

/** A file for the firm itself, and for officers of units whose cases rely on it. To others it does not exist. */
export const file = async (ctx: Context, key: FileKey): Promise<StoredFile | Refusal> => {
  const found = (await listFiles(ctx.db, key.subjectId, [key.fileId])).get(key.fileId);
  if (!found) return refuse("file-unknown");
  if (actsForFirm(ctx, key.subjectId)) return found;
  const scope = scopeOf(ctx);
  if (scope.services.length + scope.inCounties.length === 0) return refuse("file-unknown");
  const cases = await listCasesOfFile(ctx.db, key.subjectId, key.fileId);
  return cases.some((it) => isInScope(scope, it)) ? found : refuse("file-unknown");
};

/** What is in it. Each reading is in the log before the first byte leaves. */
export const readContent = async (
  ctx: Context,
  subjectId: string,
  { fileId, sha256, name }: StoredFile,
): Promise<Buffer | Refusal> => {
  const read = await ctx.files.read(sha256);
  await ctx.db.transaction().execute((tx) =>
    record(tx, ctx, {
      action: "file.read",
      subjectId,
      object: fileId,
      data: { sha256, content: read.is },
    }),
  );
  if (read.is === "whole") return read.bytes;
  ctx.log.error({ trace: ctx.trace, sha256, content: read.is }, "stored file is not whole");
  return refuse("file-not-whole", { name });
};
