import { dayText, type Term, termText } from "#kernel/calendar";
import type { ApplicantKind, ServiceItem } from "#kernel/process";
import { forApplicant, forOfficer, isSame, type ServiceDifference, turned } from "./difference.ts";
import { formDifferences, materialDifferences } from "./form.ts";
import { type Names, stepDifferences, unitNamed } from "./path.ts";

export { isSame as isSameItem, type ServiceDifference } from "./difference.ts";

/**
 * What a revision changes for applicants and for officers, in words. Nothing that differs goes untold: what has no words
 * of its own is named by its part. The revision number itself is no difference.
 */
export const serviceDifferences = (
  names: Names,
  before: ServiceItem,
  after: ServiceItem,
): readonly ServiceDifference[] => [
  ...headDifferences(names, before, after),
  ...takenDifferences(before, after),
  ...formDifferences(before, after),
  ...materialDifferences(before, after),
  ...limitDifferences(before, after),
  ...stepDifferences(names, before, after),
  ...restDifferences(before, after),
];

const KINDS: Readonly<Record<ApplicantKind, string>> = {
  enterprise: "企业",
  soleTrader: "个体工商户",
  cooperative: "合作社",
  institution: "机构",
  person: "个人",
};

const headDifferences = (names: Names, before: ServiceItem, after: ServiceItem): ServiceDifference[] => {
  const text = (path: string, what: string, old: string | undefined, now: string | undefined) =>
    old === now ? [] : [forApplicant(path, turned(what, old, now))];
  const kinds = (it: ServiceItem): string => it.applicants.map((one) => KINDS[one]).join("、");
  return [
    ...text("name", "名称", before.name, after.name),
    ...text("summary", "简介", before.summary, after.summary),
    ...text("owner", "承办单位", unitNamed(names, before.owner), unitNamed(names, after.owner)),
    ...text("contact.phone", "咨询电话", before.contact.phone, after.contact.phone),
    ...text("contact.address", "办理地址", before.contact.address, after.contact.address),
    ...text("contact.note", "咨询说明", before.contact.note, after.contact.note),
    ...text("applicants", "谁可以申请", kinds(before), kinds(after)),
  ];
};

const takenText = ({ taken }: ServiceItem): string => {
  if (!taken) return "长期受理";
  const to = (it: { from: ServiceItem["id"]; to?: string }): string =>
    `${dayText(it.from as never)}${it.to ? `至${dayText(it.to as never)}` : "起"}`;
  return [to(taken), ...(taken.windows ?? []).map((it) => `申报期${to(it)}`)].join("，");
};
const takenDifferences = (before: ServiceItem, after: ServiceItem): ServiceDifference[] => {
  if (isSame(before.taken, after.taken)) return [];
  const [old, now] = [takenText(before), takenText(after)];
  return [forApplicant("taken", old === now ? "申报期的名额或者预算有变化。" : turned("受理时间", old, now))];
};

const termOf = (it: Term | undefined): string | undefined => it && termText(it);
const limitDifferences = (before: ServiceItem, after: ServiceItem): ServiceDifference[] => {
  const term = (path: string, what: string, old: Term | undefined, now: Term | undefined) =>
    termOf(old) === termOf(now) ? [] : [forApplicant(path, turned(what, termOf(old), termOf(now)))];
  const [a, b] = [before.limits, after.limits];
  const told = [
    ...term("limits.promised", "承诺期限", a.promised, b.promised),
    ...term("limits.statutory", "法定期限", a.statutory, b.statutory),
    ...term("limits.extension", "最多延长", a.extension?.most, b.extension?.most),
    ...((a.start ?? "receipt") === (b.start ?? "receipt")
      ? []
      : [
          forApplicant(
            "limits.start",
            b.start === "acceptance" ? "期限改为从受理起算。" : "期限改为从收到申请起算。",
          ),
        ]),
  ];
  const correction = [
    ...term(
      "correction.replyWithin",
      "补正的期限",
      before.correction.replyWithin,
      after.correction.replyWithin,
    ),
    ...(before.correction.maxRounds === after.correction.maxRounds
      ? []
      : [
          forApplicant(
            "correction.maxRounds",
            `补正由最多 ${before.correction.maxRounds} 次改为 ${after.correction.maxRounds} 次。`,
          ),
        ]),
  ];
  return [
    ...(told.length > 0 || isSame(a, b) ? told : [forOfficer("limits", "期限的依据或者延长的规定有变化。")]),
    ...(correction.length > 0 || isSame(before.correction, after.correction)
      ? correction
      : [forApplicant("correction", "补正的规定有变化。")]),
  ];
};

/** Parts that are told as a whole. Total over the type, so that a new part cannot be forgotten; null: told above. */
const REST: Readonly<
  Record<keyof ServiceItem, { touches: ServiceDifference["touches"]; called: string } | null>
> = {
  id: null,
  revision: null,
  name: null,
  summary: null,
  owner: null,
  contact: null,
  applicants: null,
  taken: null,
  form: null,
  materials: null,
  limits: null,
  correction: null,
  steps: null,
  measure: { touches: "officer", called: "所属措施" },
  level: { touches: "applicant", called: "州、县市两级怎么分工" },
  basis: { touches: "officer", called: "设定依据" },
  onlyJoint: { touches: "applicant", called: "能不能单独申请" },
  anonymous: { touches: "applicant", called: "能不能不署名" },
  coApplicants: { touches: "applicant", called: "共同申请人的规定" },
  agents: { touches: "applicant", called: "委托代办的规定" },
  eligibility: { touches: "applicant", called: "资格的判断" },
  repeats: { touches: "applicant", called: "能不能再次申请" },
  results: { touches: "applicant", called: "办理结果" },
  remedies: { touches: "applicant", called: "救济途径" },
  rating: { touches: "applicant", called: "评价和回访" },
  publish: { touches: "applicant", called: "结果公开的内容" },
  retention: { touches: "officer", called: "档案保存期限" },
  tests: { touches: "officer", called: "办件样例" },
};

const restDifferences = (before: ServiceItem, after: ServiceItem): ServiceDifference[] =>
  (Object.keys(REST) as (keyof ServiceItem)[]).flatMap((key) => {
    const rest = REST[key];
    if (!rest || isSame(before[key], after[key])) return [];
    return [{ touches: rest.touches, path: key, says: `${rest.called}有变化。` }];
  });
