import { z } from "zod";
import type { Citation } from "#kernel/citation";
import type { Bounds, Outcome } from "#kernel/rules";
import { type Refusal, refusing } from "#platform/http/contract";

/** A number of a policy that can be tried at another value. */
export type PolicyNumber = {
  /** Where it stands in the stored rule. */
  path: string;
  /** Other places that hold the same number and follow it. */
  also: readonly string[];
  /** Numbers of the same value about the same thing: who changes one mostly means them too. */
  alike: readonly string[];
  /** The part of the rule: 条件, 金额 … */
  where: string;
  name: string;
  about: string;
  type: "integer" | "decimal" | "money" | "rate" | "day";
  unit: string | null;
  /** As stored: 分, a fraction of 1, a day. */
  value: number | string;
  text: string;
  cite: Citation | null;
};
export type SandboxNumbers = {
  policy: string;
  name: string;
  on: string;
  /** Null when no version is in force on that day. */
  version: string | null;
  versions: readonly { version: string; effectiveFrom: string; effectiveTo: string | null }[];
  numbers: readonly PolicyNumber[];
  /** The budget that the plan declares for the policy's fund in that year. */
  fund: { name: string; budget: number | null; sample: boolean } | null;
  /** The draft whose numbers these are, and how it differs from the version in force; null when none is asked about. */
  draft: {
    draftId: string;
    revision: number;
    version: string;
    differences: readonly string[] | null;
  } | null;
};
export type SandboxPolicies = {
  policies: readonly { policy: string; name: string; measure: number; version: string | null }[];
  subjects: number;
};

/** What is tried: other numbers, another version of the policy, a version written anew, or a draft of the studio. */
export const SandboxChange = z.strictObject({
  policy: z.string().max(200),
  on: z.string().optional(),
  set: z.record(z.string().max(400), z.union([z.number(), z.string().max(60)])).optional(),
  useVersion: z.string().max(100).optional(),
  version: z.unknown().optional(),
  /** A draft of the studio exactly as it was saved, in place of the version in force. */
  draft: z.strictObject({ draftId: z.uuid(), revision: z.int() }).optional(),
  budget: z.int().min(0).nullable().optional(),
});
export type SandboxChange = z.infer<typeof SandboxChange>;

/** One number that was changed, in words. */
export type ChangedNumber = {
  path: string;
  name: string;
  from: string;
  to: string;
  /** The new number as stored. */
  value: number | string;
  direction: "up" | "down";
  cite: Citation | null;
};
/** What a change does to one firm. `may…`: something is not known; `mixed`: nobody can say whether it is better. */
export type Effect = "wins" | "loses" | "mayWin" | "mayLose" | "mixed" | "same";
/** 分; `open`: firms entitled to a sum that nobody can say yet. */
export type Cost = { min: number; max: number; open: number };
export type SandboxGroup = {
  key: string;
  name: string;
  firms: number;
  winners: number;
  losers: number;
  newlyEligible: number;
  noLongerEligible: number;
  before: Cost;
  after: Cost;
};
export type GroupBy = "region" | "industry" | "size";
/** Firms for whom one unit more makes a step, and how large it is in 分; null when no sum can be said. */
export type Step = { firms: number; least: number | null; most: number | null };
/** A bound: who stands near it, and what one unit more of the fact costs or brings. */
export type Cliff = {
  key: string;
  name: string;
  at: number;
  text: string;
  /** 1 分, 1 人 … */
  unit: string;
  /** Firms with at most that much and no more than 5 % less; with more, up to 5 % more. */
  below: number;
  above: number;
  /** Those firms by distance: ten parts below, ten above. */
  bins: readonly number[];
  before: { loses: Step; gains: Step } | null;
  after: { loses: Step; gains: Step } | null;
  /** No firm near it makes a step: others were put there to see it. */
  supposed: boolean;
};
/** Where the money ends. The name is told to those who may read the register. */
export type MoneyEnds = {
  place: number;
  region: string;
  money: Bounds | null;
  subjectId: string;
  name: string | null;
};
export type ServedSide = {
  entitled: number;
  /** Reached although everybody ahead takes the most; reached besides if they take the least. */
  surely: number;
  possibly: number;
  /** What all of them would get. */
  needed: Cost;
  /** The first for whom it is not enough, if those ahead take the most, and if they take the least. */
  earliest: MoneyEnds | null;
  latest: MoneyEnds | null;
  regions: readonly { key: string; name: string; entitled: number; surely: number; possibly: number }[];
};
/** Whom a limited budget reaches. `assumed`: the rule does not say who comes first. */
export type Served = {
  order: { is: "firstCome" | "rank" | "assumed"; says: string | null };
  before: ServedSide;
  after: ServedSide;
};
export type OutcomeCounts = Readonly<Record<Outcome, number>>;
export type SandboxResult = {
  population: number;
  /** Stands for what was known of whom: two runs with the same stand on the same register. */
  register: string;
  outcomes: { before: OutcomeCounts; after: OutcomeCounts };
  winners: number;
  losers: number;
  unchanged: number;
  /** May win or lose: a fact is not known, or better and worse at once. */
  unclear: { mayWin: number; mayLose: number; mixed: number };
  newlyEligible: number;
  noLongerEligible: number;
  budget: { before: Cost; after: Cost; limit: number | null };
  groups: Readonly<Record<GroupBy, readonly SandboxGroup[]>>;
  cliffs: readonly Cliff[];
  /** Null without a budget, or where no money is paid out. */
  served: Served | null;
  /** The whole in one Chinese sentence. */
  headline: string;
};
export type SandboxRun = {
  runId: string;
  policy: string;
  policyName: string;
  on: string;
  /** The version in force that day, and the one tried in its place (null: the same with other numbers). */
  base: string | null;
  otherVersion: string | null;
  /** The draft that was tried. */
  draft: { draftId: string; revision: number } | null;
  changed: readonly ChangedNumber[];
  budget: number | null;
  state: "waiting" | "running" | "finished" | "failed";
  progress: { done: number; total: number | null };
  says: string | null;
  /** Null until it is saved. */
  name: string | null;
  savedAt: string | null;
  withdrawn: { at: string; by: string; reason: string } | null;
  author: string;
  mine: boolean;
  askedAt: string;
  finishedAt: string | null;
  /** Stands for the rules it was worked out with. */
  rules: string;
  sample: boolean;
  /** What the sums are: paid out, or tax forgone. */
  money: "paid" | "forgone";
  per: "once" | "month" | "year";
  award: boolean;
  result: SandboxResult | null;
};
export type SandboxRuns = { runs: readonly SandboxRun[] };
export type SandboxFirm = {
  subjectId: string;
  name: string;
  key: string;
  region: string | null;
  sample: boolean;
  effect: Effect;
  before: { outcome: Outcome; money: Bounds | null };
  after: { outcome: Outcome; money: Bounds | null };
};
export type SandboxFirms = { total: number; page: number; pageSize: number; firms: readonly SandboxFirm[] };

