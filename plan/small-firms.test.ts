import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import { asValue, evaluate, type Facts, reckon } from "#kernel/rules";
import { plan } from "./index.ts";

const on = day("2026-06-10");
const worked = (key: string, facts: Facts) =>
  asValue(reckon({ is: "fact", key }, { facts, on, vocabulary: plan.facts, open: new Set<string>() }));

/** The fact base's example: 15 of 100 staff, research 4.2 % of sales, four rights of class II. */
const firm: Facts = {
  employees: 100,
  rdStaff: 15,
  revenue: wan(1000),
  rdExpense: wan(42),
  totalCosts: wan(900),
  classOneIp: 0,
  classTwoIp: 4,
};

test("8 points for staff, 30 for research, 24 for property make 62; below a tenth of staff there are none", () => {
  expect(worked("technologyStaffScore", firm)).toBe(8);
  expect(worked("technologySmeScore", firm)).toBe(62);
  expect(worked("technologyStaffScore", { ...firm, rdStaff: 9 })).toBe(0);
});

test.each([
  [30, 20],
  [29, 16],
  [25, 16],
  [24, 12],
  [20, 12],
  [19, 8],
  [15, 8],
  [14, 4],
  [10, 4],
  [9, 0],
  [0, 0],
])("%i of 100 staff in research give %i points", (rdStaff, points) => {
  expect(worked("technologyStaffScore", { ...firm, rdStaff })).toBe(points);
});

test.each([
  [60, 50],
  [59.99, 40],
  [50, 40],
  [49.99, 30],
  [40, 30],
  [39.99, 20],
  [30, 20],
  [20, 10],
  [19.99, 0],
])("research of %d in a thousand of sales gives %i points", (rdExpense, points) => {
  const facts = { ...firm, rdExpense: wan(rdExpense) };
  expect(worked("technologyScoreBySales", facts)).toBe(8 + points + 24);
});

test.each([
  [300, 50],
  [250, 40],
  [200, 30],
  [150, 20],
  [100, 10],
  [99.99, 0],
])("research of %d in a thousand of costs gives %i points", (rdExpense, points) => {
  const facts = { ...firm, rdExpense: wan(rdExpense), totalCosts: wan(1000) };
  expect(worked("technologyScoreByCosts", facts)).toBe(8 + points + 24);
});

test("property counts by its best class, and the better way to count research wins", () => {
  const property = (classOneIp: number, classTwoIp: number) =>
    Number(worked("technologySmeScore", { ...firm, classOneIp, classTwoIp })) - 38;
  expect([
    property(1, 0),
    property(0, 4),
    property(0, 3),
    property(0, 2),
    property(0, 1),
    property(0, 0),
  ]).toEqual([30, 24, 18, 12, 6, 0]);
  expect(worked("technologySmeScore", { ...firm, totalCosts: wan(140) })).toBe(8 + 50 + 24);
  expect(worked("technologySmeScore", { ...firm, revenue: 0, totalCosts: wan(140) })).toBe(8 + 50 + 24);
});

test("nine of a hundred in research are refused even at 80 points", () => {
  const facts: Facts = {
    ...firm,
    subjectKind: "enterprise",
    totalAssets: wan(900),
    restrictedIndustry: false,
    researchIncident: false,
    onBadList: false,
    nationalAwardInFiveYears: false,
    researchInstitute: false,
    ledStandard: false,
    rdStaff: 9,
    rdExpense: wan(60),
    classOneIp: 1,
  };
  const policy = plan.getPolicy("m12/technology-sme");
  expect(evaluate(policy, facts, on, plan.facts)).toMatchObject({
    outcome: "unmet",
    score: { min: 80, max: 80 },
    missing: [],
  });
});

test("the line of 规上 goes by industry, a finer code counts, one too coarse to tell is not guessed", () => {
  const line = (industry: string) => worked("regulatedThreshold", { industry });
  expect(line("C13")).toBe(wan(2000));
  expect(line("F51")).toBe(wan(2000));
  expect(line("F52")).toBe(wan(500));
  expect(line("H62")).toBe(wan(200));
  expect(line("I65")).toBe(wan(2000));
  expect(line("M73")).toBe(wan(1000));
  expect(line("K7020")).toBe(wan(1000));
  expect(line("Q84")).toBe(wan(2000));
  expect(line("Q85")).toBe(wan(500));
  for (const none of ["F", "K70", "E47", "K7010", "A01"]) expect(line(none), none).toBeNull();
});
