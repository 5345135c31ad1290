import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { againstPrefecture, objectionTo } from "../remedies.ts";
import {
  agents,
  businessLicence,
  correctOnce,
  extendedOnce,
  keptTenYears,
  rating,
  truthPromise,
  uploaded,
  workingDays,
} from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { incubatorRules, scienceProgressLaw } from "./documents.ts";
import { incubatorWorkedCases } from "./incubator.cases.ts";
import { incubatorForm } from "./incubator-form.ts";
import { incubatorSteps } from "./incubator-steps.ts";

const says = quoting("四（十五）");
const adjusted = says("对各类“双创”平台开展定期评估，评估结果及时向上级部门上报依法依规进行动态调整和淘汰");

/** A title that helps to find and support good incubators, and no licence: nobody needs it to run one. */
export const incubatorService: ServiceItem = {
  id: "m15/incubator",
  revision: 1,
  name: "州级科技企业孵化器认定",
  summary:
    "运营孵化器的单位申请认定：县市科技部门受理并现场核查，州科技局组织专家评审，公示无异议后发给证书。",
  measure: 15,
  owner: "science-technology",
  level: "both",
  contact: { note: "咨询电话和窗口地址由州科技局公布后填入。" },
  basis: [
    says("推动企业、高校、科研院所和有关公共服务机构建设具有独立法人资格的孵化机构"),
    scienceProgressLaw(
      "第四十四条",
      "国家对公共研究开发平台和科学技术中介、创新创业服务机构的建设和运营给予支持",
    ),
    scienceProgressLaw("第七十五条", "建设重大科技创新基地与平台，培育创新创业载体，打造区域科技创新高地"),
  ],
  applicants: ["enterprise", "institution"],
  agents,
  form: incubatorForm,
  materials: [
    { ...businessLicence, name: "法人登记信息" },
    uploaded({
      key: "floorPlan",
      name: "场地平面图和产权证明或者租赁合同",
      basis: incubatorRules("具有可自主支配的孵化场地面积"),
      accept: ["pdf"],
      hint: "标出在孵企业和公共服务场地各在哪里。",
    }),
    uploaded({
      key: "incubationContracts",
      name: "与在孵企业签的孵化协议",
      basis: incubatorRules("在孵企业主要指注册地和主要研发、办公场所须在本孵化器场地内的企业"),
      accept: ["pdf"],
      hint: "挑最近签的 10 份合成一个 PDF，其余现场核查时看。",
    }),
    uploaded({
      key: "serviceRecords",
      name: "上年度的服务记录",
      basis: says(
        "为初创期、早中期企业提供公共技术、检验检测、财税会计、法律政策、教育培训、管理咨询、行业监测等服务",
      ),
      accept: ["pdf"],
      hint: "活动照片、签到表、服务合同等。",
    }),
    uploaded({
      key: "fundProof",
      name: "孵化资金的证明",
      basis: says("鼓励“双创”平台运营主体引进或设立股权投资基金"),
      showIf: { field: "hasFund", oneOf: ["是"] },
      hint: "基金备案、合作协议或者验资证明。",
    }),
    uploaded({
      key: "roster",
      name: "全部在孵企业名册",
      basis: platformDefault("在孵企业超过 100 家、表里填不下的，补交名册"),
      required: false,
      hint: "列出名称、信用代码、入驻日期和面积。",
    }),
    truthPromise("申请单位对所填信息负责，查实虚报的撤销认定"),
  ],
  limits: {
    promised: workingDays(
      40,
      "没有文件规定州级认定的办理时限，平台按 40 个工作日计，专家评审不计，由州科技局确认",
    ),
    start: "acceptance",
    extension: extendedOnce("science-technology"),
  },
  correction: correctOnce("申请单位", "close"),
  steps: incubatorSteps,
  results: [
    {
      id: "incubatorCertificate",
      name: "州级科技企业孵化器证书",
      kind: "certificate",
      revocable: { by: "science-technology", cite: adjusted },
    },
  ],
  remedies: [objectionTo("science-technology", "州科技局"), ...againstPrefecture],
  rating,
  publish: { shows: ["name", "day"], cite: platformDefault("认定名单向社会公布，只公布名称和日期") },
  retention: keptTenYears,
  tests: incubatorWorkedCases,
};
