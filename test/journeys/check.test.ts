import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";

// What a newcomer is entitled to, as the newcomer sees it: JavaScript is off and nobody signs in.
const seen = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let visitor: Page;

beforeAll(async () => {
  if (CHROMIUM === "") return;
  stage = await openStage();
  visitor = await stage.portal();
}, 120_000);
afterAll(() => stage?.close());

const text = (page: Page): Promise<string> => page.locator("main").innerText();
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).click();
/** Questions that stand open on the form, without those folded away. */
const asked = (page: Page) => page.locator("form.questions > .field");
const group = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });

const answerFirst = async (page: Page, staff = "80"): Promise<void> => {
  await page.goto("/check");
  await page
    .getByRole("group", { name: /哪一类主体/ })
    .getByLabel("企业", { exact: true })
    .check();
  await page.getByLabel(/登记在哪个县市/).selectOption({ label: "楚雄市" });
  await page.getByLabel(/主要做哪个行业/).selectOption("C39");
  await page.getByLabel(/多少从业人员/).fill(staff);
  await page.getByLabel(/上一年度的营业收入/).fill("3000");
  await press(page, "看结果");
};

seen("a newcomer is asked five general questions, and industries stand under their sections", async () => {
  await visitor.goto("/check");
  expect(await asked(visitor).count()).toBe(5);
  for (const question of ["哪一类主体", "哪个县市", "哪个行业", "多少从业人员", "营业收入"])
    expect(await text(visitor)).toContain(question);
  const sections = await visitor
    .locator("optgroup")
    .evaluateAll((all) => all.map((it) => it.getAttribute("label")));
  expect(sections).toContain("C 制造业");
  expect(await visitor.getByRole("region", { name: /合起来/ }).count()).toBe(0);
});

seen("five answers give results in groups, with a sum, and the address says nothing of them", async () => {
  await answerFirst(visitor);
  expect(new URL(visitor.url()).search).toBe("");
  expect(await text(visitor)).toMatch(/最多约|每年约/);
  const open = group(visitor, "回答就有结果");
  expect(await open.getByRole("link", { name: "高新技术企业减按 15% 缴纳企业所得税" }).count()).toBe(1);
  expect(await open.innerText()).toContain("还要知道：高新技术企业证书发证日期");
  // Why small: the row of the size standard, with its clause, under the condition that asks for it.
  const row = visitor.locator(".decided li", { hasText: "企业规模按" }).first();
  expect(await row.textContent()).toMatch(
    /从业人数 不低于 20人.*得 小型依据 工信部联企业〔2011〕300号 四（二）/,
  );
  expect(await text(visitor)).toMatch(/这 \d 个问题关系到 \d+ 项政策/);
  expect(await asked(visitor).count()).toBeLessThanOrEqual(5);
});

seen("one more answer moves a policy to where it belongs; “没有” is an answer", async () => {
  await visitor.getByRole("checkbox", { name: "没有", exact: true }).check();
  await press(visitor, "更新结果");
  const name = "高新技术企业减按 15% 缴纳企业所得税";
  expect(await group(visitor, "不符合").getByRole("link", { name }).count()).toBe(1);
  expect(await group(visitor, "回答就有结果").getByRole("link", { name }).count()).toBe(0);
});

seen("what was left empty is 说不准: listed, not asked again, and what was said can be changed", async () => {
  const open = await asked(visitor).allInnerTexts();
  expect(open.join()).not.toContain("上年末的资产总额");
  await visitor.getByText(/^您的回答 \d+ 项/).click();
  expect(await visitor.getByLabel(/上年末的资产总额/).isVisible()).toBe(true);
  const staff = visitor.getByLabel(/多少从业人员/);
  expect(await staff.inputValue()).toBe("80");
  await staff.fill("4000");
  await press(visitor, "更新结果");
  const small = group(visitor, "不符合").getByRole("article").filter({ hasText: "小型微利企业减征" });
  expect(await small.innerText()).toContain("超出 3,700人");
  expect(await small.innerText()).toContain("只差这一条");
});

seen("a number that is none is named beside its field; the rest is kept and counts", async () => {
  const page = await stage.portal();
  await answerFirst(page, "很多");
  expect(await page.getByRole("alert").innerText()).toContain("“从业人数”应是数字");
  const staff = page.getByLabel(/多少从业人员/);
  expect(await staff.inputValue()).toBe("很多");
  expect(await staff.getAttribute("aria-invalid")).toBe("true");
  await page.getByText(/^您的回答 4 项/).click();
  expect(await page.getByLabel(/上一年度的营业收入/).inputValue()).toBe("3000");
  await staff.fill("80");
  await press(page, "更新结果");
  expect(await page.getByRole("alert").count()).toBe(0);
});

seen("every result opens its reasons with clauses and says what is not verified", async () => {
  const page = await stage.portal();
  await answerFirst(page);
  const one = page.getByRole("article").filter({ hasText: "研发费用加计扣除" }).first();
  expect(await one.innerText()).toContain("待核实");
  await one.getByText("逐条核对和依据").click();
  expect(await one.innerText()).toContain("财税〔2015〕119号");
});

