import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";
import { AWARD, applyForAward, leaveIn, openCase, receiptOf, step, text } from "./steps.ts";

/** Where the pages and papers of this story are left to be looked at; nowhere unless told. */
const LEFT = process.env.LETTERS_LEFT_IN;

// One story told in order: each test goes on where the one before it stopped.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let founder: Page;
let clerk: Page;
let receipt = "";
let code = "";
let digest = "";

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const leave = leaveIn(LEFT);
/** A file by its address, as the signed-in person gets it. */
const fetched = async (page: Page, address: string): Promise<Buffer> => {
  const response = await page.context().request.get(new URL(address, page.url()).href);
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toContain("application/pdf");
  return response.body();
};
const textOfPdf = async (bytes: Buffer, name: string): Promise<string> => {
  if (LEFT) writeFileSync(join(LEFT, `${name}.pdf`), bytes);
  const read = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return read.text.replace(/\s/g, "");
};

told("the firm applies and finds the receipt as a document on its tracker", async () => {
  founder = await stage.portal("founder.li");
  await founder.goto(`/apply/${AWARD}`);
  await applyForAward(founder);
  receipt = await receiptOf(founder);
  const link = founder.getByRole("link", { name: /收件回执（PDF/ });
  const said = await textOfPdf(await fetched(founder, (await link.getAttribute("href")) ?? ""), "receipt");
  expect(said).toContain("收件回执");
  expect(said).toContain(receipt);
  expect(said).toContain("演示数据");
});

told("the clerk sees the correction notice as it will be, then sends it", async () => {
  clerk = await stage.office("science.clerk");
  await openCase(clerk, receipt);
  await step(clerk, /补正/).click();
  await clerk.getByRole("button", { name: /开户银行：列入补正/ }).click();
  await clerk.getByLabel("开户银行", { exact: true }).fill("请写明具体支行的全称");
  await clerk.getByRole("button", { name: /预览通知/ }).click();
  const link = clerk.getByRole("link", { name: "看 PDF 样子" });
  const said = await textOfPdf(await fetched(clerk, (await link.getAttribute("href")) ?? ""), "preview");
  expect(said).toContain("请写明具体支行的全称");
  expect(said).toContain("预览");
  await leave(clerk, "office-preview");
  await clerk.getByRole("button", { name: "发出并停表" }).click();
  await clerk.getByText("补正通知已发出").first().waitFor();
  await clerk.getByRole("tab", { name: "往来" }).click();
  await clerk.getByRole("link", { name: "一次性告知补正通知书" }).waitFor();
  await leave(clerk, "office-documents");
});

told("anybody verifies it without JavaScript, and compares a copy by its digest", async () => {
  await founder.reload();
  await leave(founder, "tracker");
  const link = founder.getByRole("link", { name: /一次性告知补正通知书（PDF/ });
  const address = (await link.getAttribute("href")) ?? "";
  const bytes = await fetched(founder, address);
  await textOfPdf(bytes, "correction");
  digest = createHash("sha256").update(bytes).digest("hex");
  code = /WS-[0-9A-Z-]+/.exec(address)?.[0] ?? "";
  const visitor = await stage.portal();
  await visitor.goto(`/verify/${code}`);
  const said = await text(visitor);
  for (const it of ["一次性告知补正通知书", "真实有效", digest]) expect(said).toContain(it);
  expect(said).not.toContain("请写明具体支行的全称");
  expect((await visitor.context().request.get(new URL(address, visitor.url()).href)).status()).toBe(401);
  const compare = async (typed: string) => {
    await visitor.getByLabel(/粘贴/).fill(typed);
    await visitor.getByRole("button", { name: "对一对" }).click();
    return text(visitor);
  };
  expect(await compare(digest.replace(/^./, (it) => (it === "0" ? "1" : "0")))).toContain("不一致");
  expect(await compare("不是摘要")).toContain("64 位");
  expect(await compare(digest.toUpperCase())).toContain("一致：手里的文件就是原件");
  await leave(visitor, "verify");
});

told("the firm subscribes to its deadlines and renews the address", async () => {
  await founder.goto("/my/calendar");
  await founder.getByRole("button", { name: "生成日历地址" }).click();
  const address = /http\S+calendar\.ics/.exec(await text(founder))?.[0] ?? "";
  await leave(founder, "calendar");
  const visitor = await stage.portal();
  const read = () => visitor.context().request.get(address);
  const calendar = await read();
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  const events = new ICAL.Component(ICAL.parse(await calendar.text())).getAllSubcomponents("vevent");
  expect(events.map((it) => new ICAL.Event(it).summary)).toEqual([expect.stringContaining("补正最后一天")]);
  await founder.getByRole("button", { name: "换新地址" }).click();
  await founder.getByText("只显示这一次").waitFor();
  expect((await read()).status()).toBe(404);
});
