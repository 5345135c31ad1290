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
  const { due, ledger, ...by } = json<{
    due: string;
    ledger: { day: string; reason: string }[];
    calendarFrom: string;
  }>("clock", "due", "--from", "2026-01-30", "--working-days", "20");
  expect(due).toBe("2026-03-05");
  expect(by.calendarFrom).toBe("program");
  expect(ledger.find((it) => it.day === "2026-02-17")?.reason).toBe("publicHoliday");
});

test("a notice on days off is previewed, applied and kept; what it says wrongly is shown with its place", () => {
  const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
现将2027年放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（周日）上班。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）上班。
国务院办公厅
2026年11月4日`;
  writeFileSync(at("notice.txt"), notice);
  writeFileSync(at("wrong.txt"), notice.replace("1月31日（周日）", "1月31日（周六）"));
  const wrong = run("clock", "import", at("wrong.txt"));
  expect({ code: wrong.code, says: wrong.out }).toEqual({
    code: 1,
    says: expect.stringContaining("第 5 行第 29 字“周六”"),
  });
  const preview = json<{ applied: null; becomesPublished: boolean; changed: unknown[] }>(
    "clock",
    "import",
    at("notice.txt"),
  );
  expect(preview).toMatchObject({ applied: null, becomesPublished: true });
  expect(json<{ published: boolean }>("clock", "calendar", "2027").published).toBe(false);
  const nextDay = () =>
    json<{ due: string; provisional: boolean; calendar: string; calendarFrom: string }>(
      "clock",
      "due",
      "--from",
      "2027-02-04",
      "--working-days",
      "1",
    );
  expect(nextDay()).toMatchObject({ due: "2027-02-05", provisional: true, calendarFrom: "database" });
  const done = json<{ applied: { revision: number; changed: number; run: object } }>(
    "clock",
    "import",
    at("notice.txt"),
    "--apply",
  );
  expect(done.applied).toMatchObject({ revision: 1, changed: preview.changed.length, run: { total: 0 } });
  expect(nextDay()).toMatchObject({
    due: "2027-02-12",
    provisional: false,
    calendar: expect.stringContaining("第1次修订"),
  });
  const year = json<{ published: boolean; days: { day: string; is: string }[] }>("clock", "calendar", "2027");
  expect(year.published).toBe(true);
  expect(year.days.find((it) => it.day === "2027-01-31")?.is).toBe("makeupWorkday");
  expect(run("clock", "import", at("notice.txt")).out).toContain("没有哪一天会变");
});

test("a case that does not exist is told so by every command that asks for one", () => {
  for (const args of [
    ["clock", "explain", "SQ-0000-0000-0"],
    ["case", "show", "SQ-0000-0000-0"],
    ["case", "replay", "SQ-0000-0000-0", "--at", "2026-11-20"],
  ])
    expect(run(...args)).toMatchObject({ code: 1, err: expect.stringContaining("case-unknown") });
  expect(run("case", "replay", "SQ-0000-0000-0").code).toBe(2);
  expect(run("clock", "nothing").code).toBe(2);
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