seen("the sheet to print has the day, the answers, the clauses and the mark of sample data", async () => {
  const page = await stage.portal();
  await answerFirst(page);
  await press(page, "打印用的测算单");
  const sheet = await text(page);
  expect(new URL(page.url()).search).toBe("");
  for (const part of ["政策测算单", "测算日期", "演示数据", "3,000万元", "楚雄市", "国科发火〔2016〕32号"])
    expect(sheet).toContain(part);
  expect(sheet).not.toContain("说不准");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation", { name: "主要栏目" }).isVisible()).toBe(false);
  expect(await page.getByText("用浏览器的“打印”").isVisible()).toBe(false);
});

seen(
  "only who presses the button gets a link with the answers, with a warning; its page tells nobody where it was",
  async () => {
    const page = await stage.portal();
    await answerFirst(page);
    expect(await page.locator("a[href*='/check/shared']").count()).toBe(0);
    await press(page, "生成可以转发的链接");
    expect(await page.getByRole("region", { name: "可以转发的链接" }).innerText()).toContain(
      "都能看到您的全部回答和结果",
    );
    const link = await page.getByLabel(/^链接/).inputValue();
    const other = await stage.portal();
    const answer = await other.goto(link);
    expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
    expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
    expect(await text(other)).toContain("3,000万元");
    expect(await other.locator("form").count()).toBe(0);
  },
);

seen("a signed-in firm is not asked what the register holds, and sees where each fact is from", async () => {
  const founder = await stage.portal("founder.li");
  await founder.goto("/check");
  const said = await text(founder);
  expect(said).not.toContain("您是哪一类主体？");
  expect(await asked(founder).count()).toBeLessThanOrEqual(5);
  await founder.getByText(/^名录里已有的信息/).click();
  expect(
    await founder
      .getByText(/^名录里已有的信息/)
      .locator("..")
      .innerText(),
  ).toMatch(/名录\s*演示数据/);
  expect(await founder.getByRole("button", { name: /链接/ }).count()).toBe(0);
});

const calculateAt = async (income: string): Promise<Page> => {
  const page = await stage.portal();
  await page.goto("/calculator");
  await page
    .getByRole("group", { name: /哪一类主体/ })
    .getByLabel("企业", { exact: true })
    .check();
  await page.getByLabel(/应纳税所得额是多少/).fill(income);
  await page.getByLabel(/多少从业人员/).fill("80");
  await page.getByLabel(/资产总额是多少/).fill("2000");
  await page
    .getByRole("group", { name: /限制或禁止/ })
    .getByLabel("否", { exact: true })
    .check();
  await page.getByRole("checkbox", { name: "没有", exact: true }).check();
  await press(page, "计算");
  return page;
};
const due = (page: Page, name: RegExp) => page.getByRole("row", { name }).first().innerText();

seen("the calculator at 300万: 5 % and the rest saved", async () => {
  const page = await calculateAt("300");
  expect(new URL(page.url()).search).toBe("");
  expect(await due(page, /小型微利企业/)).toMatch(/可以用\s+15万元\s*最省/);
  expect(await due(page, /普通税率/)).toContain("75万元");
  expect(await text(page)).toMatch(/一年一共少缴\s*60万元/);
});

seen("one hundred yuan more costs 60万: the picture says so, for eyes and for ears", async () => {
  const page = await calculateAt("300.01");
  expect(await due(page, /小型微利企业/)).toContain("不能用");
  const picture = page.getByRole("img", { name: /超过 300万元，哪怕只多 1 元，也要多缴 60万元/ });
  expect(await picture.textContent()).toContain("多缴 60万元");
  await page.getByText("用表格看").click();
  expect(await page.getByRole("row", { name: /300万元多 1 分/ }).innerText()).toContain("75万元");
  expect(
    await page.getByRole("region", { name: "同样的数，换个年份" }).getByRole("row").count(),
  ).toBeGreaterThan(4);
});

seen("another day brings its own rates: 2021 took half of the first million again", async () => {
  const page = await calculateAt("100");
  expect(await due(page, /小型微利企业/)).toContain("5万元");
  await page.getByLabel("按哪一天的规定算").fill("2021-06-30");
  await press(page, "计算");
  expect(await due(page, /小型微利企业/)).toContain("2.5万元");
});

seen("a policy's page shows the rule of a chosen day, and its tables as tables", async () => {
  await visitor.goto("/policies/m04/small-profit-income-tax?on=2021-06-30");
  expect(await text(visitor)).toContain("2021年6月30日");
  expect(await visitor.getByRole("row", { name: /不超过 100万元/ }).innerText()).toContain("2.5%");
  await visitor.getByRole("link", { name: /看今天的/ }).click();
  expect(await visitor.getByRole("row", { name: /不超过 300万元/ }).innerText()).toContain("5%");
  expect(await text(visitor)).toContain("免申即享");
});

seen("policies are found by a word and stand under their measures", async () => {
  await visitor.goto("/policies");
  await visitor.getByLabel("名称、单位里有").fill("所得税");
  await press(visitor, "筛选");
  expect(await visitor.getByRole("status").innerText()).toMatch(/\d+ 项里有 \d+ 项/);
  expect(await visitor.getByRole("link", { name: "小型微利企业减征企业所得税" }).count()).toBe(1);
  expect(await visitor.getByRole("link", { name: /创业担保贷款/ }).count()).toBe(0);
});
