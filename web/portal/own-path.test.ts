import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test("a path of this site is kept with its query", () => {
  expect(ownPath("/check?subjectKind=enterprise", "/")).toBe("/check?subjectKind=enterprise");
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "/a\nb",
  "",
  null,
])("what leads elsewhere is not followed: %j", (text) => {
  expect(ownPath(text, "/my")).toBe("/my");
});
