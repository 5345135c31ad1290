import type { IndicatorDeclaration } from "#kernel/plan";
import { all, answered, below, fact, fullYearsSince, number } from "#kernel/rules";
import { quoting } from "../document.ts";
import { highTechRules } from "../sources.ts";

const says = quoting("三（十四）");
const service = "m14/high-tech-award";

export const indicators: readonly IndicatorDeclaration[] = [
  {
    id: "m14/high-tech-enterprises",
    name: "有效期内的高新技术企业",
    unit: "户",
    definition: "市场主体名录中有高新技术企业证书、发证未满三年的企业户数。",
    from: {
      is: "registerCount",
      register: "market-subjects",
      where: all(
        answered("highTechCertifiedOn", says("大力培育高新技术企业")),
        below(
          fullYearsSince(fact("highTechCertifiedOn")),
          number(3),
          highTechRules("第九条", "其资格自颁发证书之日起有效期为三年"),
        ),
      ),
    },
  },
  {
    id: "m14/submitted",
    name: "研发补助申报",
    unit: "件",
    definition: "收到的研发补助申报件数，含已撤回的。",
    from: { is: "caseCount", service, where: "submitted" },
  },
  {
    id: "m14/granted",
    name: "研发补助同意",
    unit: "件",
    definition: "作出同意决定的研发补助件数。",
    from: { is: "caseCount", service, where: "granted" },
  },
  {
    id: "m14/overdue",
    name: "超期在办",
    unit: "件",
    definition: "超过承诺时限还没有办结的研发补助件数。",
    from: { is: "caseCount", service, where: "overdue" },
  },
  {
    id: "m14/paid-amount",
    name: "已拨付研发补助",
    unit: "分",
    definition: "资金台账上已经拨付的研发补助金额合计。",
    from: { is: "paidAmount", service },
  },
  {
    id: "m14/median-days",
    name: "办理用时中位数",
    unit: "工作日",
    definition: "已办结件从受理到办结所用工作日的中位数，停表的日子不计。",
    from: { is: "medianWorkingDays", service },
  },
];
