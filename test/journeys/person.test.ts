import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plan } from "#plan";
import { CHROMIUM, openStage, type Stage } from "./browser.ts";
import {
  acceptCase,
  bring,
  fillIn,
  formScript,
  grant,
  handIn,
  leaveIn,
  openCase,
  passWorkingDays,
  receiptOf,
  step,
  text,
} from "./steps.ts";

const LEAVE = "m09/leave-to-found";
const OPENING = "m01/open-enterprise";
const PHONE = { width: 360, height: 740 };
const leave = leaveIn(process.env.PERSON_LEFT_IN);

// Two stories of one person, each told in order: silence everywhere until he has enough of it, and a company opened on a phone.
const told = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let person: Page;
let clerk: Page;
let decider: Page;
let receipt = "";
let parts: Opened["parts"] = [];

beforeAll(async () => {
  if (CHROMIUM === "") return;
  stage = await openStage();
  [person, clerk, decider] = await Promise.all([
    stage.portal("person.he", "on"),
    stage.office("desks.clerk"),
    stage.office("desks.decider"),
  ]);
  await person.setViewportSize(PHONE);
}, 120_000);
afterAll(() => stage?.close());

/** How a case of that kind is worked in the plan's own samples. */
const answersOf = (service: string) => plan.getService(service).tests?.[0]?.answers ?? {};
/** Nothing is wider than the phone. */
const fits = async (page: Page): Promise<void> => {
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(PHONE.width);
};
const post = async <Answer>(officer: Page, path: string, data: object): Promise<Answer> => {
  const answer = await officer.request.post(path, { data, headers: { origin: stage.server.base } });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as Answer;
};
/** Brings papers and waits until each has arrived: the script says so beside it, which moves what stands below. */
const upload = async (materials: readonly string[]): Promise<void> => {
  await bring(person, materials);
  for (const it of materials) await person.getByText(`已上传“${it}.pdf”`).waitFor();
};
/** The bureau publishes the item with a last day for its own first word; who does so on the screen is told in services.test. */
const publishWithLastDay = async (): Promise<void> => {
  type Draft = {
    draftId: string;
    version: number;
    item: ReturnType<typeof plan.getService>;
    effectiveFrom: string;
  };
  const { draftId, version, item, effectiveFrom } = await post<Draft>(clerk, "/api/service-studio/drafts", {
    service: LEAVE,
  });
  const deemedAfter = { days: 5, unit: "working", cite: item.correction.cite };
  const steps = item.steps.map((it) => (it.is === "accept" ? { ...it, deemedAfter } : it));
  const at = `/api/service-studio/drafts/${draftId}`;
  await post(clerk, `${at}/save`, { version, item: { ...item, steps }, effectiveFrom });
  await post(clerk, `${at}/submit`, { version: version + 1 });
  await post(decider, `${at}/publish`, { version: version + 2 });
};

told(
  "what the bureau says no word about in its five days counts as accepted, and both sides read it",
  async () => {
    await publishWithLastDay();
    await person.goto(`/apply/${LEAVE}`);
    await formScript(person);
    await fillIn(person, answersOf(LEAVE));
    await upload(["leaveAgreement"]);
    await person.locator('[name="promise.truthPromise"]').check();
    await handIn(person);
    receipt = await receiptOf(person);
    await passWorkingDays(stage, clerk, 6);
    await person.reload();
    expect(await text(person)).toContain("视为受理（系统）");
    await openCase(clerk, receipt);
    await clerk.getByText("视为受理").first().waitFor();
    expect(await step(clerk, "签收受理").count()).toBe(0);
  },
);

told("of two units that do not answer in time one counts as agreeing and the other is reminded", async () => {
  await step(clerk, "发起会办").click();
  await clerk.getByText("已发给各会办单位").first().waitFor();
  await passWorkingDays(stage, clerk, 16);
  await openCase(clerk, receipt);
  await clerk.getByRole("tab", { name: "会办" }).click();
  const opinions = clerk.getByRole("tabpanel", { name: "会办" });
  const said = await opinions.innerText();
  expect(said).toMatch(/州科技局[\s\S]*逾期未复/);
  expect(said).toMatch(/待答复[\s\S]*已催办/);
  await leave(clerk, "silence-desk");
  await person.reload();
  const told = await text(person);
  expect(told).toMatch(/州科技局逾期未复（系统）[\s\S]*按无意见处理/);
  expect(told).toMatch(/催办/);
  // Silence is no yes of the employer: nothing is decided.
  expect(await step(clerk, "备案决定").count()).toBe(0);
  await fits(person);
  await leave(person, "silence-person");
});

