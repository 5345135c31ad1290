import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { refuseApplication as refuse, type StoredFile } from "./contract.ts";
import { isInScope, scopeOf } from "./scope.ts";
import { listCasesOfFile, listFiles } from "./store-files.ts";
import { isFileShared } from "./store-joined.ts";
import { actsForFirm, firmsOf } from "./who.ts";

type FileKey = { subjectId: string; fileId: string };

/** A file for the firm itself, and for officers of units whose cases rely on it. To others it does not exist. */
export const file = async (ctx: Context, key: FileKey): Promise<StoredFile | Refusal> => {
  const found = (await listFiles(ctx.db, key.subjectId, [key.fileId])).get(key.fileId);
  if (!found) return refuse("file-unknown");
  if (firmsOf(ctx.actor).includes(key.subjectId) || (await isOfferedTo(ctx, key))) return found;
  const scope = scopeOf(ctx);
  if (scope.services.length + scope.inCounties.length === 0) return refuse("file-unknown");
  const cases = await listCasesOfFile(ctx.db, key.subjectId, key.fileId);
  return cases.some((it) => isInScope(scope, it)) ? found : refuse("file-unknown");
};

/** To an agent, what belongs to no case yet or to one of the services of the mandate; to a co-applicant, what belongs to the case. */
const isOfferedTo = async (ctx: Context, key: FileKey): Promise<boolean> => {
  if (await isFileShared(ctx.db, firmsOf(ctx.actor), key)) return true;
  if (!actsForFirm(ctx, key.subjectId)) return false;
  const cases = await listCasesOfFile(ctx.db, key.subjectId, key.fileId);
  const stands =
    ctx.actor.is === "person" && ctx.actor.stands?.as === "agent" ? ctx.actor.stands.services : [];
  return cases.length === 0 || cases.some((it) => stands.includes(it.service));
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
