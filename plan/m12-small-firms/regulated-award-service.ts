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
  registeredHere,
  truthPromise,
  uploaded,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { regulatedAwardForm } from "./regulated-award-form.ts";
import { regulatedAwardServiceCases } from "./regulated-award-service.cases.ts";
import { countedFrom } from "./regulated-threshold.ts";
import { newlyCounted, strategic } from "./small-to-regulated-award.ts";

const says = quoting("三（十二）");
const supported = says("加强对重点升规培育企业和首次升规企业的支持服务");

/** The amount is open in every year but 2023: who decides says it, and by which document. */
export const regulatedAwardService: ServiceItem = {
  id: "m12/small-to-regulated-award",
  revision: 1,
  name: "小升规奖励申报",
  summary:
    "首次纳入规模以上统计的企业在网上申报奖励；州工业和信息化局审查，同时征求税务、发展改革部门意见，两人会签决定，公示无异议后由州财政局拨付。",
  measure: 12,
  owner: "industry-information",
  level: "prefecture",
  contact: {
    note: "咨询电话和窗口地址由州工业和信息化局公布后填入；没有公布奖励金额的年份，以当年申报通知为准。",
  },
  basis: [supported, newlyCounted],
  applicants: ["enterprise"],
  agents,
  eligibility: { policy: "m12/small-to-regulated-award", mode: "gate" },
  form: regulatedAwardForm,
  materials: [
    uploaded({
      key: "countedNotice",
      name: "统计部门的纳入通知",
      basis: countedFrom,
      hint: "能看出首次纳入的年月；没有单独通知的，交联网直报平台的截图。",
    }),
    uploaded({
      key: "incomeStatement",
      name: "上年度利润表",
      basis: platformDefault("用来核对营业收入达到规模标准"),
      accept: ["pdf"],
      hint: "加盖公章后扫描成 PDF。",
    }),
    uploaded({
      key: "emergingProof",
      name: "战略性新兴产业产品说明",
      basis: strategic,
      required: false,
      accept: ["pdf"],
      hint: "按战略性新兴产业申报的才交：产品、目录条目和收入占比。",
    }),
    broughtLater({
      key: "auditReport",
      name: "上年度审计报告",
      basis: platformDefault("审计还没有结束的可以先申报后补交；没有委托审计的不用交"),
      required: false,
      accept: ["pdf"],
      hint: "不影响受理。",
    }),
    businessLicence,
    truthPromise("申报单位对所填信息负责，虚报统计数据的退回奖励"),
  ],
  limits: fromReceipt(
    workingDays(25, "没有文件规定本项奖励的办理时限，平台按 25 个工作日计，由州工业和信息化局确认"),
    "industry-information",
  ),
  correction: correctOnce("申报单位"),
  steps: [
    {
      is: "accept",
      by: "industry-information",
      term: workingDays(3, "收到申报后 3 个工作日内核对并签收"),
      checklist: [
        registeredHere,
        { item: "材料齐全，看得清", cite: platformDefault("材料看不清的，一次告知补正") },
        ownAccount("奖励", "申报单位"),
      ],
    },
    {
      is: "review",
      by: "industry-information",
      term: workingDays(7, "受理后 7 个工作日内审查"),
      checklist: [
        { item: "已纳入规模以上统计，日期与统计部门的通知一致", cite: countedFrom },
        { item: "是首次升规；退出后再纳入的已作出判断", cite: supported },
        { item: "纳入的日期在当年奖励的范围内", cite: newlyCounted },
        { item: "属于战略性新兴产业的，产品与目录对得上", cite: strategic },
      ],
    },
    {
      is: "consult",
      by: "industry-information",
      units: [
        {
          unit: "tax",
          asks: "申报的上年度营业收入与纳税申报是否相符？",
          within: workingDays(5, "会办单位 5 个工作日内答复"),
          onSilence: "agrees",
        },
        {
          unit: "development-reform",
          asks: "申报的产品是否属于战略性新兴产业？没有按此申报的答“不涉及”。",
          within: workingDays(5, "会办单位 5 个工作日内答复；关系到奖励金额，逾期只催办，不视为同意"),
          onSilence: "reminded",
        },
      ],
    },
    {
      is: "decide",
      by: "industry-information",
      policy: "m12/small-to-regulated-award",
      countersigned: true,
      term: workingDays(
        5,
        "会办结束后 5 个工作日内决定；没有公布金额的年份要在理由里写明依据的文件，由两人会签",
      ),
    },
    fiveDaysNotice("industry-information", "拟奖励名单和金额"),
    paidAfterNotice("m12/regulated-award-fund"),
    { is: "deliver", result: "decisionLetter" },
  ],
  results: [{ id: "decisionLetter", name: "小升规奖励决定书", kind: "letter" }],
  rating,
  remedies: [objectionTo("industry-information", "州工业和信息化局"), ...againstPrefecture],
  publish: publishedGrant("财政奖励的对象、金额和日期公布，公示期满后继续可查"),
  retention: keptWithMoney,
  tests: regulatedAwardServiceCases,
};
