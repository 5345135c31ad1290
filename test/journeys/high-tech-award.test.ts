import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";
import {
  AWARD,
  acceptCase,
  applyForAward,
  openCase,
  passWorkingDays,
  receiptOf,
  step,
  text,
} from "./steps.ts";

// One story told in order: each test goes on where the one before it stopped.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let founder: Page;
let clerk: Page;
let receipt = "";
let result = "";
let before = "";

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

told(
  "a visitor is told what is met, unmet and unknown, without signing in and without JavaScript",
  async () => {
    const visitor = await stage.portal();
    await visitor.goto("/");
    expect(await text(visitor)).toContain("24");
    await visitor.goto(`/policies/${AWARD}`);
    expect(await text(visitor)).toContain("10万元—30万元");
    await visitor.goto("/plan/14");
    before = await text(visitor);
    expect(before).toContain("已拨付研发补助");
  },
);

told("the firm sees its answer with reasons and is asked only what the register does not know", async () => {
  founder = await stage.portal("founder.li");
  await founder.goto("/check");
  const asked = await text(founder);
  for (const held of ["您是哪一类主体？", "登记在哪个县市？", "高新技术企业证书是哪一天发的？"])
    expect(asked).not.toContain(held);
  await founder
    .getByRole("group", { name: /第一次获得高新技术企业认定/ })
    .getByLabel("是", { exact: true })
    .check();
  await founder.getByRole("button", { name: "看结果" }).click();
  const said = await text(founder);
  expect(said).toContain("符合条件");
  expect(said).toContain("10万元—30万元");
});

told("a form that is sent half filled says what is missing and loses nothing", async () => {
  await founder.goto(`/apply/${AWARD}`);
  await founder.getByLabel("开户银行").fill("演示银行楚雄支行");
  await founder.getByRole("button", { name: "提交申报" }).click();
  const problems = await founder.getByRole("alert").innerText();
  expect(problems).toContain("高新技术企业证书编号");
  expect(problems).toContain("请上传");
  expect(await founder.getByLabel("开户银行").inputValue()).toBe("演示银行楚雄支行");
});

told("the firm applies with a form the register has filled, uploads a PDF and gets a receipt", async () => {
  await applyForAward(founder);
  receipt = await receiptOf(founder);
  expect(receipt).not.toBe("");
});

told("a second application for the same thing is refused with the receipt of the first", async () => {
  const other = await stage.portal("founder.li");
  await other.goto(`/apply/${AWARD}`);
  expect(await text(other)).toContain(receipt);
});

told("the clerk of 州科技局 finds it in the queue, checks it and accepts", async () => {
  clerk = await stage.office("science.clerk");
  await openCase(clerk, receipt);
  await acceptCase(clerk);
});

told(
  "the clerk asks once for a correction and the clock stops; the firm corrects and it runs again",
  async () => {
    await step(clerk, /补正/).click();
    await clerk.getByRole("button", { name: /开户银行：列入补正/ }).click();
    // A promise has no paper that could be handed in again.
    expect(await clerk.getByRole("button", { name: /证书：列入补正/ }).count()).toBe(1);
    expect(await clerk.getByRole("button", { name: /承诺：列入补正/ }).count()).toBe(0);
    await clerk.getByLabel("开户银行", { exact: true }).fill("请写明具体支行的全称");
    await clerk.getByRole("button", { name: /预览通知/ }).click();
    await clerk.getByRole("button", { name: "发出并停表" }).click();
    await clerk.getByText("补正通知已发出").first().waitFor();
    await founder.reload();
    expect(await text(founder)).toContain("请写明具体支行的全称");
    await founder.getByLabel("开户银行").fill("演示银行楚雄鹿城支行");
    await founder.getByRole("button", { name: /交回补正/ }).click();
    await founder.waitForURL((url) => url.search === "");
    expect(await text(founder)).toContain("补正");
  },
);

told("the decision needs an amount in the range and a reason; then the award is published", async () => {
  const decider = await stage.office("science.decider");
  await openCase(decider, receipt);
  await step(decider, /决定/).click();
  const amount = decider.getByLabel(/金额（/);
  await decider.getByLabel(/理由/).fill("研发投入强度高，按二十万元给予。");
  await amount.fill("50");
  expect(await step(decider, /作出同意的决定/).isDisabled()).toBe(true);
  await amount.fill("20");
  await step(decider, /作出同意的决定/).click();
  await decider.getByText("已作出决定").first().waitFor();
  await step(decider, /公示/).click();
  await decider.getByText("已开始公示").first().waitFor();
  const visitor = await stage.portal();
  await visitor.goto("/notices");
  expect(await text(visitor)).toContain("20万元");
});

