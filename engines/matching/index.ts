import type { App, Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import type { JobDeclaration } from "#platform/jobs";
import { check } from "./check.ts";
import type { MatchingDesk } from "./contract.ts";
import { curve } from "./curve.ts";
import { draftRoutes } from "./drafts/routes.ts";
import { keepUp, MATCH_JOB, work } from "./match/run.ts";
import { matchedSubjects, matchingState, startMatching } from "./outreach/read.ts";
import { saveSandbox, startSandbox, withdrawSandbox } from "./sandbox/ask.ts";
import { sandboxFirms, sandboxNumbers, sandboxPolicies, sandboxRun, sandboxRuns } from "./sandbox/read.ts";
import { SANDBOX_JOB, tidySandbox, workSandbox } from "./sandbox/run.ts";

export { type EvaluatedFor, evaluateFor } from "./evaluate-for.ts";
export { registersChanged, runNow as matchNow } from "./match/run.ts";
export { numbersOf } from "./sandbox/numbers.ts";
export { type TriedNow, trySandbox } from "./sandbox/run.ts";

export const matchingDesk = (ctx: Context): MatchingDesk =>
  bind(ctx, {
    check,
    curve,
    matchingState,
    startMatching,
    matchedSubjects,
    sandboxPolicies,
    sandboxNumbers,
    startSandbox,
    saveSandbox,
    withdrawSandbox,
    sandboxRuns,
    sandboxRun,
    sandboxFirms,
  });
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
  get("/sandbox/policies", { summary: "可以推演的政策", does: sandboxPolicies }),
  get("/sandbox/numbers", { summary: "一项政策里可以改着试的数字", does: sandboxNumbers }),
  get("/sandbox/runs", { summary: "保存的推演，和自己试过还没保存的", does: sandboxRuns }),
  post("/sandbox/runs", {
    summary: "政策沙盘：改几个数字或整版规则，用整个名录推演谁得谁失、花多少钱",
    does: startSandbox,
  }),
  get("/sandbox/runs/:runId", { summary: "一次推演的结果", does: sandboxRun }),
  get("/sandbox/runs/:runId/firms", { summary: "一次推演里有变化的户", does: sandboxFirms }),
  post("/sandbox/runs/:runId/save", { summary: "给推演起名保存", does: saveSandbox }),
  post("/sandbox/runs/:runId/withdraw", { summary: "撤回保存的推演（留痕）", does: withdrawSandbox }),
];
export const matchingJobs = (app: App): readonly JobDeclaration[] => [
  { name: MATCH_JOB, does: (data) => work(app, String(data.runId)) },
  { name: SANDBOX_JOB, does: async (data) => void (await workSandbox(app, String(data.runId))) },
  { name: "sandbox.tidy", every: "* * * * *", does: () => tidySandbox(app) },
  { name: "matching.keep-up", every: "* * * * *", does: () => keepUp(app) },
];
