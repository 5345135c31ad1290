import { useRouteLoaderData } from "react-router";
import type { Me } from "#engines/identity/contract";
import type { Day } from "#kernel/calendar";
import type { RegisterField } from "#kernel/plan";

/** What every office screen knows: who, when, and the names of units and counties. */
export type Frame = {
  me: Me;
  unitName: string | null;
  today: Day;
  sample: boolean;
  /** How many days the sample clock runs ahead of the real one. */
  sampleClockDays: number;
  regionName: string;
  units: Readonly<Record<string, string>>;
  regions: readonly { code: string; name: string }[];
  /** Services in which the own unit takes part; all of them where somebody watches over all. */
  services: readonly { id: string; name: string }[];
  /** Fields of the registers, for reading records and for matching columns. */
  registers: Readonly<Record<string, { name: string; fields: readonly RegisterField[] }>>;
};

export const FRAME_ROUTE = "office/layout";

/** @throws when used outside the office's layout. */
export const useFrame = (): Frame => {
  const frame = useRouteLoaderData<Frame>(FRAME_ROUTE);
  if (!frame) throw new Error("No office layout above this screen");
  return frame;
};
