import type { IndicatorDeclaration } from "#kernel/plan";

/** The figures of a service item that every measure shows: how many came, what became of them, how long it took. */
export const caseIndicators = (service: string, called: string, pays: boolean): IndicatorDeclaration[] => [
  {
    id: `${service}/submitted`,
    name: `${called}申请`,
    unit: "件",
    definition: `收到的${called}申请件数，含已撤回的。`,
    from: { is: "caseCount", service, where: "submitted" },
  },
  {
    id: `${service}/granted`,
    name: `${called}同意`,
    unit: "件",
    definition: `作出同意决定的${called}件数。`,
    from: { is: "caseCount", service, where: "granted" },
  },
  {
    id: `${service}/overdue`,
    name: `${called}超期在办`,
    unit: "件",
    definition: `超过承诺时限还没有办结的${called}件数。`,
    from: { is: "caseCount", service, where: "overdue" },
  },
  {
    id: `${service}/median-days`,
    name: `${called}办理用时中位数`,
    unit: "工作日",
    definition: "已办结件所用工作日的中位数，停表的日子不计。",
    from: { is: "medianWorkingDays", service },
  },
  ...(pays
    ? [
        {
          id: `${service}/paid-amount`,
          name: `已拨付${called}`,
          unit: "分" as const,
          definition: `资金台账上已经拨付的${called}金额合计。`,
          from: { is: "paidAmount" as const, service },
        },
      ]
    : []),
];
