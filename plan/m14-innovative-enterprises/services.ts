import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { highTechRules, litigationLaw, platformDefault, reconsiderationLaw } from "../sources.ts";
import { awardForm } from "./award-form.ts";

const says = quoting("三（十四）");
const award = says("对新获认定的高新技术企业给予10万元—30万元的研发补助");
const tenMegabytes = 10 * 1024 * 1024;

/** A subsidy, not a licence: the Administrative Licence Law sets it no term, so every term here is the platform's own. */
export const highTechAwardService: ServiceItem = {
  id: "m14/high-tech-award",
  revision: 1,
  name: "高新技术企业研发补助申报",
  summary: "新获认定的高新技术企业在网上申报研发补助；州科技局审核并核定金额，公示无异议后由州财政局拨付。",
  measure: 14,
  owner: "science-technology",
  contact: { note: "咨询电话和窗口地址由州科技局公布后填入。" },
  basis: [award],
  applicants: ["enterprise"],
  eligibility: { policy: "m14/high-tech-award", mode: "gate" },
  form: awardForm,
  materials: [
    {
      key: "certificate",
      name: "高新技术企业证书",
      basis: says("新获认定的高新技术企业"),
      source: "upload",
      required: true,
      accept: ["pdf", "png", "jpeg"],
      maxBytes: tenMegabytes,
      hint: "证书正页的扫描件，要看得清编号和发证日期。",
    },
    {
      key: "rdStatement",
      name: "上年度研发费用情况说明",
      basis: says("研发补助"),
      source: "upload",
      required: true,
      accept: ["pdf"],
      maxBytes: tenMegabytes,
      hint: "研发费用辅助账汇总表或审计报告，加盖公章后扫描成 PDF。",
    },
    {
      key: "businessLicence",
      name: "营业执照",
      basis: platformDefault("用来核对申报单位；名录已有登记信息的不再要求提交"),
      source: "register",
      required: true,
    },
    {
      key: "truthPromise",
      name: "申报信息真实的承诺",
      basis: platformDefault("申报单位对所填信息负责，查实虚报的退回补助"),
      source: "promise",
      required: true,
    },
  ],
  limits: {
    promised: {
      days: 20,
      unit: "working",
      cite: platformDefault("没有文件规定本项补助的办理时限，平台按 20 个工作日计，由州科技局确认"),
    },
  },
  correction: {
    maxRounds: 1,
    replyWithin: { days: 10, unit: "working" },
    cite: platformDefault("需要补正的一次性告知；申报单位在 10 个工作日内补正，其间停表"),
  },
  steps: [
    {
      is: "accept",
      by: "science-technology",
      checklist: [
        { item: "申报单位是登记在本州的企业", cite: platformDefault("方案适用于登记在本州十县市的企业") },
        {
          item: "高新技术企业证书真实，且在有效期内",
          cite: highTechRules("第九条", "其资格自颁发证书之日起有效期为三年"),
        },
        { item: "属于新获认定；到期后重新认定的已作出判断", cite: says("对新获认定的高新技术企业") },
        { item: "研发费用与名录一致，或者已说明差异", cite: says("研发补助") },
        { item: "收款账户户名与单位名称一致", cite: platformDefault("补助只拨付到申报单位的对公账户") },
      ],
    },
    { is: "decide", by: "science-technology", policy: "m14/high-tech-award" },
    {
      is: "publicNotice",
      by: "science-technology",
      term: {
        days: 5,
        unit: "working",
        cite: platformDefault("拟补助名单和金额公示 5 个工作日，期间任何人可以提出异议"),
      },
    },
    { is: "pay", by: "finance", fund: "m14/rd-award-fund" },
    { is: "deliver", result: "decisionLetter" },
  ],
  results: [{ id: "decisionLetter", name: "研发补助决定书", kind: "letter" }],
  rating: {
    lowAtMost: 2,
    callBackWithin: {
      days: 5,
      unit: "working",
      cite: platformDefault("评价为不满意或者非常不满意的，承办单位在 5 个工作日内回访"),
    },
  },
  remedies: [
    {
      kind: "objection",
      to: "science-technology",
      within: { days: 5, unit: "working" },
      cite: platformDefault("公示期内可以向州科技局提出异议"),
    },
    {
      kind: "reconsideration",
      to: "楚雄州人民政府",
      within: { days: 60, unit: "calendar" },
      cite: reconsiderationLaw("第二十条", "可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请"),
    },
    {
      // The law counts six months; a half-year has at least 181 days, so 180 is never later than the real last day.
      kind: "litigation",
      to: "有管辖权的人民法院",
      within: { days: 180, unit: "calendar" },
      cite: litigationLaw("第四十六条", "应当自知道或者应当知道作出行政行为之日起六个月内提出"),
    },
    {
      kind: "complaint",
      to: "government-services",
      within: { days: 365, unit: "calendar" },
      cite: platformDefault("对办理过程不满意的可以投诉，投诉入口保留一年"),
    },
  ],
};
