import { expect, test } from "vitest";
import { openDatabase } from "./open.ts";
import { refusedByDatabase } from "./start-refusal.ts";

test("an address that is none of PostgreSQL's is refused without trying it, and is not repeated: it may hold a password", async () => {
  for (const url of [
    "nonsense",
    "mysql://root:geheim@localhost/x",
    "postgres://a:geheim@[bad/x",
    "postgres://u@h:99999/x",
  ]) {
    const fault: unknown = await openDatabase({ url, folder: "memory" }).catch((it: unknown) => it);
    expect(fault, url).toMatchObject({ name: "StartRefusal", code: "bad-database-url" });
    expect(String(fault)).not.toContain("geheim");
  }
});

test("what the administrator has to put right is said in a sentence, anything else stays the fault it was", () => {
  expect(refusedByDatabase({ code: "42501" })).toMatchObject({ code: "database-forbidden" });
  expect(refusedByDatabase({ code: "25006" })).toMatchObject({ code: "database-read-only" });
  const other = new Error("other");
  expect(refusedByDatabase(other)).toBe(other);
});
