import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import { asValue, type Facts, reckon } from "#kernel/rules";
import { plan } from "./index.ts";

const on = day("2026-03-02");
const sizeOf = (facts: Facts) =>
  asValue(
    reckon({ is: "fact", key: "size" }, { facts, on, vocabulary: plan.facts, open: new Set<string>() }),
  );

test("a level takes all its bounds, else the firm drops by one; micro is whoever misses one of the smallest", () => {
  const industry = { industry: "C39", employees: 1200 };
  expect(sizeOf({ ...industry, revenue: wan(30_000) })).toBe("medium");
  expect(sizeOf({ ...industry, revenue: wan(40_000) })).toBe("large");
  expect(sizeOf({ industry: "I65", employees: 9, revenue: wan(5000) })).toBe("micro");
  expect(sizeOf({ industry: "C39", employees: 20, revenue: wan(300) })).toBe("small");
  expect(sizeOf({ industry: "C39", employees: 20, revenue: wan(300) - 1 })).toBe("micro");
  expect(sizeOf({ industry: "A01", revenue: wan(20_000) })).toBe("large");
  expect(sizeOf({ industry: "L72", employees: 300, totalAssets: wan(120_000) - 1 })).toBe("medium");
});

test("a finer code belongs to its line; one too coarse to tell is not guessed", () => {
  expect(sizeOf({ industry: "K7010", revenue: wan(1000), totalAssets: wan(5000) })).toBe("medium");
  expect(sizeOf({ industry: "K7020", employees: 99, revenue: wan(5000) })).toBe("micro");
  expect(sizeOf({ industry: "K70", employees: 99, revenue: wan(5000) })).toBeNull();
  expect(sizeOf({ industry: "C", employees: 10 })).toBe("micro");
});

test("what is not known stays open, unless what is known decides", () => {
  expect(sizeOf({ employees: 10, revenue: wan(100) })).toBeNull();
  expect(sizeOf({ industry: "C39", employees: 19 })).toBe("micro");
  expect(sizeOf({ industry: "C39", employees: 20 })).toBeNull();
});

test("finance, education, health and railways have no line", () => {
  for (const industry of ["J66", "P83", "Q84", "G53", "S92", "K704"])
    expect(sizeOf({ industry, employees: 5, revenue: wan(10) }), industry).toBe("notApplicable");
});
