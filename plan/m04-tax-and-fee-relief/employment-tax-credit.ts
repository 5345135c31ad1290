import type { Citation } from "#kernel/citation";
import {
  type Amount,
  below,
  type Condition,
  type Expression,
  fact,
  formulaRange,
  fullMonthsSince,
  least,
  multiply,
  number,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";

/** 36 months, from the month in which the business was registered. */
const CREDIT_MONTHS = 36;

/** A credit against taxes up to a limit that the province may raise by a share; what Yunnan chose is not known. */
export type TaxCredit = {
  limit: Expression;
  /** 0.2 means up to a fifth more. */
  raisedBy: number;
  cite: Citation;
};

const DECIDED_BY = "tax";
const RAISED_BY_PROVINCE =
  "限额可以由省里上浮，云南定的标准还没有见到文件，所以显示从国家标准到最高标准的范围。";

const credit = ({ limit, raisedBy, cite }: TaxCredit): Amount =>
  formulaRange(
    {
      min: least(fact("creditableTaxes"), limit),
      max: least(fact("creditableTaxes"), multiply(limit, rate(1 + raisedBy))),
    },
    DECIDED_BY,
    cite,
  );

/** Both what is taken off the taxes and what it is worth: tax is saved yuan for yuan. */
export const creditAmounts = (it: TaxCredit): Pick<PolicyVersion, "amount" | "worth" | "note"> => ({
  amount: credit(it),
  worth: credit(it),
  note: `${RAISED_BY_PROVINCE}实际应缴的税费少于限额的，以税费为限；不满一年的按月折算。${ISSUE_DAY_FROM_MEMORY}`,
});

export const withinCreditMonths = (cite: Citation): Condition =>
  below(fullMonthsSince(fact("foundedOn")), number(CREDIT_MONTHS), cite);
