import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import type { FieldDeclaration, FormBlock, ShowIf } from "#kernel/forms";
import type { ServiceItem, Step, WorkedCase } from "#kernel/process";
import { LONG_WAY, MONDAY, WEEKENDS } from "#kernel/process/testing";
import { type Around, citedPlaces, isSound, serviceFaults } from "../index.ts";

const cite = { document: "章程", clause: "一", quote: "会员" };
const term = (days: number, unit: "working" | "calendar" = "working") => ({ days, unit, cite });
const choice: FieldDeclaration = {
  key: "kind",
  label: "种类",
  type: "choice",
  required: true,
  choices: ["a", "b"].map((value) => ({ value, label: value })),
};
const text = (key: string, showIf?: ShowIf): FieldDeclaration => ({
  key,
  label: key,
  type: "text",
  required: true,
  ...(showIf ? { showIf } : {}),
});
const worked = (says: string): WorkedCase => ({
  says,
  filedOn: MONDAY,
  coApplicants: [{ who: "2", name: "乙" }],
  happens: [{ is: "coApplicantConfirmed", who: "2", day: MONDAY }],
  expect: { status: "submitted" },
});

/** An item that says everything an item can say, and is sound. */
const WHOLE: ServiceItem = {
  ...LONG_WAY,
  summary: "认定场馆",
  agents: { may: ["fill"], cite },
  limits: { ...LONG_WAY.limits, statutory: term(60) },
  form: [
    { title: "基本", fields: [choice, text("why", { field: "kind", oneOf: ["a"] })] },
    {
      title: "股东",
      repeats: { key: "holders", one: "股东", atLeast: 1, atMost: 3 },
      fields: [text("name"), text("share", { field: "kind", oneOf: ["b"] })],
    },
  ],
  steps: LONG_WAY.steps.map((it): Step => {
    if (it.is === "accept")
      return { ...it, checklist: [{ item: "齐全", cite }], deemedAfter: term(5), term: term(2) };
    if (it.is === "review" || it.is === "inspection") return { ...it, checklist: [{ item: "属实", cite }] };
    return it.is === "decide" ? { ...it, policy: "club/grant" } : it;
  }),
  remedies: [{ kind: "complaint", to: "office", within: { days: 60, unit: "calendar" }, cite }],
  publish: { shows: ["name"], cite },
  retention: { years: 10, cite },
  tests: ["办成", "没办成", "补正"].map(worked),
};
const part = (id: string): ServiceItem => ({ ...WHOLE, id, form: [], materials: [], steps: [], name: id });
const AROUND = {
  units: ["office", "grounds", "treasury", "head"].map((id) => ({ id })),
  funds: [{ id: "club/fund" }],
  registers: [{ id: "members", fields: [{ key: "lessons", name: "课时", type: "integer" }] }],
  measures: [
    {
      number: 1,
      policies: [{ policy: { id: "club/grant" } }],
      services: [part("club/key"), part("club/locker"), WHOLE],
      registers: [],
    },
  ],
} as unknown as Around;

const faultsOf = (item: ServiceItem, around = AROUND) => serviceFaults(around, item, WEEKENDS);
const codesOf = (change: Partial<ServiceItem>) =>
  faultsOf({ ...WHOLE, ...change }).map((it) => [it.code, it.path]);
const stepsWith = (is: Step["is"], change: object): readonly Step[] =>
  WHOLE.steps.map((it) => (it.is === is ? ({ ...it, ...change } as Step) : it));

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

