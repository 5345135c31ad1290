import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import { evaluate, type Facts } from "#kernel/rules";
import { plan } from "../index.ts";

/** Outcome and the least and most in 元 that a policy comes to on a day. */
const on = (id: string, when: string, facts: Facts) => {
  const { outcome, amount } = evaluate(plan.getPolicy(`m04/${id}`), facts, day(when), plan.facts);
  return [outcome, amount && amount.min / yuan(1), amount && amount.max / yuan(1)];
};
const worth = (id: string, when: string, facts: Facts) =>
  evaluate(plan.getPolicy(`m04/${id}`), facts, day(when), plan.facts).worth;

const firm: Facts = {
  subjectKind: "enterprise",
  restrictedIndustry: false,
  taxableIncome: wan(300),
  employees: 100,
  totalAssets: wan(2000),
};

test.each([
  ["2019-01-01", 50_000, 250_000],
  ["2020-12-31", 50_000, 250_000],
  ["2021-01-01", 25_000, 225_000],
  ["2021-12-31", 25_000, 225_000],
  ["2022-01-01", 25_000, 125_000],
  ["2022-12-31", 25_000, 125_000],
  ["2023-01-01", 50_000, 150_000],
  ["2024-12-31", 50_000, 150_000],
  ["2025-01-01", 50_000, 150_000],
  ["2027-12-31", 50_000, 150_000],
])("income tax of a small low-profit firm on %s: %i on 100万, %i on 300万", (when, on100, on300) => {
  expect(on("small-profit-income-tax", when, { ...firm, taxableIncome: wan(100) })).toEqual([
    "met",
    on100,
    on100,
  ]);
  expect(on("small-profit-income-tax", when, firm)).toEqual(["met", on300, on300]);
});

test("one hundred yuan over 300万 costs 600,025 yuan more tax: a cliff in every period", () => {
  for (const when of ["2019-06-01", "2021-06-01", "2022-06-01", "2023-06-01", "2026-06-01"])
    expect(on("small-profit-income-tax", when, { ...firm, taxableIncome: wan(300.01) })).toEqual([
      "unmet",
      750_025,
      750_025,
    ]);
  expect(worth("small-profit-income-tax", "2026-06-01", firm)).toEqual({ min: wan(60), max: wan(60) });
  expect(worth("small-profit-income-tax", "2026-06-01", { ...firm, taxableIncome: wan(-1) })).toEqual({
    min: 0,
    max: 0,
  });
});

test("before 2019 and after 2027 the relief of small low-profit firms is not in force here", () => {
  expect(on("small-profit-income-tax", "2018-12-31", firm)[0]).toBe("notApplicable");
  expect(on("small-profit-income-tax", "2028-01-01", firm)[0]).toBe("notApplicable");
});

test.each([
  // Last exempt sales, first taxed sales, and the tax on the latter.
  ["2019-01-01", wan(10), wan(10) + 100, 3000.03],
  ["2020-02-29", wan(10), wan(10) + 100, 3000.03],
  ["2020-03-01", wan(10), wan(10) + 100, 1000.01],
  ["2021-03-31", wan(10), wan(10) + 100, 1000.01],
  ["2021-04-01", wan(15), wan(15) + 100, 1500.01],
  ["2022-03-31", wan(15), wan(15) + 100, 1500.01],
  ["2023-01-01", wan(10), wan(10) + 100, 1000.01],
  ["2025-12-31", wan(10), wan(10) + 100, 1000.01],
  ["2026-01-01", wan(10) - 1, wan(10), 1000],
  ["2027-12-31", wan(10) - 1, wan(10), 1000],
])("value-added tax of a small-scale taxpayer on %s", (when, exempt, taxed, due) => {
  const selling = (monthlySales: number): Facts => ({ taxpayerKind: "smallScale", monthlySales });
  expect(on("vat-small-scale-exemption", when, selling(exempt))).toEqual(["met", 0, 0]);
  expect(on("vat-small-scale-exemption", when, selling(taxed))).toEqual(["unmet", due, due]);
});

test("from April to December 2022 all sales at 3 % were exempt, whatever their sum", () => {
  const facts: Facts = { taxpayerKind: "smallScale", monthlySales: wan(40), threePercentSales: true };
  expect(on("vat-small-scale-exemption", "2022-04-01", facts)).toEqual(["met", 0, 0]);
  expect(on("vat-small-scale-exemption", "2022-12-31", facts)).toEqual(["met", 0, 0]);
  expect(on("vat-small-scale-exemption", "2022-03-31", facts)[0]).toBe("unmet");
  expect(on("vat-small-scale-exemption", "2023-01-01", facts)[0]).toBe("unmet");
  expect(worth("vat-small-scale-exemption", "2022-04-01", facts)).toEqual({ min: wan(14.4), max: wan(14.4) });
});

test("exempt sales save in a year twelve times the tax of a month", () => {
  const facts: Facts = { taxpayerKind: "smallScale", monthlySales: wan(8) };
  expect(worth("vat-small-scale-exemption", "2026-03-02", facts)).toEqual({
    min: yuan(9600),
    max: yuan(9600),
  });
  expect(worth("vat-small-scale-exemption", "2019-03-02", facts)).toEqual({
    min: yuan(28_800),
    max: yuan(28_800),
  });
});

