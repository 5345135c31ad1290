import type { FieldDeclaration, FormBlock, MaterialDeclaration } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import {
  forApplicant,
  forOfficer,
  isSame,
  isSameBut,
  matched,
  type ServiceDifference,
  turned,
} from "./difference.ts";

type Placed = { field: FieldDeclaration; path: string; block: FormBlock; name: string };
const fieldsOf = (form: readonly FormBlock[]): Placed[] =>
  form.flatMap((block, at) =>
    block.fields.map((field, one) => ({
      field,
      block,
      path: `form.${at}.fields.${one}`,
      name: `${block.repeats?.key ?? ""}.${field.key}`,
    })),
  );

/** What is asked otherwise. */
export const formDifferences = (before: ServiceItem, after: ServiceItem): ServiceDifference[] => {
  const { left, came, stayed } = matched(fieldsOf(before.form), fieldsOf(after.form), (it) => it.name);
  const order = (form: readonly FormBlock[]): string =>
    fieldsOf(form)
      .filter((it) => stayed.some(([, one]) => one.name === it.name))
      .map((it) => `${it.block.title} ${it.name}`)
      .join();
  return [
    ...left.map(({ field }) => forApplicant("form", `不再要填“${field.label}”。`)),
    ...came.map(([{ field, path }]) =>
      forApplicant(path, `新增填写项“${field.label}”（${field.required ? "必填" : "选填"}）。`),
    ),
    ...stayed.flatMap(([old, it]) => fieldDifferences(old.field, it.field, it.path)),
    ...blockDifferences(before.form, after.form),
    ...(order(before.form) === order(after.form)
      ? []
      : [forApplicant("form", "填写项的顺序或者分组有变化。")]),
  ];
};

const TOLD_OF_FIELD = ["label", "required", "type", "choices", "hint", "showIf", "prefill", "seenBy"];
const fieldDifferences = (
  before: FieldDeclaration,
  after: FieldDeclaration,
  path: string,
): ServiceDifference[] => {
  if (isSame(before, after)) return [];
  const at = `“${after.label}”`;
  const labels = (it: FieldDeclaration): string => (it.choices ?? []).map((one) => one.label).join("、");
  const told = [
    ...(before.label === after.label
      ? []
      : [forApplicant(path, turned("填写项的名称", before.label, after.label))]),
    ...(before.required === after.required
      ? []
      : [forApplicant(path, `${at}由${before.required ? "必填改为选填" : "选填改为必填"}。`)]),
    ...(before.type === after.type ? [] : [forApplicant(path, `${at}换了填写的类型。`)]),
    ...(labels(before) === labels(after)
      ? []
      : [forApplicant(path, turned(`${at}的选项`, labels(before), labels(after)))]),
    ...(before.hint === after.hint
      ? []
      : [forApplicant(path, turned(`${at}的说明`, before.hint, after.hint))]),
    ...(isSame(before.showIf, after.showIf)
      ? []
      : [
          forApplicant(
            path,
            after.showIf ? `${at}什么时候要填，条件有变化。` : `${at}不再分情况，都要看到。`,
          ),
        ]),
    ...(isSame(before.prefill, after.prefill) ? [] : [forApplicant(path, `${at}从名录带出的办法有变化。`)]),
    ...(isSame(before.seenBy, after.seenBy) ? [] : [forOfficer(path, `哪些单位能看到${at}，有变化。`)]),
  ];
  const rest =
    isSameBut(before, after, ...TOLD_OF_FIELD) &&
    (isSame(before.choices, after.choices) || labels(before) !== labels(after));
  return rest ? told : [...told, forApplicant(path, `${at}的填写限制有变化。`)];
};

const blockDifferences = (before: readonly FormBlock[], after: readonly FormBlock[]): ServiceDifference[] =>
  after.flatMap((it, at) => {
    const old = before.find((one) => one.title === it.title);
    if (!old) return [];
    return [
      ...(old.help === it.help
        ? []
        : [forApplicant(`form.${at}.help`, turned(`“${it.title}”的说明`, old.help, it.help))]),
      ...(isSame(old.repeats, it.repeats)
        ? []
        : [forApplicant(`form.${at}.repeats`, `“${it.title}”可以填几次，有变化。`)]),
      ...(isSame(old.showIf, it.showIf)
        ? []
        : [forApplicant(`form.${at}.showIf`, `“${it.title}”什么时候要填，条件有变化。`)]),
    ];
  });

const SOURCES: Readonly<Record<MaterialDeclaration["source"], string>> = {
  upload: "上传",
  register: "免提交",
  promise: "告知承诺",
  later: "可以后补",
};

/** Which papers are wanted otherwise. */
export const materialDifferences = (before: ServiceItem, after: ServiceItem): ServiceDifference[] => {
  const { left, came, stayed } = matched(before.materials, after.materials, (it) => it.key);
  const order = (list: readonly MaterialDeclaration[]): string =>
    list
      .filter((it) => stayed.some(([, one]) => one.key === it.key))
      .map((it) => it.key)
      .join();
  return [
    ...left.map((it) => forApplicant("materials", `不再要材料“${it.name}”。`)),
    ...came.map(([it, at]) =>
      forApplicant(
        `materials.${at}`,
        `新增材料“${it.name}”（${it.required ? "必交" : "选交"}，${SOURCES[it.source]}）。`,
      ),
    ),
    ...stayed.flatMap(([old, it, at]) => {
      if (isSame(old, it)) return [];
      const path = `materials.${at}`;
      const one = [
        ...(old.name === it.name ? [] : [forApplicant(path, turned("材料名称", old.name, it.name))]),
        ...(old.required === it.required
          ? []
          : [forApplicant(path, `材料“${it.name}”由${old.required ? "必交改为选交" : "选交改为必交"}。`)]),
        ...(old.source === it.source
          ? []
          : [
              forApplicant(
                path,
                turned(`材料“${it.name}”的提交方式`, SOURCES[old.source], SOURCES[it.source]),
              ),
            ]),
        ...(isSame(old.basis, it.basis) ? [] : [forOfficer(path, `材料“${it.name}”的依据有变化。`)]),
      ];
      return isSameBut(old, it, "name", "required", "source", "basis")
        ? one
        : [...one, forApplicant(path, `材料“${it.name}”的要求有变化。`)];
    }),
    ...(order(before.materials) === order(after.materials)
      ? []
      : [forApplicant("materials", "材料的顺序有变化。")]),
  ];
};
