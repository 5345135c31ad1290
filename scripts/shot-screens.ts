import type { Page } from "playwright-core";

/** A screen to take a picture of: where it is, who looks at it, what is done first. */
export type Screen = {
  name: string;
  path: string;
  as?: string;
  /** What is typed and pressed before the picture is taken. */
  does?: (page: Page) => Promise<void>;
  /** Made first, when the screen shows something that has to be there; the path then ends with its id. */
  made?: { by: string; from: object; id: string };
};
const answerCheck = async (page: Page): Promise<void> => {
  await page
    .getByRole("group", { name: /哪一类主体/ })
    .getByLabel("企业", { exact: true })
    .check();
  await page.getByLabel(/主要做哪个行业/).selectOption("C39");
  await page.getByLabel(/多少从业人员/).fill("80");
  await page.getByRole("button", { name: "看结果" }).click();
};
const pressAfterCheck =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await answerCheck(page);
    await page.getByRole("button", { name }).click();
  };
const calculateAt =
  (income: string) =>
  async (page: Page): Promise<void> => {
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
    await page.getByRole("button", { name: "计算" }).click();
  };
/** A notice for the picture; `weekday` is that of 4 December 2026, right or wrong. */
const previewNotice =
  (weekday: string) =>
  async (page: Page): Promise<void> => {
    await page
      .getByLabel(/通知全文/)
      .fill(
        `国务院办公厅关于调整2026年国庆节假期安排的通知\n国办发明电〔2026〕99号\n现将调整2026年国庆节假期安排通知如下。\n一、2026年10月1日至7日放假调休，共7天。12月4日（${weekday}）放假。\n二、各地区要做好衔接。`,
      );
    await page.getByRole("button", { name: "预览会变什么" }).click();
    await page.getByRole("heading", { name: "预览" }).waitFor();
  };
