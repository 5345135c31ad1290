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
