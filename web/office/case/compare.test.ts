import { expect, test } from "vitest";
import type { FieldDeclaration } from "#kernel/forms";
import { differs, shownText } from "./compare.ts";

const spending: FieldDeclaration = {
  key: "rdExpense",
  label: "研发费用",
  type: "money",
  unit: "万元",
  required: true,
};

test("the same amount written otherwise is no difference", () => {
  expect(differs("120", "120.00", spending)).toBe(false);
  expect(differs("120", "121", spending)).toBe(true);
  expect(differs(undefined, "121", spending)).toBe(true);
});

test("a field of which the register knows nothing cannot differ", () => {
  expect(differs("120", undefined, spending)).toBe(false);
});

test("amounts are shown with their unit, unreadable text as it was typed, nothing as nothing", () => {
  expect(shownText("120", spending)).toBe("120万元");
  expect(shownText("很多", spending)).toBe("很多");
  expect(shownText(" ", spending)).toBeNull();
});
