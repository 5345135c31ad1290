import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { complaint } from "../remedies.ts";
import {
  broughtLater,
  correctOnce,
  extendedOnce,
  keptTenYears,
  rating,
  truthPromise,
  uploaded,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { leaveAgreement, secondOpinion, threeYearsOnceMore } from "./documents.ts";
import { leaveWorkedCases } from "./leave.cases.ts";
import { leaveForm } from "./leave-form.ts";

const says = quoting("二（九）");
const anyTitle = secondOpinion(
  "职称、年龄、资历、科技成果形式、获奖层次、获得专利与否均不作为限制离岗创办企业的条件",
);
const professionals = secondOpinion("高校、科研院所等事业单位聘用在专业技术岗位上的科研人员");

/**
 * The institution agrees; the bureau only records it. Personnel matters of public institutions are outside the
 * Administrative Licence Law (art. 3), so every number of days here is the platform's own.
 */
export const leaveService: ServiceItem = {
  id: "m09/leave-to-found",
  revision: 1,
  name: "科研人员离岗创业备案",
  summary:
    "事业单位的科研人员申请离岗创办企业，最长 3 年，期满没有盈利的可以延长一次；所在单位同意后由州人社局备案。",
  measure: 9,
  owner: "human-resources",
  contact: { note: "咨询电话和窗口地址由州人力资源和社会保障局公布后填入。" },
  basis: [says("贯彻落实国家鼓励和支持科研人员离岗创业的有关政策"), threeYearsOnceMore, leaveAgreement],
  applicants: ["person"],
  repeats: true,
  form: leaveForm,
  materials: [
    uploaded({
      key: "leaveAgreement",
      name: "离岗协议",
      basis: leaveAgreement,
      accept: ["pdf"],
      hint: "与所在单位谈好的协议，双方签字盖章后扫描。",
    }),
    uploaded({
      key: "ventureReport",
      name: "企业上年度的财务报表",
      basis: secondOpinion("期满后创办企业尚未实现盈利的可以申请延长1次"),
      showIf: { field: "leaveKind", oneOf: ["extension"] },
      hint: "申请延长的才要，用来说明尚未盈利。",
    }),
    {
      key: "personnelRecord",
      name: "聘用岗位和职称信息",
      basis: platformDefault("人社部门的事业单位人事管理信息里已有的，不再要求提交"),
      source: "register",
      required: true,
    },
    broughtLater({
      key: "changedContract",
      name: "变更后的聘用合同",
      basis: leaveAgreement,
      accept: ["pdf"],
      hint: "备案以后再与单位变更，变更后补交。",
    }),
    truthPromise("申请人对所填信息和约定的真实性负责，查实虚报的撤销备案"),
  ],
  limits: {
    promised: workingDays(25, "没有文件规定备案的办理时限，平台按 25 个工作日计，由州人社局确认"),
    extension: extendedOnce("human-resources"),
  },
  correction: correctOnce("申请人", "close"),
  steps: [
    {
      is: "accept",
      by: "human-resources",
      checklist: [
        { item: "聘用在事业单位的专业技术岗位，属于科研人员", cite: professionals },
        { item: "没有以职称、年龄、专利等限制申请", cite: anyTitle },
        { item: "期限不超过 3 年；申请延长的是第一次延长，且尚未盈利", cite: threeYearsOnceMore },
      ],
    },
    {
      is: "consult",
      by: "human-resources",
      units: [
        {
          unit: "employing-institutions",
          asks: "是否同意离岗，离岗协议的期限、待遇、保密和成果归属是否约定清楚",
          within: workingDays(
            15,
            "单位答复的期限没有文件规定，平台按 15 个工作日计；不答复的催办，不视为同意",
          ),
          onSilence: "reminded",
        },
        {
          unit: "science-technology",
          asks: "拟转化的成果和创业项目，对科技成果转化有没有意见",
          within: workingDays(10, "会办意见的期限没有文件规定，平台按 10 个工作日计；逾期视为没有意见"),
          onSilence: "agrees",
        },
      ],
    },
    { is: "decide", by: "human-resources", title: "备案决定" },
    { is: "deliver", result: "filingNotice" },
  ],
  results: [
    {
      id: "filingNotice",
      name: "离岗创业备案通知书",
      kind: "letter",
      revocable: {
        by: "human-resources",
        cite: platformDefault("查实虚报、或者单位与本人解除约定的，撤销备案"),
      },
    },
  ],
  remedies: [
    {
      kind: "objection",
      to: "human-resources",
      within: { days: 30, unit: "calendar" },
      cite: platformDefault("对不予备案有异议的，可以在 30 日内申请复核；属于人事争议的，按人事争议办理"),
    },
    complaint,
  ],
  rating,
  retention: keptTenYears,
  tests: leaveWorkedCases,
};
