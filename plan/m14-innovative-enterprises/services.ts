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
import { highTechRules, platformDefault } from "../sources.ts";
import { awardForm } from "./award-form.ts";
import { awardServiceCases } from "./award-service.cases.ts";

const says = quoting("三（十四）");
const award = says("对新获认定的高新技术企业给予10万元—30万元的研发补助");

/**
 * A subsidy, not a licence: the Administrative Licence Law sets it no term, so every term here is the platform's own.
 * No document asks for a preliminary review in the county, for a visit or for a second signature: the path has none.
 */
export const highTechAwardService: ServiceItem = {
  id: "m14/high-tech-award",
  revision: 2,
  name: "高新技术企业研发补助申报",
  summary: "新获认定的高新技术企业在网上申报研发补助；州科技局审核并核定金额，公示无异议后由州财政局拨付。",
  measure: 14,
  owner: "science-technology",
  level: "prefecture",
  contact: { note: "咨询电话和窗口地址由州科技局公布后填入。" },
  basis: [award],
  applicants: ["enterprise"],
  agents,
  eligibility: { policy: "m14/high-tech-award", mode: "gate" },
  form: awardForm,
  materials: [
    uploaded({
      key: "certificate",
      name: "高新技术企业证书",
      basis: says("新获认定的高新技术企业"),
      hint: "证书正页的扫描件，要看得清编号和发证日期。",
    }),
    uploaded({
      key: "rdStatement",
      name: "上年度研发费用情况说明",
      basis: says("研发补助"),
      accept: ["pdf"],
      hint: "研发费用辅助账汇总表或审计报告，加盖公章后扫描成 PDF。",
    }),
    uploaded({
      key: "renaming",
      name: "准予变更登记通知书",
      basis: platformDefault("证书上的名称与现在的名称不同的，用来确认是同一家单位"),
      showIf: { field: "nameOnCertificate", oneOf: ["earlier"] },
      hint: "载明更名前后名称的那一页。",
    }),
    broughtLater({
      key: "auditReport",
      name: "研发费用专项审计报告",
      basis: platformDefault("已经委托、还没有出具的可以先申报后补交；没有委托的不用交"),
      required: false,
      accept: ["pdf"],
      hint: "不影响受理，交了便于核定金额。",
    }),
    businessLicence,
    truthPromise("申报单位对所填信息负责，查实虚报的退回补助"),
  ],
  limits: fromReceipt(
    workingDays(20, "没有文件规定本项补助的办理时限，平台按 20 个工作日计，由州科技局确认"),
    "science-technology",
  ),
  correction: correctOnce("申报单位"),
  steps: [
    {
      is: "accept",
      by: "science-technology",
      term: workingDays(5, "收到申报后 5 个工作日内核对并签收"),
      checklist: [
        registeredHere,
        {
          item: "高新技术企业证书真实，且在有效期内",
          cite: highTechRules("第九条", "其资格自颁发证书之日起有效期为三年"),
        },
        { item: "属于新获认定；到期后重新认定的已作出判断", cite: says("对新获认定的高新技术企业") },
        { item: "研发费用与名录一致，或者已说明差异", cite: says("研发补助") },
        { item: "证书上的名称与现在的名称不同的，有变更登记", cite: platformDefault("确认是同一家单位") },
        ownAccount("补助", "申报单位"),
      ],
    },
    {
      is: "decide",
      by: "science-technology",
      policy: "m14/high-tech-award",
      term: workingDays(10, "受理后 10 个工作日内核定金额"),
    },
    fiveDaysNotice("science-technology", "拟补助名单和金额"),
    paidAfterNotice("m14/rd-award-fund"),
    { is: "deliver", result: "decisionLetter" },
  ],
  results: [{ id: "decisionLetter", name: "研发补助决定书", kind: "letter" }],
  rating,
  remedies: [objectionTo("science-technology", "州科技局"), ...againstPrefecture],
  publish: publishedGrant("财政补助的对象、金额和日期公布，公示期满后继续可查"),
  retention: keptWithMoney,
  tests: awardServiceCases,
};
