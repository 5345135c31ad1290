import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

/** 30万 at 4 % a year: 12,000元 of interest. */
const borrower: Facts = {
  subjectKind: "person",
  region: "532301",
  guaranteedLoan: true,
  loanOverdue: false,
  loanGrantedOn: "2024-03-20",
  loanInterestPaid: wan(1.2),
  loanCount: 0,
};
const on = day("2026-03-02");

export const startupLoanInterestCases: readonly WorkedCase[] = [
  {
    name: "三十万元、年利率 4%，一年利息一万二千元，贴六千元",
    on,
    facts: borrower,
    outcome: "met",
    amount: { min: 0, max: wan(0.6) },
  },
  {
    name: "新规定施行当天发放的贷款",
    on,
    facts: { ...borrower, loanGrantedOn: "2023-10-01" },
    outcome: "met",
    amount: { min: 0, max: wan(0.6) },
  },
  {
    name: "施行前一天发放的贷款，由经办机构核算",
    on,
    facts: { ...borrower, loanGrantedOn: "2023-09-30" },
    outcome: "manual",
    amount: { min: 0, max: wan(1.2) },
  },
  {
    name: "第三次贴息，看前两次还得怎样",
    on,
    facts: { ...borrower, loanCount: 2 },
    outcome: "manual",
    amount: { min: 0, max: wan(0.6) },
  },
  { name: "已经贴息三次", on, facts: { ...borrower, loanCount: 3 }, outcome: "unmet" },
  { name: "贷款逾期", on, facts: { ...borrower, loanOverdue: true }, outcome: "unmet" },
  {
    name: "普通商业贷款，没有担保基金担保",
    on,
    facts: { ...borrower, guaranteedLoan: false },
    outcome: "unmet",
  },
  {
    name: "还不知道付了多少利息",
    on,
    facts: { ...borrower, loanInterestPaid: null },
    outcome: "met",
  },
  { name: "不知道有没有逾期", on, facts: { ...borrower, loanOverdue: null }, outcome: "unknown" },
  {
    name: "事业单位",
    on,
    facts: { ...borrower, subjectKind: "institution" },
    outcome: "notApplicable",
  },
];