test("a part under a condition: it can be read by all, something is always opened, and nothing is asked in vain", () => {
  const size = text("size");
  const asking = (id: string, ...fields: FieldDeclaration[]): ServiceItem => ({
    ...part(id),
    form: [{ title: "甲", fields }],
  });
  const [measure] = AROUND.measures;
  const codes = (when: { service: string; showIf: ShowIf }[], form: readonly FormBlock[] = WHOLE.form) => {
    const item = { ...WHOLE, form, steps: stepsWith("files", { when }) };
    const services = [asking("club/key", size), asking("club/locker", text("why")), item];
    const around = { ...AROUND, measures: [{ ...measure, services }] } as unknown as Around;
    return faultsOf(item, around).map((it) => [it.code, it.path]);
  };
  const isA: ShowIf = { field: "kind", oneOf: ["a"] };
  const withSize = (showIf?: ShowIf): FormBlock[] => [
    { title: "基本", fields: [choice, text("why"), text("size", showIf)] },
    ...WHOLE.form.slice(1),
  ];
  const key = { service: "club/key", showIf: isA };
  expect(codes([key], withSize(isA))).toEqual([]);
  expect(codes([key], withSize({ is: "all", of: [isA, { field: "why", oneOf: ["x"] }] }))).toEqual([]);
  for (const loose of [undefined, { is: "not", of: { field: "kind", oneOf: ["b"] } } as const])
    expect(codes([key], withSize(loose))).toEqual([["joint-asked-in-vain", "form.0.fields.2"]]);
  const faulty = (showIf: ShowIf, service = "club/key") => codes([{ service, showIf }], withSize(isA));
  expect(faulty({ field: "height", oneOf: ["a"] })).toEqual([["show-if-field", "steps.5.when.0.showIf"]]);
  expect(faulty(isA, "club/gate")).toEqual([["when-service", "steps.5.when.0.service"]]);
  expect(codes([key, key], withSize(isA))).toEqual([["duplicate", "steps.5.when.1.service"]]);
  const both = [key, { service: "club/locker", showIf: isA }];
  expect(codes(both, withSize(isA))).toEqual([["when-all", "steps.5.when"]]);
  const secret = [
    { title: "基本", fields: [{ ...choice, seenBy: ["office"] }, text("why"), text("size", isA)] },
  ];
  expect(codes([key], [...secret, ...WHOLE.form.slice(1)])).toEqual([
    ["when-withheld", "steps.5.when.0.showIf"],
  ]);
});

test("a joint form has what its parts ask, and a part that nobody opens is told", () => {
  const asking: ServiceItem = {
    ...part("club/key"),
    onlyJoint: true,
    form: [{ title: "甲", fields: [{ ...choice, type: "integer" }, text("size")] }],
    materials: [{ key: "photo", name: "照片", basis: cite, source: "upload", required: true }],
  };
  const [measure] = AROUND.measures;
  const withPart = (it: ServiceItem): Around => ({
    ...AROUND,
    measures: [{ ...measure, services: [it, part("club/locker"), WHOLE] }] as unknown as Around["measures"],
  });
  const codes = faultsOf(WHOLE, withPart(asking)).map((it) => [it.code, it.path]);
  expect(codes).toEqual([
    ["joint-field-type", "steps.5.services.0"],
    ["joint-field-missing", "steps.5.services.0"],
    ["joint-material-missing", "steps.5.services.0"],
  ]);
  const opening = { ...part("club/key"), steps: stepsWith("files", { services: ["club/locker"] }) };
  const places = (it: ServiceItem) =>
    faultsOf(it, withPart(opening)).flatMap(({ code, path }) => (code === "joint-nested" ? [path] : []));
  expect([places(WHOLE), places(opening)]).toEqual([["steps.5.services.0"], ["steps.5"]]);
  const circle = { ...part("club/key"), steps: stepsWith("files", { services: [WHOLE.id] }) };
  expect(faultsOf(WHOLE, withPart(circle)).map((it) => it.code)).toContain("joint-circle");
  expect(codesOf({ id: "club/alone", onlyJoint: true })).toEqual([["only-joint-unopened", "onlyJoint"]]);
  expect(codesOf({ steps: stepsWith("files", { services: ["club/gate"], required: [] }) })).toEqual([
    ["service-unknown", "steps.5.services.0"],
  ]);
});
