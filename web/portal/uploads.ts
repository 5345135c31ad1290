import type { ApplicationsDesk, StoredFile } from "#engines/applications/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";

export type KeptFile = { material: string; fileId: string; name: string };
type Kept = { files: readonly KeptFile[]; refusal: Refusal | null };

/** A file stored earlier travels in the form as "kept.<material>" = id and name. */
export const keptValue = ({ fileId, name }: Pick<KeptFile, "fileId" | "name">): string => `${fileId} ${name}`;

/** Stores the files of a form ("file.<material>") beside those it already carries; a new one takes the place of the old. */
export const keepFiles = async (desk: ApplicationsDesk, subjectId: string, form: FormData): Promise<Kept> => {
  const files = new Map<string, KeptFile>();
  let refusal: Refusal | null = null;
  for (const [name, value] of form.entries()) {
    if (name.startsWith("kept.") && typeof value === "string" && value.includes(" ")) {
      const material = name.slice(5);
      const at = value.indexOf(" ");
      files.set(material, { material, fileId: value.slice(0, at), name: value.slice(at + 1) });
    }
  }
  for (const [name, value] of form.entries()) {
    if (!name.startsWith("file.") || typeof value === "string" || value.size === 0) continue;
    const material = name.slice(5);
    const stored: StoredFile | Refusal = await desk.attach({
      subjectId,
      name: value.name || "文件",
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
    if (isRefusal(stored))
      refusal ??= { ...stored, problems: [{ field: material, code: stored.refused, says: stored.says }] };
    else files.set(material, { material, fileId: stored.fileId, name: stored.name });
  }
  return { files: [...files.values()], refusal };
};

export const keptFiles = (files: readonly KeptFile[]): { material: string; fileId: string }[] =>
  files.map(({ material, fileId }) => ({ material, fileId }));