told("a neighbour objects to the award; the unit answers, and the notice goes on", async () => {
  const neighbour = await stage.portal();
  await neighbour.goto("/notices");
  await neighbour.getByRole("link", { name: /查看或提异议/ }).click();
  await neighbour.getByLabel("事实和理由").fill("这家公司的证书好像不是第一次取得。");
  await neighbour.getByRole("button", { name: "提交异议" }).click();
  // What is missing is said at its field, and what was written is still there.
  expect(await neighbour.getByLabel("电话或邮箱").getAttribute("aria-invalid")).toBe("true");
  expect(await neighbour.getByLabel("事实和理由").inputValue()).toContain("不是第一次取得");
  await neighbour.getByLabel("您的姓名或单位").fill("邻居老张");
  await neighbour.getByLabel("电话或邮箱").fill("0878-3000000");
  await neighbour.getByRole("button", { name: "提交异议" }).click();
  await neighbour.getByText("已收到您的异议").waitFor();
  await founder.reload();
  expect(await text(founder)).toContain("收到异议");
  expect(await text(founder)).not.toContain("邻居老张");
  await openCase(clerk, receipt);
  await step(clerk, "答复异议").click();
  await clerk.getByText("不成立，公示继续").click();
  await clerk.getByLabel("答复", { exact: true }).fill("已经核对证书，确系首次认定。");
  await step(clerk, "答复").click();
  await clerk.getByText("已答复异议").first().waitFor();
  await founder.reload();
  expect(await text(founder)).toContain("已经核对证书，确系首次认定。");
});

told("the notice cannot be closed before five working days are over", async () => {
  await openCase(clerk, receipt);
  expect(await step(clerk, /结束公示/).count()).toBe(0);
  await passWorkingDays(stage, clerk, 6);
  await openCase(clerk, receipt);
  await step(clerk, /结束公示/).click();
  await clerk.getByText("公示已结束").first().waitFor();
});

told("州财政局 pays by two people", async () => {
  const preparer = await stage.office("finance.preparer");
  await preparer.goto("/office/payments");
  await preparer.getByRole("button", { name: "制单" }).first().click();
  await preparer
    .getByRole("tooltip")
    .getByRole("button", { name: /确\s*定/ })
    .click();
  await preparer.getByText("已制单").first().waitFor();
  const releaser = await stage.office("finance.releaser");
  await releaser.goto("/office/payments");
  await releaser.getByRole("button", { name: "复核拨付" }).first().click();
  await releaser
    .getByRole("tooltip")
    .getByRole("button", { name: /确\s*定/ })
    .click();
  await releaser.getByText("已拨付").first().waitFor();
});

told("the firm sees the money paid and a result code that anyone can verify", async () => {
  await founder.reload();
  const said = await text(founder);
  expect(said).toContain("20万元");
  result = /\bJG-[0-9A-Z-]+/.exec(said)?.[0] ?? "";
  expect(result).not.toBe("");
  const anyone = await stage.portal();
  await anyone.goto("/verify");
  await anyone.getByLabel(/编号/).first().fill(result.toLowerCase());
  await anyone.locator("main").getByRole("button").first().click();
  expect(await text(anyone)).toContain("有效");
});

told("who is not content says why, and loses no choice when it is missing", async () => {
  await founder.getByLabel("不满意", { exact: true }).check();
  await founder.getByRole("button", { name: "提交评价" }).click();
  await founder.getByText("请说说哪里不满意").first().waitFor();
  expect(await founder.getByLabel("不满意", { exact: true }).isChecked()).toBe(true);
  await founder.getByLabel("想说的话").fill("公示之后等得久了一些");
  await founder.getByRole("button", { name: "提交评价" }).click();
  await founder.getByRole("heading", { name: "您的评价" }).waitFor();
});

told("the public page of measure 14 shows other numbers because of it", async () => {
  const anyone = await stage.portal();
  await anyone.goto("/plan/14");
  const after = await text(anyone);
  expect(after).not.toBe(before);
  expect(after).toMatch(/已拨付研发补助\s*20万元/);
});
