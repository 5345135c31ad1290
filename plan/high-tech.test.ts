import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import { asValue, type Facts, reckon } from "#kernel/rules";
import { plan } from "./index.ts";

const on = day("2026-06-10");
const worked = (key: string, facts: Facts) =>
  asValue(reckon({ is: "fact", key }, { facts, on, vocabulary: plan.facts, open: new Set<string>() }));
const sales = (first: number, second: number, third: number): Facts => ({
  revenueTwoYearsEarlier: wan(first),
  revenueOneYearEarlier: wan(second),
  revenue: wan(third),
});
const netAssets = (first: number, second: number, third: number): Facts => ({
  netAssetsTwoYearsEarlier: wan(first),
  netAssetsOneYearEarlier: wan(second),
  netAssets: wan(third),
});
/** Points for sales alone: net assets stand still and give none. */
const points = (third: number) => {
  const facts = { ...sales(100, 100, third), ...netAssets(1, 1, 1) };
  return [worked("highTechGrowthLow", facts), worked("highTechGrowthHigh", facts)];
};

test("100, 150, 180 grew by exactly 35 %: the highest band on both sides", () => {
  const facts = { ...sales(100, 150, 180), ...netAssets(100, 150, 180) };
  expect(worked("revenueGrowth", facts)).toBe(0.35);
  expect(worked("netAssetGrowth", facts)).toBe(0.35);
  expect([worked("highTechGrowthLow", facts), worked("highTechGrowthHigh", facts)]).toEqual([18, 20]);
});

test.each([
  [170, [9, 10]],
  [169.99, [7, 8]],
  [150, [7, 8]],
  [149.99, [5, 6]],
  [130, [5, 6]],
  [129.99, [3, 4]],
  [110, [3, 4]],
  [109.99, [1, 2]],
  [100.01, [1, 2]],
  [100, [0, 0]],
  [50, [0, 0]],
])("from 100, 100 to %d: bands are closed at their lower end", (third, band) => {
  expect(points(third)).toEqual(band);
});

test("without a first year the last two count, without a second there is no growth", () => {
  expect(worked("revenueGrowth", sales(0, 100, 130))).toBe(0.3);
  expect(worked("revenueGrowth", sales(100, 0, 130))).toBe(0);
  expect(worked("revenueGrowth", sales(0, 0, 130))).toBe(0);
  expect(worked("netAssetGrowth", netAssets(-10, 100, 130))).toBe(0.3);
  expect(worked("netAssetGrowth", netAssets(-100, -200, -300))).toBe(0);
  expect(worked("revenueGrowth", { revenue: wan(1) })).toBeNull();
});

test("sales of 50 million ask for 5 %, a hundred yuan more for 4 %, beyond 200 million for 3 %", () => {
  const rate = (revenue: number) => worked("highTechRdRate", { revenue: wan(revenue) });
  expect([rate(5000), rate(5000.01), rate(20_000), rate(20_000.01)]).toEqual([0.05, 0.04, 0.04, 0.03]);
  expect(worked("highTechRdRate", {})).toBeNull();
});

test("experts decide within a band: the least never exceeds the most, and property is capped at 30", () => {
  const best: Facts = {
    ...sales(100, 150, 180),
    ...netAssets(100, 150, 180),
    classOneIp: 9,
    classTwoIp: 9,
    ipAdvancement: "high",
    ipCoreSupport: "high",
    ipAcquisition: "own",
    helpedWriteStandards: true,
    conversionsInThreeYears: 15,
    rdSystem: "full",
    rdBody: "full",
    conversionIncentive: "full",
    talentSystem: "full",
  };
  expect([worked("highTechScoreLow", best), worked("highTechScoreHigh", best)]).toEqual([82, 100]);
  const worst: Facts = {
    ...best,
    ...sales(100, 90, 80),
    ...netAssets(100, 90, 80),
    classOneIp: 0,
    classTwoIp: 0,
    ipAdvancement: "none",
    ipCoreSupport: "none",
    ipAcquisition: "none",
    helpedWriteStandards: false,
    conversionsInThreeYears: 0,
    rdSystem: "none",
    rdBody: "none",
    conversionIncentive: "none",
    talentSystem: "none",
  };
  expect([worked("highTechScoreLow", worst), worked("highTechScoreHigh", worst)]).toEqual([0, 0]);
  expect(worked("highTechScoreHigh", { ...worst, conversionsInThreeYears: 2 })).toBe(6);
});
