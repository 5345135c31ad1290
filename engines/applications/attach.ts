import type { z } from "zod";
import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import { type FileFault, lookAt } from "#platform/files";
import type { Refusal } from "#platform/http";
import { type Attachment, refuseApplication as refuse, type StoredFile } from "./contract.ts";
import { beyond, kinds, type Limits, limitsOf, tooBig } from "./file-limits.ts";
import { insertFile, lockContent } from "./store-files.ts";
import { inTransaction } from "./transaction.ts";
import { actsForFirm } from "./who.ts";

type Given = z.output<typeof Attachment>;

/** Takes a file for a firm. What it is is read from what is in it; its name and heading are not believed. */
export const attach = async (ctx: Context, given: Given): Promise<StoredFile | Refusal> => {
  const { subjectId } = given;
  if (!actsForFirm(ctx, subjectId)) return refuse("not-your-firm");
  const name = plainName(given.name);
  const limits = limitsFor(ctx, given);
  if (given.bytes.length > limits.maxBytes) return tooBig(limits, { name, bytes: given.bytes.length });
  const look = lookAt(given.bytes);
  if ("fault" in look) return refuse(CODES[look.fault], kinds(limits, name));
  const { mediaType, pages, pixels, locationRemoved, bytes: content } = look;
  const measured = { name, mediaType, bytes: content.length, pages, pixels };
  const refused = beyond(limits, measured);
  if (refused) return refused;
  if (!(await ctx.files.hasRoomFor(content.length))) return refuse("disk-full", { name });
  const sha256 = await ctx.files.put(content);
  const file = { ...measured, fileId: ctx.newId(), sha256 };
  const uploadedBy = ctx.actor.is === "person" ? ctx.actor.personId : "";
  return inTransaction(ctx, async (tx) => {
    // A sweep of the same content may have come between: it holds the content while it looks and removes.
    await lockContent(tx, sha256);
    if (!(await ctx.files.has(sha256))) await ctx.files.put(content);
    await insertFile(tx, { ...file, subjectId, uploadedBy, uploadedAt: ctx.now() });
    await record(tx, ctx, {
      action: "file.attached",
      subjectId,
      object: file.fileId,
      data: { sha256, bytes: file.bytes, mediaType, locationRemoved },
    });
    return locationRemoved ? { ...file, note: "照片里的拍摄地点已经去掉。" } : file;
  });
};

const CODES = {
  empty: "file-empty",
  kind: "file-kind",
  "cut-off": "file-cut-off",
  damaged: "file-damaged",
  encrypted: "file-encrypted",
  script: "file-script",
  attachment: "file-in-file",
  "too-complex": "file-too-complex",
} as const satisfies Record<FileFault, string>;

/** Limits of the material it is for, when that is said; at submission every file is compared with its material again. */
export const limitsFor = (
  { plan }: Pick<Context, "plan">,
  { service, material }: Pick<Given, "service" | "material">,
): Limits =>
  limitsOf(
    service === undefined
      ? undefined
      : plan.findService(service)?.materials.find((it) => it.key === material),
  );

/** Only the last part of a path, without what a file system or a header would trip over. */
export const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replace(/\p{Cc}|["<>|:*?]/gu, "").slice(-200) || "文件";
