import type { FormBlock, ShowIf } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import { canBeAsked, isCircular } from "./asked.ts";
import { error, type ServiceFault } from "./fault.ts";
import type { Asked, Scope } from "./scope.ts";

/** Conditions that name what is not there, and things that under no answers would be asked. */
export const showIfFaults = (item: ServiceItem): readonly ServiceFault[] =>
  askedIn(item).flatMap((it) => {
    const named = it.when.flatMap(({ path, showIf }) => nameFaults(showIf, path, it.scope));
    if (named.length > 0 || it.when.length === 0) return named;
    const own = it.when.at(-1);
    const path = own?.path ?? it.path;
    if (isCircular(it))
      return [error("show-if-circle", path, `${it.says}要不要填，最后取决于它自己，请改掉这个循环。`)];
    return canBeAsked(it)
      ? []
      : [error("never-asked", path, `${it.says}怎么填都不会出现，条件互相矛盾。请改条件或者删去它。`)];
  });

/** Everything that may be left unasked, with its conditions. */
const askedIn = (item: ServiceItem): readonly Asked[] => {
  const top = topScope(item.form);
  return [
    ...item.form.flatMap((block, at): Asked[] => {
      const blockWhen = block.showIf ? [{ path: `form.${at}.showIf`, showIf: block.showIf }] : [];
      const scope = block.repeats ? scopeOf(block, top) : top;
      return [
        ...(block.showIf
          ? [{ path: `form.${at}`, says: `“${block.title}”`, when: blockWhen, scope: top }]
          : []),
        ...block.fields.flatMap((field, one): Asked[] =>
          field.showIf
            ? [
                {
                  path: `form.${at}.fields.${one}`,
                  says: `“${field.label}”`,
                  when: [...blockWhen, { path: `form.${at}.fields.${one}.showIf`, showIf: field.showIf }],
                  scope,
                },
              ]
            : [],
        ),
      ];
    }),
    ...item.materials.flatMap((it, at): Asked[] =>
      it.showIf
        ? [
            {
              path: `materials.${at}`,
              says: `材料“${it.name}”`,
              when: [{ path: `materials.${at}.showIf`, showIf: it.showIf }],
              scope: top,
            },
          ]
        : [],
    ),
  ];
};

export const topScope = (form: readonly FormBlock[]): Scope =>
  new Map(form.filter((it) => !it.repeats).flatMap((block) => [...scopeOf(block)]));

/** What a block's fields may name: in a repeated block its own come first. */
export const scopeOf = (block: FormBlock, outer: Scope = new Map()): Scope =>
  new Map([
    ...outer,
    ...block.fields.map((field) => {
      const when = [...(block.showIf ? [block.showIf] : []), ...(field.showIf ? [field.showIf] : [])];
      return [field.key, { field, when }] as const;
    }),
  ]);

/** How yes and no are written in a condition. */
const YES_NO = ["true", "false", "是", "否"];

export const nameFaults = (showIf: ShowIf, path: string, scope: Scope): readonly ServiceFault[] => {
  if ("of" in showIf) {
    const parts: readonly ShowIf[] = showIf.is === "not" ? [showIf.of] : showIf.of;
    return parts.length === 0
      ? [error("show-if-empty", path, "条件里什么也没有写。")]
      : parts.flatMap((it) => nameFaults(it, path, scope));
  }
  const { field } = scope.get(showIf.field) ?? {};
  if (!field) return [error("show-if-field", path, `条件里的“${showIf.field}”不是这里能用的填写项。`)];
  if (showIf.oneOf.length === 0)
    return [error("show-if-empty", path, `条件没有写“${field.label}”等于什么时才出现。`)];
  const known = field.type === "boolean" ? YES_NO : field.choices?.map((it) => it.value);
  return showIf.oneOf
    .filter((it) => known && !known.includes(it))
    .map((it) => error("show-if-choice", path, `“${field.label}”没有“${it}”这个选项。`));
};
