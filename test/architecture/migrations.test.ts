import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { migrationFindings } from "./migrations.ts";

const FOLDER = fileURLToPath(new URL("../../database/migrations/", import.meta.url));
const names = readdirSync(FOLDER).toSorted();

test("migrations are numbered without gaps", () => {
  for (const [at, name] of names.entries()) {
    expect(name).toMatch(new RegExp(`^${String(at + 1).padStart(4, "0")}-[a-z0-9-]+\\.sql$`));
  }
});

test("every table of a subject's data starts its primary key with the subject and is placed by it", () => {
  expect(names.flatMap((name) => migrationFindings(name, readFileSync(`${FOLDER}${name}`, "utf8")))).toEqual(
    [],
  );
});

test("the lint sees what it is there for", () => {
  const bad = `
    CREATE TABLE cases (
      case_id uuid NOT NULL,
      subject_id uuid NOT NULL,
      PRIMARY KEY (case_id, subject_id)
    );
    CREATE TABLE case_events (
      subject_id uuid NOT NULL,
      seq integer,
      PRIMARY KEY (subject_id, seq),
      UNIQUE (seq)
    );
    LISTEN news;
    UPDATE people SET id = 1;`;
  const codes = migrationFindings("0099-bad.sql", bad).map((it) => it.split(":")[1]?.trim());
  expect(codes).toEqual([
    "key-not-by-subject",
    "not-distributed",
    "unique-without-subject",
    "not-distributed",
    "history-not-kept",
    "listens",
  ]);
});
