import { wan } from "#kernel/money";
import { type Expression, fact, rate, row, table, upTo } from "#kernel/rules";
import { highTechRules } from "../sources.ts";

/** How much of three years' sales must have gone into research, by the sales of the last year. */
export const researchRate: Expression = table(
  "first",
  [fact("revenue")],
  [
    row(
      [upTo(wan(5000))],
      rate(0.05),
      highTechRules("第十一条", "最近一年销售收入小于5,000万元（含）的企业，比例不低于5%"),
    ),
    row(
      [upTo(wan(20_000))],
      rate(0.04),
      highTechRules("第十一条", "最近一年销售收入在5,000万元至2亿元（含）的企业，比例不低于4%"),
    ),
    row(
      [{ is: "any" }],
      rate(0.03),
      highTechRules("第十一条", "最近一年销售收入在2亿元以上的企业，比例不低于3%"),
    ),
  ],
);
