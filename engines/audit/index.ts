import { z } from "zod";
import type { App, Context } from "#platform/context";
import { bind, get, type Route, useCase } from "#platform/http";
import type { JobDeclaration } from "#platform/jobs";
import type { AuditDesk, LogEntry, LogState } from "./contract.ts";
import { logState, sequence } from "./sequence.ts";
import { latestLog } from "./store.ts";

export { record } from "./record.ts";
export { checkLog, logState, sequence } from "./sequence.ts";

const state = useCase({
  may: "anyone",
  takes: z.object({}),
  does: (ctx: Context): Promise<LogState> => logState(ctx),
});
const latest = useCase({
  may: "readOffice",
  takes: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  does: async (ctx: Context, { limit }): Promise<readonly LogEntry[]> =>
    (await latestLog(ctx.db, limit)).map(({ index, at, action, object, leaf }) => ({
      index,
      at,
      action,
      object,
      leaf,
    })),
});

export const auditDesk = (ctx: Context): AuditDesk => bind(ctx, { state, latest });
export const auditRoutes: readonly Route[] = [
  get("/audit/state", { summary: "留痕的条数和树根", does: state }),
  get("/audit/latest", { summary: "最近的留痕", does: latest }),
];
export const auditJobs = (app: App): readonly JobDeclaration[] => [
  { name: "audit.sequence", every: "* * * * *", does: async () => void (await sequence(app)) },
];
