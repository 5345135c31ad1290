import type { Db } from "#platform/database";
import { sampleClockDays } from "#platform/settings";

const MS_PER_DAY = 86_400_000;
const REFRESH_MS = 3_000;

/** How far the clock of sample data runs ahead; kept fresh because another process may have moved it. */
export type SampleClock = { aheadMs(): number; aheadDays(): number; refresh(): Promise<void>; stop(): void };

export const openSampleClock = async (db: Db): Promise<SampleClock> => {
  let days = await sampleClockDays(db);
  const refresh = async (): Promise<void> => {
    days = await sampleClockDays(db);
  };
  // A failed look keeps the last known value; the next one comes in seconds.
  const timer = setInterval(() => void refresh().catch(() => {}), REFRESH_MS).unref();
  return {
    aheadMs: () => days * MS_PER_DAY,
    aheadDays: () => days,
    refresh,
    stop: () => clearInterval(timer),
  };
};
