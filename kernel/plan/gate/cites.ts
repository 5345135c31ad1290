import type { Citation } from "#kernel/citation";
import type { ServiceItem, Step } from "#kernel/process";
import { error, type ServiceFault } from "./fault.ts";

type Placed = { path: string; what: string; cite: Citation | undefined };

/** Whatever an item says by the authority of a document says which, and in what words. */
export const citeFaults = (item: ServiceItem): readonly ServiceFault[] => [
  ...(item.basis.length > 0 ? [] : [error("basis-missing", "basis", "没有写设定依据，至少要引一条。")]),
  ...placesOf(item).flatMap(({ path, what, cite }) => {
    if (cite && cite.quote.trim() !== "" && cite.document.trim() !== "") return [];
    return path.startsWith("materials.")
      ? [error("material-without-basis", path, `${what}没有依据：没有依据的材料不能要。`)]
      : [error("cite-missing", path, `${what}没有写依据，请写明文件、条款和原文。`)];
  }),
];

/** Every place that needs a citation, with what is said there. What an official typed in may lack it altogether. */
export const placesOf = (item: ServiceItem): readonly Placed[] => [
  ...item.basis.map((cite, at) => ({ path: `basis.${at}`, what: "设定依据", cite })),
  ...item.materials.map((it, at) => ({
    path: `materials.${at}.basis`,
    what: `材料“${it.name}”`,
    cite: it.basis,
  })),
  ...limitPlaces(item),
  { path: "correction.cite", what: "补正的规定", cite: item.correction.cite },
  ...item.steps.flatMap(stepPlaces),
  ...item.remedies.map((it, at) => ({ path: `remedies.${at}.cite`, what: "救济途径", cite: it.cite })),
  ...item.results.flatMap((it, at) =>
    it.revocable
      ? [{ path: `results.${at}.revocable.cite`, what: `撤销“${it.name}”`, cite: it.revocable.cite }]
      : [],
  ),
  ...(item.coApplicants
    ? [{ path: "coApplicants.cite", what: "共同申请人", cite: item.coApplicants.cite }]
    : []),
  ...(item.agents ? [{ path: "agents.cite", what: "委托代办", cite: item.agents.cite }] : []),
  ...(item.rating
    ? [{ path: "rating.callBackWithin.cite", what: "回访的期限", cite: item.rating.callBackWithin.cite }]
    : []),
  ...(item.publish ? [{ path: "publish.cite", what: "结果公开", cite: item.publish.cite }] : []),
  ...(item.retention ? [{ path: "retention.cite", what: "保存期限", cite: item.retention.cite }] : []),
];

const limitPlaces = ({ limits }: ServiceItem): Placed[] => [
  ...(limits.statutory
    ? [{ path: "limits.statutory.cite", what: "法定期限", cite: limits.statutory.cite }]
    : []),
  { path: "limits.promised.cite", what: "承诺期限", cite: limits.promised.cite },
  ...(limits.extension
    ? [{ path: "limits.extension.cite", what: "延长期限", cite: limits.extension.cite }]
    : []),
];

const stepPlaces = (step: Step, index: number): Placed[] => {
  const at = `steps.${index}`;
  return [
    ...("term" in step && step.term
      ? [{ path: `${at}.term.cite`, what: "环节的期限", cite: step.term.cite }]
      : []),
    ...("checklist" in step
      ? step.checklist.map((it, one) => ({
          path: `${at}.checklist.${one}.cite`,
          what: `核对事项“${it.item}”`,
          cite: it.cite,
        }))
      : []),
    ...("deemedAfter" in step && step.deemedAfter
      ? [{ path: `${at}.deemedAfter.cite`, what: "视为受理的期限", cite: step.deemedAfter.cite }]
      : []),
    ...(step.is === "consult"
      ? step.units.map((it, one) => ({
          path: `${at}.units.${one}.within.cite`,
          what: "会办的期限",
          cite: it.within.cite,
        }))
      : []),
    ...(step.is === "expertReview" ? [{ path: `${at}.cite`, what: "专家评审", cite: step.cite }] : []),
    ...("excluded" in step && step.excluded
      ? [{ path: `${at}.excluded`, what: "不计入期限", cite: step.excluded }]
      : []),
  ];
};
