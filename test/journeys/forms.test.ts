import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, PDF, type Stage } from "./browser.ts";

const APPLY = "/apply/m14/high-tech-award";

// What goes wrong with a form, as its user sees it: JavaScript is off.
const seen = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let founder: Page;

beforeAll(async () => {
  if (CHROMIUM === "") return;
  stage = await openStage();
  founder = await stage.portal("founder.li");
}, 120_000);
afterAll(() => stage?.close());

const submit = (page: Page): Promise<void> => page.getByRole("button", { name: "提交申报" }).click();
const problems = (page: Page): Promise<string> => page.getByRole("alert").innerText();
const choose = (material: string, name: string, buffer: Buffer): Promise<void> =>
  founder
    .locator(`input[name="file.${material}"]`)
    .setInputFiles({ name, mimeType: "application/pdf", buffer });

seen("a file that is not taken is named, with the reason, beside everything else that is wrong", async () => {
  await founder.goto(APPLY);
  await founder.getByLabel("开户银行").fill("演示银行");
  await choose("certificate", "空.pdf", Buffer.alloc(0));
  await choose("rdStatement", "不是.pdf", Buffer.from("words"));
  await submit(founder);
  const said = await problems(founder);
  expect(said).toContain("“空.pdf”是空文件");
  expect(said).toContain("“不是.pdf”没有收下：只收 PDF");
  expect(said).toContain("请填写“银行账号”");
  expect(said).toContain("请勾选");
  expect(await founder.getByLabel("开户银行").inputValue()).toBe("演示银行");
});

seen("a text that is far too long is named, beside its field, and kept", async () => {
  await founder.goto(APPLY);
  const plan = founder.getByLabel("补助资金打算用在哪里");
  await plan.fill("长".repeat(6_000));
  await founder.getByRole("checkbox").check();
  await submit(founder);
  expect(await problems(founder)).toContain("“补助资金打算用在哪里”最多 1000 字，现在 6000 字");
  expect(await plan.getAttribute("aria-invalid")).toBe("true");
  expect((await plan.inputValue()).length).toBe(6_000);
});

seen("files that are too large together are refused on a page, not in bare text", async () => {
  await founder.goto(APPLY);
  await choose("certificate", "大.pdf", Buffer.concat([PDF, Buffer.alloc(25 * 1024 * 1024)]));
  await submit(founder);
  await founder.getByRole("heading", { name: "内容太大" }).waitFor();
  expect(await founder.locator("main").innerText()).toContain("24 MB");
});

seen("a form sent after its session has ended is not lost: sign in elsewhere and send it again", async () => {
  await founder.goto(APPLY);
  await founder.getByLabel("开户银行").fill("过期前填的银行");
  const cookies = await founder.context().cookies();
  await founder.context().clearCookies();
  await submit(founder);
  expect(await founder.locator("main").innerText()).toContain("登录已过期，填的内容还在");
  await founder.context().addCookies(cookies);
  await founder.getByRole("button", { name: /接着办/ }).click();
  expect(await problems(founder)).toContain("请上传");
  expect(await founder.getByLabel("开户银行").inputValue()).toBe("过期前填的银行");
});

seen("signing out works with a session cookie that nobody can read", async () => {
  const answer = await fetch(`${stage.server.base}/sign-out`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: "session=%E0%A4%A" },
  });
  expect(answer.status).toBe(302);
});

seen("a form asks what the answers call for, part by part, with buttons alone", async () => {
  await founder.goto("/apply/m06/patent-pledge");
  const first = founder.getByRole("group", { name: "专利1" });
  expect(await founder.getByLabel("其他共有人").isVisible()).toBe(false);
  await first.getByLabel("专利名称").fill("一种火腿");
  await founder.getByRole("button", { name: "增加一个专利" }).click();
  await founder.getByRole("group", { name: "专利2" }).getByLabel("专利名称").fill("一种菌子");
  await first.getByLabel("与他人共有").check();
  await founder.locator("#b-patents").getByRole("button", { name: "按所填内容更新表单" }).click();
  await first.getByLabel("其他共有人").fill("某大学");
  await founder.getByRole("button", { name: "先保存" }).last().click();
  await founder.goto("/apply/m06/patent-pledge");
  expect(await first.getByLabel("其他共有人").inputValue()).toBe("某大学");
  await founder.getByRole("button", { name: "删除专利1" }).click();
  expect(await first.getByLabel("专利名称").inputValue()).toBe("一种菌子");
  expect(await founder.getByRole("group", { name: "专利2" }).count()).toBe(0);
  await first.getByLabel("与他人共有").check();
  await founder.locator("#b-patents").getByRole("button", { name: "按所填内容更新表单" }).click();
  await first.getByLabel("其他共有人").fill("另一所大学");
  await first.getByLabel("只有本单位").check();
  await submit(founder);
  // Told once, and not sent with what is no longer asked.
  expect(await founder.locator("main").innerText()).toContain("还没有提交");
  expect(await founder.locator("main").innerText()).toContain("专利1 · 其他共有人：另一所大学");
});

seen(
  "a draft saves itself; without a line or a session the text stays, says so, and is saved afterwards",
  async () => {
    const page = await stage.portal("founder.li", "on");
    const state = page.locator("[data-save-state]");
    const says = (text: string): Promise<void> => state.getByText(text).waitFor();
    const bank = page.getByLabel("开户银行");
    await page.goto(APPLY);
    await bank.fill("自动保存的银行");
    await says("已自动保存");
    await page.reload();
    expect(await bank.inputValue()).toBe("自动保存的银行");
    await page.context().setOffline(true);
    await bank.fill("断网时填的银行");
    await says("没有网络");
    await page.context().setOffline(false);
    await says("已自动保存");
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await bank.fill("登录过期时填的银行");
    await says("登录已过期");
    await page.context().addCookies(cookies);
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await says("已自动保存");
    await page.reload();
    expect(await bank.inputValue()).toBe("登录过期时填的银行");
  },
);
