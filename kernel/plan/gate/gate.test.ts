import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import type { FieldDeclaration, FormBlock, ShowIf } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import { MONDAY } from "#kernel/process/testing";
import { citedPlaces, isSound } from "../index.ts";
import { choice, codesOf, faultsOf, stepsWith, term, text, WHOLE, worked } from "./testing.ts";

/** Paths of everything in the item that looks like a citation, found without knowing where to look. */
const quotesIn = (it: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  if (typeof it !== "object" || it === null) return [];
  if ("document" in it && "quote" in it) return [path];
  return Object.entries(it).flatMap(([key, one]) => quotesIn(one, [...path, key]));
};
const blanked = (it: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
  if (key === undefined) return { ...(it as object), quote: " " };
  if (Array.isArray(it)) return it.map((one, at) => (String(at) === String(key) ? blanked(one, rest) : one));
  return { ...(it as object), [key]: blanked((it as Record<string, unknown>)[String(key)], rest) };
};

test("an item that says everything passes, and a worked case that fails keeps it back", () => {
  expect(faultsOf(WHOLE)).toEqual([]);
  const failing = { ...worked("办成"), expect: { status: "paid" } } as const;
  expect(codesOf({ tests: [failing, ...(WHOLE.tests ?? [])] })).toEqual([
    ["case-status-differs", "tests.0.expect"],
  ]);
  const tooSoon = { ...worked("没办成"), happens: [{ is: "accepted", checked: [], day: MONDAY }] } as const;
  expect(codesOf({ tests: [...(WHOLE.tests ?? []), tooSoon] })).toEqual([
    ["case-not-open", "tests.3.happens.0"],
  ]);
  expect(isSound(faultsOf({ ...WHOLE, tests: [] }))).toBe(true);
});

test("wherever an item cites, a citation without words is told at that very place", () => {
  const places = quotesIn(WHOLE).map((it) => it.join("."));
  expect(
    citedPlaces(WHOLE)
      .map((it) => it.path)
      .toSorted(),
  ).toEqual(places.toSorted());
  for (const path of quotesIn(WHOLE)) {
    const faults = faultsOf(blanked(WHOLE, path) as ServiceItem);
    expect(faults.map((it) => [it.severity, it.path])).toEqual([["error", path.join(".")]]);
    expect(faults[0]?.code).toMatch(/^(cite-missing|material-without-basis)$/);
  }
});

test("a step that cannot be left hides those behind it; two of a kind, none and a wrong order are told", () => {
  const behind = WHOLE.steps.flatMap((_, at) => (at > 2 ? [["step-unreachable", `steps.${at}`]] : []));
  expect(codesOf({ steps: stepsWith("consult", { units: [] }), tests: WHOLE.tests ?? [] })).toEqual([
    ["step-stuck", "steps.2"],
    ...behind,
  ]);
  expect(codesOf({ steps: WHOLE.steps.filter((it) => it.is !== "decide") })).toContainEqual([
    "path-no-decision",
    "steps",
  ]);
  expect(codesOf({ steps: [...WHOLE.steps, ...WHOLE.steps.slice(-1)] })).toEqual([
    ["path-twice", "steps.10"],
    ["step-unreachable", "steps.10"],
  ]);
  expect(codesOf({ steps: WHOLE.steps.toReversed() }).map(([code]) => code)).toEqual(
    expect.arrayContaining(["path-start", "path-end", "path-order", "step-unreachable"]),
  );
  expect(codesOf({ steps: stepsWith("deliver", { result: "crown" }) })).toEqual([
    ["result-unknown", "steps.9.result"],
    ["result-unreached", "results.0"],
  ]);
});

test("steps may not take longer than the promise, nor the promise longer than the law, in whatever days", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (promised, statutory) => {
      const limits = { ...WHOLE.limits, promised: term(promised), statutory: term(statutory) };
      const codes = codesOf({ limits }).map(([code]) => code);
      expect(codes.includes("promise-too-long")).toBe(promised > statutory);
      // Acceptance takes two days, the longer consultation five.
      expect(codes.includes("steps-too-long")).toBe(promised < 7);
    }),
  );
  const other = { ...WHOLE.limits, promised: term(20), statutory: term(27, "calendar") };
  expect(codesOf({ limits: other })).toEqual([["promise-other-unit", "limits.promised"]]);
  expect(codesOf({ limits: { ...other, statutory: term(25, "calendar") } })).toEqual([
    ["promise-too-long", "limits.promised"],
  ]);
  expect(codesOf({ limits: { ...other, promised: term(0) } })).toContainEqual([
    "term-impossible",
    "limits.promised.days",
  ]);
});

