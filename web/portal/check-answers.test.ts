import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, typedIn, withoutLeftOpen } from "./check-answers.ts";

test("a question left empty is one the person could not say; a ticked “none” is an answer", () => {
  const form = new FormData();
  for (const key of ["staff", "day", "certificate", "groups"]) form.append("asked", key);
  form.append("fact.staff", " 80 ");
  form.append("fact.day", "");
  form.append("fact.certificate", "");
  form.append("none.certificate", "1");
  form.append("fact.groups", "youth");
  form.append("fact.groups", "veteran");
  expect(typedIn(form)).toEqual({
    answers: { staff: "80", certificate: "", groups: "youth;veteran" },
    unsure: ["day"],
  });
});

test("what was not on the form is no answer", () => {
  const form = new FormData();
  form.append("fact.staff", "80");
  expect(typedIn(form)).toEqual({ answers: {}, unsure: [] });
});

test("who only wants a print has not said 说不准 to what is still open", () => {
  const form = new FormData();
  for (const key of ["staff", "day"]) form.append("asked", key);
  form.append("unsure", "day");
  expect(typedIn(form).unsure).toEqual(["staff", "day"]);
  expect(withoutLeftOpen(typedIn(form), form).unsure).toEqual(["day"]);
});

test("an address gives back the same answers", () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  const text = fc.string({ unit: "grapheme", maxLength: 20 }).map((it) => it.trim());
  fc.assert(
    fc.property(
      fc.dictionary(word, text, { noNullPrototype: true }),
      fc.uniqueArray(word),
      (answers, some) => {
        const unsure = some.filter((it) => !(it in answers));
        const query = new URL(addressOf({ answers, unsure }, "2026-03-05"), "http://x").searchParams;
        expect(typedIn(query)).toEqual({ answers, unsure });
        expect(query.get("on")).toBe("2026-03-05");
      },
    ),
  );
});
