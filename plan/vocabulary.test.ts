import { expect, test } from "vitest";
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
