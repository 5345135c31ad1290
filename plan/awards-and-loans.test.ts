import { expect, test } from "vitest";
import { checkForm } from "#kernel/forms";
import { playWorkedCase } from "#kernel/process";
import { chineseCalendar } from "#platform/holidays";
import { plan } from "./index.ts";

const calendar = chineseCalendar(plan.localHolidays);
/** Subsidies, awards, loans and what helps to get one. */
const MEASURES = new Set([6, 10, 11, 12, 14, 21]);
const services = plan.services.filter((it) => MEASURES.has(it.measure));
const cases = services.flatMap((item) => (item.tests ?? []).map((it) => ({ item, it })));

test.each(cases)("worked case of $item.id: $it.says", ({ item, it }) => {
  expect(playWorkedCase(item, it, calendar)).toEqual([]);
});

test("the same cases do not play when what an item promises is a day shorter", () => {
  for (const { item, it } of cases.filter((one) => one.it.expect.due)) {
    const { promised } = item.limits;
    const hasty = { ...item, limits: { ...item.limits, promised: { ...promised, days: promised.days - 1 } } };
    expect(playWorkedCase(hasty, it, calendar).map((one) => one.code)).toContain("due-differs");
  }
});

test("every item has a case that is granted and one that is not, and says how long its file is kept", () => {
  expect(services).toHaveLength(7);
  for (const { id, tests = [], retention } of services) {
    const outcomes = tests.flatMap((it) =>
      it.happens.flatMap((one) => (one.is === "decided" ? [one.outcome] : [])),
    );
    expect(new Set(outcomes), id).toEqual(new Set(["granted", "refused"]));
    expect(retention, id).toBeDefined();
  }
});

/** What the register of market subjects holds of somebody. */
const HELD: Readonly<Record<string, string>> = {
  name: "楚雄演示科技有限公司",
  uscc: "91532301MA6K00014Y",
  region: "532301",
  legalRepresentative: "演示甲",
  employees: "68",
  revenue: "4860",
  rdExpense: "318.6",
  rdStaff: "14",
  highTechCertifiedOn: "2026-08-18",
  bankAccountName: "楚雄演示科技有限公司",
};
/** What every applicant types that worked cases leave out. */
const TYPED = {
  bankName: "演示银行",
  bankAccount: "62000000",
  contactName: "演示乙",
  contactPhone: "0878-0000000",
};

test("the answers of worked cases are complete forms: what is not asked is left out, what is asked is there", () => {
  const answered = cases.filter(({ it }) => it.answers);
  expect(answered.length).toBeGreaterThan(10);
  for (const { item, it } of answered) {
    const asked = new Set(item.form.flatMap((block) => block.fields.map((field) => field.key)));
    const common = Object.entries({ ...HELD, ...TYPED }).filter(([key]) => asked.has(key));
    const answers = { ...Object.fromEntries(common), ...it.answers };
    expect(checkForm(item.form, answers), `${item.id}: ${it.says}`).toEqual([]);
  }
});
