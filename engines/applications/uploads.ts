import type { Readable } from "node:stream";
import { z } from "zod";
import type { Context } from "#platform/context";
import { hashOf, type Partial } from "#platform/files";
import { isRefusal, type Refusal } from "#platform/http";
import { attach, limitsFor, plainName } from "./attach.ts";
import { refuseApplication as refuse, type StoredFile } from "./contract.ts";
import { tooBig } from "./file-limits.ts";
import { orByMandate, placeAgent } from "./placed.ts";
import { sizeText } from "./size.ts";
import { actsForFirm } from "./who.ts";

const MB = 1024 * 1024;
const MOST_AT_ONCE = 10;
const LARGEST_AT_ONCE = 80 * MB;
/** Of everybody together. */
const LARGEST_OF_ALL = 4096 * MB;

const NewUpload = z.object({
  subjectId: z.uuid(),
  filename: z.string().trim().min(1).max(1000),
  service: z.string().max(100).optional(),
  material: z.string().max(100).optional(),
  /** Of the whole file: compared when it has arrived. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** An upload that may be gone on with: how far it is, and the file when it was taken. */
export type Upload = Pick<Partial, "id" | "length" | "offset" | "expiresAt"> & { file: StoredFile | null };

/** Announces a file that comes in parts. Refused before a byte is sent when it is too large or too many are on their way. */
export const startUpload = async (
  asked: Context,
  length: number,
  about: Readonly<Record<string, string>>,
): Promise<Upload | Refusal> => {
  const owner = ownerOf(asked);
  if (owner === undefined) return refuse("upload-not-allowed");
  const parsed = NewUpload.safeParse(about);
  if (!parsed.success) return refuse("upload-unclear");
  const { subjectId } = parsed.data;
  const ctx = await placeAgent(asked, { subjectId }, ["fill", "sign"]);
  if (isRefusal(ctx)) return ctx;
  if (!actsForFirm(ctx, subjectId)) return refuse("not-your-firm");
  const name = plainName(parsed.data.filename);
  if (length === 0) return refuse("file-empty", { name });
  const limits = limitsFor(ctx, parsed.data);
  if (length > limits.maxBytes) return tooBig(limits, { name, bytes: length });
  if (!(await ctx.files.hasRoomFor(length))) return refuse("disk-full", { name });
  const made = await ctx.files.partials.create({ owner, length, about: parsed.data }, (all) =>
    whyNoMore(all, { owner, length, name }),
  );
  return "no" in made ? made.no : shown(made.made);
};

const whyNoMore = (
  all: readonly Partial[],
  { owner, length, name }: { owner: string; length: number; name: string },
): Refusal | undefined => {
  const open = all.filter((it) => it.result === null);
  const own = open.filter((it) => it.owner === owner);
  if (own.length >= MOST_AT_ONCE) return refuse("uploads-too-many", { name, limit: MOST_AT_ONCE });
  if (bytesOf(own) + length > LARGEST_AT_ONCE)
    return refuse("uploads-too-large", { name, limit: sizeText(LARGEST_AT_ONCE) });
  return bytesOf(open) + length > LARGEST_OF_ALL ? refuse("uploads-full", { name }) : undefined;
};

const bytesOf = (all: readonly Partial[]): number => all.reduce((sum, it) => sum + it.length, 0);

/** How far an upload of one's own is; one that had arrived whole when the process was killed is taken now. */
export const findUpload = async (ctx: Context, id: string): Promise<Upload | Refusal> => {
  const found = await ownUpload(ctx, id);
  if (isRefusal(found)) return found;
  return found.offset === found.length && found.result === null ? take(ctx, found) : shown(found);
};

/** Adds bytes from that offset on. The last ones make it a file of the firm, looked at like any other. */
export const addToUpload = async (
  ctx: Context,
  id: string,
  { offset, bytes }: { offset: number; bytes: Readable },
): Promise<Upload | Refusal> => {
  const found = await ownUpload(ctx, id);
  if (isRefusal(found)) return found;
  if (!(await ctx.files.hasRoomFor(found.length - found.offset)))
    return refuse("disk-full", { name: found.about.filename ?? "" });
  const reached = await ctx.files.partials.append(id, offset, bytes);
  if (reached === undefined) return refuse("upload-elsewhere");
  return reached === found.length
    ? take(ctx, { ...found, offset: reached })
    : shown({ ...found, offset: reached });
};

export const dropUpload = async (ctx: Context, id: string): Promise<{ dropped: true } | Refusal> => {
  const found = await ownUpload(ctx, id);
  if (isRefusal(found)) return found;
  await ctx.files.partials.remove(id);
  return { dropped: true };
};

/** A file that is not taken is let go of at once: sending more of it would not help. */
const take = async (ctx: Context, { id, about, ...rest }: Partial): Promise<Upload | Refusal> => {
  const bytes = await ctx.files.partials.bytes(id);
  const { subjectId, filename, service, material, sha256 } = about as z.output<typeof NewUpload>;
  const file =
    sha256 !== undefined && hashOf(bytes) !== sha256
      ? refuse("file-changed", { name: plainName(filename) })
      : await orByMandate(["fill", "sign"], attach)(ctx, {
          subjectId,
          name: filename,
          bytes,
          service,
          material,
        });
  if (isRefusal(file)) await ctx.files.partials.remove(id);
  else await ctx.files.partials.finish(id, file);
  return isRefusal(file) ? file : shown({ id, about, ...rest, result: file });
};

/** Other people's uploads do not exist. */
const ownUpload = async (ctx: Context, id: string): Promise<Partial | Refusal> => {
  const owner = ownerOf(ctx);
  if (owner === undefined) return refuse("upload-not-allowed");
  const found = await ctx.files.partials.find(id);
  if (found?.owner !== owner) return refuse("upload-unknown");
  const { subjectId = "" } = found.about;
  const placed = await placeAgent(ctx, { subjectId }, ["fill", "sign"]);
  return isRefusal(placed) || !actsForFirm(placed, subjectId) ? refuse("upload-unknown") : found;
};

const ownerOf = ({ actor, may }: Context): string | undefined =>
  actor.is === "person" && may(actor, "apply") ? actor.personId : undefined;

const shown = ({ id, length, offset, expiresAt, result }: Partial): Upload => ({
  id,
  length,
  offset,
  expiresAt,
  file: result as StoredFile | null,
});
