import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { PDF, type Stage } from "./browser.ts";

// What several stories do on their way.

export const AWARD = "m14/high-tech-award";

/** What a page says, in the order in which it is read. */
export const text = (page: Page): Promise<string> => page.locator("main").innerText();

/** Leaves pictures of a page at three widths in a folder, to be looked at; does nothing without one. */
export const leaveIn =
  (folder: string | undefined) =>
  async (page: Page, name: string): Promise<void> => {
    if (!folder) return;
    const before = page.viewportSize();
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    }
    if (before) await page.setViewportSize(before);
  };

/** The form's own script is at work. */
export const formScript = (page: Page): Promise<void> =>
  page.locator("form p.says").first().waitFor({ state: "attached" });

/** Answers by the key of their field, whatever kind of field it is; choices of several are joined by 、, and a block that is filled in once more gets another time. */
export const fillIn = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [key, value] of Object.entries(answers)) {
    const named = page.locator(`[name="field.${key}"]`);
    const block = /^(.+)\.\d+\./.exec(key)?.[1];
    if (block && (await named.count()) === 0) await page.locator(`button[value="add.${block}"]`).click();
    const kind = await named.first().evaluate((it) => it.getAttribute("type") ?? it.tagName);
    if (kind === "SELECT") await named.selectOption(value);
    else if (kind === "radio" || kind === "checkbox")
      for (const one of value.split("、"))
        await page.locator(`[name="field.${key}"][value="${one}"]`).check();
    else await named.fill(value);
  }
};

/** A paper for each of the named materials. */
export const bring = async (page: Page, materials: readonly string[]): Promise<void> => {
  for (const it of materials)
    await page
      .locator(`input[name="file.${it}"]`)
      .setInputFiles({ name: `${it}.pdf`, mimeType: "application/pdf", buffer: PDF });
};

/** Hands in the form that is open. */
export const handIn = (page: Page): Promise<void> => page.getByRole("button", { name: "提交申报" }).click();

/** Everything that the award asks of a firm whose certificate is its first, as a person reads it; and hands it in. */
export const applyForAward = async (page: Page): Promise<void> => {
  await page
    .getByRole("group", { name: /第一次获得高新技术企业认定/ })
    .getByLabel("是", { exact: true })
    .check();
  for (const [label, words] of [
    ["开户银行", "演示银行楚雄支行"],
    ["高新技术企业证书编号", "GR202653000001"],
    ["补助资金打算用在哪里", "购置检测设备，开展新药提取工艺研究。"],
    ["银行账号", "6200000000000000001"],
  ] as const)
    await page.getByLabel(label).fill(words);
  await page.getByLabel("联系人", { exact: true }).fill("李启航");
  await bring(page, ["certificate", "rdStatement"]);
  await page.getByRole("checkbox").check();
  await handIn(page);
};

/** The receipt's code, once the form was taken. @throws with what the page says is wrong with the form. */
export const receiptOf = async (page: Page): Promise<string> => {
  await page.waitForURL(/\/my\/.+receipt/).catch(async () => {
    throw new Error(`The form was not taken:\n${await text(page)}`);
  });
  return /SQ-[0-9A-Z-]+/.exec(await text(page))?.[0] ?? "";
};

/** From the office's queue to the case with that receipt. */
export const openCase = async (page: Page, receipt: string): Promise<void> => {
  await page.goto("/office");
  await page.getByText(receipt).first().click();
  await page.getByRole("heading", { name: "下一步" }).waitFor();
};

/** A button beside the case: what may be done next. */
export const step = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("region", { name: "下一步" }).getByRole("button", { name });

/** Every point of the check list was looked at. */
const checkAll = async (page: Page): Promise<void> => {
  const list = page.getByRole("region", { name: /核对清单/ });
  for (const box of await list.getByRole("checkbox").all()) await box.check();
};

export const acceptCase = async (page: Page): Promise<void> => {
  await checkAll(page);
  await step(page, "签收受理").click();
  await page.getByText("已受理").first().waitFor();
  // The screen is read anew before anything else can be pressed.
  await page.locator(".case-next .ant-btn-loading").first().waitFor({ state: "detached" });
};

export const grant = async (page: Page, reason: string): Promise<void> => {
  await step(page, /决定|办结/)
    .first()
    .click();
  await page.getByLabel(/理由/).fill(reason);
  await step(page, "作出同意的决定").click();
  await page.getByText("已作出决定").first().waitFor();
};

/** Days pass for everybody: the clock of sample data is moved on. */
export const passWorkingDays = async (stage: Stage, officer: Page, workingDays: number): Promise<void> => {
  const answer = await officer.request.post("/api/sample-clock/advance", {
    data: { workingDays },
    headers: { origin: stage.server.base },
  });
  if (!answer.ok()) throw new Error(`The clock did not move: ${await answer.text()}`);
};
