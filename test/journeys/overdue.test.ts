import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";
import { AWARD, applyForAward, passWorkingDays, receiptOf, text } from "./steps.ts";

// One story told in order: a case that nobody works on becomes overdue, is told above, urged, answered, and handed over.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let clerk: Page;
let council: Page;

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

told(
  "the clerk chooses a new case in the list and accepts it with the others, and reads what came of it",
  async () => {
    const founder = await stage.portal("founder.li");
    await founder.goto(`/apply/${AWARD}`);
    await applyForAward(founder);
    await receiptOf(founder);

    clerk = await stage.office("science.clerk");
    await clerk.goto("/office?tab=toAccept");
    await clerk.getByRole("checkbox", { name: /^选/ }).first().check();
    await clerk.getByRole("button", { name: "批量签收" }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByRole("button", { name: "批量签收" }).click();
    // Its check list was looked at by nobody.
    await dialog.getByText("没有办 1 件").waitFor();
    expect(await dialog.innerText()).toMatch(/核对清单/);
    await dialog.getByRole("button", { name: "看完了" }).click();
    await clerk.getByRole("checkbox", { name: /^选/ }).first().check();
    await clerk.getByRole("button", { name: "批量签收" }).click();
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "批量签收" }).click();
    await dialog.getByText("办好 1 件").waitFor();
    await dialog.getByRole("button", { name: "看完了" }).click();
  },
);

told("a filter stays in the address, is kept by name and opens first", async () => {
  await clerk.goto("/office?tab=inHand");
  await clerk.getByLabel("承办人").selectOption("none");
  await clerk.waitForURL(/handler=none/);
  await clerk.getByRole("button", { name: "我的筛选" }).click();
  await clerk.getByLabel("筛选的名字").fill("没人管的");
  await clerk.getByRole("checkbox", { name: "打开工作台就用它" }).check();
  await clerk.getByRole("button", { name: /保\s*存/ }).click();
  await clerk.getByRole("link", { name: "没人管的" }).waitFor();
  await clerk.goto("/office");
  await clerk.waitForURL(/tab=inHand&handler=none/);
});

told("weeks later the light is red, and those above are told once", async () => {
  await passWorkingDays(stage, clerk, 60);
  council = await stage.office("council.office");
  await council.goto("/office/supervision");
  await council.getByRole("cell", { name: "红灯" }).first().waitFor();
  await council.getByRole("tab", { name: /^超期上报/ }).click();
  await council.getByRole("button", { name: "现在清点一次" }).click();
  await council
    .getByText(/个工作日时上报/)
    .first()
    .waitFor();
  await council.getByRole("button", { name: "现在清点一次" }).click();
  await council.getByText("已清点").first().waitFor();
  expect(await council.getByText(/个工作日时上报/).count()).toBe(1);
});

told("supervision asks the unit why with one press, the unit answers, and both have the paper", async () => {
  await council.goto("/office?tab=overdue");
  await council.getByRole("checkbox", { name: /^选/ }).first().check();
  await council.getByRole("button", { name: "批量督办" }).click();
  const dialog = council.getByRole("dialog");
  await dialog.getByLabel(/督办要求/).fill("请说明为什么超期，本周内办结。");
  await dialog.getByRole("button", { name: "批量督办" }).click();
  await dialog.getByText("办好 1 件").waitFor();
  await clerk.goto("/office?tab=overdue");
  await clerk.locator("tr.office-row").first().focus();
  await clerk.keyboard.press("Enter");
  await clerk.getByRole("button", { name: "答复督办" }).click();
  await clerk.getByLabel(/^答复/).fill("等企业补报账号，明天办结。");
  await clerk.getByRole("button", { name: "答复督办" }).click();
  await clerk.getByText("已答复督办").first().waitFor();
  await clerk.getByRole("tab", { name: "往来" }).click();
  await clerk.getByText("督办单").first().waitFor();
  await council.goto("/office/supervision?tab=urged");
  await council.getByText("已答复").first().waitFor();
  expect(await text(council)).toContain("等企业补报账号，明天办结。");
});
