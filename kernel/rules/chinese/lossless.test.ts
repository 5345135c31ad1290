import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../ast.ts";
import { conditions } from "./arbitrary/conditions/testing.ts";
import { club, texts, widened } from "./arbitrary/texts/testing.ts";
import { vocabularies } from "./arbitrary/vocabulary/testing.ts";
import { parseCondition, parseVersion, printCondition, printVersion } from "./index.ts";
import { versions } from "./testing.ts";

const read = (text: string): Condition => {
  const parsed = parseCondition(text, club);
  if ("errors" in parsed) throw new Error(`${text}\n${JSON.stringify(parsed.errors)}`);
  return parsed.ok;
};

test("a condition printed and read again is the same, whatever the fields and options are called", () => {
  fc.assert(
    fc.property(vocabularies, conditions, (vocabulary, it) => {
      const text = printCondition(it, vocabulary);
      const parsed = parseCondition(text, vocabulary);
      expect("errors" in parsed ? parsed.errors : parsed.ok, text).toEqual(it);
    }),
    { numRuns: 1_500 },
  );
});

test("so is a whole version, head by head, whatever it is called and whatever its notes say", () => {
  fc.assert(
    fc.property(vocabularies, versions, (vocabulary, it) => {
      const text = printVersion(it, vocabulary);
      const parsed = parseVersion(text, vocabulary);
      expect("errors" in parsed ? parsed.errors : parsed.ok, text).toEqual(it);
    }),
    { numRuns: 800 },
  );
});

test("what people write in any of its forms is printed in one form, which stays as it is", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = printCondition(read(text), club);
      expect(read(once)).toEqual(read(text));
      expect(printCondition(read(once), club)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});

test("neither widths nor blanks nor line breaks matter", () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat(3)), (text, choices) => {
      expect(read(widened(text, () => choices.next().value ?? 0))).toEqual(read(text));
    }),
    { numRuns: 1_000 },
  );
});
