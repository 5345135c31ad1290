import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { againstPrefecture } from "../remedies.ts";
import {
  agents,
  broughtLater,
  correctOnce,
  extendedOnce,
  keptWithMoney,
  rating,
  truthPromise,
  uploaded,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { byLoanCopies, byLoanRules } from "./loan-documents.ts";
import { startupLoanInterestForm } from "./startup-loan-interest-form.ts";
import { startupLoanInterestServiceCases } from "./startup-loan-interest-service.cases.ts";

const says = quoting("六（二十一）");
const again = says(
  "创业担保贷款偿还后，对还款积极、带动能力强、创业项目好的借款个人和小微企业，可继续提供创业担保贷款贴息，但累计不超过3次",
);
const half = byLoanCopies("财政部门按实际贷款利率的50%给予贴息");

/** Borrowers are persons mostly: who got how much is not put on a public notice. */
export const startupLoanInterestService: ServiceItem = {
  id: "m21/startup-loan-interest",
  revision: 1,
  name: "创业担保贷款贴息申请",
  summary:
    "借款人按期还款付息以后，在贷款所在县市的人社窗口申请贴息。窗口核对期间和利息，经办银行核对账目，州人力资源和社会保障局核定，州财政局拨付。",
  measure: 21,
  owner: "human-resources",
  level: "both",
  contact: { note: "各县市人社窗口的电话和地址由州人力资源和社会保障局公布后填入。" },
  basis: [again, half],
  applicants: ["person", "soleTrader", "enterprise"],
  agents,
  eligibility: { policy: "m21/startup-loan-interest", mode: "gate" },
  repeats: true,
  form: startupLoanInterestForm,
  materials: [
    uploaded({
      key: "contract",
      name: "借款合同",
      basis: byLoanRules("创业担保贷款贴息支持对象"),
      accept: ["pdf"],
      hint: "要看得清金额、利率、期限和担保方。",
    }),
    uploaded({
      key: "interestList",
      name: "利息清单",
      basis: half,
      hint: "由经办银行出具，逐期列明已付利息。",
    }),
    broughtLater({
      key: "repayment",
      name: "还清证明",
      basis: again,
      required: false,
      showIf: { field: "repaid", oneOf: ["repaid"] },
      hint: "已经还清、还要再贷的交；银行还没有开出来的可以后补。",
    }),
    {
      key: "recommendation",
      name: "创业担保贷款推荐函",
      basis: platformDefault("由平台出具过的推荐函不再要求提交"),
      source: "register",
      required: false,
    },
    truthPromise("借款人对所填信息负责，贷款没有用于创业的退回贴息"),
  ],
  limits: {
    promised: workingDays(20, "没有查到贴息的办理时限，平台按 20 个工作日计，由州人力资源和社会保障局确认"),
    start: "receipt",
    extension: extendedOnce("human-resources"),
  },
  correction: correctOnce("借款人"),
  steps: [
    {
      is: "accept",
      by: "human-resources",
      at: "county",
      term: workingDays(2, "收到申请后 2 个工作日内核对并签收"),
      checklist: [
        { item: "是担保基金担保的创业担保贷款", cite: byLoanRules("创业担保贷款贴息支持对象") },
        { item: "收款账户是借款人的", cite: platformDefault("贴息只拨付到借款人的账户") },
      ],
    },
    {
      is: "review",
      by: "human-resources",
      at: "county",
      title: "核对期间和利息",
      term: workingDays(5, "受理后 5 个工作日内核对"),
      checklist: [
        { item: "各期首尾相接，没有重复申请过的期间", cite: platformDefault("同一期间只贴一次") },
        { item: "各期利息的合计与申报的已付利息一致", cite: half },
        { item: "没有展期、逾期", cite: byLoanRules("对展期、逾期的创业担保贷款，财政部门不予贴息") },
        { item: "期限没有超过贴息年限", cite: byLoanRules("个人最长三年，小微企业最长两年") },
        { item: "累计不超过三次；再次贴息的，前次还款积极、带动能力强、创业项目好", cite: again },
        {
          item: "2023 年 10 月 1 日以前发放的，按发放时的规定算出金额",
          cite: platformDefault("2023 年 10 月 1 日以前发放的贷款按发放时的规定贴息，由经办机构核算"),
        },
      ],
    },
    {
      is: "consult",
      by: "human-resources",
      at: "county",
      title: "银行核对账目",
      units: [
        {
          unit: "lending-bank",
          asks: "所列各期利息是否都已付清？有没有罚息、展期、逾期？",
          within: workingDays(5, "经办银行 5 个工作日内答复；逾期只催办，不视为核对无误"),
          onSilence: "reminded",
        },
      ],
    },
    {
      is: "decide",
      by: "human-resources",
      title: "核定贴息",
      policy: "m21/startup-loan-interest",
      countersigned: true,
      term: workingDays(3, "银行核对后 3 个工作日内核定，由两人会签"),
    },
    {
      is: "pay",
      by: "finance",
      fund: "m21/startup-loan-interest-fund",
      term: workingDays(5, "核定后 5 个工作日内拨付"),
    },
    { is: "deliver", result: "interestLetter" },
  ],
  results: [{ id: "interestLetter", name: "创业担保贷款贴息核定书", kind: "letter" }],
  rating,
  remedies: againstPrefecture,
  retention: keptWithMoney,
  tests: startupLoanInterestServiceCases,
};
