import { type FieldDeclaration, OWN_NAME } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import { type Around, error, repeatedAt, type ServiceFault, unless } from "./fault.ts";
import { showIfFaults } from "./show-if.ts";

/** What cannot be asked, or asked twice under one name. Fields of a repeated block have names of their own: they go by `key.1.field`. */
export const formFaults = (around: Around, item: ServiceItem): readonly ServiceFault[] => [
  ...item.form.flatMap((block, at) => [
    ...unless(
      block.fields.length > 0,
      error("block-empty", `form.${at}`, `“${block.title}”里没有要填的项。`),
    ),
    ...(block.repeats
      ? unless(
          Number.isInteger(block.repeats.atLeast) &&
            block.repeats.atLeast >= 0 &&
            block.repeats.atLeast <= block.repeats.atMost &&
            block.repeats.atMost >= 1,
          error("repeats-backwards", `form.${at}.repeats`, "最少次数不能多于最多次数，最多至少 1 次。"),
        )
      : []),
    ...block.fields.flatMap((field, one) => fieldFaults(around, field, `form.${at}.fields.${one}`)),
  ]),
  ...keyFaults(item),
  ...showIfFaults(item),
];

const fieldFaults = (around: Around, it: FieldDeclaration, path: string): readonly ServiceFault[] => {
  const choices = it.choices ?? [];
  return [
    ...unless(it.label.trim() !== "", error("label-missing", `${path}.label`, "没有写这一项叫什么。")),
    ...unless(
      (it.type !== "choice" && it.type !== "choices") || choices.length > 0,
      error("choices-missing", `${path}.choices`, `“${it.label}”没有可选的选项。`),
    ),
    ...repeatedAt(choices.map((one) => one.value)).map((at) =>
      error("duplicate", `${path}.choices.${at}`, `“${it.label}”的选项重复。`),
    ),
    ...unless(
      it.min === undefined || it.max === undefined || it.min <= it.max,
      error("bounds-backwards", `${path}.min`, `“${it.label}”的下限大于上限。`),
    ),
    ...(it.seenBy ?? []).flatMap((unit, at) =>
      unless(
        around.units.some((one) => one.id === unit),
        error("unit-unknown", `${path}.seenBy.${at}`, `方案里没有单位“${unit}”。`),
      ),
    ),
    ...prefillFaults(around, it, path),
  ];
};

const prefillFaults = (around: Around, it: FieldDeclaration, path: string): readonly ServiceFault[] => {
  if (!it.prefill) return [];
  const { register, field } = it.prefill;
  if (register === OWN_NAME.register && field === OWN_NAME.field) return [];
  const registers = [...around.registers, ...around.measures.flatMap((one) => one.registers)];
  const source = registers.find((one) => one.id === register)?.fields.find((one) => one.key === field);
  if (!source)
    return [
      error(
        "prefill-unknown",
        `${path}.prefill`,
        `“${it.label}”要从 ${register}.${field} 带出，名录没有它。`,
      ),
    ];
  const isText = it.type === "text" || it.type === "longText";
  return unless(
    isText || source.type === it.type,
    error("prefill-type", `${path}.prefill`, `“${it.label}”和名录里的“${source.name}”不是同一种类型。`),
  );
};

const KEY = /^[a-z][A-Za-z0-9]*$/;
const keyFaults = ({ form, materials }: ServiceItem): readonly ServiceFault[] => {
  const top = [
    ...form.flatMap((block, at) =>
      block.repeats
        ? [{ key: block.repeats.key, path: `form.${at}.repeats.key` }]
        : block.fields.map((it, one) => ({ key: it.key, path: `form.${at}.fields.${one}.key` })),
    ),
    ...materials.map((it, at) => ({ key: it.key, path: `materials.${at}.key` })),
  ];
  const inner = form.map((block, at) =>
    block.repeats
      ? block.fields.map((it, one) => ({ key: it.key, path: `form.${at}.fields.${one}.key` }))
      : [],
  );
  return [top, ...inner].flatMap((group) => [
    ...repeatedAt(group.map((it) => it.key)).map((at) =>
      error("duplicate", group[at]?.path ?? "", `编号“${group[at]?.key}”重复，填写项和材料的编号不能相同。`),
    ),
    ...group
      .filter((it) => !KEY.test(it.key))
      .map((it) => error("key-form", it.path, `编号“${it.key}”要用小写字母开头的字母和数字。`)),
  ]);
};
