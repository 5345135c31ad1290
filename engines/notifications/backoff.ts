const MINUTE_MS = 60_000;

/** Minutes to wait after the first, second … attempt that failed: about two days in all. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440] as const;
export const MOST_ATTEMPTS = WAITS.length + 1;

/** How long to wait after that many attempts; undefined when it has been tried often enough. */
export const waitAfter = (attempts: number): number | undefined => {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? undefined : minutes * MINUTE_MS;
};
