import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServiceItem, Step } from "#kernel/process";
import { LONG_WAY } from "#kernel/process/testing";
import { type ServiceDifference, serviceDifferences } from "../index.ts";

const names = {
  units: [
    { id: "office", name: "办公室", shortName: "办", aliases: [], kind: "department" as const },
    { id: "grounds", name: "场地组", shortName: "场", aliases: [], kind: "department" as const },
  ],
};
const cite = { document: "章程", clause: "一", quote: "会员" };
const ITEM: ServiceItem = {
  ...LONG_WAY,
  form: [{ title: "基本", fields: [{ key: "why", label: "理由", type: "text", required: false }] }],
};
const told = (change: Partial<ServiceItem>): string[] =>
  serviceDifferences(names, ITEM, { ...ITEM, ...change }).map((it) => it.says);

/** Places of everything plain in an item: each can be typed otherwise. */
const leaves = (it: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof it !== "object" || it === null
    ? [path]
    : Object.entries(it).flatMap(([key, one]) => leaves(one, [...path, key]));
const withLeaf = (
  it: unknown,
  [key, ...rest]: readonly (string | number)[],
  to: (it: unknown) => unknown,
): unknown => {
  if (key === undefined) return to(it);
  if (Array.isArray(it))
    return it.map((one, at) => (String(at) === String(key) ? withLeaf(one, rest, to) : one));
  const held = it as Record<string, unknown>;
  return { ...held, [key]: withLeaf(held[String(key)], rest, to) };
};
const otherwise = (it: unknown): unknown =>
  typeof it === "number" ? it + 1 : typeof it === "boolean" ? !it : `${String(it)}·`;

test("nothing that differs goes untold, and what is the same is told of nothing", () => {
  expect(told({ revision: 7 })).toEqual([]);
  expect(serviceDifferences(names, ITEM, structuredClone(ITEM))).toEqual([]);
  const places = leaves(ITEM)
    .filter(([first]) => first !== "id" && first !== "revision" && first !== "applicants")
    .filter((place) => place.at(-1) !== "is");
  fc.assert(
    fc.property(fc.constantFrom(...places), (place) => {
      const changed = withLeaf(ITEM, place, otherwise) as ServiceItem;
      expect(serviceDifferences(names, ITEM, changed), place.join(".")).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("what changes for the applicant and what for the officer is said in their words", () => {
  const [block] = ITEM.form;
  if (!block) throw new Error("The item has a block");
  const fields = [
    { key: "why", label: "理由", type: "text" as const, required: true },
    { key: "size", label: "面积", type: "integer" as const, required: true },
  ];
  const steps = ITEM.steps.map(
    (it): Step =>
      it.is === "accept"
        ? { ...it, by: "grounds", checklist: [{ item: "租约在有效期内", cite }] }
        : it.is === "review"
          ? { ...it, term: { days: 3, unit: "working", cite } }
          : it,
  );
  const limits = { ...ITEM.limits, promised: { days: 20, unit: "working" as const, cite } };
  const all: readonly ServiceDifference[] = serviceDifferences(names, ITEM, {
    ...ITEM,
    form: [{ ...block, fields }],
    materials: ITEM.materials.slice(1),
    steps,
    limits,
  });
  expect(all.filter((it) => it.touches === "applicant").map((it) => it.says)).toEqual([
    "新增填写项“面积”（必填）。",
    "“理由”由选填改为必填。",
    "不再要材料“租约”。",
    "承诺期限由“30个工作日”改为“20个工作日”。",
    "“受理”的办理单位由“办公室”改为“场地组”。",
    "“审查”的期限新写了“3个工作日”。",
  ]);
  expect(all.filter((it) => it.touches === "officer").map((it) => it.says)).toEqual([
    "“受理”新增核对事项“租约在有效期内”。",
  ]);
});

test("another order of steps, papers or questions is told once", () => {
  expect(told({ steps: ITEM.steps.toReversed() })).toEqual(["环节的先后有变化。"]);
  expect(told({ materials: ITEM.materials.toReversed() })).toEqual(["材料的顺序有变化。"]);
});
