import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import { all, choose, fact, formulaRange, multiply, oneOf, type PolicyVersion, rate } from "#kernel/rules";
import { fromMemory } from "../sources.ts";
import {
  ceiling,
  firstOrWellRepaid,
  GROUPS,
  mayApply,
  mayBorrow,
  nothing,
  threeTimesInLife,
} from "./loan-conditions.ts";

const notice = citing("财金〔2020〕21号");
const says = (clause: string, quote: string) => fromMemory(notice(clause, quote));
const fundRules = (quote: string) => fromMemory(citing("财金〔2019〕96号")("条次待核", quote));

const wider = says("一", "增加支持群体");
const amounts = says("二", "个人创业担保贷款额度不超过20万元，小微企业创业担保贷款额度不超过300万元");
const partners = says(
  "二",
  "合伙创业的，可根据合伙创业人数适当提高贷款额度，最高不超过符合条件个人贷款总额度的10%",
);
const interest = says(
  "四",
  "利率上限：贫困地区LPR+250BP，中西部地区LPR+150BP；LPR-150BP以下部分由借款人承担，剩余部分财政给予贴息",
);
const poor = says("四", "贫困地区");

/** The counties that were national poverty counties or lay in the contiguous poor areas. */
const POOR_COUNTIES = ["532322", "532323", "532324", "532325", "532326", "532327", "532329"] as const;

const most = ceiling(wan(20), wan(300), { person: amounts, partners });
/** From 1.5 points below the LPR, which the borrower pays, up to the cap of the rate: 3 points, in poor counties 4. */
const subsidisedSpread = choose(
  [{ when: oneOf(fact("region"), POOR_COUNTIES, poor), gives: rate(0.04) }],
  rate(0.03),
);

export const loanVersion2020: PolicyVersion = {
  version: "2020",
  issuedOn: day("2020-04-15"),
  effectiveFrom: day("2020-04-15"),
  effectiveTo: day("2023-09-30"),
  appliesTo: mayApply(wider),
  when: all(
    mayBorrow({
      groups: [...GROUPS, "epidemicSoleTrader", "taxiDriver"],
      hired: 0.15,
      hiredInLarge: 0.08,
      cites: {
        scope: wider,
        group: wider,
        loans: fundRules("申请人提交创业担保贷款申请时，本人及其配偶应没有其他贷款"),
        size: fundRules("小微企业创业担保贷款"),
        hires: says("一", "达到企业现有在职职工人数的比例由20%下降为15%，超过100人的企业下降为8%"),
        record: fundRules("无拖欠职工工资、欠缴社会保险费等严重违法违规信用记录"),
      },
    }),
    firstOrWellRepaid,
  ),
  amount: formulaRange({ min: nothing, max: most }, "finance", amounts),
  worth: formulaRange({ min: nothing, max: multiply(most, subsidisedSpread) }, "finance", interest),
  limits: [threeTimesInLife],
  certainty: "memory",
  note: "数字凭记忆录入，须与财金〔2020〕21号核对。个人最长三年、小微企业最长两年；一年贴息的估计按利率用到上限计算。合作社是否可以申请没有查到，没有录入。贫困地区名单凭记忆。",
};
