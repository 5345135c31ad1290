import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import { all, fact, formulaRange, multiply, type PolicyVersion, rate } from "#kernel/rules";
import {
  ceiling,
  firstOrWellRepaid,
  GROUPS,
  mayApply,
  mayBorrow,
  nothing,
  threeTimesInLife,
} from "./loan-conditions.ts";
import { byLoanRules as says } from "./loan-documents.ts";

const scope = says("创业担保贷款贴息支持对象");
const amounts = says("个人贷款额度最高不超过30万元，小微企业贷款额度最高不超过400万元");
const partners = says("合伙创业的，贷款总额不超过符合条件个人贷款总额度的110%");
const interest = says("财政部门按实际贷款利率的50%给予贴息");

const most = ceiling(wan(30), wan(400), { person: amounts, partners });

export const loanVersion2023: PolicyVersion = {
  version: "2023",
  issuedOn: day("2023-10-01"),
  effectiveFrom: day("2023-10-01"),
  effectiveTo: null,
  appliesTo: mayApply(scope),
  when: all(
    mayBorrow({
      groups: GROUPS,
      hired: 0.1,
      hiredInLarge: 0.05,
      cites: {
        scope,
        group: says("城镇登记失业人员、就业困难人员（含残疾人）、退役军人等群体"),
        loans: says(
          "除助学贷款、脱贫人口小额信贷、住房贷款、购车贷款、5万元以下小额消费贷款以外没有其他贷款",
        ),
        size: says("小微企业"),
        hires: says("新招用符合条件的人数达到企业现有在职职工人数的10%，超过100人的企业达到5%"),
        record: says("无拖欠职工工资、欠缴社会保险费等严重违法违规信用记录"),
      },
    }),
    firstOrWellRepaid,
  ),
  amount: formulaRange({ min: nothing, max: most }, "finance", amounts),
  worth: formulaRange(
    { min: nothing, max: multiply(most, multiply(fact("loanRate"), rate(0.5))) },
    "finance",
    interest,
  ),
  limits: [threeTimesInLife],
  certainty: "secondary",
  note: "数字来自公开转载，印发日期没有查到，以施行日代替。个人最长三年、小微企业最长两年；利率由银行与借款人商定，上限没有查到，所以只在知道合同利率时才估计一年的贴息。2025 年以后国家有没有调整没有查到；云南对高校毕业生个人贷款原则上取消反担保。",
};
