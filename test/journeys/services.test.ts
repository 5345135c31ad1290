import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";

// One story told in order: each test goes on where the one before it stopped.
const told = CHROMIUM === "" ? test.skip : test;
const ITEM = "/services/m14/high-tech-award";
let stage: Stage;
let clerk: Page;
let head: Page;
let draft = "";

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const part = (page: Page, title: string) =>
  page.locator("details").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** Chooses from a list as a person would. */
const choose = async (from: Locator, option: string): Promise<void> => {
  await from.click();
  await from.page().locator(".ant-select-item-option:visible").getByText(option, { exact: true }).click();
};
const ran = (page: Page, result: string): Promise<void> => page.getByText(result, { exact: true }).waitFor();

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
    const tests = part(clerk, "办件样例");
    await tests.locator("summary").first().click();
    await tests.getByRole("button", { name: "运行全部样例" }).click();
    const first = tests.getByRole("region", { name: /^运行结果：九月一日申报/ });
    await first.getByText("与预期不同").waitFor();
    expect(await first.getByRole("row", { name: /^到期日/ }).innerText()).toMatch(
      /2026年10月13日.+2026年10月\d+日.+✗/s,
    );
    await days.fill(promised);
    await ran(clerk, "内容改过了，请再运行。");
    await tests.getByRole("button", { name: "运行全部样例" }).click();
    await ran(clerk, "7 个与预期一致，0 个不同。");
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

told(
  "a paper that is made compulsory stops the worked cases without it, until a condition says when it is wanted",
  async () => {
    const papers = part(clerk, "材料");
    await papers.locator("summary").click();
    await papers.getByRole("button", { name: /^研发费用专项审计报告 选交/ }).click();
    await choose(papers.getByRole("combobox", { name: "怎么交" }), "上传");
    await papers.getByRole("checkbox", { name: "必交" }).check();
    const found = clerk.getByRole("region", { name: "发布检查" });
    await found
      .getByText(/要交“研发费用专项审计报告”，样例里没有交/)
      .first()
      .waitFor();
    await papers.getByRole("button", { name: "加一个条件" }).click();
    await found.getByText(/条件没有写/).waitFor();
    await choose(papers.getByRole("combobox", { name: "看哪一项" }), "证书上的单位名称");
    await choose(papers.getByRole("combobox", { name: "填了什么" }), "是更名以前的名称");
    await clerk.getByText("没有错误。").waitFor();
    // Conditions within conditions: turned round, joined with another one, and that one taken away again.
    await papers.getByRole("button", { name: "反过来" }).click();
    await papers.getByText("不是（“证书上的单位名称”是“是更名以前的名称”）时才要。").waitFor();
    await papers.getByRole("button", { name: "加一个“或者”" }).click();
    await found.getByText(/条件没有写/).waitFor();
    await papers.getByRole("button", { name: "删去", exact: true }).last().click();
    await papers.getByRole("button", { name: "去掉“不”" }).click();
    await papers.getByText("“证书上的单位名称”是“是更名以前的名称”时才要。", { exact: true }).waitFor();
    await clerk
      .getByRole("region", { name: "改了什么" })
      .getByText("材料“研发费用专项审计报告”由选交改为必交。")
      .waitFor();
    const tests = part(clerk, "办件样例");
    await tests.getByRole("button", { name: /^复制九月一日申报/ }).click();
    await tests.getByRole("button", { name: "运行全部样例" }).click();
    await ran(clerk, "8 个与预期一致，0 个不同。");
    await tests.getByRole("button", { name: /^删去九月一日申报.+副本/ }).click();
    await clerk.getByText("没有错误。").waitFor();
  },
);

told("who may publish is told, returns it with a reason, and the author is told of that", async () => {
  await clerk.getByRole("button", { name: "提交审核" }).click();
  await clerk.getByText("草稿待审核").first().waitFor();
  expect(await clerk.getByRole("button", { name: "同意并发布" }).count()).toBe(0);
  head = await stage.office("science.decider");
  await head.getByRole("button", { name: /^消息/ }).click();
  await head.getByRole("link", { name: /事项草稿待审核：高新技术企业研发补助申报（新）/ }).click();
  await head.waitForURL(new RegExp(draft));
  await head.getByRole("button", { name: "退回修改" }).click();
  await head.getByText(/至少 5 个字/).waitFor();
  await head.getByLabel("退回时写明要改什么").fill("名称里的“（新）”请去掉。");
  await head.getByRole("button", { name: "退回修改" }).click();
  await head.getByText(/审核的人退回了这份草稿/).waitFor();
  await clerk.reload();
  await clerk.getByText("审核的人退回了这份草稿：名称里的“（新）”请去掉。").waitFor();
  await clerk.getByRole("button", { name: /^消息/ }).click();
  await clerk.getByText(/退回了.+理由：名称里的“（新）”请去掉/).waitFor();
  await clerk.keyboard.press("Escape");
});

told("a second person publishes it, and from then on the public reads the new revision", async () => {
  await clerk.getByRole("button", { name: "提交审核" }).click();
  await clerk.getByText("草稿待审核").first().waitFor();
  await head.reload();
  await head.getByRole("button", { name: "同意并发布" }).click();
  await head.locator(".ant-popconfirm").getByRole("button", { name: "确定" }).click();
  await head.getByText(/^已经发布，/).waitFor();
  const visitor = await stage.portal();
  await visitor.goto(ITEM);
  await visitor.getByRole("heading", { name: "高新技术企业研发补助申报（新）" }).first().waitFor();
  const guide = await visitor.locator("main").innerText();
  expect(guide).toContain("“证书上的单位名称”是“是更名以前的名称”时才要。");
  expect(guide).toMatch(/公示 5个工作日\s+公示期间任何人可以提出异议/);
  expect(guide).toContain("投诉：向州政务服务管理局");
  expect(await visitor.locator(".unsure", { hasText: "平台默认" }).count()).toBeGreaterThan(5);
});
