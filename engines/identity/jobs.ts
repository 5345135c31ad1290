import type { App } from "#platform/context";
import type { JobDeclaration } from "#platform/jobs";
import { ABSOLUTE_HOURS } from "./secret.ts";
import { FORGOTTEN_AFTER_MS } from "./sign-in.ts";
import { deleteFailuresBefore, deleteSessionsBefore } from "./store.ts";

/** Clears away sessions that are over and wrong passwords that are forgotten. */
export const identityJobs = (app: App): readonly JobDeclaration[] => [
  { name: "identity.clear", every: "17 * * * *", does: () => clear(app) },
];

export const clear = async (app: App): Promise<void> => {
  const ago = (ms: number): string => new Date(Date.parse(app.realNow()) - ms).toISOString();
  await deleteSessionsBefore(app.db, ago(ABSOLUTE_HOURS * 3_600_000));
  await deleteFailuresBefore(app.db, ago(FORGOTTEN_AFTER_MS));
};
