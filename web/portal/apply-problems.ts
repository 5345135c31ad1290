import { checkForm, checkReasons, type MaterialDeclaration } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import type { FieldProblem } from "#platform/http/contract";

type Sent = {
  /** Text per field, those the register holds among them. */
  answers: Readonly<Record<string, string>>;
  registerValues: Readonly<Record<string, string>>;
  reasons: Readonly<Record<string, string>>;
  kept: { files: readonly { material: string }[]; problems: readonly FieldProblem[] };
  promised: readonly string[];
};

/** Promises that the item asks for and that were not ticked. */
export const unpromised = (
  { materials }: Pick<ServiceItem, "materials">,
  promised: readonly string[],
): readonly MaterialDeclaration[] =>
  materials.filter((it) => it.source === "promise" && it.required && !promised.includes(it.key));

/** All that is wrong with a form as it was sent, in the order of the page; one problem a paper. */
export const problemsOf = (
  item: Pick<ServiceItem, "form" | "materials">,
  { answers, registerValues, reasons, kept, promised }: Sent,
): FieldProblem[] => {
  const taken = new Set(kept.files.map((it) => it.material));
  const open = new Set(unpromised(item, promised).map((it) => it.key));
  const papers = item.materials.flatMap(({ key, name, source, required }): FieldProblem[] => {
    const refusedFile = kept.problems.filter((it) => it.field === key);
    if (refusedFile.length > 0) return refusedFile;
    if (source === "upload" && required && !taken.has(key))
      return [{ field: key, code: "material-missing", says: `请上传“${name}”。` }];
    return open.has(key) ? [{ field: key, code: "not-promised", says: `请勾选“${name}”。` }] : [];
  });
  const unexplained = checkReasons(item.form, { answers, registerValues }, reasons).problems;
  return [...checkForm(item.form, answers), ...unexplained, ...papers];
};
