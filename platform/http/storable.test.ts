import { expect, test } from "vitest";
import { unstorable } from "./storable.ts";

test("texts that no database takes are found wherever they stand", () => {
  const input = { a: "好", b: { c: ["x", "y\u0000"] }, d: "\ud800", n: 3, none: null };
  expect(unstorable(input).map((it) => it.field)).toEqual(["b.c.1", "d"]);
  expect(unstorable({ "k\u0000": "x" })).toHaveLength(1);
});

test("marks that turn the direction of writing are found: an account must read as it is", () => {
  expect(unstorable({ account: "6200\u202e0001" }).map((it) => it.field)).toEqual(["account"]);
  expect(unstorable({ name: "\u2066甲公司\u2069" })).toHaveLength(1);
});

test("what is nested beyond measure is told of before the stack ends", () => {
  let deep: unknown = "x";
  for (let level = 0; level < 20_000; level++) deep = { a: deep };
  expect(unstorable(deep).map((it) => it.code)).toEqual(["too-deep"]);
});

test("ordinary text, rare letters, emoji and bytes are not touched", () => {
  expect(unstorable({ a: "𠮷野家 👩‍🌾\n\t", bytes: new Uint8Array([0, 0]) })).toEqual([]);
});
