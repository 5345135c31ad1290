import type { MeasureState } from "#engines/indicators/contract";
import type { MeasureDeclaration, PlanDeclaration } from "#kernel/plan";

/** What GET /api/plan gives of the plan. */
export type PublicPlan = Pick<PlanDeclaration, "document" | "chapters" | "units"> & {
  measures: readonly Pick<
    MeasureDeclaration,
    "number" | "title" | "chapter" | "clause" | "summary" | "units" | "commitments"
  >[];
};
export type MeasureRow = PublicPlan["measures"][number] & {
  chapterTitle: string;
  unitNames: readonly string[];
  state: MeasureState;
};

const NOTHING: Omit<MeasureState, "number"> = {
  light: { colour: "none", says: "还没有数字。" },
  figures: [],
  policies: 0,
  services: 0,
  registers: 0,
};

/** The plan's measures with their live state, in the plan's order. */
export const measureRows = (plan: PublicPlan, states: readonly MeasureState[]): MeasureRow[] =>
  plan.measures.map((it) => ({
    ...it,
    chapterTitle: plan.chapters.find((one) => one.number === it.chapter)?.title ?? "",
    unitNames: it.units.map((id) => plan.units.find((one) => one.id === id)?.shortName ?? id),
    state: states.find((one) => one.number === it.number) ?? { number: it.number, ...NOTHING },
  }));
