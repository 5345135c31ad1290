import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { requireFolder } from "./folder.ts";

const base = mkdtempSync(join(tmpdir(), "folder-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("a folder is made with what is above it, and one that is there is left as it is", () => {
  const folder = join(base, "a", "b");
  requireFolder(folder);
  requireFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test("a place where no folder can be is refused in a sentence, and without waiting for ever", () => {
  const file = join(base, "file");
  writeFileSync(file, "x");
  for (const place of [file, join(file, "below"), "/proc/nowhere", "/dev/null/data"])
    expect(() => requireFolder(place), place).toThrow("建不了或不可写");
});
