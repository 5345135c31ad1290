import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { complaint } from "../remedies.ts";
import {
  broughtLater,
  correctOnce,
  extendedOnce,
  rating,
  uploaded,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { didTheirDuty, threeDistinctions, tookDueCare, triedSomethingNew } from "./documents.ts";
import { exemptionWorkedCases } from "./exemption.cases.ts";
import { exemptionForm } from "./exemption-form.ts";
import { exemptionSteps } from "./exemption-steps.ts";

const says = quoting("七（二十三）");

/**
 * The document asks for a procedure and does not say which unit keeps it: the platform gives it to the bureau that usually
 * convenes the joint meeting. A personnel matter inside government is not open to reconsideration or to the courts.
 */
export const exemptionService: ServiceItem = {
  id: "m23/exemption",
  revision: 1,
  name: "创新创业容错免责认定",
  summary:
    "改革探索、科研或者成果转化中出了失误，尽责而没有谋私的，可以申请认定免责或者减轻责任；审计和纪检会同审核，两人签署决定。",
  measure: 23,
  owner: "development-reform",
  contact: { note: "由哪个单位受理，方案没有写明；平台暂由州发展改革委受理，由州人民政府确认。" },
  basis: [
    says("明确容错免责内容，规范容错免责程序"),
    says("鼓励各县、市人民政府先行先试、大胆探索并建立容错免责机制和创业失败者保障机制"),
    triedSomethingNew,
    didTheirDuty,
    tookDueCare,
    threeDistinctions(
      "把干部在推进改革中因缺乏经验、先行先试出现的失误错误，同明知故犯的违纪违法行为区分开来",
    ),
  ],
  applicants: ["institution", "enterprise", "person"],
  repeats: true,
  form: exemptionForm,
  materials: [
    uploaded({
      key: "decisionRecords",
      name: "会议纪要、批准文件等决策记录",
      basis: tookDueCare,
      accept: ["pdf"],
      hint: "与“决策经过”里填的一一对应。",
    }),
    uploaded({
      key: "originalRecords",
      name: "科研原始记录",
      basis: didTheirDuty,
      accept: ["pdf"],
      showIf: { field: "ground", oneOf: ["research"] },
      hint: "实验记录、数据和阶段报告。",
    }),
    {
      key: "postRecord",
      name: "任职和岗位信息",
      basis: platformDefault("组织、人事部门已有的任职信息直接核对，不要求本人提交"),
      source: "register",
      required: true,
    },
    {
      key: "noGainPromise",
      name: "没有谋取私利的承诺",
      basis: tookDueCare,
      source: "promise",
      required: true,
    },
    broughtLater({
      key: "auditReport",
      name: "审计报告",
      basis: says("制定鼓励创新的审计事项标准"),
      accept: ["pdf"],
      required: false,
      hint: "已经审计的，出报告后补交。",
    }),
  ],
  limits: {
    promised: workingDays(45, "没有文件规定认定的办理时限，平台按 45 个工作日计，由州人民政府确认"),
    extension: extendedOnce("development-reform"),
  },
  correction: correctOnce("申请人"),
  steps: exemptionSteps,
  results: [
    {
      id: "exemptionLetter",
      name: "容错免责认定书",
      kind: "letter",
      revocable: {
        by: "development-reform",
        cite: platformDefault("查实隐瞒或者谋取私利的，撤销认定，依规追究"),
      },
    },
  ],
  remedies: [
    {
      kind: "objection",
      to: "development-reform",
      within: { days: 30, unit: "calendar" },
      cite: platformDefault("对认定结论不服的，可以在 30 日内申请复核；期限没有文件规定"),
    },
    complaint,
  ],
  rating,
  retention: {
    years: 30,
    cite: platformDefault(
      "责任认定的档案保存多少年没有文件规定，平台按 30 年计，由承办单位按档案管理规定确认",
    ),
  },
  tests: exemptionWorkedCases,
};
