import type { MeasureDeclaration } from "#kernel/plan";
import type { ClauseId } from "./document.ts";
import type { UnitId } from "./units.ts";

type Parts = Pick<MeasureDeclaration, "policies" | "services" | "registers" | "indicators">;

/** What the document itself says of a measure. Units stand in the order in which it names them. */
export type MeasureOutline = Omit<MeasureDeclaration, keyof Parts | "clause" | "units"> & {
  clause: ClauseId;
  units: readonly UnitId[];
};

/** An outline with what has been built for it so far; what is left out is empty. */
export const measureOf = (outline: MeasureOutline, parts: Partial<Parts> = {}): MeasureDeclaration => ({
  policies: [],
  services: [],
  registers: [],
  indicators: [],
  ...outline,
  ...parts,
});
