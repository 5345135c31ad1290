import { expect, test } from "vitest";
import { checkForm } from "#kernel/forms";
import { playWorkedCase } from "#kernel/process";
import { chineseCalendar } from "#platform/holidays";
import { plan } from "./index.ts";

const calendar = chineseCalendar(plan.localHolidays);
/** Opening and closing a company, reports, a researcher's leave, incubators, exemption. */
const MEASURES = new Set([1, 9, 15, 23]);
const services = plan.services.filter((it) => MEASURES.has(it.measure));
const cases = services.flatMap((item) => (item.tests ?? []).map((it) => ({ item, it })));

test.each(cases)("worked case of $item.id: $it.says", ({ item, it }) => {
  expect(playWorkedCase(item, it, calendar)).toEqual([]);
});

test("the same cases do not play when what an item promises is a day shorter", () => {
  for (const { item, it } of cases.filter((one) => one.it.expect.due)) {
    const { promised } = item.limits;
    const hasty = { ...item, limits: { ...item.limits, promised: { ...promised, days: promised.days - 1 } } };
    expect(
      playWorkedCase(hasty, it, calendar).map((one) => one.code),
      it.says,
    ).toContain("due-differs");
  }
});

test("every item has a case that is granted, one that is not and one that is completed", () => {
  expect(services).toHaveLength(12);
  for (const { id, tests = [], retention } of services) {
    const happened = tests.flatMap((it) => it.happens);
    const outcomes = happened.flatMap((one) => (one.is === "decided" ? [one.outcome] : []));
    expect(new Set(outcomes), id).toEqual(new Set(["granted", "refused"]));
    expect(
      happened.map((it) => it.is),
      id,
    ).toContain("correctionAsked");
    expect(tests.length, id).toBeGreaterThanOrEqual(4);
    expect(retention, id).toBeDefined();
  }
});

test("the answers of worked cases are complete forms: what is asked is there, what is not is left out", () => {
  for (const { item, it } of cases) {
    expect(it.answers, it.says).toBeDefined();
    expect(checkForm(item.form, it.answers ?? {}), `${item.id}: ${it.says}`).toEqual([]);
  }
});

test("a part of opening a company asks for nothing that the joint form has not asked", () => {
  const joint = plan.getService("m01/open-enterprise");
  const files = joint.steps.find((it) => it.is === "files");
  const parts = files?.services.map((id) => plan.getService(id)) ?? [];
  expect(parts).toHaveLength(6);
  const blocks = new Set(joint.form);
  const papers = new Set(joint.materials);
  for (const it of parts) {
    expect(it.onlyJoint, it.id).toBe(true);
    expect(it.form.filter((block) => !blocks.has(block))).toEqual([]);
    expect(it.materials.filter((paper) => !papers.has(paper))).toEqual([]);
  }
  expect(new Set(parts.flatMap((it) => it.form))).toEqual(blocks);
  expect(new Set(parts.flatMap((it) => it.materials))).toEqual(papers);
});
