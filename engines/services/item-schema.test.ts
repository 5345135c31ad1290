import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { ServiceItem } from "#kernel/process";
import { LONG_WAY, MONDAY } from "#kernel/process/testing";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { type itemShape, ServiceItemSchema } from "./item-schema.ts";

type Depth = readonly [never, 0, 1, 2, 3, 4];
/** All places of a type by name, six deep. */
type Places<T, Left extends number = 5> = [Left] extends [never]
  ? never
  : T extends string | number | boolean | null | undefined
    ? never
    : T extends readonly (infer One)[]
      ? Places<One, Left>
      : T extends unknown
        ? { [K in keyof T & string]-?: K | `${K}.${Places<Exclude<T[K], undefined>, Depth[Left]>}` }[keyof T &
            string]
        : never;

test("the schema knows every place of the type and no other, and gives values of the type", () => {
  type Shape = z.output<typeof itemShape>;
  expectTypeOf<Places<Shape>>().toEqualTypeOf<Places<ServiceItem>>();
  expectTypeOf<Shape>().toExtend<ServiceItem>();
});

test("every item of a plan, and one with every kind of step, passes unchanged", () => {
  const worked = {
    says: "受理",
    filedOn: MONDAY,
    happens: [{ is: "accepted", checked: [], day: MONDAY }],
    expect: { status: "inReview" },
  } as const;
  for (const it of [...tennisClub.services, { ...LONG_WAY, tests: [worked] }])
    expect(ServiceItemSchema.parse(structuredClone(it))).toEqual(it);
});

test("what is no item is refused with its place", () => {
  const problem = (it: unknown) => ServiceItemSchema.safeParse(it).error?.issues[0];
  expect(problem({ ...LONG_WAY, bonus: 1 })?.code).toBe("unrecognized_keys");
  expect(problem({ ...LONG_WAY, taken: { from: "2026-02-30" } })?.path).toEqual(["taken", "from"]);
  expect(problem({ ...LONG_WAY, steps: [{ is: "dance", by: "office" }] })?.path[0]).toBe("steps");
  let deep: unknown = { field: "a", oneOf: [] };
  for (let at = 0; at < 5_000; at++) deep = { is: "not", of: deep };
  expect(problem({ ...LONG_WAY, form: [{ title: "", showIf: deep, fields: [] }] })?.message).toBe(
    "嵌套得太深",
  );
});
