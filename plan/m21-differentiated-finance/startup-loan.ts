import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { againstCounty } from "../remedies.ts";
import {
  agents,
  businessLicence,
  correctOnce,
  keptTenYears,
  rating,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { byLoanCopies, byLoanRules, noCounterGuarantee } from "./loan-documents.ts";
import { startupLoanCases } from "./startup-loan.cases.ts";
import { startupLoanForm } from "./startup-loan-form.ts";
import { startupLoanMaterials } from "./startup-loan-materials.ts";

const says = quoting("六（二十一）");
const otherLoans = byLoanCopies(
  "除助学贷款、脱贫人口小额信贷、住房贷款、购车贷款、5万元以下小额消费贷款以外没有其他贷款",
);

/** The county's desk looks at who applies; whether to guarantee and to lend, the fund and the bank say, and silence is no yes. */
export const startupLoanService: ServiceItem = {
  id: "m21/startup-loan",
  revision: 1,
  name: "创业担保贷款申请",
  summary:
    "重点群体个人和小微企业在所在县市的人社窗口申请。窗口审查资格，担保基金和经办银行同时审查，都同意后出具推荐函，由经办银行签合同放款。",
  measure: 21,
  owner: "human-resources",
  level: "both",
  contact: { note: "各县市人社窗口的电话和地址由州人力资源和社会保障局公布后填入。" },
  basis: [
    says("做细做实创业担保贷款"),
    byLoanCopies("个人贷款额度最高不超过30万元，小微企业贷款额度最高不超过400万元"),
  ],
  applicants: ["person", "soleTrader", "enterprise"],
  coApplicants: {
    named: "合伙人",
    atLeast: 0,
    atMost: 9,
    cite: platformDefault("合伙创业的，合伙人在网上确认自己参加并同意核对信息；人数上限是平台定的"),
  },
  agents,
  eligibility: { policy: "m21/guaranteed-startup-loan", mode: "gate" },
  repeats: true,
  form: startupLoanForm,
  materials: [businessLicence, ...startupLoanMaterials],
  limits: {
    promised: workingDays(20, "没有查到办理时限的规定，平台按 20 个工作日计，由州人力资源和社会保障局确认"),
    start: "receipt",
    extension: {
      by: "human-resources",
      most: { days: 5, unit: "working" },
      times: 1,
      cite: platformDefault(
        "担保基金或者银行需要上门核实的，可以延长一次，最多 5 个工作日，并告知申请人理由",
      ),
    },
  },
  correction: correctOnce("申请人", "close"),
  steps: [
    {
      is: "accept",
      by: "human-resources",
      at: "county",
      term: workingDays(2, "收到申请后 2 个工作日内核对并签收"),
      checklist: [
        { item: "在本县市创业或者登记", cite: platformDefault("在哪个县市创业，由哪个县市办理") },
        { item: "身份证明与本人一致", cite: byLoanRules("创业担保贷款申请人") },
        { item: "材料齐全，看得清", cite: platformDefault("材料看不清的，一次告知补正") },
      ],
    },
    {
      is: "review",
      by: "human-resources",
      at: "county",
      title: "资格审查",
      term: workingDays(5, "受理后 5 个工作日内审查资格"),
      checklist: [
        {
          item: "属于支持的群体，各合伙人也是",
          cite: byLoanCopies("城镇登记失业人员、就业困难人员（含残疾人）、退役军人等群体"),
        },
        {
          item: "小微企业新招用的人数达到比例",
          cite: byLoanCopies("新招用符合条件的人数达到企业现有在职职工人数的10%，超过100人的企业达到5%"),
        },
        { item: "本人和配偶没有其他贷款", cite: otherLoans },
        {
          item: "没有拖欠工资、欠缴社保",
          cite: byLoanRules("无拖欠职工工资、欠缴社会保险费等严重违法违规信用记录"),
        },
        {
          item: "再次申请的：前次还款积极、带动能力强、创业项目好，累计不超过三次",
          cite: says(
            "对还款积极、带动能力强、创业项目好的借款个人和小微企业，可继续提供创业担保贷款贴息，但累计不超过3次",
          ),
        },
        { item: "申请免反担保的，属于可以免的情形", cite: noCounterGuarantee },
      ],
    },
    {
      is: "consult",
      by: "human-resources",
      at: "county",
      title: "担保和贷款审查",
      units: [
        {
          unit: "guarantee-fund",
          asks: "是否同意担保？要不要反担保，最多担保多少？",
          within: workingDays(5, "担保基金 5 个工作日内答复；逾期只催办，不视为同意担保"),
          onSilence: "reminded",
        },
        {
          unit: "lending-bank",
          asks: "是否同意贷款？额度、期限和利率是多少？",
          within: workingDays(7, "经办银行 7 个工作日内答复；逾期只催办，不视为同意贷款"),
          onSilence: "reminded",
        },
      ],
    },
    {
      is: "decide",
      by: "human-resources",
      at: "county",
      title: "决定是否推荐",
      policy: "m21/guaranteed-startup-loan",
      term: workingDays(3, "担保和贷款审查结束后 3 个工作日内决定"),
    },
    { is: "deliver", by: "human-resources", at: "county", result: "recommendation" },
  ],
  results: [
    {
      id: "recommendation",
      name: "创业担保贷款推荐函",
      kind: "letter",
      revocable: { by: "human-resources", cite: platformDefault("查实虚报的，撤销推荐函并告知经办银行") },
    },
  ],
  rating,
  remedies: againstCounty,
  retention: keptTenYears,
  tests: startupLoanCases,
};