export const refuseSandbox = refusing({
  "bad-date": { status: 422, says: "日期应写成 2026-03-05 的样子。" },
  "policy-unknown": { status: 404, says: "没有这项政策。" },
  "sandbox-nothing": { status: 422, says: "还没有改任何数字，也没有换规则。请至少改一处再推演。" },
  "sandbox-not-in-force": {
    status: 422,
    says: "这一天没有生效的版本，没有数字可改。请换一天，或者整版换上另一版规则。",
  },
  "sandbox-bad-change": { status: 422, says: "有改动没有看懂，请按提示修改。" },
  "sandbox-version-unknown": { status: 422, says: "这项政策没有这个版本。" },
  "sandbox-bad-version": { status: 422, says: "换上的规则写得不对，请按提示修改。" },
  "sandbox-draft-unknown": { status: 404, says: "没有这份草稿，或者它不是这项政策的草稿。" },
  "sandbox-draft-changed": {
    status: 409,
    says: "草稿在这以后又改过（{by}），请回到草稿，从那里再点“在沙盘里试算”。",
  },
  "sandbox-draft-not-readable": { status: 422, says: "草稿的条文还有看不懂的地方，改好以后才能试算。" },
  "sandbox-unknown": { status: 404, says: "没有这次推演，或者它没有保存、已经过期清除。" },
  "sandbox-at-work": { status: 409, says: "这次推演还没有算完，算完再保存。" },
  "sandbox-withdrawn": { status: 409, says: "这次推演已经撤回，不能再改。" },
  "sandbox-not-yours": { status: 403, says: "只有做这次推演的人可以保存或撤回它。" },
});

export type SandboxDesk = {
  sandboxPolicies(input: Record<string, never>): Promise<SandboxPolicies | Refusal>;
  sandboxNumbers(input: {
    policy: string;
    on?: string;
    draft?: string;
    revision?: number;
  }): Promise<SandboxNumbers | Refusal>;
  startSandbox(input: z.input<typeof SandboxChange>): Promise<SandboxRun | Refusal>;
  saveSandbox(input: { runId: string; name: string }): Promise<SandboxRun | Refusal>;
  withdrawSandbox(input: { runId: string; reason: string }): Promise<SandboxRun | Refusal>;
  sandboxRuns(input: Record<string, never>): Promise<SandboxRuns | Refusal>;
  sandboxRun(input: { runId: string }): Promise<SandboxRun | Refusal>;
  sandboxFirms(input: {
    runId: string;
    effect?: Effect | "all" | "newly" | "noLonger" | "unclear";
    region?: string;
    page?: number;
  }): Promise<SandboxFirms | Refusal>;
};
