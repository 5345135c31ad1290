import type { ServiceItem } from "#kernel/process";
import { againstPrefecture, objectionTo } from "../remedies.ts";
import {
  correctOnce,
  extendedOnce,
  fiveDaysNotice,
  keptTenYears,
  rating,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { skillStudioCases } from "./skill-studio.cases.ts";
import { skillStudioForm } from "./skill-studio-form.ts";
import { skillStudioMaterials, studios, training } from "./skill-studio-materials.ts";

/** The plan says that studios are to be founded, not under which conditions: none are checked before the application, experts judge. */
export const skillStudioService: ServiceItem = {
  id: "m11/skill-studio",
  revision: 1,
  name: "技能大师工作室认定",
  summary:
    "企业为自己的技能大师申报工作室。县市人社部门受理并推荐，州人力资源和社会保障局组织专家评审和现场核查，公示无异议后发认定证书。认定不等于给钱，资助金额没有查到。",
  measure: 11,
  owner: "human-resources",
  level: "both",
  contact: {
    note: "申报通知和咨询电话由州人力资源和社会保障局公布后填入；职业院校等事业单位能不能申报，文件没有写，请先咨询。",
  },
  basis: [studios, training],
  applicants: ["enterprise"],
  coApplicants: {
    named: "领办人",
    atLeast: 1,
    atMost: 1,
    cite: platformDefault("工作室以领办人为主，领办人本人要确认自己同意领办"),
  },
  form: skillStudioForm,
  materials: skillStudioMaterials,
  limits: {
    promised: workingDays(
      45,
      "没有文件规定认定的办理时限，平台按 45 个工作日计，由州人力资源和社会保障局确认",
    ),
    start: "acceptance",
    extension: extendedOnce("human-resources"),
  },
  correction: correctOnce("申报单位", "close"),
  steps: [
    {
      is: "accept",
      by: "human-resources",
      at: "county",
      term: workingDays(5, "收到申报后 5 个工作日内核对并签收"),
      checklist: [
        { item: "单位登记在本县市", cite: platformDefault("由登记地的县市受理") },
        { item: "领办人已经确认", cite: platformDefault("领办人本人要确认自己同意领办") },
        { item: "材料齐全，看得清", cite: platformDefault("材料看不清的，一次告知补正") },
      ],
    },
    {
      is: "review",
      by: "human-resources",
      at: "county",
      title: "县市推荐",
      term: workingDays(10, "受理后 10 个工作日内提出推荐意见"),
      checklist: [
        { item: "领办人的技能水平在本县市本工种领先", cite: training },
        { item: "单位提供场地、设备和经费", cite: studios },
        { item: "单位已经建立或者准备建立首席技师制度", cite: studios },
      ],
    },
    {
      is: "expertReview",
      by: "human-resources",
      atLeast: 3,
      passMark: 70,
      term: workingDays(15, "推荐后 15 个工作日内评审"),
      cite: platformDefault(
        "没有文件规定评审办法：平台按不少于 3 名专家、平均 70 分以上为通过，由州人力资源和社会保障局确认",
      ),
    },
    {
      is: "inspection",
      by: "human-resources",
      term: workingDays(10, "评审后 10 个工作日内到现场核查"),
      checklist: [
        { item: "场地、设备与申报一致", cite: platformDefault("评审通过的到现场核对一次") },
        { item: "领办人在岗，能当场演示", cite: platformDefault("评审通过的到现场核对一次") },
        { item: "带徒和经费制度在执行", cite: studios },
      ],
    },
    {
      is: "decide",
      by: "human-resources",
      countersigned: true,
      term: workingDays(5, "核查后 5 个工作日内决定，由两人会签"),
    },
    fiveDaysNotice("human-resources", "拟认定的工作室"),
    { is: "deliver", result: "studioCertificate" },
  ],
  results: [
    {
      id: "studioCertificate",
      name: "技能大师工作室证书",
      kind: "certificate",
      revocable: {
        by: "human-resources",
        cite: platformDefault("领办人离开、工作室停办或者查实虚报的，撤销认定"),
      },
    },
  ],
  rating,
  remedies: [objectionTo("human-resources", "州人力资源和社会保障局"), ...againstPrefecture],
  publish: { shows: ["name", "day"], cite: platformDefault("认定的工作室和日期公布") },
  retention: keptTenYears,
  tests: skillStudioCases,
};
