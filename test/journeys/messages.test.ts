import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";
import { AWARD, acceptCase, applyForAward, receiptOf, text } from "./steps.ts";

// One story told in order, from the receipt to an empty inbox. The portal has no script.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let founder: Page;
let clerk: Page;
let casePath = "";

beforeAll(async () => {
  if (CHROMIUM === "") return;
  stage = await openStage();
  founder = await stage.portal("founder.li");
}, 120_000);
afterAll(() => stage?.close());

const header = (page: Page): Promise<string> => page.locator(".who").innerText();
const apply = async (): Promise<void> => {
  await founder.goto(`/apply/${AWARD}`);
  await applyForAward(founder);
  await receiptOf(founder);
  casePath = new URL(founder.url()).pathname;
};

told("who has been told nothing has an empty inbox and no number beside it", async () => {
  await founder.goto("/messages");
  expect(await text(founder)).toContain("还没有消息");
  expect(await header(founder)).not.toMatch(/\d/);
});

told("a person says where to be told, and sees the address masked", async () => {
  await founder.getByRole("link", { name: "消息与提醒设置" }).click();
  await founder.getByLabel("也发邮件给我").check();
  await founder.getByRole("button", { name: "保存" }).click();
  expect(await founder.getByRole("alert").innerText()).toContain("要收邮件，请填写邮箱");
  const email = founder.getByLabel("邮箱", { exact: true });
  expect(await email.getAttribute("aria-invalid")).toBe("true");
  await email.fill("不是邮箱");
  await founder.getByRole("button", { name: "保存" }).click();
  expect(await founder.getByRole("alert").innerText()).toContain("这不像一个邮箱地址");
  expect(await email.inputValue()).toBe("不是邮箱");
  await email.fill("liqihang@example.com");
  await founder.getByRole("button", { name: "保存" }).click();
  await founder.getByRole("status").getByText("已保存").waitFor();
  const said = await text(founder);
  expect(said).toContain("l***g@example.com");
  expect(await founder.content()).not.toContain("liqihang@");
  expect(await founder.getByLabel("也发邮件给我").isChecked()).toBe(true);
});

told("a receipt lies in the inbox with the application, and the header says so", async () => {
  await apply();
  expect(await header(founder)).toMatch(/消息\s*1/);
  await founder.getByRole("link", { name: /^消息/ }).first().click();
  const said = await text(founder);
  expect(said).toContain("1 条未读");
  expect(said).toContain("已收到申报：高新技术企业");
  await founder.getByRole("link", { name: /^去看/ }).click();
  expect(new URL(founder.url()).pathname).toBe(casePath);
});

told("the clerk's bell rings; opening the message leads to the case and silences it", async () => {
  clerk = await stage.office("science.clerk");
  await clerk.getByRole("button", { name: "消息，1 条未读" }).click();
  await clerk.getByRole("link", { name: /^新件待签收：/ }).click();
  await clerk.getByRole("heading", { name: "下一步" }).waitFor();
  await clerk.getByRole("button", { name: "消息，没有未读" }).waitFor();
});

told("what the clerk does is told to the firm, and the case shows every message", async () => {
  await acceptCase(clerk);
  await clerk.getByRole("tab", { name: "往来" }).click();
  const letters = clerk.getByRole("tabpanel", { name: "往来" });
  await letters.getByText(/^已受理：/).waitFor();
  expect(await letters.innerText()).toMatch(
    /已收到申报：[\s\S]*发给申请人[\s\S]*新件待签收：[\s\S]*发给州科技局/,
  );
  await founder.goto(casePath);
  const tracker = founder.getByRole("heading", { name: "发给您的消息" }).locator("..");
  await tracker.locator("summary").click();
  const said = await tracker.innerText();
  expect(said).toContain("共 2 条");
  expect(said).toContain("已受理：");
  expect(said).not.toContain("新件待签收");
});

told("messages are marked as read one by one, or all at once, without a script", async () => {
  await founder.goto("/messages");
  expect(await text(founder)).toContain("2 条未读");
  await founder.getByRole("button", { name: /^标为已读\s*：\s*已受理/ }).click();
  expect(await text(founder)).toContain("1 条未读");
  expect(await header(founder)).toMatch(/消息\s*1/);
  await founder.getByRole("button", { name: "全部标为已读" }).click();
  expect(await text(founder)).toContain("没有未读消息");
  expect(await header(founder)).not.toMatch(/\d/);
  expect(await founder.getByRole("button", { name: /标为已读/ }).count()).toBe(0);
});

told("the inbox is not for visitors, and a firm's message not for another firm", async () => {
  const visitor = await stage.portal();
  await visitor.goto("/messages");
  expect(new URL(visitor.url()).pathname).toBe("/sign-in");
  const other = await stage.portal("founder.wang");
  await other.goto("/messages");
  expect(await text(other)).toContain("还没有消息");
});
