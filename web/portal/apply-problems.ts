import {
  askedMaterials,
  checkForm,
  checkReasons,
  type DroppedAnswer,
  keepAsked,
  type MaterialDeclaration,
} from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import type { FieldProblem } from "#platform/http/contract";

type Item = Pick<ServiceItem, "form" | "materials">;
type Texts = Readonly<Record<string, string>>;
type Sent = {
  /** Text per field, those the register holds among them. */
  answers: Texts;
  registerValues: Texts;
  reasons: Texts;
  kept: { files: readonly { material: string }[]; problems: readonly FieldProblem[] };
  promised: readonly string[];
};

/** Promises that the item asks for and that were not ticked. */
export const unpromised = (
  item: Item,
  answers: Texts,
  promised: readonly string[],
): readonly MaterialDeclaration[] =>
  askedMaterials(item, answers).filter(
    (it) => it.source === "promise" && it.required && !promised.includes(it.key),
  );

/** All that is wrong with a form as it was sent, in the order of the page; one problem a paper. */
export const problemsOf = (
  item: Item,
  { answers, registerValues, reasons, kept, promised }: Sent,
): FieldProblem[] => {
  const taken = new Set(kept.files.map((it) => it.material));
  const open = new Set(unpromised(item, answers, promised).map((it) => it.key));
  const papers = askedMaterials(item, answers).flatMap(({ key, name, source, required }): FieldProblem[] => {
    const refusedFile = kept.problems.filter((it) => it.field === key);
    if (refusedFile.length > 0) return refusedFile;
    if (source === "upload" && required && !taken.has(key))
      return [{ field: key, code: "material-missing", says: `请上传“${name}”。` }];
    return open.has(key) ? [{ field: key, code: "not-promised", says: `请勾选“${name}”。` }] : [];
  });
  const unexplained = checkReasons(item.form, { answers, registerValues }, reasons).problems;
  return [...checkForm(item.form, answers), ...unexplained, ...papers];
};

/** What was typed and is not asked, given the other answers; what the register says itself is no loss. */
export const notAsked = (item: Item, { answers, registerValues, kept }: Sent): DroppedAnswer[] => {
  const asked = new Set(askedMaterials(item, answers).map((it) => it.key));
  const papers = item.materials.filter(
    (it) => !asked.has(it.key) && kept.files.some((one) => one.material === it.key),
  );
  return [
    ...keepAsked(item.form, answers).dropped.filter((it) => answers[it.key] !== registerValues[it.key]),
    ...papers.map(({ key, name }) => ({ key, label: name, text: "已上传的文件" })),
  ];
};
