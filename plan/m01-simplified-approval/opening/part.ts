import { citing } from "#kernel/citation";
import type { ResultDeclaration, ServiceItem, Step } from "#kernel/process";
import { document, quoting } from "../../document.ts";
import { againstPrefecture } from "../../remedies.ts";
import { fromMemory } from "../../sources.ts";
import { businessRules } from "../documents.ts";
import { completeThePapers, keptWithRegistration } from "../registration.ts";
import { type PartStory, partWorkedCases } from "./part-worked-cases.ts";

const says = quoting("一（一）");
const oneStop = citing("国市监注〔2020〕129号");

/** All six parts together take three days: each has as long as all, because they run side by side. */
export const threeDays = {
  days: 3,
  unit: "working" as const,
  cite: says("对提交材料齐全、符合法定要求的，企业开办时间不超过3个工作日"),
};

/** What opening a company as one thing rests on. */
export const openingBasis = [
  threeDays.cite,
  says("开办企业全程“只跑一次”或“一次不跑”"),
  businessRules(
    "第十九条",
    "简化企业从申请设立到具备一般性经营条件所需办理的手续。在国家规定的企业开办时限内，各地区应当确定并公开具体办理时间",
  ),
  fromMemory(oneStop("条次待核", "企业开办全程网上办、一网通办")),
] as const;

type Part = Pick<ServiceItem, "id" | "name" | "summary" | "owner" | "basis" | "form" | "materials"> & {
  checklist: Extract<Step, { is: "accept" }>["checklist"];
  result: ResultDeclaration;
  statutory?: NonNullable<ServiceItem["limits"]["statutory"]>;
  extension?: NonNullable<ServiceItem["limits"]["extension"]>;
  /** Who is asked before the decision. */
  asks?: Extract<Step, { is: "consult" }>["units"];
  story: PartStory;
};

/** One of the six: a file that only the joint service opens, with its data and papers by key. */
export const openingPart = ({
  checklist,
  result,
  statutory,
  extension,
  asks,
  story,
  ...own
}: Part): ServiceItem => ({
  ...own,
  revision: 1,
  measure: 1,
  onlyJoint: true,
  contact: { note: `随“企业开办一件事”一并办理（${document.number}），不单独申请。` },
  applicants: ["person"],
  repeats: true,
  limits: {
    ...(statutory ? { statutory } : {}),
    promised: threeDays,
    ...(extension ? { extension } : {}),
  },
  correction: completeThePapers,
  steps: [
    { is: "accept", by: own.owner, checklist },
    ...(asks ? [{ is: "consult", by: own.owner, units: asks } as const] : []),
    { is: "decide", by: own.owner },
    { is: "deliver", result: result.id },
  ],
  results: [result],
  remedies: againstPrefecture,
  retention: keptWithRegistration,
  tests: partWorkedCases(own.form, own.materials, story),
});
