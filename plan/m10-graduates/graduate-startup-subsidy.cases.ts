import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const founder: Facts = {
  subjectKind: "soleTrader",
  region: "532301",
  founderGroups: ["graduate"],
  startupSubsidyReceived: false,
};
const on = day("2026-03-02");
const upToThree = { min: 0, max: wan(3) };

export const graduateStartupSubsidyCases: readonly WorkedCase[] = [
  { name: "毕业生开的店，没有领过", on, facts: founder, outcome: "met", amount: upToThree },
  {
    name: "又是退役军人又是毕业生",
    on,
    facts: { ...founder, founderGroups: ["veteran", "graduate"] },
    outcome: "met",
    amount: upToThree,
  },
  { name: "公布当天", on: day("2022-03-31"), facts: founder, outcome: "met", amount: upToThree },
  { name: "已经领过一次", on, facts: { ...founder, startupSubsidyReceived: true }, outcome: "unmet" },
  { name: "不是高校毕业生", on, facts: { ...founder, founderGroups: ["returningWorker"] }, outcome: "unmet" },
  { name: "不知道是不是高校毕业生", on, facts: { ...founder, founderGroups: null }, outcome: "unknown" },
  { name: "公布前一天", on: day("2022-03-30"), facts: founder, outcome: "notApplicable" },
];
