import type { ApplicationsDesk, StoredFile } from "#engines/applications/contract";
import { type FieldProblem, isRefusal, type Refusal } from "#platform/http/contract";

export type KeptFile = { material: string; fileId: string; name: string };
/** Files that are stored, and beside which material one was not taken and why. */
type Kept = { files: readonly KeptFile[]; problems: readonly FieldProblem[] };

/** The longest name the store takes; the end says more than the beginning. */
const LONGEST_NAME = 200;

/** A file stored earlier travels in the form as "kept.<material>" = id and name. */
export const keptValue = ({ fileId, name }: Pick<KeptFile, "fileId" | "name">): string => `${fileId} ${name}`;

/** Stores the files of a form ("file.<material>") beside those it already carries; a new one takes the place of the old. */
export const keepFiles = async (
  desk: Pick<ApplicationsDesk, "attach">,
  { subjectId, service }: { subjectId: string; service?: string },
  form: FormData,
): Promise<Kept> => {
  const files = new Map<string, KeptFile>();
  const problems: FieldProblem[] = [];
  for (const [name, value] of form.entries()) {
    if (name.startsWith("kept.") && typeof value === "string" && value.includes(" ")) {
      const material = name.slice(5);
      const at = value.indexOf(" ");
      files.set(material, { material, fileId: value.slice(0, at), name: value.slice(at + 1) });
    }
  }
  for (const [name, value] of form.entries()) {
    // A file input that was left alone sends a file without name and content.
    if (!name.startsWith("file.") || typeof value === "string" || value.name === "") continue;
    const material = name.slice(5);
    const problem = (code: string, says: string) => problems.push({ field: material, code, says });
    const stored: StoredFile | Refusal = await desk.attach({
      subjectId,
      service,
      material,
      name: value.name.slice(-LONGEST_NAME),
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
    if (isRefusal(stored)) problem(stored.refused, stored.says);
    else files.set(material, { material, fileId: stored.fileId, name: stored.name });
  }
  return { files: [...files.values()], problems };
};

export const keptFiles = (files: readonly KeptFile[]): { material: string; fileId: string }[] =>
  files.map(({ material, fileId }) => ({ material, fileId }));
