import type { FieldDeclaration, ShowIf } from "#kernel/forms";
import type { ServiceItem, Step, WorkedCase } from "#kernel/process";
import { LONG_WAY, MONDAY, WEEKENDS } from "#kernel/process/testing";
import { type Around, serviceFaults } from "./index.ts";

export const cite = { document: "章程", clause: "一", quote: "会员" };
export const term = (days: number, unit: "working" | "calendar" = "working") => ({ days, unit, cite });
export const choice: FieldDeclaration = {
  key: "kind",
  label: "种类",
  type: "choice",
  required: true,
  choices: ["a", "b"].map((value) => ({ value, label: value })),
};
export const text = (key: string, showIf?: ShowIf): FieldDeclaration => ({
  key,
  label: key,
  type: "text",
  required: true,
  ...(showIf ? { showIf } : {}),
});
export const worked = (says: string): WorkedCase => ({
  says,
  filedOn: MONDAY,
  coApplicants: [{ who: "2", name: "乙" }],
  happens: [{ is: "coApplicantConfirmed", who: "2", day: MONDAY }],
  expect: { status: "submitted" },
});

/** An item that says everything an item can say, and is sound. */
export const WHOLE: ServiceItem = {
  ...LONG_WAY,
  summary: "认定场馆",
  agents: { may: ["fill"], cite },
  limits: { ...LONG_WAY.limits, statutory: term(60) },
  form: [
    { title: "基本", fields: [choice, text("why", { field: "kind", oneOf: ["a"] })] },
    {
      title: "股东",
      repeats: { key: "holders", one: "股东", atLeast: 1, atMost: 3 },
      fields: [text("name"), text("share", { field: "kind", oneOf: ["b"] })],
    },
  ],
  steps: LONG_WAY.steps.map((it): Step => {
    if (it.is === "accept")
      return { ...it, checklist: [{ item: "齐全", cite }], deemedAfter: term(5), term: term(2) };
    if (it.is === "review" || it.is === "inspection") return { ...it, checklist: [{ item: "属实", cite }] };
    return it.is === "decide" ? { ...it, policy: "club/grant" } : it;
  }),
  remedies: [{ kind: "complaint", to: "office", within: { days: 60, unit: "calendar" }, cite }],
  publish: { shows: ["name"], cite },
  retention: { years: 10, cite },
  tests: ["办成", "没办成", "补正"].map(worked),
};
export const part = (id: string): ServiceItem => ({
  ...WHOLE,
  id,
  form: [],
  materials: [],
  steps: [],
  name: id,
});
export const AROUND = {
  units: ["office", "grounds", "treasury", "head"].map((id) => ({ id })),
  funds: [{ id: "club/fund" }],
  registers: [{ id: "members", fields: [{ key: "lessons", name: "课时", type: "integer" }] }],
  measures: [
    {
      number: 1,
      policies: [{ policy: { id: "club/grant" } }],
      services: [part("club/key"), part("club/locker"), WHOLE],
      registers: [],
    },
  ],
} as unknown as Around;

export const faultsOf = (item: ServiceItem, around = AROUND) => serviceFaults(around, item, WEEKENDS);
export const codesOf = (change: Partial<ServiceItem>) =>
  faultsOf({ ...WHOLE, ...change }).map((it) => [it.code, it.path]);
export const stepsWith = (is: Step["is"], change: object): readonly Step[] =>
  WHOLE.steps.map((it) => (it.is === is ? ({ ...it, ...change } as Step) : it));
