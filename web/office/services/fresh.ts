import type { FieldDeclaration, FormBlock, MaterialDeclaration, ShowIf } from "#kernel/forms";
import type { Consulted, Remedy, ResultDeclaration, ServiceItem, Step, Window } from "#kernel/process";

/** What a new entry begins as: empty where somebody has to write, so that the gate asks for it. */
export const NO_CITE = { document: "", quote: "" };
/** A condition that has to be there, with nothing said yet. */
export const NO_CONDITION: ShowIf = { is: "all", of: [] };
/** The first of name1, name2 … that is free. */
const freeKey = (taken: readonly string[], name: string): string => {
  for (let at = taken.length + 1; ; at += 1) if (!taken.includes(`${name}${at}`)) return `${name}${at}`;
};
const keysOf = (item: ServiceItem): string[] => [
  ...item.form.flatMap((it) => [...(it.repeats ? [it.repeats.key] : []), ...it.fields.map((one) => one.key)]),
  ...item.materials.map((it) => it.key),
];

export const freshField = (item: ServiceItem): FieldDeclaration => ({
  key: freeKey(keysOf(item), "field"),
  label: "",
  type: "text",
  required: true,
});
export const freshBlock = (item: ServiceItem): FormBlock => ({ title: "", fields: [freshField(item)] });
export const freshMaterial = (item: ServiceItem): MaterialDeclaration => ({
  key: freeKey(keysOf(item), "material"),
  name: "",
  basis: NO_CITE,
  source: "upload",
  required: true,
  accept: ["pdf"],
});
export const freshResult = (item: ServiceItem): ResultDeclaration => ({
  id: freeKey(
    item.results.map((it) => it.id),
    "result",
  ),
  name: "",
  kind: "letter",
});
export const freshRemedy = (item: ServiceItem): Remedy => ({
  kind: "complaint",
  to: item.owner,
  within: { days: 60, unit: "calendar" },
  cite: NO_CITE,
});
export const freshWindow = (today: Window["from"]): Window => ({ from: today, to: today });
export const freshCheckItem = (): { item: string; cite: typeof NO_CITE } => ({ item: "", cite: NO_CITE });

export const freshConsulted = (): Consulted => ({ unit: "", asks: "", within: term, onSilence: "reminded" });

const term = { days: 5, unit: "working" as const, cite: NO_CITE };
/** A step of each kind, at the desk of the item's own unit. */
export const freshStep = (is: Step["is"], { owner: by, results }: ServiceItem): Step => {
  switch (is) {
    case "accept":
    case "review":
    case "inspection":
      return { is, by, checklist: [] };
    case "consult":
      return { is, by, units: [] };
    case "expertReview":
      return { is, by, atLeast: 3, passMark: 60, cite: NO_CITE };
    case "files":
      return { is, by, services: [] };
    case "decide":
      return { is, by };
    case "publicNotice":
      return { is, by, term };
    case "pay":
      return { is, by, fund: "" };
    case "deliver":
      return { is, by, result: results[0]?.id ?? "" };
  }
};
