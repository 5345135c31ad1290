import { expect, test } from "vitest";
import type { Plan } from "#kernel/plan";
import type { ServiceItem, Step } from "#kernel/process";
import { LONG_WAY } from "#kernel/process/testing";
import { shownSteps } from "./guide-steps.ts";

const cite = { document: "平台默认", quote: "五日" };
const within = { days: 5, unit: "working" as const, cite };
const units = ["office", "grounds", "library"].map((id) => ({ id, name: id, shortName: id }));
const plan = {
  units,
  regions: [],
  findService: (id: string) => ({ ...LONG_WAY, id, name: id }),
} as unknown as Plan;
const stepsOf = (...steps: Step[]) => shownSteps(plan, { ...LONG_WAY, steps } satisfies ServiceItem);

test("who is asked is told with the term and what silence means, unit by unit", () => {
  const asked = (unit: string, onSilence: "agrees" | "reminded") => ({
    unit,
    asks: "可以吗？",
    within,
    onSilence,
  });
  const [step] = stepsOf({
    is: "consult",
    by: "office",
    units: [asked("grounds", "agrees"), asked("library", "reminded")],
  });
  expect(step?.consulted.map((it) => [it.unit, it.within.text, it.silence])).toEqual([
    ["grounds", "5个工作日", "到期没有答复的，按没有意见处理，继续办理"],
    ["library", "5个工作日", "到期没有答复的，催办，不视为同意"],
  ]);
});

test("a term, none of its own, one that is not counted and a notice are each told as what they are", () => {
  const steps = stepsOf(
    { is: "accept", by: "office", checklist: [], deemedAfter: within },
    { is: "review", by: "office@", checklist: [], term: within, at: "county" },
    { is: "inspection", by: "office", checklist: [], term: within, excluded: cite },
    { is: "expertReview", by: "office", atLeast: 3, passMark: 60, cite, excluded: cite },
    { is: "publicNotice", by: "office", term: within },
  );
  expect(steps.map((it) => it.within)).toEqual([
    "没有单独的期限，计入承诺的时间",
    "5个工作日内",
    "5个工作日内，不计入办理时限",
    "用的时间不计入办理时限",
    "公示 5个工作日",
  ]);
  expect(steps.map((it) => it.county)).toEqual([false, true, false, false, false]);
  expect(steps[0]?.says).toEqual(["5个工作日没有告知补正的，视为受理"]);
});

test("the parts of a joint service say which of them must succeed", () => {
  const [step] = stepsOf({
    is: "files",
    by: "office",
    services: ["club/key", "club/locker"],
    required: ["club/key"],
  });
  expect(step?.parts.map((it) => [it.id, it.required])).toEqual([
    ["club/key", true],
    ["club/locker", false],
  ]);
});
