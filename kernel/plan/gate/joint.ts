import type { ServiceItem } from "#kernel/process";
import { type Around, error, type ServiceFault, unless, warning } from "./fault.ts";
import { conditionFaults } from "./joint-when.ts";

/** 一件事: what a joint service opens is there, and its form asks for what each part needs. */
export const jointFaults = (around: Around, item: ServiceItem): readonly ServiceFault[] => {
  const others = around.measures.flatMap((it) => it.services).filter((it) => it.id !== item.id);
  return [
    ...requiredFaults(item),
    ...opens(item).flatMap(({ path, service }) => {
      const part = others.find((it) => it.id === service);
      if (!part)
        return [
          error(
            "service-unknown",
            path,
            service === item.id ? "不能分送给自己。" : `方案里没有事项“${service}”。`,
          ),
        ];
      return [
        ...unless(
          !leadsTo(part, item.id, others),
          error("joint-circle", path, `“${part.name}”又会分送回本事项，永远办不完。`),
        ),
        ...unless(
          opens(part).length === 0,
          error(
            "joint-nested",
            path,
            `“${part.name}”自己也分送事项；“一件事”的分办件不能再分送，请直接写上要办的事项。`,
          ),
        ),
        ...partFaults(item, part, path),
      ];
    }),
    ...item.steps.flatMap((step, at) =>
      step.is === "files" ? conditionFaults(item, step, `steps.${at}`, others) : [],
    ),
    ...(item.onlyJoint
      ? unless(
          others.some((it) => opens(it).some((one) => one.service === item.id)),
          error("only-joint-unopened", "onlyJoint", "本事项只由“一件事”分送，却没有哪一件事分送它。"),
        )
      : []),
    ...others
      .filter((it) => opens(it).some((one) => one.service === item.id))
      .flatMap((it) => asPart(it, item)),
  ];
};

const opens = ({ steps }: ServiceItem): readonly { path: string; service: string }[] =>
  steps.flatMap((step, at) =>
    step.is === "files"
      ? step.services.map((service, one) => ({ path: `steps.${at}.services.${one}`, service }))
      : [],
  );

/** Only what is opened can be required of the whole. */
const requiredFaults = ({ steps }: ServiceItem): readonly ServiceFault[] =>
  steps.flatMap((step, at) =>
    step.is === "files"
      ? (step.required ?? []).flatMap((service, one) =>
          unless(
            step.services.includes(service),
            error(
              "files-required-unopened",
              `steps.${at}.required.${one}`,
              `“${service}”写成必须办成，却不在分送的事项里。请加进分送的事项，或者从必须办成的里去掉。`,
            ),
          ),
        )
      : [],
  );

const leadsTo = (from: ServiceItem, to: string, all: readonly ServiceItem[], seen: string[] = []): boolean =>
  opens(from).some(({ service }) => {
    if (service === to) return true;
    const next = seen.includes(service) ? undefined : all.find((it) => it.id === service);
    return next !== undefined && leadsTo(next, to, all, [...seen, service]);
  });

type Lack = { key: string; code: string; says: string; at: string };
/** What the part asks and the joint form does not give. An item of its own asks the rest when it is applied for alone. */
const lacks = (joint: ServiceItem, part: ServiceItem): readonly Lack[] => {
  const given = new Map(joint.form.flatMap((block) => block.fields.map((it) => [it.key, it.type] as const)));
  const papers = new Set(joint.materials.map((it) => it.key));
  return [
    ...part.form.flatMap((block, at) =>
      block.fields.flatMap((it, one): Lack[] => {
        const type = given.get(it.key);
        const place = { key: it.key, at: `form.${at}.fields.${one}` };
        if (type === undefined)
          return part.onlyJoint || (it.required && !it.showIf && !block.showIf)
            ? [{ ...place, code: "joint-field-missing", says: `“${joint.name}”的表单没有“${it.label}”。` }]
            : [];
        return type === it.type
          ? []
          : [
              {
                ...place,
                code: "joint-field-type",
                says: `“${joint.name}”的表单里“${it.label}”是另一种类型。`,
              },
            ];
      }),
    ),
    ...part.materials.flatMap((it, at): Lack[] =>
      papers.has(it.key) || (!part.onlyJoint && (!it.required || it.showIf !== undefined))
        ? []
        : [
            {
              key: it.key,
              at: `materials.${at}`,
              code: "joint-material-missing",
              says: `“${joint.name}”没有要“${it.name}”这份材料。`,
            },
          ],
    ),
  ];
};

const partFaults = (joint: ServiceItem, part: ServiceItem, path: string): readonly ServiceFault[] => [
  ...lacks(joint, part).map((it) => error(it.code, path, `“${part.name}”要用：${it.says}`)),
  ...unless(
    joint.applicants.every((it) => part.applicants.includes(it)),
    warning("joint-applicants", path, `有的申请人可以申请本事项，却不能申请“${part.name}”。`),
  ),
];

const asPart = (joint: ServiceItem, part: ServiceItem): readonly ServiceFault[] => [
  ...lacks(joint, part).map((it) => error(it.code, it.at, it.says)),
  ...part.steps.flatMap((step, at) =>
    step.is === "files"
      ? [
          error(
            "joint-nested",
            `steps.${at}`,
            `本事项由“${joint.name}”分送，不能自己再分送。请删去并联办理的环节。`,
          ),
        ]
      : [],
  ),
];
