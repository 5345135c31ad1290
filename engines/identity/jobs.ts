import type { App } from "#platform/context";
import type { JobDeclaration } from "#platform/jobs";
import { ABSOLUTE_HOURS } from "./secret.ts";
import { deleteSessionsBefore } from "./store.ts";

/** Clears away sessions that are over. */
export const identityJobs = (app: App): readonly JobDeclaration[] => [
  {
    name: "identity.clear-sessions",
    every: "17 3 * * *",
    does: () =>
      deleteSessionsBefore(
        app.db,
        new Date(Date.parse(app.realNow()) - ABSOLUTE_HOURS * 3_600_000).toISOString(),
      ),
  },
];
