import { expect, test } from "vitest";
import type { FieldDeclaration } from "#kernel/forms";
import { shownText } from "./compare.ts";

const spending: FieldDeclaration = {
  key: "rdExpense",
  label: "研发费用",
  type: "money",
  unit: "万元",
  required: true,
};

test("amounts are shown with their unit, unreadable text as it was typed, nothing as nothing", () => {
  expect(shownText("120", spending)).toBe("120万元");
  expect(shownText("很多", spending)).toBe("很多");
  expect(shownText(" ", spending)).toBeNull();
});
