import { expect, test } from "vitest";
import type { FieldDeclaration, FormBlock, ShowIf } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import type { Around } from "../index.ts";
import { AROUND, choice, cite, codesOf, faultsOf, part, stepsWith, text, WHOLE } from "./testing.ts";

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
