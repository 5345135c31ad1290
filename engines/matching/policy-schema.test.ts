import { expect, test } from "vitest";
import { fact } from "#kernel/rules";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { PolicySchema, PolicyVersionSchema } from "./policy-schema.ts";

test("every policy of a plan passes its schema unchanged", () => {
  for (const policy of tennisClub.policies)
    expect(PolicySchema.parse(structuredClone(policy))).toEqual(policy);
});

test("what is no rule is refused with the place: unknown words, dates that do not exist, nesting without end", () => {
  const [policy] = tennisClub.policies;
  const version = policy?.versions[0];
  const problem = (it: unknown) => PolicyVersionSchema.safeParse(it).error?.issues[0];
  expect(problem({ ...version, effectiveFrom: "2026-02-30" })?.path).toEqual(["effectiveFrom"]);
  expect(problem({ ...version, bonus: 1 })?.code).toBe("unrecognized_keys");
  expect(problem({ ...version, when: { is: "maybe" } })?.path[0]).toBe("when");
  let deep: unknown = fact("lessons");
  for (let at = 0; at < 10_000; at++) deep = { is: "not", of: deep };
  expect(problem({ ...version, when: deep })?.message).toBe("规则嵌套得太深");
});
