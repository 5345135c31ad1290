import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";
import { AWARD, applyForAward, leaveIn, text } from "./steps.ts";

// One story told in order: each test goes on where the one before it stopped.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let founder: Page;
let agent: Page;
let clerk: Page;

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const leave = leaveIn(process.env.PARTIES_LEFT_IN);

told("a firm gives somebody a mandate without a script, and sees what it is for", async () => {
  founder = await stage.portal("founder.li");
  await founder.goto("/my/mandates");
  await founder.getByLabel("受托人的账号").fill("person.he");
  await founder.getByLabel("受托人的姓名").fill("何小云");
  await founder.getByLabel("高新技术企业研发补助申报").check();
  for (const it of [/^代填/, /^代签/]) await founder.getByLabel(it).check();
  await founder.getByLabel(/到哪天止/).fill("2099-12-31");
  await founder.getByRole("button", { name: "委托", exact: true }).click();
  await founder.getByRole("button", { name: "撤销给何小云的委托" }).waitFor();
  expect(await text(founder)).toContain("高新技术企业研发补助申报");
  await leave(founder, "mandates");
});

told("the agent files for the firm, and the firm reads that it was the agent", async () => {
  agent = await stage.portal("person.he");
  await agent.getByRole("link", { name: "高新技术企业研发补助申报" }).click();
  expect(await text(agent)).toContain("受托代办");
  await applyForAward(agent);
  await agent.waitForURL(/\/my\/.+receipt/);
  expect(await text(agent)).toContain("由何小云代理");
  await leave(agent, "agent-case");
  await founder.goto("/my");
  await founder.getByRole("link", { name: "高新技术企业研发补助申报" }).click();
  expect(await text(founder)).toContain("由何小云代理提交");
});

told("with the mandate taken back, the agent finds the case no more", async () => {
  await founder.goto("/my/mandates");
  await founder.getByRole("button", { name: "撤销给何小云的委托" }).click();
  await founder.getByText("已撤销").waitFor();
  expect((await agent.reload())?.status()).toBe(404);
  await agent.goto(`/apply/${AWARD}`);
  expect(await text(agent)).toContain("不能申请");
  await leave(agent, "not-for-you");
});

told("the clerk finds a firm at the counter, files with the same form and prints the receipt", async () => {
  clerk = await stage.office("science.clerk");
  await clerk.goto("/office/counter");
  await clerk.getByLabel("名称或统一社会信用代码").fill("禄丰松鲸栎光伏科技有限公司");
  await clerk.getByRole("button", { name: "查找" }).first().click();
  await clerk.getByRole("link", { name: "禄丰松鲸栎光伏科技有限公司" }).waitFor();
  await leave(clerk, "counter");
  await clerk.getByRole("link", { name: "禄丰松鲸栎光伏科技有限公司" }).click();
  await clerk.getByText("窗口代录。").waitFor();
  await applyForAward(clerk);
  await clerk.getByRole("heading", { name: "收件回执" }).waitFor();
  const said = await text(clerk);
  expect(said).toContain("窗口普秀兰代录");
  expect(said).toMatch(/到窗口\s+1 次/);
  await leave(clerk, "counter-receipt");
});
