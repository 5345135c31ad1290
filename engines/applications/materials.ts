import type { FiledMaterial, ServiceItem } from "#kernel/process";
import type { Tx } from "#platform/database";
import type { FieldProblem } from "#platform/http";
import type { StoredFile } from "./contract.ts";
import { sizeText } from "./size.ts";
import { listFiles } from "./store-files.ts";

const KIND: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpeg",
};

/** Papers as filed: each belongs to the item, is the firm's own file, and is of the kind and size asked for. */
export const checkMaterials = async (
  tx: Tx,
  { item, subjectId }: { item: ServiceItem; subjectId: string },
  filed: readonly FiledMaterial[],
): Promise<FieldProblem[]> => {
  const files = await listFiles(
    tx,
    subjectId,
    filed.map((it) => it.fileId),
  );
  return filed.flatMap(({ material, fileId }, at) => {
    const problem = (code: string, says: string): FieldProblem[] => [{ field: material, code, says }];
    const asked = item.materials.find((it) => it.key === material);
    if (!asked || asked.source === "register")
      return problem("unknown-material", "这个事项不要求提交这份材料。");
    if (filed.findIndex((it) => it.material === material) !== at) {
      return problem("material-twice", `“${asked.name}”只收一个文件，请合并后再传。`);
    }
    const file = files.get(fileId);
    if (!file) return problem("file-unknown", `“${asked.name}”的文件没有找到，请重新上传。`);
    return fileProblems(asked, file, problem);
  });
};

const fileProblems = (
  asked: ServiceItem["materials"][number],
  file: StoredFile,
  problem: (code: string, says: string) => FieldProblem[],
): FieldProblem[] => {
  if (asked.accept && !asked.accept.some((it) => it === KIND[file.mediaType])) {
    return problem("file-kind", `“${asked.name}”只收 ${asked.accept.join("、").toUpperCase()} 文件。`);
  }
  if (asked.maxBytes !== undefined && file.bytes > asked.maxBytes) {
    return problem("file-too-big", `“${asked.name}”超过 ${sizeText(asked.maxBytes)}，请压缩后再传。`);
  }
  return [];
};

/** Papers that must be there at submission: not those that the state holds, nor those promised or brought later. */
export const missingMaterials = (item: ServiceItem, filed: readonly FiledMaterial[]): FieldProblem[] =>
  item.materials
    .filter((it) => it.required && it.source === "upload" && !filed.some((one) => one.material === it.key))
    .map((it) => ({ field: it.key, code: "material-missing", says: `请上传“${it.name}”。` }));
