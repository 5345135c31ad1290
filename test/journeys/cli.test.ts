import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { clubText } from "../world/tennis-club-document.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chuchuang-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const run = (...args: string[]): { code: number | null; out: string; err: string } => {
  const done = spawnSync(join(ROOT, "chuchuang"), args, {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: at("data"), DATABASE_URL: "" },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
/** The one JSON document on stdout. */
const json = <T>(...args: string[]): T => JSON.parse(run(...args, "--json").out) as T;

test("help names every command", () => {
  const { code, out } = run("help");
  expect(code).toBe(0);
  for (const command of [
    "plan check",
    "document parse",
    "sample --size",
    "register import",
    "clock due",
    "doctor",
  ])
    expect(out).toContain(command);
});

test("the plan's coverage has a row for each of the 24 measures", () => {
  const rows = json<{ measure: number; policies: string[] }[]>("plan", "coverage");
  expect(rows.map((it) => it.measure)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  expect(rows[13]?.policies).toEqual(["m14/high-tech-award", "m14/high-tech-readiness"]);
});

test("twenty working days from 2026-01-30 end on 2026-03-05, and every day is explained", () => {
  const { due, ledger } = json<{ due: string; ledger: { day: string; reason: string }[] }>(
    "clock",
    "due",
    "--from",
    "2026-01-30",
    "--working-days",
    "20",
  );
  expect(due).toBe("2026-03-05");
  expect(ledger.find((it) => it.day === "2026-02-17")?.reason).toBe("publicHoliday");
});

test("a printed document is read into clauses; one that is not the plan's is told apart", () => {
  writeFileSync(at("club.txt"), clubText);
  const parsed = json<{ clauses: unknown[]; number: string }>("document", "parse", at("club.txt"));
  expect(parsed.clauses.length).toBeGreaterThan(1);
  expect(run("plan", "check", at("club.txt")).code).toBe(1);
});

test("the same seed gives the same sample to the byte, and it can be imported", () => {
  for (const name of ["a.csv", "b.csv"])
    expect(run("sample", "--size", "60", "--seed", "7", "--out", at(name)).code).toBe(0);
  expect(readFileSync(at("a.csv"))).toEqual(readFileSync(at("b.csv")));
  const done = run("register", "import", at("a.csv"), "--json");
  expect(done.err).toBe("");
  expect(done.code).toBe(0);
  expect(JSON.parse(done.out)).toMatchObject({ rows: 60, problemCount: 0 });
  writeFileSync(at("bad.csv"), "统一社会信用代码,名称\n123,某公司\n");
  expect(run("register", "import", at("bad.csv")).code).toBe(1);
});

test("bad use ends with 2 and says how to write it; a fault ends with 1; stdout stays empty", () => {
  for (const args of [
    ["fly"],
    ["clock", "due", "--from", "2026-02-30"],
    ["clock", "due", "--from", "9999-12-31", "--working-days", "5"],
    ["plan"],
    ["clock", "due", "--no-such"],
    ["sample", "--size", "-1"],
    ["sample", "--size", "5", "--out", "a.csv", "more"],
    ["doctor", "more"],
  ]) {
    const { code, out, err } = run(...args);
    expect([args.join(" "), code]).toEqual([args.join(" "), 2]);
    expect(out).toBe("");
    expect(err).toMatch(/^用法不对：[^A-Z]*[\u4e00-\u9fff]/);
  }
  expect(run("document", "parse", at("nowhere.txt")).code).toBe(1);
});

test("the doctor only looks", () => {
  const before = existsSync(at("other"));
  const done = spawnSync(join(ROOT, "chuchuang"), ["doctor", "--json"], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: at("other"), DATABASE_URL: "" },
  });
  expect(JSON.parse(done.stdout)).toMatchObject({ ok: true });
  expect([before, existsSync(at("other"))]).toEqual([false, false]);
});