told("the person takes it back with a reason; the desk sees that, and nothing more can be done", async () => {
  await person.getByText("撤回申请", { exact: true }).click();
  await person.getByRole("button", { name: "撤回", exact: true }).click();
  // Its place in the page stays open, with what is wrong beside it.
  expect(await person.getByLabel("为什么撤回").getAttribute("aria-invalid")).toBe("true");
  await person.getByLabel("为什么撤回").fill("单位一直没有答复，先不离岗了。");
  await person.getByRole("button", { name: "撤回", exact: true }).click();
  await person.getByText("已撤回").first().waitFor();
  expect(await person.getByText("撤回申请", { exact: true }).and(person.locator("summary")).count()).toBe(0);
  await clerk.reload();
  await clerk.getByText("已撤回").first().waitFor();
  expect(await clerk.getByRole("region", { name: "下一步" }).getByRole("button").count()).toBe(0);
  await clerk.getByRole("tab", { name: "留痕" }).click();
  await clerk.getByText("单位一直没有答复，先不离岗了。").first().waitFor();
  await clerk.goto("/office?tab=inHand");
  await clerk
    .getByRole("tab", { name: /^待办/ })
    .or(clerk.getByRole("link", { name: /^待办/ }))
    .first()
    .waitFor();
  expect(await clerk.getByText(receipt).count()).toBe(0);
});

told("a company is opened with one form on a phone", async () => {
  await person.goto(`/apply/${OPENING}`);
  await formScript(person);
  await fillIn(person, answersOf(OPENING));
  await upload(["articles", "premisesPaper", "appointments"]);
  await person.locator('[name="promise.openingPromise"]').check();
  await fits(person);
  await handIn(person);
  receipt = await receiptOf(person);
  await fits(person);
});

type Opened = {
  parts: readonly { caseId: string; subjectId: string; service: string; serviceName: string }[];
};
/** The six cases, as the coordinating desk has them. */
const partsOf = async (): Promise<Opened["parts"]> =>
  (
    (await (
      await clerk.request.get(new URL(clerk.url()).pathname.replace("/office", "/api"))
    ).json()) as Opened
  ).parts;
const openPart = async (page: Page, { subjectId, caseId }: Opened["parts"][number]): Promise<void> => {
  await page.goto(`/office/cases/${subjectId}/${caseId}`);
  await page.getByRole("heading", { name: "下一步" }).waitFor();
};

told(
  "accepted, it is six cases at once, and the housing fund asks for a correction before it takes its part",
  async () => {
    await openCase(clerk, receipt);
    await acceptCase(clerk);
    await clerk.getByRole("heading", { name: "各单位的办件" }).waitFor();
    parts = await partsOf();
    expect(parts).toHaveLength(6);
    await clerk.getByRole("link", { name: /住房公积金缴存登记/ }).click();
    await step(clerk, /补正/).click();
    await clerk.getByRole("button", { name: /单位缴存比例：列入补正/ }).click();
    await clerk.getByLabel("单位缴存比例", { exact: true }).fill("请按公积金中心公布的比例填写");
    await clerk.getByRole("button", { name: /预览通知/ }).click();
    await clerk.getByRole("button", { name: "发出并停表" }).click();
    await clerk.getByText("补正通知已发出").first().waitFor();
  },
);

told("the other units finish theirs meanwhile, and nothing is handed out yet", async () => {
  for (const part of parts.filter((it) => !it.service.endsWith("housing-fund"))) {
    await openPart(decider, part);
    await acceptCase(decider);
    if (part.service.endsWith("bank-account")) {
      await step(decider, "发起会办").click();
      await step(decider, "答复会办").click();
      await decider.getByText("同意", { exact: true }).click();
      await decider.getByLabel(/^说明/).fill("可以接待，请按约到网点。");
      await step(decider, "答复会办").click();
      await step(decider, /决定/).waitFor();
    }
    await grant(decider, "材料齐全，符合法定形式。");
  }
  await person.reload();
  const said = await text(person);
  expect(said.match(/等其他单位办完，一并送达/g)).toHaveLength(5);
  expect(said).toContain("请按公积金中心公布的比例填写");
  expect(said).not.toMatch(/\bJG-/);
  await fits(person);
  await leave(person, "opening-waiting");
});

told("the person corrects it from the page of the whole, and the last unit finishes", async () => {
  await person.getByRole("link", { name: /^去补正/ }).click();
  await fits(person);
  await fillIn(person, { fundRate: "12%" });
  await person.getByRole("button", { name: /交回补正/ }).click();
  await person.waitForURL((url) => url.search === "");
  const [fund] = parts.filter((it) => it.service.endsWith("housing-fund"));
  if (!fund) throw new Error("No part of the housing fund");
  await openPart(decider, fund);
  await acceptCase(decider);
  await grant(decider, "缴存比例合规，准予登记。");
});

told("all is delivered at once: seven results in the wallet, and anybody verifies the licence", async () => {
  await openCase(decider, receipt);
  await grant(decider, "六件事都办好了。");
  await step(decider, /送达/).click();
  await decider.getByText("结果已送达").first().waitFor();
  await person.goto("/my/results");
  const wallet = await text(person);
  expect(wallet.match(/\bJG-[0-9A-Z-]+/g)).toHaveLength(7);
  expect(wallet).toContain("营业执照");
  await fits(person);
  await leave(person, "opening-wallet");
  const licence = person
    .getByRole("listitem")
    .filter({ hasText: "营业执照" })
    .getByRole("link", { name: /^JG-/ });
  const visitor = await stage.portal();
  await visitor.setViewportSize(PHONE);
  await visitor.goto((await licence.getAttribute("href")) ?? "");
  const said = await text(visitor);
  expect(said).toContain("营业执照");
  expect(said).toContain("有效");
  expect(said).not.toContain(answersOf(OPENING).legalId);
  await fits(visitor);
  await leave(visitor, "opening-verify");
});
