import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";

// One story told in order: each test goes on where the one before it stopped.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let clerk: Page;

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const area = (page: Page) => page.getByRole("textbox", { name: "条文" });
const results = (page: Page) => page.getByRole("region", { name: "结果" });
const rewrite = async (page: Page, from: string, to: string): Promise<void> => {
  const text = await area(page).inputValue();
  expect(text).toContain(from);
  await area(page).fill(text.replace(from, to));
};
const isSaved = (page: Page): Promise<void> =>
  page
    .getByText(/^已保存，/)
    .first()
    .waitFor();
const reads = (page: Page, what: string): Promise<void> =>
  page.locator("#studio-told").getByText(what).first().waitFor();

told("an official finds the award and begins a draft from its version in force", async () => {
  clerk = await stage.office("science.clerk");
  await clerk.goto("/office/studio");
  await clerk.getByLabel("按政策名称、待遇或单位查找").fill("研发补助");
  await clerk.getByRole("link", { name: "新获认定高新技术企业研发补助" }).click();
  await clerk.getByRole("heading", { name: "条件与依据" }).waitFor();
  const page = await clerk.locator("main").innerText();
  expect(page).toContain("高新技术企业证书发证日期至查询日的满年数低于3");
  expect(page).toContain("国科发火〔2016〕32号");
  await clerk.getByRole("button", { name: "从 2020 版起草" }).click();
  await clerk.waitForURL(/\/studio\/drafts\//);
  await reads(clerk, "读得懂。");
  await results(clerk).getByRole("button", { name: "样例（11 个都对）" }).waitFor();
  expect(await area(clerk).inputValue()).toContain("由“州科技局”确定");
});

told("what the checks find is underlined in the text, and a click on a finding goes there", async () => {
  await rewrite(clerk, "金额：", "金额：未定，由“楚雄州科学技术局”确定〔1〕\n相当于：");
  await results(clerk)
    .getByRole("button", { name: /^检查（/ })
    .click();
  const finding = results(clerk)
    .getByRole("listitem")
    .filter({ hasText: "金额还没有确定，由 州科技局 决定" });
  const text = await area(clerk).inputValue();
  const line = text.slice(0, text.indexOf("金额：")).split("\n").length;
  await finding.getByRole("button", { name: `第 ${line} 行` }).click();
  const chosen = await area(clerk).evaluate((it) => {
    const { value, selectionStart, selectionEnd } = it as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(chosen).toBe("未定，由“楚雄州科学技术局”确定〔1〕");
  expect(await clerk.locator(".studio-lines mark.info").allInnerTexts()).toContain(chosen);
  await results(clerk)
    .getByText(/\d+ 处引文都没有与文件原文逐字核对/)
    .waitFor();
  await rewrite(clerk, "金额：未定，由“楚雄州科学技术局”确定〔1〕\n相当于：", "金额：");
  await reads(clerk, "读得懂。");
  await results(clerk).getByRole("button", { name: /^样例/ }).click();
});

told(
  "a bound is changed: the difference is told in words, and the case that it turns stands out",
  async () => {
    await rewrite(clerk, "不满 3年", "不满 2年");
    await results(clerk).getByRole("button", { name: "样例（1 个要看）" }).waitFor();
    const row = results(clerk).getByRole("row", { name: /证书到期的前一天/ });
    expect(await row.innerText()).toContain("预期符合，草稿得出不符合");
    await results(clerk).getByRole("button", { name: "改动（1）" }).click();
    const changes = await results(clerk).innerText();
    expect(changes).toContain("收紧");
    expect(changes).toContain("满年数低于2");
    await results(clerk).getByRole("button", { name: "界限两侧" }).click();
    await results(clerk).getByText("2024年3月2日").first().waitFor();
    await results(clerk).getByRole("button", { name: /^样例/ }).click();
  },
);

told("a slip of the pen is pointed at, and mended with one press of a suggestion", async () => {
  await rewrite(clerk, "证书发证日期 不晚于", "证书发证日其 不晚于");
  await reads(clerk, "有 1 处看不懂");
  await clerk.getByRole("button", { name: "第 11 行" }).click();
  const chosen = await area(clerk).evaluate((it) => {
    const { value, selectionStart, selectionEnd } = it as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(chosen).toContain("发证日其");
  await clerk.getByRole("button", { name: "改为“高新技术企业证书发证日期”" }).click();
  await reads(clerk, "读得懂。");
  expect(await area(clerk).inputValue()).not.toContain("日其");
});

told("nothing is asked while an input method puts characters together", async () => {
  const asked: string[] = [];
  clerk.on("request", (it) => {
    if (it.url().endsWith("/studio/check")) asked.push(it.url());
  });
  await area(clerk).dispatchEvent("compositionstart");
  await rewrite(clerk, "说明：", "说明：fang");
  await clerk.waitForTimeout(1_000);
  expect(asked).toHaveLength(0);
  await rewrite(clerk, "说明：fang", "说明：");
  await area(clerk).dispatchEvent("compositionend");
  await reads(clerk, "读得懂。");
});

told("what is typed saves itself and is there after a reload", async () => {
  await isSaved(clerk);
  await clerk.reload();
  await reads(clerk, "读得懂。");
  expect(await area(clerk).inputValue()).toContain("不满 2年");
});

told("what could not be saved is found again after a reload", async () => {
  await clerk.route("**/save", (it) => it.abort());
  await rewrite(clerk, "不满 2年", "不满 1年");
  await clerk.getByText("没有保存成，已留在这台电脑").first().waitFor();
  clerk.once("dialog", (it) => void it.accept());
  await clerk.reload();
  await clerk.unroute("**/save");
  await clerk.getByText("上次没有保存的文字已经找回来了。").first().waitFor();
  expect(await area(clerk).inputValue()).toContain("不满 1年");
  await clerk.getByRole("button", { name: "不要，回到已保存的" }).click();
  expect(await area(clerk).inputValue()).toContain("不满 2年");
});

told("two tabs at one draft: the later one is told, and neither text is lost", async () => {
  const second = await clerk.context().newPage();
  await second.goto(clerk.url());
  await reads(second, "读得懂。");
  await rewrite(clerk, "确定程度：已核对", "确定程度：转引");
  await area(clerk).press("Control+s");
  await isSaved(clerk);
  await rewrite(second, "不满 2年", "不满 4年");
  const conflict = second.getByRole("alert", { name: "草稿在别处改过" });
  await conflict.waitFor();
  expect(await conflict.innerText()).toContain("不满 4年");
  expect(await conflict.innerText()).toContain("确定程度：转引");
  await conflict.getByRole("button", { name: "用已经保存的" }).click();
  await isSaved(second);
  expect(await area(second).inputValue()).toContain("确定程度：转引");
  await second.getByRole("button", { name: "保存记录" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "保存" }).nth(1).click();
  await second.getByRole("dialog").getByText("不满 4年").first().waitFor();
  await second.close();
});

told("a draft is tried in the sandbox just as it was saved, beside the version in force", async () => {
  await clerk.reload();
  await reads(clerk, "读得懂。");
  const desk = clerk.url();
  await clerk.getByRole("button", { name: "在沙盘里试算" }).click();
  await clerk.waitForURL(/\/office\/sandbox\/new\?.*draft=/);
  await clerk.getByRole("heading", { name: "用草稿试算" }).waitFor();
  const before = await clerk.locator("main").innerText();
  expect(before).toContain("与现行的 2020 版对照");
  expect(before).toContain("满年数低于2");
  await clerk.getByLabel(/有多少预算/).fill("100");
  await clerk.getByRole("button", { name: "开始推演" }).click();
  await clerk.waitForURL(/\/office\/sandbox\/[0-9a-f-]{36}/);
  await clerk.locator(".sandbox-headline").waitFor({ timeout: 60_000 });
  expect(await clerk.locator(".sandbox-headline").innerText()).toMatch(/^用 草稿 2020 版替换 2020 版：/);
  const served = clerk.getByRole("region", { name: "预算 100万元 够哪些户" });
  expect(await served.innerText()).toMatch(/改之后：(符合 \d+ 户，全部都给要|没有符合的户)/);
  await clerk.getByRole("link", { name: /用的是草稿第 \d+ 次保存的文字/ }).click();
  await clerk.waitForURL(desk);
  await reads(clerk, "读得懂。");
});

told("a draft that turns a case is handed in only when somebody has said that it is meant", async () => {
  await clerk.reload();
  await reads(clerk, "读得懂。");
  await clerk.getByRole("button", { name: "提交审查" }).click();
  const dialog = clerk.getByRole("dialog", { name: "提交公平竞争审查" });
  await dialog.getByText("证书到期的前一天：符合 → 不符合").first().waitFor();
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await dialog.getByText("有样例的结果与预期不同").first().waitFor();
  await dialog.getByRole("button", { name: "再看看" }).click();
  await clerk.getByRole("button", { name: "以此为预期：证书到期的前一天" }).click();
  await results(clerk).getByRole("button", { name: "样例（11 个都对）" }).waitFor();
  await clerk.getByRole("button", { name: "提交审查" }).click();
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await clerk.getByText("草稿已经提交，等待公平竞争审查").first().waitFor();
  expect(await area(clerk).getAttribute("readonly")).not.toBeNull();
});

told(
  "a decision table is filled as a grid; what is missing and what meets twice stands at its row",
  async () => {
    const started = await clerk.context().request.post("/api/studio/new-policies", {
      data: {
        measure: 14,
        slug: "graded-research-award",
        unit: "science-technology",
        head: {
          name: "研发分档奖励",
          summary: "按研发费用分档。",
          benefit: "最高 50万元",
          kind: "entitlement",
        },
      },
    });
    const { draftId } = (await started.json()) as { draftId: string };
    await clerk.goto(`/office/studio/drafts/${draftId}`);
    await rewrite(
      clerk,
      "金额：无",
      "金额：按 判定表（取唯一行：上年度研发费用；低于 100万元 → 10万元；不低于 120万元 → 30万元）计算，舍去尾数",
    );
    await clerk
      .getByText(/没有包括下面的情形.*不低于 100万元、低于 120万元/)
      .first()
      .waitFor();
    const lower = clerk.getByLabel("第 2 行 上年度研发费用：下限", { exact: true });
    await lower.fill("100万");
    await lower.press("Enter");
    await clerk.getByText(/没有包括下面的情形/).waitFor({ state: "detached" });
    expect(await area(clerk).inputValue()).toContain("不低于 100万元 → 30万元");
    await clerk.getByRole("button", { name: "在第 2 行下面加一行" }).click();
    await clerk.getByText("第 2 行与第 3 行同时符合").first().waitFor();
    await clerk.getByRole("button", { name: "删除第 3 行" }).click();
    await clerk.getByText("第 2 行与第 3 行同时符合").waitFor({ state: "detached" });
  },
);

told(
  "a policy that nobody has yet is tried with a limited budget: how many it reaches, where it ends, what is missing",
  async () => {
    const { request } = clerk.context();
    const started = await request.post("/api/studio/new-policies", {
      data: {
        measure: 14,
        slug: "small-team-award",
        unit: "science-technology",
        head: { name: "小团队奖励", summary: "每户一万元。", benefit: "1万元", kind: "entitlement" },
      },
    });
    const { draftId } = (await started.json()) as { draftId: string };
    await clerk.goto(`/office/studio/drafts/${draftId}`);
    await rewrite(clerk, "条件：无条件", "条件：从业人数 不低于 10人〔1〕");
    await rewrite(
      clerk,
      "金额：无",
      "金额：1万元〔1〕\n依据：\n〔1〕 楚政通〔2020〕13号 三（十四） “研发补助”",
    );
    await reads(clerk, "读得懂。");
    await clerk.getByRole("button", { name: "在沙盘里试算" }).click();
    await clerk.getByText("这一天没有现行的版本可比").waitFor();
    await clerk.getByLabel(/有多少预算/).fill("20");
    await clerk.getByRole("button", { name: "开始推演" }).click();
    await clerk.waitForURL(/\/office\/sandbox\/[0-9a-f-]{36}/);
    await clerk.locator(".sandbox-headline").waitFor({ timeout: 60_000 });
    const served = clerk.getByRole("region", { name: "预算 20万元 够哪些户" });
    const said = await served.innerText();
    expect(said).toContain("规则没有写钱不够时先给谁");
    const [, entitled, all, missing] =
      /改之后：符合 ([\d,]+) 户，全部都给要 ([\d,]+)万元；够 20 户。排到第 21 户就不够了：.+，应得 1万元。要全部都给，还差 ([\d,]+)万元。/.exec(
        said,
      ) ?? [];
    const number = (it: string | undefined): number => Number(it?.replaceAll(",", ""));
    expect(number(entitled)).toBeGreaterThan(20);
    expect(number(all)).toBe(number(entitled));
    expect(number(missing)).toBe(number(entitled) - 20);
    expect(said).toContain("改之前：没有符合的户。");
    expect(await served.getByRole("row").count()).toBeGreaterThan(2);
  },
);

told("an officer of another unit reads the draft and cannot change it", async () => {
  const other = await stage.office("finance.preparer");
  await other.goto("/office/studio?show=drafted");
  await other.getByRole("link", { name: "从 2020 版起草" }).click();
  await other.getByText("您可以看这份草稿").first().waitFor();
  await reads(other, "读得懂。");
  expect(await other.getByRole("button", { name: "提交审查" }).count()).toBe(0);
});
