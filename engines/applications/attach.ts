import type { z } from "zod";
import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import { mediaTypeOf } from "#platform/files";
import type { Refusal } from "#platform/http";
import { type Attachment, refuseApplication as refuse, type StoredFile } from "./contract.ts";
import { sizeText } from "./size.ts";
import { insertFile, listFiles, listServicesOfFile } from "./store-files.ts";
import { inTransaction } from "./transaction.ts";
import { actsForFirm, servicesSeen } from "./who.ts";

/** Largest file in bytes; a material may ask for less. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Takes a file for a firm. What it is is read from its first bytes; its name and heading are not believed. */
export const attach = async (
  ctx: Context,
  { subjectId, name, bytes }: z.output<typeof Attachment>,
): Promise<StoredFile | Refusal> => {
  if (!actsForFirm(ctx, subjectId)) return refuse("not-your-firm");
  if (bytes.length > LARGEST_FILE) return refuse("file-too-big", { limit: sizeText(LARGEST_FILE) });
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return refuse("file-kind");
  const sha256 = await ctx.files.put(bytes);
  const file = { fileId: ctx.newId(), name: plainName(name), bytes: bytes.length, mediaType, sha256 };
  const uploadedBy = ctx.actor.is === "person" ? ctx.actor.personId : "";
  return inTransaction(ctx, async (tx) => {
    await insertFile(tx, { ...file, subjectId, uploadedBy, uploadedAt: ctx.now() });
    await record(tx, ctx, {
      action: "file.attached",
      subjectId,
      object: file.fileId,
      data: { sha256, bytes: file.bytes, mediaType },
    });
    return file;
  });
};

/** Only the last part of a path, without what a file system or a header would trip over. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replace(/\p{Cc}|["<>|:*?]/gu, "").slice(-200) || "文件";

/** A file for the firm itself, and for officers of units whose cases rely on it. To others it does not exist. */
export const file = async (
  ctx: Context,
  { subjectId, fileId }: { subjectId: string; fileId: string },
): Promise<StoredFile | Refusal> => {
  const found = (await listFiles(ctx.db, subjectId, [fileId])).get(fileId);
  if (!found) return refuse("file-unknown");
  if (actsForFirm(ctx, subjectId)) return found;
  const seen = new Set(servicesSeen(ctx));
  if (seen.size === 0) return refuse("file-unknown");
  const services = await listServicesOfFile(ctx.db, subjectId, fileId);
  return services.some((it) => seen.has(it)) ? found : refuse("file-unknown");
};
