import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";

// One story told in order: each test goes on where the one before it stopped.
const told = CHROMIUM === "" ? test.skip : test;
const ITEM = "/services/m14/high-tech-award";
let stage: Stage;
let clerk: Page;
let draft = "";

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const part = (page: Page, title: string) =>
  page.locator("details").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

told("an official reads an item with its sources and begins its next revision", async () => {
  clerk = await stage.office("science.clerk");
  await clerk.goto("/office/services");
  await clerk.getByLabel("按事项名称或单位查找").fill("研发补助");
  await clerk.getByRole("link", { name: "高新技术企业研发补助申报" }).click();
  await clerk.getByText("国科发火〔2016〕32号").first().waitFor();
  await clerk.getByRole("button", { name: "起草下一版" }).click();
  await clerk.waitForURL(/\/services\/drafts\//);
  draft = new URL(clerk.url()).pathname;
  await clerk.getByText("与现行版本没有差别。").waitFor();
});

told(
  "a fault is told beside the form and at its field, which it leads to, and keeps the draft from being handed in",
  async () => {
    const limits = part(clerk, "期限和补正");
    await limits.locator("summary").click();
    const quote = limits.getByRole("group", { name: "承诺期限的依据" }).getByLabel("原文");
    const words = await quote.inputValue();
    await quote.fill("");
    await limits.getByText("承诺期限没有写依据").waitFor();
    expect(await clerk.getByRole("button", { name: "提交审核" }).isDisabled()).toBe(true);
    await clerk
      .getByRole("region", { name: "发布检查" })
      .getByRole("listitem")
      .filter({ hasText: "承诺期限没有写依据" })
      .getByRole("button", { name: "去改" })
      .click();
    expect(await clerk.evaluate("document.activeElement?.closest('fieldset')?.id")).toBe(
      "at-limits-promised-cite",
    );
    await quote.fill(words);
    await limits.getByText("承诺期限没有写依据").waitFor({ state: "detached" });
  },
);

told(
  "what is changed is told in words for the applicant, saves itself, and the form can be tried as it will be",
  async () => {
    const days = part(clerk, "期限和补正").getByLabel("承诺期限（天数）");
    const promised = await days.inputValue();
    await days.fill("30");
    const changes = clerk.getByRole("region", { name: "改了什么" });
    await changes.getByText(/承诺期限由“\d+个工作日”改为“30个工作日”/).waitFor();
    // The item's worked cases say when each would be due.
    await clerk
      .getByRole("region", { name: "发布检查" })
      .getByText(/最后的到期日应为/)
      .first()
      .waitFor();
    await days.fill(promised);
    await clerk.getByLabel("事项名称").fill("高新技术企业研发补助申报（新）");
    await changes.getByText(/名称由“高新技术企业研发补助申报”改为/).waitFor();
    await clerk.getByText("没有错误。").waitFor();
    await clerk.getByText("已保存", { exact: true }).waitFor();
    const preview = await clerk.context().newPage();
    await preview.goto(draft.replace("/office/services/drafts/", "/preview/"));
    await preview.getByRole("heading", { name: "申报：高新技术企业研发补助申报（新）" }).waitFor();
    await preview.getByRole("button", { name: "提交申报" }).click();
    await preview.getByText(/有 \d+ 处没有填好，申请人会看到这些提示。/).waitFor();
    await preview.close();
  },
);

told("a second person publishes it, and from then on the public reads the new revision", async () => {
  await clerk.getByRole("button", { name: "提交审核" }).click();
  await clerk.getByText("草稿待审核").first().waitFor();
  expect(await clerk.getByRole("button", { name: "同意并发布" }).count()).toBe(0);
  const head = await stage.office("science.decider");
  await head.goto(draft);
  await head.getByRole("button", { name: "同意并发布" }).click();
  await head.locator(".ant-popconfirm").getByRole("button", { name: "确定" }).click();
  await head.getByText(/^已经发布，/).waitFor();
  const visitor = await stage.portal();
  await visitor.goto(ITEM);
  await visitor.getByRole("heading", { name: "高新技术企业研发补助申报（新）" }).first().waitFor();
});