const localDays = async (page: Page): Promise<void> => {
  await page.getByText("设置地方节日").click();
  await page.getByLabel("日期").fill("2026-12-08");
  await page.getByLabel("依据的文件").fill("演示用的通知");
  await page.getByRole("button", { name: "预览会变什么" }).click();
  await page.getByRole("heading", { name: "预览" }).waitFor();
};
/** Every part of a draft open, its first entries too, with a mistake in it. */
const openEditor = async (page: Page): Promise<void> => {
  // Not saved, so that the next width finds the draft as it was.
  await page.route("**/save", (it) => it.abort());
  await page.getByLabel("事项名称").fill("");
  for (const title of ["受理时间", "表单", "材料", "流程", "期限和补正", "办理结果和救济", "办件样例"])
    await page.locator("summary").filter({ hasText: title }).click();
  for (const path of ["form", "materials", "steps", "remedies"])
    await page.locator(`#at-${path}-0 > .services-entry-head > button`).click();
  await page.locator("#at-form-0-fields-0 > .services-entry-head > button").click();
  await page.locator("#at-steps-0-checklist-0 > .services-entry-head > button").click();
  await page.getByRole("button", { name: "加上受理的起止" }).click();
  await page.getByText("事项没有名称。").first().waitFor();
};
const AWARD_DRAFT = {
  by: "/api/service-studio/drafts",
  from: { service: "m14/high-tech-award" },
  id: "draftId",
};
export const SCREENS: readonly Screen[] = [
  { name: "home", path: "/" },
  { name: "plan", path: "/plan" },
  { name: "measure-14", path: "/plan/14" },
  { name: "measure-7", path: "/plan/7" },
  { name: "policies", path: "/policies" },
  { name: "policies-none", path: "/policies?q=zzzz" },
  { name: "policy", path: "/policies/m14/high-tech-award" },
  { name: "policy-tax", path: "/policies/m04/small-profit-income-tax" },
  { name: "policy-then", path: "/policies/m04/small-profit-income-tax?on=2021-06-30" },
  { name: "policy-score", path: "/policies/m14/high-tech-readiness" },
  { name: "measure-4", path: "/plan/4" },
  { name: "check", path: "/check" },
  { name: "check-firm", path: "/check", as: "founder.li" },
  { name: "check-results", path: "/check", does: answerCheck },
  { name: "check-sheet", path: "/check", does: pressAfterCheck("打印用的测算单") },
  { name: "check-share", path: "/check", does: pressAfterCheck("生成可以转发的链接") },
  {
    name: "check-shared",
    path: "/check/shared?on=2026-03-05&asked=subjectKind&fact.subjectKind=enterprise&asked=employees&fact.employees=80",
  },
  { name: "calculator", path: "/calculator" },
  { name: "calculator-firm", path: "/calculator", as: "founder.li" },
  { name: "calculator-below", path: "/calculator", does: calculateAt("300") },
  { name: "calculator-above", path: "/calculator", does: calculateAt("300.01") },
  { name: "calculator-wrong", path: "/calculator", does: calculateAt("三百多") },
  { name: "services", path: "/services" },
  { name: "service", path: "/services/m14/high-tech-award" },
  { name: "apply", path: "/apply/m14/high-tech-award", as: "founder.li" },
  { name: "my", path: "/my", as: "founder.li" },
  { name: "my-calendar", path: "/my/calendar", as: "founder.li" },
  { name: "my-results", path: "/my/results", as: "founder.li" },
  { name: "verify", path: "/verify" },
  { name: "notices", path: "/notices" },
  { name: "sign-in", path: "/sign-in" },
  { name: "search", path: "/search?q=研发" },
  { name: "search-none", path: "/search?q=zzzz" },
  { name: "help", path: "/help" },
  { name: "verify-wrong", path: "/verify/JG-0000-0000-0" },
  { name: "not-found", path: "/nowhere" },
  { name: "not-eligible", path: "/apply/m14/high-tech-award", as: "founder.wang" },
  { name: "not-a-firm", path: "/my", as: "science.clerk" },
  { name: "office-queue", path: "/office", as: "science.clerk" },
  { name: "office-none", path: "/office?tab=overdue", as: "science.clerk" },
  {
    name: "office-queue-filtered",
    path: "/office?tab=toAccept&handler=mine&region=532301&from=2026-11-01",
    as: "science.clerk",
  },
  { name: "office-leave", path: "/office/leave", as: "science.clerk" },
  { name: "office-supervision", path: "/office/supervision", as: "council.office" },
  { name: "office-supervision-told", path: "/office/supervision?tab=escalated", as: "council.office" },
  { name: "office-no-such", path: "/office/nowhere", as: "science.clerk" },
  { name: "office-not-allowed", path: "/office/import", as: "science.clerk" },
  { name: "office-not-an-officer", path: "/office", as: "founder.li" },
  { name: "office-plan", path: "/office/plan", as: "council.office" },
  { name: "office-matching", path: "/office/matching", as: "council.office" },
  {
    name: "office-matched",
    path: "/office/matching?policy=m14%2Fhigh-tech-award",
    as: "council.office",
  },
  { name: "office-services", path: "/office/services", as: "science.clerk" },
  { name: "office-services-none", path: "/office/services?q=zzzz", as: "science.clerk" },
  { name: "office-services-item", path: "/office/services/m14/high-tech-award", as: "science.clerk" },
  {
    name: "office-services-draft",
    path: "/office/services/drafts/",
    as: "science.clerk",
    made: AWARD_DRAFT,
  },
  {
    name: "office-services-editor",
    path: "/office/services/drafts/",
    as: "science.clerk",
    made: AWARD_DRAFT,
    does: openEditor,
  },
  {
    name: "service-preview",
    path: "/preview/",
    as: "science.clerk",
    made: AWARD_DRAFT,
  },
  { name: "office-studio", path: "/office/studio", as: "science.clerk" },
  { name: "office-studio-none", path: "/office/studio?q=zzzz", as: "science.clerk" },
  { name: "office-studio-policy", path: "/office/studio/m14/high-tech-award", as: "science.clerk" },
  {
    name: "office-studio-versions",
    path: "/office/studio/m21/guaranteed-startup-loan",
    as: "council.office",
  },
  {
    name: "office-studio-draft",
    path: "/office/studio/drafts/",
    as: "science.clerk",
    made: {
      by: "/api/studio/drafts",
      from: { policy: "m14/high-tech-award", base: "2020" },
      id: "draftId",
    },
  },
  {
    name: "office-studio-no-draft",
    path: "/office/studio/drafts/00000000-0000-4000-8000-000000000000",
    as: "science.clerk",
  },
  { name: "office-sandbox", path: "/office/sandbox", as: "council.office" },
  {
    name: "office-sandbox-new",
    path: "/office/sandbox/new?policy=m04%2Fsmall-profit-income-tax",
    as: "council.office",
  },
  {
    name: "office-sandbox-run",
    path: "/office/sandbox/",
    as: "council.office",
    made: {
      by: "/api/sandbox/runs",
      from: {
        policy: "m04/small-profit-income-tax",
        set: { "when.of[1].right.value": "500万元", "amount.min.tiers[0].upTo": "500万元" },
      },
      id: "runId",
    },
  },
  { name: "office-payments", path: "/office/payments", as: "finance.preparer" },
  { name: "office-import", path: "/office/import", as: "market.registrar" },
  { name: "office-calendar", path: "/office/calendar?year=2026", as: "science.clerk" },
  { name: "office-calendar-open", path: "/office/calendar?year=2027", as: "market.registrar" },
  {
    name: "office-calendar-preview",
    path: "/office/calendar?year=2026",
    as: "market.registrar",
    does: previewNotice("星期五"),
  },
  {
    name: "office-calendar-problem",
    path: "/office/calendar?year=2026",
    as: "market.registrar",
    does: previewNotice("星期四"),
  },
  {
    name: "office-calendar-local",
    path: "/office/calendar?year=2026",
    as: "market.registrar",
    does: localDays,
  },
  { name: "office-registers", path: "/office/registers", as: "market.registrar" },
];
