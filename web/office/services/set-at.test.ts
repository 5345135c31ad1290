import fc from "fast-check";
import { expect, test } from "vitest";
import { getAt, moved, setAt } from "./set-at.ts";

const ITEM = { name: "a", steps: [{ by: "x", term: { days: 3 } }, { by: "y" }], limits: {} };

test("what is set at a place is read there, and nothing else changes", () => {
  const changed = setAt(ITEM, "steps.0.term.days", 5);
  expect(getAt(changed, "steps.0.term.days")).toBe(5);
  expect(changed).toEqual({ ...ITEM, steps: [{ by: "x", term: { days: 5 } }, { by: "y" }] });
  expect(ITEM.steps[0]).toEqual({ by: "x", term: { days: 3 } });
  expect(setAt(ITEM, "limits.statutory.days", 9).limits).toEqual({ statutory: { days: 9 } });
});

test("undefined takes a part away instead of leaving it empty", () => {
  expect(Object.keys(setAt(ITEM, "steps.0.term", undefined).steps[0] ?? {})).toEqual(["by"]);
  expect(getAt(ITEM, "nothing.at.all")).toBeUndefined();
});

test("moving keeps every entry, and back again is as before", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), (list, pick) => {
      const at = pick % list.length;
      const down = moved(list, at, 1);
      expect(down.toSorted()).toEqual(list.toSorted());
      if (at < list.length - 1) expect(moved(down, at + 1, -1)).toEqual(list);
      else expect(down).toEqual(list);
    }),
  );
});
