import type { Tx } from "#platform/database";
import { findValue, putValue } from "./store.ts";

/** Whether this database holds the sample prefecture (演示数据). Set once when it is first filled. */
export const isSample = async (tx: Tx): Promise<boolean> => (await findValue(tx, "sample")) === true;
export const markSample = (tx: Tx): Promise<void> => putValue(tx, "sample", true);
/** A fact about this installation that code set once, such as which sample version was loaded. */
export const findSetting = findValue;
export const putSetting = putValue;

/** Days by which the sample clock runs ahead of the real one; always 0 without sample data. */
export const sampleClockDays = async (tx: Tx): Promise<number> => {
  const value = await findValue(tx, "sampleClockDays");
  return typeof value === "number" && (await isSample(tx)) ? value : 0;
};
export const setSampleClockDays = (tx: Tx, days: number): Promise<void> =>
  putValue(tx, "sampleClockDays", days);
export { type Outgoing, outgoingSettings, type QuietHours } from "./outgoing.ts";
