import { fieldsNamed, type ShowIf } from "#kernel/forms";
import type { ServiceItem, StepOf } from "#kernel/process";
import { canBeAsked } from "./asked.ts";
import { error, repeatedAt, type ServiceFault, unless } from "./fault.ts";
import { nameFaults, scopeOf, topScope } from "./show-if.ts";

type Files = StepOf<"files">;

/** Parts that are opened only under a condition: it can be read, and what only they need is asked only then. */
export const conditionFaults = (
  joint: ServiceItem,
  step: Files,
  path: string,
  others: readonly ServiceItem[],
): readonly ServiceFault[] => {
  const when = step.when ?? [];
  const top = topScope(joint.form);
  const named = when.flatMap((it, at) => [
    ...unless(
      step.services.includes(it.service),
      error("when-service", `${path}.when.${at}.service`, "这个事项不在分送的事项里。"),
    ),
    ...nameFaults(it.showIf, `${path}.when.${at}.showIf`, top),
    ...fieldsNamed(it.showIf).flatMap((key) => {
      const field = top.get(key)?.field;
      return field?.seenBy || field?.sensitivity === "personal"
        ? [
            error(
              "when-withheld",
              `${path}.when.${at}.showIf`,
              `“${field.label}”不是谁都能看的，不能拿它定要不要分送：不分送的原因人人看得到。`,
            ),
          ]
        : [];
    }),
  ]);
  const faults = [
    ...named,
    ...repeatedAt(when.map((it) => it.service)).map((at) =>
      error("duplicate", `${path}.when.${at}.service`, "这个事项的条件写了两次。"),
    ),
    ...unless(
      when.length === 0 || step.services.some((it) => !when.some((one) => one.service === it)),
      error("when-all", `${path}.when`, "至少要有一个事项总是分送，否则可能一个也不办。"),
    ),
  ];
  return faults.length > 0 ? faults : askedInVain(joint, step, others);
};

/** What only conditional parts ask for, and the form asks also when none of them is opened. */
const askedInVain = (
  joint: ServiceItem,
  { services, when = [] }: Files,
  others: readonly ServiceItem[],
): readonly ServiceFault[] => {
  const partOf = (id: string): ServiceItem | undefined => others.find((it) => it.id === id);
  const always = services
    .filter((it) => !when.some((one) => one.service === it))
    .flatMap((it) => partOf(it) ?? []);
  const conditional = when.flatMap(({ service, showIf }) => {
    const part = partOf(service);
    return part ? [{ part, showIf }] : [];
  });
  const deciding = new Set(when.flatMap((it) => fieldsNamed(it.showIf)));
  const needed = (asks: (part: ServiceItem) => boolean): ShowIf | null => {
    const wants = conditional.filter((it) => asks(it.part));
    return wants.length === 0 || always.some(asks) ? null : { is: "any", of: wants.map((it) => it.showIf) };
  };
  const top = topScope(joint.form);
  const look = (it: {
    path: string;
    says: string;
    own: readonly (ShowIf | undefined)[];
    needed: ShowIf | null;
    scope: typeof top;
  }): readonly ServiceFault[] => {
    if (!it.needed) return [];
    const all = [...it.own, { is: "not", of: it.needed } as const];
    const vain = canBeAsked({
      path: it.path,
      says: it.says,
      scope: it.scope,
      when: all.flatMap((showIf) => (showIf ? [{ path: it.path, showIf }] : [])),
    });
    return vain
      ? [error("joint-asked-in-vain", it.path, `${it.says}只有看情况才分送的事项要用，不分送的时候不要问。`)]
      : [];
  };
  return [
    ...joint.form.flatMap((block, at) =>
      block.fields.flatMap((field, one) =>
        deciding.has(field.key)
          ? []
          : look({
              path: `form.${at}.fields.${one}`,
              says: `“${field.label}”`,
              own: [block.showIf, field.showIf],
              needed: needed((part) =>
                part.form.some((it) => it.fields.some((its) => its.key === field.key)),
              ),
              scope: block.repeats ? scopeOf(block, top) : top,
            }),
      ),
    ),
    ...joint.materials.flatMap((paper, at) =>
      look({
        path: `materials.${at}`,
        says: `材料“${paper.name}”`,
        own: [paper.showIf],
        needed: needed((part) => part.materials.some((it) => it.key === paper.key)),
        scope: top,
      }),
    ),
  ];
};
