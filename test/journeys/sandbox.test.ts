import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";

// One story told in order: each test goes on where the one before it stopped.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let office: Page;
let first = "";

beforeAll(async () => {
  if (CHROMIUM !== "") stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const text = (): Promise<string> => office.locator("main").innerText();
/** A figure of the result: 受益 16 户 → 16. */
const figure = async (name: string): Promise<number> => {
  const said = await office.locator(".sandbox-figures > div", { hasText: name }).first().innerText();
  return Number(/([\d,]+) 户/.exec(said)?.[1]?.replaceAll(",", ""));
};
const runWith = async (label: string, value: string): Promise<void> => {
  await office.getByLabel(label, { exact: true }).fill(value);
  await office.getByRole("button", { name: "开始推演" }).click();
  await office.waitForURL(/\/office\/sandbox\/[0-9a-f-]{36}/);
  await office.locator(".sandbox-headline").waitFor({ timeout: 60_000 });
};

told("the sandbox is in the menu, and every number of a policy stands there with its clause", async () => {
  office = await stage.office("council.office");
  await office.getByRole("link", { name: "政策沙盘" }).click();
  await office.getByRole("link", { name: "新的推演" }).click();
  await office.getByLabel("政策", { exact: true }).selectOption("m04/small-profit-income-tax");
  await office.getByLabel("上年度应纳税所得额上限", { exact: true }).waitFor();
  const said = await text();
  expect(said).toContain("现在是 300万元");
  expect(said).toContain("财政部 税务总局公告2023年第12号");
  expect(await office.getByRole("button", { name: "开始推演" }).isDisabled()).toBe(true);
});

told("the bound of 300万元 is raised: winners, nobody loses, and what it costs", async () => {
  await runWith("上年度应纳税所得额上限", "500");
  const said = await office.locator(".sandbox-headline").innerText();
  // The tier that ends at the same 300万元 goes with it: otherwise the tax above it would be anybody's guess.
  expect(said).toMatch(/^把上年度应纳税所得额上限、上年度应纳税所得额第 1 档上限从 300万元 提高到 500万元：/);
  expect(said).toMatch(/新增 [1-9]\d* 户符合，0 户失去/);
  expect(said).toMatch(/每年少收 [\d,.]+万元。$/);
  expect(await figure("受益")).toBeGreaterThan(0);
  expect(await figure("受损")).toBe(0);
  expect(await text()).toContain("演示数据");
});

told("one fen above 300万元 costs 60万元, and the picture says how many stand there", async () => {
  const cliff = office.locator("figure", { hasText: "上年度应纳税所得额 300万元" });
  expect(await cliff.innerText()).toContain("多 1 分就吃亏 60万元");
  expect(await cliff.getByRole("img").getAttribute("aria-label")).toContain("在 300万元 附近的户数分布");
});

told("the list names the firms with before and after, and behind each chart is its table", async () => {
  const winners = await figure("受益");
  await office.locator("#firms").getByText(`共 ${winners} 户`).first().waitFor();
  expect(await office.locator("#firms tbody tr.ant-table-row").count()).toBe(Math.min(winners, 50));
  expect(await office.locator("#firms tbody").innerText()).toMatch(/不符合，缴税 [\d,.]+万元\s+符合，缴税/);
  await office.getByText("按县市的数据表").click();
  expect(await office.getByRole("table").filter({ hasText: "不再符合" }).first().innerText()).toContain(
    "楚雄市",
  );
});

told("it is saved under a name, and a reload finds it as it was", async () => {
  await office.getByRole("button", { name: "保存这次推演" }).click();
  await office.getByLabel("起个名字，方便以后找").fill("放宽到 500 万元");
  await office.getByRole("button", { name: "保存", exact: true }).click();
  await office.getByRole("heading", { name: "放宽到 500 万元" }).waitFor();
  first = new URL(office.url()).pathname;
  const before = await figure("受益");
  await office.reload();
  await office.locator(".sandbox-headline").waitFor();
  expect(await figure("受益")).toBe(before);
});

told("a wrong number is refused beside its field and what was typed stays", async () => {
  await office.getByRole("link", { name: "再改一改" }).click();
  const assets = office.getByLabel("上年末资产总额上限", { exact: true });
  await assets.waitFor();
  expect(await office.getByLabel("上年度应纳税所得额上限", { exact: true }).inputValue()).toBe("500");
  await office.getByLabel("上年度应纳税所得额上限", { exact: true }).fill("300");
  await office.getByLabel("上年度应纳税所得额第 1 档上限", { exact: true }).fill("300");
  await assets.fill("许多");
  await office.getByRole("button", { name: "开始推演" }).click();
  await office.getByRole("alert").waitFor();
  expect(await assets.inputValue()).toBe("许多");
  expect(await assets.getAttribute("aria-invalid")).toBe("true");
});

told("a second run, tighter, makes losers; the two stand side by side", async () => {
  await runWith("上年末资产总额上限", "2000");
  expect(await figure("受损")).toBeGreaterThan(0);
  expect(await figure("受益")).toBe(0);
  const losers = await figure("受损");
  await office.getByLabel("与另一次推演并排比较").selectOption({ label: "放宽到 500 万元" });
  const compared = office.getByRole("region", { name: "并排比较" });
  await compared.waitFor();
  const said = await compared.innerText();
  expect(said).toContain("上年末资产总额上限：5,000万元 → 2,000万元");
  expect(said).toContain("那一次：放宽到 500 万元");
  expect(said).toMatch(new RegExp(`受损\\s+${losers} 户\\s+0 户`));
});

told(
  "the matching knows nothing of it, and a saved run is taken back only with a reason that stays",
  async () => {
    await office.goto(first);
    await office.getByRole("button", { name: "撤回" }).click();
    await office.getByLabel(/为什么撤回/).fill("口径要再商量");
    await office.getByRole("dialog").getByRole("button", { name: "撤回" }).click();
    await office.getByText("已经撤回这次推演：口径要再商量").first().waitFor();
    await office.goto("/office/sandbox");
    const row = office.getByRole("row", { name: /放宽到 500 万元/ });
    expect(await row.innerText()).toContain("已撤回");
    await office.goto("/office/matching");
    await office.getByText("上次全量匹配").waitFor({ timeout: 90_000 });
    expect(await text()).toContain("小型微利企业减征企业所得税");
  },
);