const researcher: Facts = {
  subjectKind: "enterprise",
  auditedTaxCollection: true,
  rdExpense: wan(100),
  technologySme: false,
  chipOrMachineToolMaker: false,
};
test.each([
  // Yuan deducted once more of 1,000,000: of anybody, a manufacturer, a technology SME, a chip maker.
  ["2017-01-01", 500_000, 500_000, 750_000, 500_000],
  ["2017-12-31", 500_000, 500_000, 750_000, 500_000],
  ["2018-01-01", 750_000, 750_000, 750_000, 750_000],
  ["2020-12-31", 750_000, 750_000, 750_000, 750_000],
  ["2021-01-01", 750_000, 1_000_000, 750_000, 1_000_000],
  ["2021-12-31", 750_000, 1_000_000, 750_000, 1_000_000],
  ["2022-01-01", 750_000, 1_000_000, 1_000_000, 1_000_000],
  ["2022-09-30", 750_000, 1_000_000, 1_000_000, 1_000_000],
  ["2022-10-01", 812_500, 1_000_000, 1_000_000, 1_000_000],
  ["2022-12-31", 812_500, 1_000_000, 1_000_000, 1_000_000],
  ["2023-01-01", 1_000_000, 1_000_000, 1_000_000, 1_200_000],
  ["2027-12-31", 1_000_000, 1_000_000, 1_000_000, 1_200_000],
  ["2028-01-01", 1_000_000, 1_000_000, 1_000_000, 1_000_000],
])("research expense deducted once more on %s", (when, anybody, manufacturer, technologySme, chipMaker) => {
  const deducted = (more: Facts) => on("rd-super-deduction", when, { ...researcher, ...more });
  expect(deducted({ industry: "I65" })).toEqual(["met", anybody, anybody]);
  expect(deducted({ industry: "C27" })).toEqual(["met", manufacturer, manufacturer]);
  expect(deducted({ industry: "M73", technologySme: true })).toEqual(["met", technologySme, technologySme]);
  expect(deducted({ industry: "C39", chipOrMachineToolMaker: true })).toEqual(["met", chipMaker, chipMaker]);
});

test("tobacco, hotels, trade, real estate, leasing and entertainment deduct research expense only once", () => {
  for (const industry of ["C16", "C1610", "H61", "H62", "F51", "F52", "K70", "L71", "L72", "R90"])
    expect(on("rd-super-deduction", "2026-03-02", { ...researcher, industry })[0], industry).toBe("unmet");
  for (const industry of ["C15", "C17", "G59", "I64", "J66", "M73", "Q84", "R88", "R89"])
    expect(on("rd-super-deduction", "2026-03-02", { ...researcher, industry })[0], industry).toBe("met");
});

test("a deduction is worth 15 % to a larger firm with a valid certificate and 25 % to others", () => {
  const facts: Facts = { ...firm, ...researcher, industry: "I65", employees: 301 };
  expect(worth("rd-super-deduction", "2026-03-02", facts)).toEqual({ min: wan(25), max: wan(25) });
  const certified: Facts = { ...facts, highTechCertifiedOn: "2024-11-01" };
  expect(worth("rd-super-deduction", "2026-03-02", certified)).toEqual({ min: wan(15), max: wan(15) });
  expect(worth("rd-super-deduction", "2027-11-01", certified)).toEqual({ min: wan(25), max: wan(25) });
});

test.each([
  ["2019-01-01", "unmet", 40_000],
  ["2021-12-31", "unmet", 40_000],
  ["2022-01-01", "met", 20_000],
  ["2023-01-01", "met", 20_000],
  ["2027-12-31", "met", 20_000],
])("six taxes and two fees of a small low-profit general taxpayer on %s", (when, outcome, due) => {
  const facts: Facts = { ...firm, taxpayerKind: "general", sixTaxesTwoFees: wan(4) };
  expect(on("six-taxes-two-fees", when, facts)).toEqual([outcome, due, due]);
  const smallScale: Facts = { ...facts, taxpayerKind: "smallScale" };
  expect(on("six-taxes-two-fees", when, smallScale)).toEqual(["met", 20_000, 20_000]);
});

test.each([
  // Tax on 1,000,000 is 284,500, on 2,000,000 634,500, on 3,000,000 984,500.
  ["2021-01-01", 142_250, 492_250, 842_250],
  ["2022-12-31", 142_250, 492_250, 842_250],
  ["2023-01-01", 142_250, 317_250, 667_250],
  ["2027-12-31", 142_250, 317_250, 667_250],
])("income tax of a sole trader on %s", (when, on100, on200, on300) => {
  [on100, on200, on300].forEach((due, at) => {
    const facts: Facts = { subjectKind: "soleTrader", taxableIncome: wan(100 * (at + 1)) };
    expect(on("sole-trader-income-tax", when, facts)).toEqual(["met", due, due]);
  });
});

test.each([
  ["2019-01-01", 12_000, 14_400],
  ["2022-12-31", 12_000, 14_400],
  ["2023-01-01", 20_000, 24_000],
  ["2027-12-31", 20_000, 24_000],
])("credit of those who start a business themselves on %s", (when, least, most) => {
  const owner: Facts = {
    subjectKind: "soleTrader",
    foundedOn: when,
    creditableTaxes: wan(5),
    ownerGroup: "liftedFromPoverty",
    ownerIsVeteran: true,
  };
  expect(on("priority-group-self-employment", when, owner)).toEqual(["met", least, most]);
  expect(on("veteran-self-employment", when, owner)).toEqual(["met", least, most]);
});

test("credit for each hire is the same in both periods: up to 30 % more for priority groups, 50 % for veterans", () => {
  const employer: Facts = {
    subjectKind: "enterprise",
    priorityHires: 1,
    veteranHires: 1,
    creditableTaxes: wan(5),
  };
  for (const when of ["2019-01-01", "2022-12-31", "2023-01-01", "2027-12-31"]) {
    expect(on("priority-group-hiring", when, employer)).toEqual(["met", 6000, 7800]);
    expect(on("veteran-hiring", when, employer)).toEqual(["met", 6000, 9000]);
  }
});
