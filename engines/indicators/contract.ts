import type { Refusal } from "#platform/http/contract";

/** A live figure, computed now from registers, cases or the ledger. */
export type Figure = {
  id: string;
  name: string;
  unit: string;
  value: number | null;
  definition: string;
  sample: boolean;
  asOf: string;
};
/** none: nothing runs yet on this measure, so there is nothing to judge. */
export type Light = { colour: "green" | "yellow" | "red" | "none"; says: string };
export type MeasureState = {
  number: number;
  light: Light;
  figures: readonly Figure[];
  policies: number;
  services: number;
  registers: number;
};

export type IndicatorsDesk = {
  measures(input: Record<string, never>): Promise<readonly MeasureState[] | Refusal>;
  measure(input: { number: number }): Promise<MeasureState | Refusal>;
};
