import { createContext, useContext } from "react";
import type { StudioNames } from "#engines/services/contract";
import type { Day } from "#kernel/calendar";
import type { ServiceFault } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";

/** The item on the desk: what it says, how it is changed and what the gate finds at which place. */
export type Editing = {
  item: ServiceItem;
  set: (path: string, value: unknown) => void;
  faults: readonly ServiceFault[];
  names: StudioNames;
  today: Day;
  readOnly: boolean;
  /** Every entry of every list is open unless somebody closes it. */
  allOpen: boolean;
};
export const EditingContext = createContext<Editing | null>(null);

/** @throws outside of a draft's desk. */
export const useEditing = (): Editing => {
  const found = useContext(EditingContext);
  if (!found) throw new Error("Fields of an item stand on a draft's desk only");
  return found;
};
