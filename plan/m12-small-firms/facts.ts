import type { FactDeclaration } from "#kernel/rules";
import { regulatedThreshold } from "./regulated-threshold.ts";
import {
  technologyScoreByCosts,
  technologyScoreBySales,
  technologySmeScore,
  technologyStaffScore,
} from "./technology-score.ts";

const asked = { period: "current", sensitivity: "internal" } as const;
const points = { type: "integer", unit: "分", period: "lastYear", sensitivity: "internal" } as const;

/** Facts that only policies of this measure read. */
export const smallFirmFacts = [
  {
    key: "regulatedEnterprise",
    ...asked,
    type: "boolean",
    name: "已纳入规模以上统计",
    synonyms: ["规上企业", "已升规"],
    question: "是不是已经纳入规模以上（规上）统计？",
    hint: "每月或每年在统计联网直报平台填报表的，就是规上企业。",
  },
  {
    key: "regulatedOn",
    ...asked,
    type: "day",
    period: "atDate",
    name: "首次纳入规上统计的日期",
    synonyms: ["首次升规日期"],
    question: "哪一天首次纳入规上统计？",
    hint: "按统计部门通知的入库日期；只知道月份的填当月 1 日。",
  },
  {
    key: "regulatedThreshold",
    type: "money",
    unit: "万元",
    period: "lastYear",
    sensitivity: "public",
    name: "本行业的规上营业收入门槛",
    derived: regulatedThreshold,
    question: "本行业的规上门槛是多少？",
    hint: "按所属行业查出，不用填写。",
  },
  {
    key: "researchIncident",
    ...asked,
    type: "boolean",
    name: "上年以来有重大事故、严重环境违法或科研失信",
    question: "上一年和今年，有没有发生过重大安全或质量事故、严重环境违法、科研严重失信？",
    hint: "以主管部门的认定为准。",
  },
  {
    key: "nationalAwardInFiveYears",
    ...asked,
    type: "boolean",
    name: "近五年获国家级科技奖励且排名前三",
    question: "近五年有没有获得国家级科技奖励，并在获奖单位中排前三名？",
    hint: "以获奖证书为准。",
  },
  {
    key: "ledStandard",
    ...asked,
    type: "boolean",
    name: "近五年主导制定过标准",
    synonyms: ["主导制定标准"],
    question: "近五年有没有主导制定过国际标准、国家标准或行业标准？",
    hint: "以标准文本上的起草单位排序为准。",
  },
  {
    key: "technologyStaffScore",
    ...points,
    name: "科技人员指标得分",
    derived: technologyStaffScore,
    question: "科技人员指标得多少分？",
    hint: "按研发人员占从业人数的比例算出，不用填写。",
  },
  {
    key: "technologyScoreBySales",
    ...points,
    name: "科技型中小企业评价得分（研发费用按占销售收入计）",
    derived: technologyScoreBySales,
    question: "研发费用按占销售收入计，评价得多少分？",
    hint: "由其他字段算出，不用填写。",
  },
  {
    key: "technologyScoreByCosts",
    ...points,
    name: "科技型中小企业评价得分（研发费用按占成本费用计）",
    derived: technologyScoreByCosts,
    question: "研发费用按占成本费用计，评价得多少分？",
    hint: "由其他字段算出，不用填写。",
  },
  {
    key: "technologySmeScore",
    ...points,
    name: "科技型中小企业评价得分",
    derived: technologySmeScore,
    question: "科技型中小企业评价得多少分？",
    hint: "两种研发费用算法取高的一种，由其他字段算出，不用填写。",
  },
] as const satisfies readonly FactDeclaration[];
