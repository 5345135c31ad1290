import type { PlayedHappening, ServiceItem } from "#kernel/process";
import { HAPPENINGS, type HappeningKind, type Part } from "./happenings.ts";

const EMPTY: Readonly<Record<Part["as"], unknown>> = {
  text: "",
  long: "",
  yesNo: true,
  whole: 1,
  money: 0,
  day: undefined,
  outcome: "granted",
  fileOutcome: "granted",
  silence: "agrees",
  unit: "",
  paper: "",
  papers: [],
  ticked: [],
  checked: [],
  corrections: [],
  answers: {},
  coApplicant: "",
  replyDays: undefined,
  files: [],
  blocks: undefined,
  spared: undefined,
  deemed: undefined,
};

/** A new happening on that day, with everything that has to be said left to say. */
const freshHappening = (
  is: HappeningKind,
  day: PlayedHappening["day"],
  item: ServiceItem,
): PlayedHappening => {
  const parts = HAPPENINGS[is].parts.flatMap(({ key, as, optional }) => {
    const value = as === "money" && is !== "paid" ? null : EMPTY[as];
    return optional || value === undefined ? [] : [[key, value] as const];
  });
  const files = item.steps.flatMap((it) => (it.is === "files" ? it.services : []));
  const opened = files.map((service) => ({ service, caseId: service, code: service }));
  const made = { is, day, ...Object.fromEntries(parts), ...(is === "filesOpened" ? { files: opened } : {}) };
  return made as PlayedHappening;
};

/** Kinds that the path of the item can come to, each with what a new one says. */
export const freshHappenings = (
  item: ServiceItem,
  day: PlayedHappening["day"],
): { label: string; make: () => PlayedHappening }[] =>
  (Object.keys(HAPPENINGS) as HappeningKind[])
    .filter((is) => {
      const { needs } = HAPPENINGS[is];
      return needs === undefined || item.steps.some((it) => it.is === needs);
    })
    .map((is) => ({ label: HAPPENINGS[is].label, make: () => freshHappening(is, day, item) }));
