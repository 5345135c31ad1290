import type { ServiceItem } from "#kernel/process";
import { quoting } from "../../document.ts";
import { againstPrefecture } from "../../remedies.ts";
import { broughtLater, businessLicence, rating, uploaded } from "../../service-defaults.ts";
import { businessRules, companyLaw, registrationDetails, registrationRules } from "../documents.ts";
import {
  completeThePapers,
  keptWithRegistration,
  registrationAgents,
  revocableRegistration,
  threeDaysMore,
  threeDaysToRegister,
} from "../registration.ts";
import { closingForm } from "./form.ts";
import { closingWorkedCases } from "./worked-cases.ts";

const says = quoting("一（一）");
const notice = registrationRules(
  "第三十三条",
  "市场主体应当将承诺书及注销登记申请通过国家企业信用信息公示系统公示，公示期为20日",
);
const mayObject = registrationRules("第三十三条", "在公示期内无相关部门、债权人及其他利害关系人提出异议的");
const not = (quote: string) => registrationDetails("第四十八条", quote);

/** One application for what the law has in two: the notice, and the deregistration after it. */
export const closingService: ServiceItem = {
  id: "m01/simple-deregistration",
  revision: 1,
  name: "企业简易注销",
  summary:
    "没有债权债务或者都已结清的企业，一次申请：受理后公示 20 日，没有异议就注销登记，不用再来申请第二次。",
  measure: 1,
  owner: "market-regulation",
  contact: { note: "咨询电话和窗口地址由登记机关公布后填入。" },
  basis: [
    says("全面推广企业简易注销登记工作，促进市场主体退出便利化"),
    businessRules(
      "第三十三条",
      "对设立后未开展生产经营活动或者无债权债务的市场主体，可以按照简易程序办理注销",
    ),
    notice,
  ],
  applicants: ["enterprise", "cooperative"],
  agents: registrationAgents,
  eligibility: { policy: "m01/simple-deregistration", mode: "gate" },
  form: closingForm,
  materials: [
    uploaded({
      key: "investorsPromise",
      name: "全体投资人承诺书",
      basis: registrationDetails("第四十七条", "申请办理简易注销登记，应当提交申请书和全体投资人承诺书"),
      hint: "用登记机关公布的文书格式，全体投资人签名或者盖章后扫描。",
      accept: ["pdf"],
    }),
    { ...businessLicence, name: "营业执照登记信息" },
    {
      key: "truthPromise",
      name: "申请材料真实、合法、有效的承诺",
      basis: registrationRules("第十七条", "申请人应当对提交材料的真实性、合法性和有效性负责"),
      source: "promise",
      required: true,
    },
    broughtLater({
      key: "paperLicence",
      name: "纸质营业执照正、副本",
      basis: registrationDetails("第二十三条", "需要在提交申请时一并缴回纸质营业执照正、副本"),
      showIf: { field: "licencePaper", oneOf: ["held"] },
      hint: "可以等公示期满再缴回到窗口，由窗口登记收到的照片。",
    }),
  ],
  limits: {
    statutory: threeDaysToRegister,
    promised: threeDaysToRegister,
    start: "acceptance",
    extension: threeDaysMore,
  },
  correction: completeThePapers,
  steps: [
    {
      is: "accept",
      by: "market-regulation",
      checklist: [
        {
          item: "承诺书由全体投资人签名或者盖章，与登记的投资人一致",
          cite: registrationRules("第三十三条", "由全体投资人书面承诺对上述情况的真实性承担法律责任"),
        },
        {
          item: "不在经营异常名录和严重违法失信名单",
          cite: not("在经营异常名录或者市场监督管理严重违法失信名单中的"),
        },
        {
          item: "股权没有冻结、出质，没有动产抵押，没有对外投资",
          cite: not("存在股权（财产份额）被冻结、出质或者动产抵押，或者对其他市场主体存在投资的"),
        },
        {
          item: "不属于依法须经批准才能注销的",
          cite: registrationRules("第三十三条", "市场主体注销依法须经批准的"),
        },
      ],
    },
    { is: "publicNotice", by: "market-regulation", term: { days: 20, unit: "calendar", cite: notice } },
    {
      is: "review",
      by: "market-regulation",
      title: "公示后核对",
      checklist: [
        { item: "公示期内没有相关部门、债权人和利害关系人提出成立的异议", cite: mayObject },
        {
          item: "没有正在进行的立案调查、行政强制、诉讼和仲裁",
          cite: not("正在被立案调查或者采取行政强制措施，正在诉讼或者仲裁程序中的"),
        },
        { item: "行政处罚都已执行完毕", cite: not("受到罚款等行政处罚尚未执行完毕的") },
        { item: "不存在条例第三十三条以外的其他情形", cite: not("不符合《条例》第三十三条规定的其他情形") },
      ],
    },
    { is: "decide", by: "market-regulation" },
    { is: "deliver", result: "closingLetter" },
  ],
  results: [
    { id: "closingLetter", name: "登记通知书（注销）", kind: "letter", revocable: revocableRegistration },
  ],
  remedies: [
    { kind: "objection", to: "market-regulation", within: { days: 20, unit: "calendar" }, cite: mayObject },
    ...againstPrefecture,
  ],
  rating,
  publish: {
    shows: ["name", "day"],
    cite: companyLaw("第三十七条", "应当依法向公司登记机关申请注销登记，由公司登记机关公告公司终止"),
  },
  retention: keptWithRegistration,
  tests: closingWorkedCases,
};
