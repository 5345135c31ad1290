import type { App, Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import type { JobDeclaration } from "#platform/jobs";
import { check } from "./check.ts";
import type { MatchingDesk } from "./contract.ts";
import { curve } from "./curve.ts";
import { draftRoutes } from "./drafts/routes.ts";
import { keepUp, MATCH_JOB, work } from "./match/run.ts";
import { matchedSubjects, matchingState, startMatching } from "./outreach/read.ts";

export { type EvaluatedFor, evaluateFor } from "./evaluate-for.ts";
export { registersChanged, runNow as matchNow } from "./match/run.ts";

export const matchingDesk = (ctx: Context): MatchingDesk =>
  bind(ctx, { check, curve, matchingState, startMatching, matchedSubjects });
export const matchingRoutes: readonly Route[] = [
  post("/check", { summary: "按政策核对：符合、不符合、还缺什么，以及下一个该问的问题", does: check }),
  post("/check/curve", {
    summary: "一项政策的金额随一个数字变化的曲线，以及多一点就吃亏的临界点",
    does: curve,
  }),
  get("/matching", { summary: "名录与政策的匹配：最近几次运行，每项政策的户数", does: matchingState }),
  post("/matching/runs", { summary: "重新匹配整个名录", does: startMatching }),
  get("/matching/subjects", { summary: "一项政策匹配到的户（政策找企）", does: matchedSubjects }),
  ...draftRoutes,
];
export const matchingJobs = (app: App): readonly JobDeclaration[] => [
  { name: MATCH_JOB, does: (data) => work(app, String(data.runId)) },
  { name: "matching.keep-up", every: "* * * * *", does: () => keepUp(app) },
];
