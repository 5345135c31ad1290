import { day } from "#kernel/calendar";
import {
  add,
  all,
  any,
  atLeast,
  type Condition,
  choice,
  differs,
  divide,
  equals,
  fact,
  fullDaysSince,
  isFalse,
  judged,
  number,
  oneOf,
  type Policy,
  rate,
} from "#kernel/rules";
import { fromMemory, highTechGuide, highTechRules } from "../sources.ts";

const says = (quote: string) => highTechRules("第十一条", quote);
const property = says("对其主要产品（服务）在技术上发挥核心支持作用的知识产权的所有权");
const field = says("属于《国家重点支持的高新技术领域》规定的范围");
const score = says("企业创新能力评价应达到相应要求");

const FIELDS = [
  "electronics",
  "biology",
  "aerospace",
  "materials",
  "services",
  "energy",
  "resources",
  "manufacturing",
] as const;
/** 须注册成立一年以上: the guide counts it in days of the calendar, so over 29 February it is full a day earlier. */
const DAYS_OF_A_YEAR = 365;
const oneYear = fromMemory(highTechGuide("三（一）", "须注册成立365个日历天数以上"));
/** The guide asks for more than 70 points, which are whole ones. */
const PASS = 71;

/** Sure when the least that experts may give is enough, lost when the most is not; in between it is theirs. */
const innovative: Condition = any(
  atLeast(fact("highTechScoreLow"), number(PASS), score),
  all(
    atLeast(fact("highTechScoreHigh"), number(PASS), score),
    judged("创新能力得分是否在 70 分以上，由评审专家在区间内评定", score),
  ),
);

export const highTechReadiness: Policy = {
  id: "m14/high-tech-readiness",
  name: "高新技术企业认定自测",
  summary:
    "申报高新技术企业认定以前，先对照认定条件和评分表测一测。得分给出一个区间：最低分已够的看好，最高分也不够的暂缓，落在中间的由评审专家决定。",
  kind: "entitlement",
  benefit: "达到认定条件的可以申报高新技术企业（证书有效期三年）",
  measure: 14,
  unit: "science-technology",
  amountMeans: "advantage",
  versions: [
    {
      version: "2016",
      issuedOn: day("2016-01-29"),
      effectiveFrom: day("2016-01-01"),
      effectiveTo: null,
      appliesTo: equals(
        fact("subjectKind"),
        choice("enterprise"),
        highTechRules("第二条", "在中国境内（不包括港、澳、台地区）注册的居民企业"),
      ),
      when: all(
        atLeast(fullDaysSince(fact("foundedOn")), number(DAYS_OF_A_YEAR), oneYear),
        atLeast(add(fact("classOneIp"), fact("classTwoIp")), number(1), property),
        differs(fact("ipCoreSupport"), choice("none"), property),
        any(
          oneOf(fact("highTechField"), FIELDS, field),
          all(
            equals(fact("highTechField"), choice("unsure"), field),
            judged("核心技术是否属于国家重点支持的高新技术领域，由评审专家判断", field),
          ),
        ),
        atLeast(
          divide(fact("rdStaff"), fact("employees")),
          rate(0.1),
          says("科技人员占企业当年职工总数的比例不低于10%"),
        ),
        atLeast(
          divide(fact("rdExpenseOfThreeYears"), fact("revenueOfThreeYears")),
          fact("highTechRdRate"),
          says("研究开发费用总额占同期销售收入总额的比例符合如下要求"),
        ),
        atLeast(
          fact("domesticRdRate"),
          rate(0.6),
          says("在中国境内发生的研究开发费用总额占全部研究开发费用总额的比例不低于60%"),
        ),
        atLeast(
          divide(fact("highTechRevenue"), fact("totalIncome")),
          rate(0.6),
          says("近一年高新技术产品（服务）收入占企业同期总收入的比例不低于60%"),
        ),
        innovative,
        isFalse("incidentInYear", says("企业申请认定前一年内未发生重大安全、重大质量事故或严重环境违法行为")),
      ),
      amount: null,
      score: {
        min: fact("highTechScoreLow"),
        max: fact("highTechScoreHigh"),
        outOf: 100,
        passAt: PASS,
        cite: score,
      },
      certainty: "secondary",
      note: "自测不是认定。条件和分数取自转载，没有与原件逐字核对。研发组织管理四项在文件里只有满分，齐全、部分各按多少分是平台的估计；先进程度和核心支持作用由企业自估。研发费用和高新收入须有专项审计或鉴证报告。",
    },
  ],
};
