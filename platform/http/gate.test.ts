import { expect, test } from "vitest";
import { openGate } from "./gate.ts";

test("so many of one address come in, the next waits until the first is forgotten, others do not", () => {
  let now = 0;
  const gate = openGate({ most: 2, withinMs: 1_000, now: () => now });
  expect([gate.waitOf("10.0.0.1"), gate.waitOf("10.0.0.1")]).toEqual([0, 0]);
  now = 400;
  expect(gate.waitOf("10.0.0.1")).toBe(600);
  expect(gate.waitOf("10.0.0.2")).toBe(0);
  now = 1_001;
  expect(gate.waitOf("10.0.0.1")).toBe(0);
});

test("addresses of one IPv6 network count together", () => {
  const gate = openGate({ most: 1, withinMs: 1_000, now: () => 0 });
  expect(gate.waitOf("2001:db8:1:2:3:4:5:6")).toBe(0);
  expect(gate.waitOf("2001:db8:1:2:ffff::1")).toBe(1_000);
  expect(gate.waitOf("2001:db8:1:3::1")).toBe(0);
});
