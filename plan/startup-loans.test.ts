import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import { evaluate, type Facts } from "#kernel/rules";
import { plan } from "./index.ts";

const loan = plan.getPolicy("m21/guaranteed-startup-loan");
const founder: Facts = {
  subjectKind: "person",
  region: "532301",
  founderGroups: ["graduate"],
  otherLoans: false,
  startupPartners: 1,
  loanCount: 0,
};
const asked = (on: string, facts: Facts) => evaluate(loan, facts, day(on), plan.facts);

test("of 200,000 yuan at the cap of 2020 the treasury pays 6,000 a year, in a poor county 8,000", () => {
  expect(asked("2020-04-20", founder).worth).toEqual({ min: 0, max: yuan(6000) });
  expect(asked("2020-04-20", { ...founder, region: "532324" }).worth).toEqual({ min: 0, max: yuan(8000) });
});

test("of 300,000 yuan at 4 % the treasury has paid half since 2023: 6,000 a year; without a rate nobody can say", () => {
  expect(asked("2023-10-01", { ...founder, loanRate: 0.04 }).worth).toEqual({ min: 0, max: yuan(6000) });
  expect(asked("2023-10-01", founder).worth).toBeNull();
});

test("three subsidies in a life: the fourth is refused, and the second and third are for a person to judge", () => {
  const outcomes = [0, 1, 2, 3].map((loanCount) => asked("2026-03-02", { ...founder, loanCount }).outcome);
  expect(outcomes).toEqual(["met", "manual", "manual", "unmet"]);
  expect(asked("2026-03-02", { ...founder, loanCount: null })).toMatchObject({
    outcome: "unknown",
    missing: ["loanCount"],
  });
});

test("partners borrow a tenth more than each alone, by how many they are", () => {
  expect(asked("2026-03-02", { ...founder, startupPartners: 2 }).amount).toEqual({ min: 0, max: wan(66) });
  expect(asked("2021-03-02", { ...founder, startupPartners: 5 }).amount).toEqual({ min: 0, max: wan(110) });
});

test("before the chain begins nothing applies, and from version to version the amount changes overnight", () => {
  expect(asked("2020-04-14", founder).outcome).toBe("notApplicable");
  expect(asked("2020-04-15", founder).amount).toEqual({ min: 0, max: wan(20) });
  expect(asked("2023-09-30", founder).amount).toEqual({ min: 0, max: wan(20) });
  expect(asked("2023-10-01", founder).amount).toEqual({ min: 0, max: wan(30) });
});
