import { type Answers, askedMaterials, type DroppedAnswer } from "#kernel/forms";
import type { FiledMaterial, ServiceItem } from "#kernel/process";
import type { Tx } from "#platform/database";
import type { FieldProblem } from "#platform/http";
import { refuseApplication as refuse, type StoredFile } from "./contract.ts";
import { beyond, LARGEST_CASE, limitsOf } from "./file-limits.ts";
import { sizeText } from "./size.ts";
import { listFiles, lockFiles } from "./store-files.ts";

/** Papers as filed: each belongs to the item, is the firm's own file, and is of the kind and size asked for. */
export const checkMaterials = async (
  tx: Tx,
  { item, subjectId }: { item: ServiceItem; subjectId: string },
  filed: readonly FiledMaterial[],
  /** Papers that the case has already and that stay. */
  kept: readonly FiledMaterial[] = [],
): Promise<FieldProblem[]> => {
  await lockFiles(
    tx,
    filed.map(({ fileId }) => ({ subjectId, fileId })),
    "user",
  );
  const files = await listFiles(
    tx,
    subjectId,
    [...filed, ...kept].map((it) => it.fileId),
  );
  const problems = filed.flatMap(({ material, fileId }, at) => {
    const problem = (code: string, says: string): FieldProblem[] => [{ field: material, code, says }];
    const asked = item.materials.find((it) => it.key === material);
    if (!asked || asked.source === "register")
      return problem("unknown-material", "这个事项不要求提交这份材料。");
    if (filed.findIndex((it) => it.material === material) !== at) {
      return problem("material-twice", `“${asked.name}”只收一个文件，请合并后再传。`);
    }
    const file = files.get(fileId);
    if (!file) return problem("file-unknown", `“${asked.name}”的文件没有找到，请重新上传。`);
    const refused = beyond(limitsOf(asked), file);
    return refused ? problem(refused.refused, refused.says) : [];
  });
  return [...problems, ...sumProblems(filed, [...files.values()])];
};

/** Told beside the largest of the files that were brought now. */
const sumProblems = (filed: readonly FiledMaterial[], files: readonly StoredFile[]): FieldProblem[] => {
  const sum = files.reduce((bytes, it) => bytes + it.bytes, 0);
  if (sum <= LARGEST_CASE) return [];
  const bySize = [...files].sort((one, other) => other.bytes - one.bytes);
  const largest = bySize.find((it) => filed.some((one) => one.fileId === it.fileId));
  const at = filed.find((it) => it.fileId === largest?.fileId);
  if (!largest || !at) return [];
  const { refused, says } = refuse("files-too-big", {
    size: sizeText(sum),
    limit: sizeText(LARGEST_CASE),
    name: largest.name,
  });
  return [{ field: at.material, code: refused, says }];
};

/** Papers that must be there at submission: not those that the state holds, nor those promised or brought later. */
export const missingMaterials = (
  item: ServiceItem,
  filed: readonly FiledMaterial[],
  answers: Answers,
): FieldProblem[] =>
  askedMaterials(item, answers)
    .filter((it) => it.required && it.source === "upload" && !filed.some((one) => one.material === it.key))
    .map((it) => ({ field: it.key, code: "material-missing", says: `请上传“${it.name}”。` }));

/** Only the papers that the answers call for, and those that were left out. Papers that the item does not know stay: they are told as such. */
export const keepAskedPapers = <T extends FiledMaterial>(
  item: Pick<ServiceItem, "form" | "materials">,
  answers: Answers,
  filed: readonly T[],
): { materials: T[]; dropped: DroppedAnswer[] } => {
  const asked = new Set(askedMaterials(item, answers).map((it) => it.key));
  const isLeftOut = ({ material }: FiledMaterial): boolean =>
    !asked.has(material) && item.materials.some((it) => it.key === material);
  return {
    materials: filed.filter((it) => !isLeftOut(it)),
    dropped: filed.filter(isLeftOut).map(({ material }) => ({
      key: material,
      label: item.materials.find((it) => it.key === material)?.name ?? material,
      text: "已上传的文件",
    })),
  };
};
