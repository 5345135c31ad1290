import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CalendarYear } from "#engines/calendar/contract";
import { addDays, day } from "#kernel/calendar";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";
import { AWARD, applyForAward, receiptOf, text } from "./steps.ts";

const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let founder: Page;
let registrar: Page;
let receipt = "";
let tracker = "";

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const dueIn = (said: string): string | undefined => /应办结\s*(\d{4}年\d+月\d+日)/.exec(said)?.[1];

told("a firm has a case with a due day", async () => {
  founder = await stage.portal("founder.li");
  await founder.goto(`/apply/${AWARD}`);
  await applyForAward(founder);
  receipt = await receiptOf(founder);
  tracker = new URL(founder.url()).pathname;
  expect(dueIn(await text(founder))).toBeDefined();
});

/** The first ordinary working day from the third day on: inside every term. */
const nextWorkday = async (page: Page): Promise<string> => {
  const ask = async (year?: string): Promise<CalendarYear> =>
    (await page.request.get(`/api/calendar${year ? `?year=${year}` : ""}`)).json() as Promise<CalendarYear>;
  const { today } = await ask();
  for (let at = addDays(day(today), 3); ; at = addDays(at, 1)) {
    const found = (await ask(at.slice(0, 4))).days.find((it) => it.day === at);
    if (found?.is === "workday") return at;
  }
};

told("the registrar sees that a local holiday would move it, and sets the holiday", async () => {
  registrar = await stage.office("market.registrar");
  const festival = await nextWorkday(registrar);
  await registrar.goto(`/office/calendar?year=${festival.slice(0, 4)}`);
  await registrar.getByText("设置地方节日").click();
  await registrar.getByLabel("日期").fill(festival);
  await registrar.getByLabel("依据的文件").fill("演示用的通知〔2026〕1号");
  await registrar.getByRole("button", { name: "预览会变什么" }).click();
  const preview = registrar.getByRole("region", { name: "预览" });
  await preview.getByText(receipt).waitFor();
  expect(await preview.innerText()).toContain("在办件中有 1 件的到期日会移动");
  await preview.getByRole("button", { name: "导入并重新推算" }).click();
  await registrar.getByText("1 件在办件，1 件的到期日变了").waitFor();
  const history = await registrar.getByRole("region", { name: "修订记录" }).innerText();
  expect(history).toContain("地方节日：演示用的通知〔2026〕1号");
});

told("the firm is told in its tracker, and the clock tab of the case says so too", async () => {
  const before = dueIn(await text(founder));
  await founder.goto(tracker);
  const said = await text(founder);
  expect(said.replace(/\s+/g, "")).toMatch(new RegExp(`应办结的日子由${before}（.+?）改为`));
  expect(dueIn(said)).not.toBe(before);
  const clerk = await stage.office("science.clerk");
  await clerk.goto("/office");
  await clerk.getByText(receipt).first().click();
  await clerk.getByRole("tab", { name: /时钟/ }).click();
  await clerk.getByText("工作日历变更").waitFor();
});

told("an officer without the permission sees the year and nothing to change it with", async () => {
  const clerk = await stage.office("science.clerk");
  await clerk.goto("/office/calendar");
  await clerk.getByRole("heading", { name: "修订记录" }).waitFor();
  expect(await clerk.getByRole("region", { name: "改日历" }).count()).toBe(0);
});

/** The one JSON document that a command prints about this installation's data. */
const asked = (...args: string[]): Record<string, unknown> => {
  const program = fileURLToPath(new URL("../../chuchuang", import.meta.url));
  const env = { ...process.env, DATA_DIR: stage.server.folder, DATABASE_URL: "" };
  const { stdout, stderr } = spawnSync(program, [...args, "--json"], { encoding: "utf8", env });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
};

told("on the command line the same case explains its clock, shows itself and is replayed", async () => {
  await stage.server.stop();
  const clock = asked("clock", "explain", receipt);
  expect(clock).toMatchObject({ code: receipt, state: "running", used: 0, left: 20 });
  const ledger = clock.ledger as { day: string; reason: string }[];
  expect(ledger.at(-1)?.day).toBe(clock.due);
  expect(ledger.filter((it) => it.reason === "localHoliday")).toHaveLength(1);
  const shown = asked("case", "show", receipt);
  expect(shown).toMatchObject({ code: receipt, due: clock.due, dueDayMoves: [{ to: clock.due }] });
  const replayed = asked("case", "replay", receipt, "--at", String(clock.today));
  expect(replayed).toMatchObject({ code: receipt, statusText: "待受理", state: { version: 1 } });
});