test("conditions name fields and choices that are there, and can come true", () => {
  const kind = (...oneOf: string[]): ShowIf => ({ field: "kind", oneOf });
  const block = (...fields: FieldDeclaration[]): FormBlock[] => [
    { title: "基本", fields: [choice, ...fields] },
  ];
  const codes = (showIf: ShowIf, ...more: FieldDeclaration[]) =>
    codesOf({ form: block(text("x", showIf), ...more) }).map(([code]) => code);
  expect(codes(kind("a"))).toEqual([]);
  expect(codes({ field: "colour", oneOf: ["a"] })).toEqual(["show-if-field"]);
  expect(codes(kind("c"))).toEqual(["show-if-choice"]);
  expect(codes(kind())).toEqual(["show-if-empty"]);
  expect(codes({ is: "all", of: [kind("a"), kind("b")] })).toEqual(["never-asked"]);
  expect(codes({ is: "any", of: [kind("a"), kind("b")] })).toEqual([]);
  expect(codes({ is: "not", of: { is: "any", of: [kind("a"), kind("b")] } })).toEqual([]);
  // y is asked for a only, so that an answer to it and b never come together.
  const y = text("y", kind("a"));
  expect(codes({ is: "all", of: [{ field: "y", oneOf: ["1"] }, kind("b")] }, y)).toEqual(["never-asked"]);
  expect(codes({ field: "y", oneOf: ["1"] }, text("y", { field: "x", oneOf: ["1"] }))).toEqual([
    "show-if-circle",
    "show-if-circle",
  ]);
  const outside = { title: "外", fields: [text("z", { field: "name", oneOf: ["1"] })] };
  expect(codesOf({ form: [...WHOLE.form, outside] })).toEqual([["show-if-field", "form.2.fields.0.showIf"]]);
});

test("keys are unique, of blocks that repeat too, and times of application follow one another", () => {
  const [first, second] = WHOLE.form;
  if (!first || !second) throw new Error("The item has two blocks");
  expect(codesOf({ form: [first, { ...second, fields: [text("name"), text("name")] }] })).toEqual([
    ["duplicate", "form.1.fields.1.key"],
  ]);
  expect(
    codesOf({ form: [first, { ...second, repeats: { key: "kind", one: "股东", atLeast: 3, atMost: 2 } }] }),
  ).toEqual([
    ["repeats-backwards", "form.1.repeats"],
    ["duplicate", "form.1.repeats.key"],
  ]);
  expect(codesOf({ form: [first, { ...second, fields: [text("name"), text("kind")] }] })).toEqual([]);
  const window = (from: string, to: string) => ({ from: day(from), to: day(to) });
  const taken = (...windows: ReturnType<typeof window>[]) =>
    codesOf({ taken: { from: day("2026-01-01"), windows } }).filter(([code]) => code?.startsWith("window-"));
  expect(taken(window("2026-03-01", "2026-03-31"), window("2026-04-01", "2026-04-30"))).toEqual([]);
  expect(taken(window("2026-03-01", "2026-03-31"), window("2026-03-31", "2026-04-30"))).toEqual([
    ["window-overlap", "taken.windows.1"],
  ]);
  expect(taken(window("2026-03-31", "2026-03-01"))).toEqual([["window-backwards", "taken.windows.0"]]);
  expect(taken(window("2025-03-01", "2025-03-31"))).toEqual([["window-outside", "taken.windows.0"]]);
});

test("money is not paid at a county, and only what is opened can be required", () => {
  expect(codesOf({ steps: stepsWith("pay", { at: "county" }) })).toEqual([["pay-at-county", "steps.8.at"]]);
  expect(codesOf({ steps: stepsWith("review", { at: "county" }) })).toEqual([]);
  const required = (...of: string[]) => codesOf({ steps: stepsWith("files", { required: of }) });
  expect(required("club/locker", "club/key")).toEqual([]);
  expect(required("club/key", "club/gate")).toEqual([["files-required-unopened", "steps.5.required.1"]]);
});

test("what an item names is there: units, funds, policies, register fields of the same type", () => {
  expect(codesOf({ owner: "library" })).toEqual([["unit-unknown", "owner"]]);
  expect(codesOf({ steps: stepsWith("pay", { fund: "gold" }) })).toEqual([["fund-unknown", "steps.8.fund"]]);
  expect(codesOf({ eligibility: { policy: "gold", mode: "gate" } })).toEqual([
    ["policy-unknown", "eligibility.policy"],
  ]);
  const prefilled = (field: string) => ({
    form: [
      {
        title: "甲",
        fields: [{ ...choice, prefill: { register: "members", field, lock: "locked" as const } }],
      },
    ],
  });
  expect(codesOf(prefilled("height"))).toEqual([["prefill-unknown", "form.0.fields.0.prefill"]]);
  expect(codesOf(prefilled("lessons"))).toEqual([["prefill-type", "form.0.fields.0.prefill"]]);
});
