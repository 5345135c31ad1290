import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import {
  above,
  all,
  answered,
  any,
  atLeast,
  atMost,
  below,
  type Condition,
  choice,
  equals,
  fact,
  fullYearsSince,
  isFalse,
  isTrue,
  money,
  number,
  type Policy,
} from "#kernel/rules";
import { highTechRules } from "../sources.ts";
import { technologySmeRules } from "./technology-score.ts";

const LIMITS = { staff: 500, sales: wan(20_000), assets: wan(20_000), score: 60 } as const;

const resident = technologySmeRules("第六条", "在中国境内（不包括港、澳、台地区）注册的居民企业");
const size = technologySmeRules("第六条", "职工总数不超过500人、年销售收入不超过2亿元、资产总额不超过2亿元");
const products = technologySmeRules("第六条", "企业提供的产品和服务不属于国家规定的禁止、限制和淘汰类");
const record = technologySmeRules("第六条", "未发生重大安全、重大质量事故和严重环境违法、科研严重失信行为");
const lists = technologySmeRules("第六条", "企业未列入经营异常名录和严重违法失信企业名单");
const score = technologySmeRules("第六条", "综合评价所得分值不低于60分，且科技人员指标得分不得为0分");

/** Art 8: any one of these takes the place of the points. */
const direct: readonly Condition[] = [
  all(
    answered("highTechCertifiedOn", technologySmeRules("第八条", "企业拥有有效期内高新技术企业资格证书")),
    below(
      fullYearsSince(fact("highTechCertifiedOn")),
      number(3),
      highTechRules("第九条", "其资格自颁发证书之日起有效期为三年"),
    ),
  ),
  isTrue(
    "nationalAwardInFiveYears",
    technologySmeRules("第八条", "企业近五年内获得过国家级科技奖励，并在获奖单位中排在前三名"),
  ),
  isTrue("researchInstitute", technologySmeRules("第八条", "企业拥有经认定的省部级以上研发机构")),
  isTrue("ledStandard", technologySmeRules("第八条", "企业近五年内主导制定过国际标准、国家标准或行业标准")),
];

/** Either way of counting research expense may carry the firm, so that one of them is enough to know. */
const byPoints = all(
  above(fact("technologyStaffScore"), number(0), score),
  any(
    atLeast(fact("technologyScoreBySales"), number(LIMITS.score), score),
    atLeast(fact("technologyScoreByCosts"), number(LIMITS.score), score),
  ),
);

export const technologySme: Policy = {
  id: "m12/technology-sme",
  name: "科技型中小企业评价",
  summary:
    "职工不超过 500 人、销售收入和资产都不超过 2 亿元的企业，自评满 60 分且科技人员得分不为零，或者有高企证书等四种情形之一，可以取得科技型中小企业入库登记编号。编号有效一年，每年 3 月底前更新。",
  kind: "entitlement",
  benefit: "科技型中小企业入库登记编号（有效期一年）",
  measure: 12,
  unit: "science-technology",
  amountMeans: "advantage",
  per: "year",
  versions: [
    {
      version: "2017",
      issuedOn: day("2017-05-03"),
      effectiveFrom: day("2017-05-03"),
      effectiveTo: null,
      appliesTo: equals(fact("subjectKind"), choice("enterprise"), resident),
      when: all(
        atMost(fact("employees"), number(LIMITS.staff), size),
        atMost(fact("revenue"), money(LIMITS.sales), size),
        atMost(fact("totalAssets"), money(LIMITS.assets), size),
        isFalse("restrictedIndustry", products),
        isFalse("researchIncident", record),
        isFalse("onBadList", lists),
        any(...direct, byPoints),
      ),
      amount: null,
      score: {
        min: fact("technologySmeScore"),
        max: fact("technologySmeScore"),
        outOf: 100,
        passAt: LIMITS.score,
        cite: score,
      },
      certainty: "secondary",
      note: "条件和分数取自转载，没有与原件逐字核对。由工业和信息化部中小企业局组织，填报时间看当年通知（2026 年为 6 月 1 日至 8 月 31 日，工企业函〔2026〕160号）。职工不超过 5 人、没有知识产权、研发费用不到 10 万元、近三年有严重失信或首次参评的，入库前要实地核查，核查不等于不符合。弄虚作假的三年内不得参评。",
    },
  ],
};
