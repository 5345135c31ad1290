import { day } from "#kernel/calendar";
import {
  all,
  any,
  atLeast,
  below,
  choose,
  date,
  fact,
  formulaRange,
  isFalse,
  isTrue,
  judged,
  multiply,
  oneOf,
  type Policy,
  rate,
} from "#kernel/rules";
import { currentRegions } from "../regions.ts";
import { platformDefault } from "../sources.ts";
import { firstOrWellRepaid, mayApply, nothing, threeTimesInLife } from "./loan-conditions.ts";
import { byLoanCopies, byLoanRules } from "./loan-documents.ts";

const scope = byLoanRules("创业担保贷款贴息支持对象");
const half = byLoanCopies("财政部门按实际贷款利率的50%给予贴息");
const grantedOn = fact("loanGrantedOn");
const FIRST_DAY = "2023-10-01";
const olderLoans = platformDefault("2023 年 10 月 1 日以前发放的贷款按发放时的规定贴息，由经办机构核算");

/** What the borrower has paid for the interest of the periods applied for: half of it comes back. */
export const startupLoanInterest: Policy = {
  id: "m21/startup-loan-interest",
  name: "创业担保贷款贴息",
  summary:
    "已经拿到创业担保贷款、按时还款的个人和小微企业，可以申请贴息。2023 年 10 月 1 日以后发放的贷款，按实际付出的利息贴一半；以前发放的按当时的规定核算。累计不超过三次。",
  kind: "entitlement",
  benefit: "已付利息的一半（2023 年 10 月起发放的贷款）",
  measure: 21,
  unit: "human-resources",
  service: "m21/startup-loan-interest",
  group: "m21/startup-loan",
  versions: [
    {
      version: "2023",
      issuedOn: day(FIRST_DAY),
      effectiveFrom: day(FIRST_DAY),
      effectiveTo: null,
      appliesTo: mayApply(scope),
      when: all(
        oneOf(
          fact("region"),
          currentRegions.map((it) => it.code),
          platformDefault("在本州十县市取得贷款的，向本州申请贴息"),
        ),
        isTrue("guaranteedLoan", scope),
        isFalse("loanOverdue", byLoanRules("对展期、逾期的创业担保贷款，财政部门不予贴息")),
        any(
          atLeast(grantedOn, date(FIRST_DAY), half),
          all(
            below(grantedOn, date(FIRST_DAY), half),
            judged("这笔贷款按发放时的规定应当贴息多少", olderLoans),
          ),
        ),
        firstOrWellRepaid,
      ),
      // What an older loan comes to is reckoned by hand: no more than the interest itself.
      amount: formulaRange(
        {
          min: nothing,
          max: choose(
            [
              {
                when: atLeast(grantedOn, date(FIRST_DAY), half),
                gives: multiply(fact("loanInterestPaid"), rate(0.5)),
              },
            ],
            fact("loanInterestPaid"),
          ),
        },
        "human-resources",
        half,
      ),
      limits: [threeTimesInLife],
      certainty: "secondary",
      note: "贴息一半见于公开转载，条次和印发日期没有查到，以施行日代替；展期、逾期不贴息凭记忆录入。利率上限没有查到，平台只按实际付出的利息计算，以经办银行核对的利息为准。个人最长三年、小微企业最长两年，由经办机构按合同核对。",
    },
  ],
};
