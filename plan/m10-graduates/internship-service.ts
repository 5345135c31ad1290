import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { againstPrefecture, objectionTo } from "../remedies.ts";
import {
  agents,
  broughtLater,
  businessLicence,
  correctOnce,
  fiveDaysNotice,
  fromReceipt,
  keptWithMoney,
  ownAccount,
  paidAfterNotice,
  publishedGrant,
  rating,
  truthPromise,
  uploaded,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { internshipForm } from "./internship-form.ts";
import { internshipServiceCases } from "./internship-service.cases.ts";
import { byInternshipPlan, months, paidAndInsured, trainees } from "./internship-subsidy.ts";

const keptEarly = byInternshipPlan("见习期未满签订劳动合同的，继续给予剩余期限的见习补贴");

export const internshipService: ServiceItem = {
  id: "m10/internship-subsidy",
  revision: 1,
  name: "就业见习补贴申请",
  summary:
    "见习单位按期间申请，逐人填写。县市人社窗口受理并审查名单，州人力资源和社会保障局核定金额，公示无异议后由州财政局拨付到单位账户。",
  measure: 10,
  owner: "human-resources",
  level: "both",
  contact: {
    note: "各县市人社窗口的电话和地址由州人力资源和社会保障局公布后填入；每人每月的标准以当年通知为准。",
  },
  basis: [
    quoting("二（十）")("支持开展高校毕业生就业创业促进计划"),
    quoting("二（十一）")("深化青年就业见习基地和青年创业园建设"),
  ],
  applicants: ["enterprise", "soleTrader", "cooperative", "institution"],
  agents,
  eligibility: { policy: "m10/internship-subsidy", mode: "gate" },
  repeats: true,
  form: internshipForm,
  materials: [
    uploaded({
      key: "agreements",
      name: "见习协议",
      basis: months,
      accept: ["pdf"],
      hint: "各人的合在一个文件里，顺序与名单一致。",
    }),
    uploaded({
      key: "allowancePaid",
      name: "基本生活费发放凭证",
      basis: paidAndInsured,
      accept: ["pdf"],
      hint: "银行转账明细，要看得清姓名、月份和金额。",
    }),
    uploaded({
      key: "insurance",
      name: "人身意外伤害保险保单",
      basis: paidAndInsured,
      accept: ["pdf"],
      hint: "附被保险人名单。",
    }),
    uploaded({
      key: "traineePapers",
      name: "毕业证书或者失业登记证明",
      basis: trainees,
      accept: ["pdf"],
      hint: "各人的合在一个文件里，顺序与名单一致。",
    }),
    broughtLater({
      key: "keptContracts",
      name: "留用人员的劳动合同",
      basis: keptEarly,
      required: false,
      accept: ["pdf"],
      hint: "有留用的才交；合同还在备案的可以后补。",
    }),
    businessLicence,
    truthPromise("见习单位对名单和发放情况负责，虚报的退回补贴"),
  ],
  limits: fromReceipt(
    workingDays(25, "没有查到本项补贴的办理时限，平台按 25 个工作日计，由州人力资源和社会保障局确认"),
    "human-resources",
  ),
  correction: correctOnce("见习单位"),
  steps: [
    {
      is: "accept",
      by: "human-resources",
      at: "county",
      term: workingDays(3, "收到申请后 3 个工作日内核对并签收"),
      checklist: [
        { item: "是已经认定的见习单位", cite: quoting("二（十一）")("深化青年就业见习基地和青年创业园建设") },
        { item: "名单与协议、凭证、保单对得上", cite: platformDefault("对不上的，一次告知补正") },
        ownAccount("补贴", "单位"),
      ],
    },
    {
      is: "review",
      by: "human-resources",
      at: "county",
      title: "审查名单",
      term: workingDays(7, "受理后 7 个工作日内逐人审查"),
      checklist: [
        { item: "每个人都在见习范围内", cite: trainees },
        { item: "见习期限在 3 到 12 个月之间", cite: months },
        { item: "按月发了基本生活费，投了保", cite: paidAndInsured },
        { item: "同一个人同一个月没有重复申请", cite: platformDefault("同一个人同一个月只补一次") },
        { item: "没有满期就签合同的，剩余期限已算清", cite: keptEarly },
      ],
    },
    {
      is: "decide",
      by: "human-resources",
      policy: "m10/internship-subsidy",
      countersigned: true,
      term: workingDays(7, "审查后 7 个工作日内核定；标准没有公布，要在理由里写明依据的文件，由两人会签"),
    },
    fiveDaysNotice("human-resources", "拟补贴的单位、人数和金额"),
    paidAfterNotice("m10/internship-subsidy-fund"),
    { is: "deliver", result: "subsidyLetter" },
  ],
  results: [{ id: "subsidyLetter", name: "就业见习补贴核定书", kind: "letter" }],
  rating,
  remedies: [objectionTo("human-resources", "州人力资源和社会保障局"), ...againstPrefecture],
  publish: publishedGrant("公布见习单位、金额和日期，不公布见习人员"),
  retention: keptWithMoney,
  tests: internshipServiceCases,
};
