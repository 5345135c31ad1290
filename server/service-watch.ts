import { listPublications, planInForce, publicationCount } from "#engines/services";
import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import type { Db } from "#platform/database";

const REFRESH_MS = 3_000;

/** The plan with the service items that were published; kept fresh because another process may have published one. */
export type ServiceWatch = { on(today: Day): Plan; refresh(): Promise<void>; stop(): void };

export const openServiceWatch = async (db: Db, plan: Plan): Promise<ServiceWatch> => {
  let publications = await listPublications(db);
  let made: { today: Day; plan: Plan } | undefined;
  const refresh = async (): Promise<void> => {
    if ((await publicationCount(db)) === publications.length) return;
    publications = await listPublications(db);
    made = undefined;
  };
  // A failed look keeps the last known items; the next one comes in seconds.
  const timer = setInterval(() => void refresh().catch(() => {}), REFRESH_MS).unref();
  return {
    on: (today) => {
      if (made?.today !== today) made = { today, plan: planInForce(plan, publications, today) };
      return made.plan;
    },
    refresh,
    stop: () => clearInterval(timer),
  };
};
