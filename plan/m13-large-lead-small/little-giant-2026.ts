import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import {
  add,
  all,
  any,
  atLeast,
  atMost,
  divide,
  fact,
  isTrue,
  money,
  multiply,
  number,
  oneOf,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { isEnterprise, reviewed, rules2026, soundSmallFirm } from "./documents.ts";

const scale = (quote: string) => rules2026("附件2（二）", quote);
const research = rules2026("附件2（三）", "近两年研发费用合计不低于1200万元，且每年占营业收入比重均不低于3%");
const property = rules2026("附件2（四）", "拥有4项以上与主导产品相关的Ⅰ类知识产权，且实际应用并产生经济效益");
const market = rules2026("附件2（五）", "主导产品在国内或国际细分市场占有率达到10%以上或国内前三名");

/** Two years at 5 % compounded: 1.05². Squared on the other side, so that no root is needed. */
const TWO_YEARS_AT_FIVE_PERCENT = 1.1025;

export const littleGiant2026: PolicyVersion = {
  version: "2026",
  issuedOn: day("2026-04-01"),
  effectiveFrom: day("2026-04-01"),
  effectiveTo: null,
  appliesTo: isEnterprise,
  when: all(
    soundSmallFirm,
    isTrue("specializedTitle", rules2026("附件2（一）", "已获得专精特新中小企业称号")),
    atLeast(
      fact("nicheYears"),
      number(3),
      rules2026("附件2（一）", "截至上年末从事特定细分市场时间达到3年以上"),
    ),
    atLeast(fact("revenue"), money(wan(5000)), scale("上年度营业收入5000万元以上")),
    atLeast(
      divide(fact("mainRevenue"), fact("revenue")),
      rate(0.9),
      scale("主营业务收入占营业收入比重不低于90%"),
    ),
    atLeast(
      fact("revenue"),
      multiply(fact("revenueTwoYearsEarlier"), number(TWO_YEARS_AT_FIVE_PERCENT)),
      scale("近两年营业收入复合增长率不低于5%"),
    ),
    atMost(
      divide(fact("totalLiabilities"), fact("totalAssets")),
      rate(0.75),
      scale("上年末资产负债率不高于75%"),
    ),
    atLeast(add(fact("rdExpense"), fact("rdExpenseOneYearEarlier")), money(wan(1200)), research),
    atLeast(divide(fact("rdExpense"), fact("revenue")), rate(0.03), research),
    atLeast(divide(fact("rdExpenseOneYearEarlier"), fact("revenueOneYearEarlier")), rate(0.03), research),
    any(
      atLeast(fact("classOneIp"), number(4), property),
      oneOf(fact("scienceAwards"), ["nationalTop3"], property),
    ),
    any(
      atLeast(fact("marketShare"), rate(0.1), market),
      all(atLeast(fact("marketRank"), number(1), market), atMost(fact("marketRank"), number(3), market)),
    ),
    reviewed(
      "littleGiantReview",
      "主导产品是否属于六基领域或产业链关键环节，由工信部门判断",
      rules2026("附件2（六）", "位于产业链关键环节，对提升产业链供应链韧性和安全水平发挥重要作用"),
    ),
    atLeast(
      fact("developmentScore"),
      number(60),
      rules2026("附件2（七）", "专精特新发展评价得分达到60分以上"),
    ),
  ),
  amount: null,
  certainty: "secondary",
  note: "数字核对过转载的条件表，引文是条件的要点，还没有与公报原文逐字核对。按新申请的条件录入，复核不看复合增长率。印发日期没有查到，以施行日代替。与已认定“小巨人”有控股关系、已是制造业单项冠军的不推荐（工信厅企业函〔2026〕117号），没有录入。",
};
