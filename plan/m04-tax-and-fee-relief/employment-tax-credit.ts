import { type Day, day } from "#kernel/calendar";
import { type Certainty, type Citation, citing } from "#kernel/citation";
import {
  type Amount,
  type Expression,
  fact,
  formulaRange,
  least,
  multiply,
  type Policy,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { announcement } from "./documents.ts";

type Document = ReturnType<typeof citing>;
/** For whose work the credit is: each group has documents of its own, that came and end on the same days. */
export type CreditGroup = { in2019: Document; in2023: Document };
/** 重点群体: people lifted from poverty, registered unemployed, graduates of the year. */
export const priorityGroups: CreditGroup = {
  in2019: citing("财税〔2019〕22号"),
  in2023: announcement(2023, 15, "人力资源社会保障部", "农业农村部"),
};
/** 自主就业退役士兵 */
export const veterans: CreditGroup = {
  in2019: citing("财税〔2019〕21号"),
  in2023: announcement(2023, 14, "退役军人事务部"),
};

/** The clause on people's own business, or on those whom a firm hires. */
type Part = "一" | "二";
type Period = Pick<PolicyVersion, "version" | "certainty"> & {
  issuedOn: Day;
  effectiveFrom: Day;
  effectiveTo: Day;
};
export type Clause = (quote: string) => Citation;
type Rules = Pick<PolicyVersion, "when" | "appliesTo" | "amount" | "worth" | "note">;

export const creditVersions = (
  { in2019, in2023 }: CreditGroup,
  part: Part,
  rules: (clause: Clause, period: keyof CreditGroup) => Rules,
  certaintyOf2023: Certainty = "memory",
): PolicyVersion[] => [
  { ...PERIODS.in2019, ...rules((quote) => in2019(part, quote), "in2019") },
  { ...PERIODS.in2023, certainty: certaintyOf2023, ...rules((quote) => in2023(part, quote), "in2023") },
];
const PERIODS: Readonly<Record<keyof CreditGroup, Period>> = {
  in2019: {
    version: "2019",
    issuedOn: day("2019-02-02"),
    effectiveFrom: day("2019-01-01"),
    effectiveTo: day("2022-12-31"),
    certainty: "memory",
  },
  in2023: {
    version: "2023",
    issuedOn: day("2023-08-02"),
    effectiveFrom: day("2023-01-01"),
    effectiveTo: day("2027-12-31"),
    certainty: "memory",
  },
};

/** What all four have in common. */
export const CREDIT = {
  kind: "entitlement",
  measure: 4,
  unit: "tax",
  amountMeans: "deduction",
  per: "year",
} as const satisfies Partial<Policy>;

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
