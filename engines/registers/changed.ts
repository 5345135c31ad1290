import type { App } from "#platform/context";
import type { Tx } from "#platform/database";

/** Who is to be told, within the same transaction, that records changed. An engine above fills it (see server/engines.ts). */
export type Changed = (tx: Tx, app: App) => Promise<unknown>;
export const nobody: Changed = async () => {};
