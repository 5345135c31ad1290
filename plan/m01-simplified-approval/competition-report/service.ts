import type { ServiceItem } from "#kernel/process";
import { quoting } from "../../document.ts";
import { complaint } from "../../remedies.ts";
import { keptTenYears, rating, uploaded } from "../../service-defaults.ts";
import { platformDefault } from "../../sources.ts";
import { competitionDetail, reportingRules } from "../documents.ts";
import { competitionReportForm } from "./form.ts";
import { anybody, competitionReportSteps, material } from "./steps.ts";
import { competitionReportWorkedCases } from "./worked-cases.ts";

const says = quoting("一（一）");
const sixtyDays = competitionDetail("自收到符合规定的举报材料之日起六十日内进行核查并作出核查结论");
/** A report, not an application: nobody is judged beforehand, and nobody need give a name. */
export const competitionReportService: ServiceItem = {
  id: "m01/competition-report",
  revision: 1,
  name: "妨碍公平竞争的政策措施举报",
  summary: "发现政策措施排斥外地企业、指定交易、违规给优惠等，任何人都可以举报，可以匿名；核查后答复结论。",
  measure: 1,
  owner: "market-regulation",
  contact: { note: "受理举报的电话、信箱和电子邮件地址由州市场监管局公布后填入。" },
  basis: [
    says(
      "各级政府部门在制定政策措施的过程中全面实行公平竞争审查，及时废止或修改妨碍全国统一市场和公平竞争的政策措施",
    ),
    anybody,
  ],
  applicants: ["enterprise", "soleTrader", "cooperative", "institution", "person"],
  anonymous: true,
  repeats: true,
  form: competitionReportForm,
  materials: [
    uploaded({
      key: "policyText",
      name: "政策措施的原文、截图或者照片",
      basis: material,
      hint: "看得清发布单位和有问题的那句话。",
      required: false,
    }),
    uploaded({
      key: "evidence",
      name: "受到影响的证据",
      basis: reportingRules("第二十四条", "举报人应当提供涉嫌违反市场监督管理法律、法规、规章的具体线索"),
      hint: "例如投标被拒的通知、收费票据。",
      required: false,
    }),
    {
      key: "policyFile",
      name: "已公布的规范性文件文本",
      basis: platformDefault("政策库里已有的文件直接调取，不要求举报人提供"),
      source: "register",
      required: false,
    },
    {
      key: "truthPromise",
      name: "对举报内容真实性负责的承诺",
      basis: reportingRules("第二十四条", "对举报内容的真实性负责"),
      source: "promise",
      required: true,
    },
  ],
  limits: {
    statutory: { days: 60, unit: "calendar", cite: sixtyDays },
    promised: { days: 60, unit: "calendar", cite: sixtyDays },
    extension: {
      by: "market-regulation",
      most: { days: 30, unit: "calendar" },
      times: 1,
      cite: platformDefault(
        "情况复杂的经负责人批准可以适当延长（实施办法），延长多少天没有文件规定，平台按最多 30 日计",
      ),
    },
  },
  correction: {
    maxRounds: 1,
    replyWithin: { days: 7, unit: "working" },
    clock: "restart",
    onNoReply: "close",
    cite: competitionDetail(
      "举报材料不完整、不明确的，可以要求举报人在七个工作日内补正；逾期未补正的，不予核查",
    ),
  },
  steps: competitionReportSteps,
  results: [{ id: "answerLetter", name: "举报核查答复", kind: "letter" }],
  remedies: [
    {
      kind: "objection",
      to: "省市场监督管理局",
      within: { days: 60, unit: "calendar" },
      cite: platformDefault(
        "对核查结论有异议的，可以向上一级市场监管部门反映；期限没有文件规定，平台按 60 日提示",
      ),
    },
    complaint,
  ],
  rating,
  retention: keptTenYears,
  tests: competitionReportWorkedCases,
};
