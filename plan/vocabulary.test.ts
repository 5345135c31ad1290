import { expect, test } from "vitest";
import { readFacts } from "#kernel/rules";
import { plan } from "./index.ts";

test("no two facts share a name or a synonym, so that a word means one fact", () => {
  const words = plan.vocabulary.flatMap((it) => [it.name, ...(it.synonyms ?? [])]);
  expect(words.filter((it, at) => words.indexOf(it) !== at)).toEqual([]);
});

test("every fact asks in plain words and says where the answer stands", () => {
  for (const it of plan.vocabulary) {
    expect(it.question, it.key).toMatch(/？$/);
    expect(it.hint, it.key).toMatch(/。$/);
    expect(it.key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  }
});

test("what is worked out has no register, and what is counted in persons or money has its unit", () => {
  for (const it of plan.vocabulary) {
    if (it.derived) expect(it.source, it.key).toBeUndefined();
    if (it.type === "integer" || it.type === "money") expect(it.unit, it.key).toBeTruthy();
  }
});

test("a firm may be registered anywhere in the country; a code of this prefecture that does not exist is a slip", () => {
  const read = (region: string) => readFacts({ region }, plan.facts);
  expect(read("530102")).toEqual({ facts: { region: "530102" } });
  expect(read("532331")).toEqual({ facts: { region: "532302" } });
  for (const slip of ["532399", "5301", "030102", "昆明"])
    expect(read(slip), slip).toMatchObject({ problems: [{ field: "region", code: "wrong-type" }] });
  const others = plan.facts.get("region")?.others;
  expect(others && read(others.such)).toMatchObject({ facts: { region: others?.such } });
});

test("what is counted or paid is never below zero; a profit or net assets may be", () => {
  expect(readFacts({ employees: -5 }, plan.facts)).toMatchObject({
    problems: [{ field: "employees", code: "below-zero" }],
  });
  expect(readFacts({ taxableIncome: -1, netAssets: -1 }, plan.facts)).toEqual({
    facts: { taxableIncome: -1, netAssets: -1 },
  });
});
