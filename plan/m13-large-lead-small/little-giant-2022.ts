import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import {
  add,
  all,
  any,
  atLeast,
  atMost,
  below,
  type Condition,
  choice,
  divide,
  equals,
  fact,
  isTrue,
  money,
  multiply,
  number,
  oneOf,
  type PolicyVersion,
  rate,
  subtract,
} from "#kernel/rules";
import { isEnterprise, reviewed, rules2022, soundSmallFirm } from "./documents.ts";

const says = (quote: string) => rules2022("附件3", quote);
const special = says(
  "从事特定细分市场时间达到3年以上，主营业务收入总额占营业收入总额比重不低于70%，近2年主营业务收入平均增长率不低于5%",
);

/** Mean of the growth of the last two years. */
const meanGrowth = subtract(
  multiply(
    add(
      divide(fact("mainRevenueOneYearEarlier"), fact("mainRevenueTwoYearsEarlier")),
      divide(fact("mainRevenue"), fact("mainRevenueOneYearEarlier")),
    ),
    number(0.5),
  ),
  number(1),
);

const lastYearShare = divide(fact("rdExpense"), fact("revenue"));
const shareBefore = divide(fact("rdExpenseOneYearEarlier"), fact("revenueOneYearEarlier"));
const bothYears = (share: number, cite: ReturnType<typeof says>): Condition =>
  all(atLeast(lastYearShare, rate(share), cite), atLeast(shareBefore, rate(share), cite));

const large = says("上年度营业收入总额在1亿元以上的企业，近2年研发费用总额占营业收入总额比重均不低于3%");
const middle = says(
  "上年度营业收入总额在5000万元至1亿元的企业，近2年研发费用总额占营业收入总额比重均不低于6%",
);
const small = says(
  "上年度营业收入总额不足5000万元的企业，同时满足近2年新增股权融资总额8000万元以上，且研发费用总额3000万元以上、研发人员占企业职工总数比重50%以上",
);
const research = any(
  all(atLeast(fact("revenue"), money(wan(10_000)), large), bothYears(0.03, large)),
  all(
    atLeast(fact("revenue"), money(wan(5000)), middle),
    below(fact("revenue"), money(wan(10_000)), middle),
    bothYears(0.06, middle),
  ),
  all(
    below(fact("revenue"), money(wan(5000)), small),
    atLeast(fact("equityInTwoYears"), money(wan(8000)), small),
    // Whether the 30 million are of one year or of both is not certain: both are counted.
    atLeast(add(fact("rdExpense"), fact("rdExpenseOneYearEarlier")), money(wan(3000)), {
      ...small,
      certainty: "unconfirmed",
    }),
    atLeast(divide(fact("rdStaff"), fact("employees")), rate(0.5), small),
  ),
);

const innovation = any(
  oneOf(fact("scienceAwards"), ["nationalTop3"], says("近三年获得国家级科技奖励，并在获奖单位中排名前三")),
  equals(
    fact("makerChina"),
    choice("top50"),
    says("近三年进入“创客中国”中小企业创新创业大赛全国50强企业组名单"),
  ),
  all(
    research,
    isTrue("rdOrganisation", says("自建或与高等院校、科研机构联合建立研发机构")),
    atLeast(
      fact("classOneIp"),
      number(2),
      says("拥有2项以上与主导产品相关的Ⅰ类知识产权，且实际应用并已产生经济效益"),
    ),
  ),
);

export const littleGiant2022: PolicyVersion = {
  version: "2022",
  issuedOn: day("2022-06-01"),
  effectiveFrom: day("2022-06-01"),
  effectiveTo: day("2026-03-31"),
  appliesTo: isEnterprise,
  when: all(
    soundSmallFirm,
    isTrue("specializedTitle", rules2022("条次待核", "由认定的专精特新中小企业自愿提出申请")),
    atLeast(fact("nicheYears"), number(3), special),
    atLeast(divide(fact("mainRevenue"), fact("revenue")), rate(0.7), special),
    atLeast(meanGrowth, rate(0.05), special),
    isTrue("qualityCertified", says("取得相关管理体系认证，或产品通过发达国家和地区产品认证")),
    atMost(
      divide(fact("totalLiabilities"), fact("totalAssets")),
      rate(0.7),
      says("截至上年末，企业资产负债率不高于70%"),
    ),
    atLeast(fact("marketShare"), rate(0.1), says("主导产品在全国细分市场占有率达到10%以上")),
    isTrue("ownBrand", says("拥有直接面向市场并具有竞争优势的自主品牌")),
    innovation,
    reviewed(
      "littleGiantReview",
      "主导产品是否属于重点领域、位于产业链关键环节，由工信部门判断",
      says("位于产业链关键环节，围绕重点产业链实现关键基础技术和产品的产业化应用"),
    ),
  ),
  amount: null,
  certainty: "memory",
  note: "附件3凭记忆录入。属于补短板、填空白的企业从事细分市场的年限可以放宽到两年，没有录入。印发日期没有查到，以施行日代替。2026 年的复核仍按这一版本。",
};
