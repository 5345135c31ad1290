import type { CheckResult, FactUsed, Question } from "#engines/matching/contract";
import { findDay } from "#kernel/calendar";
import type { Certainty } from "#kernel/citation";
import {
  type Evaluation,
  nearestChange,
  type Outcome,
  type Policy,
  type Proof,
  type Total,
  totalWorth,
  versionOf,
} from "#kernel/rules";
import type { Desk } from "../desk.ts";
import { type WorthWords, worthWords } from "./worth-words.ts";

/** How many questions are asked at once: few enough to answer on a phone before the first result. */
const AT_ONCE = 5;

/** One policy with its answer, as pages show it. */
export type ShownResult = {
  id: string;
  name: string;
  unit: string;
  measure: number;
  service: string | null;
  outcome: Outcome;
  worth: WorthWords;
  score: string | null;
  certainty: Certainty | null;
  note: string | null;
  /** Names of what is still missing, and whether the person said not to know it. */
  missing: readonly { key: string; name: string; unsure: boolean }[];
  why: readonly string[];
  /** The only thing that stands in the way. */
  only: string | null;
  /** The least that would have to be otherwise; empty when it is met or no way was found. */
  nearest: readonly string[];
  proof: Proof | null;
  facts: readonly FactUsed[];
};
export type Shown = {
  on: string;
  results: readonly ShownResult[];
  /** To be answered now. */
  ask: readonly Question[];
  /** Answered before, or not known: to be changed. */
  before: readonly Question[];
  /** How many policies wait for what is asked now. */
  unlocks: number;
  held: readonly FactUsed[];
  said: readonly { key: string; name: string; text: string }[];
  total: Total;
  notCounted: readonly string[];
};

/** What a check came to, cut to what the pages show. `bad`: keys whose answer could not be read; they are asked again. */
export const shownOf = (desk: Desk, checked: CheckResult, bad: readonly string[] = []): Shown => {
  const { plan } = desk;
  const day = findDay(checked.on);
  const all = checked.results.map((it) => ({ ...it, policy: plan.getPolicy(it.evaluation.policy) }));
  const unsure = new Set(checked.questions.flatMap((it) => (it.state === "unsure" ? [it.key] : [])));
  const before = checked.questions.filter((it) => it.state !== "open" && !bad.includes(it.key));
  const ask = [
    ...checked.questions.filter((it) => bad.includes(it.key)),
    ...checked.questions
      .filter((it) => it.state === "open" && !bad.includes(it.key))
      .slice(0, Math.max(0, AT_ONCE - bad.length)),
  ];
  const facts = new Map(all.flatMap((it) => it.facts.map((one) => [one.key, one] as const)));
  return {
    on: checked.on,
    results: all.map(({ policy, evaluation, certainty, why, facts: used }) => {
      const version = versionOf(policy, evaluation.version);
      return {
        id: policy.id,
        name: policy.name,
        unit: plan.getUnit(policy.unit).name,
        measure: policy.measure,
        service: policy.service ?? null,
        outcome: evaluation.outcome,
        worth: worthWords({ policy, version, evaluation, plan }),
        score: scoreWords(evaluation, version?.score),
        certainty,
        note: version?.note ?? null,
        missing: evaluation.missing.map((key) => ({
          key,
          name: plan.facts.get(key)?.name ?? key,
          unsure: unsure.has(key),
        })),
        why,
        only: evaluation.outcome === "unmet" && why.length === 1 ? (why[0] ?? null) : null,
        nearest:
          evaluation.outcome === "unmet" && day ? nearestSaid(policy, checked.facts, day, plan.facts) : [],
        proof: evaluation.proof,
        facts: used.filter((it) => it.from !== "unknown"),
      };
    }),
    ask,
    before,
    unlocks: new Set(ask.flatMap((it) => it.policies)).size,
    held: [...facts.values()].filter((it) => it.from === "register"),
    said: before.map((it) => ({
      key: it.key,
      name: it.name,
      text: it.state === "unsure" ? "说不准" : (facts.get(it.key)?.text ?? it.given),
    })),
    total: checked.total,
    notCounted: notCountedIn(all),
  };
};

/** Many changes are no way that anybody would go. */
const FEW = 3;
/** What would have to be otherwise; answers that are only missing are asked for anyway and left out here. */
const nearestSaid = (...asked: Parameters<typeof nearestChange>): string[] => {
  const said = (nearestChange(...asked)?.changes ?? []).flatMap((it) =>
    it.is === "answer" ? [] : [it.says],
  );
  return said.length <= FEW ? said : [];
};

const scoreWords = (
  { score }: Evaluation,
  declared: { outOf: number; passAt: number } | undefined,
): string | null => {
  if (!score || !declared) return null;
  const points = score.min === score.max ? `${score.min} 分` : `${score.min}—${score.max} 分`;
  return `估算得分 ${points}（满分 ${declared.outOf}，${declared.passAt} 分合格）`;
};

type One = { policy: Policy; evaluation: Evaluation };
const isWithin = ({ evaluation: { outcome } }: One): boolean =>
  outcome !== "unmet" && outcome !== "notApplicable";

/** What the sum leaves out, in sentences. */
const notCountedIn = (all: readonly One[]): string[] => {
  const within = all.filter(isWithin);
  const groups = [...Map.groupBy(within, (it) => it.policy.group ?? it.policy.id).values()];
  const named = (of: readonly One[]): string => of.map((it) => `“${it.policy.name}”`).join("、");
  const open = groups.flatMap((it) =>
    totalWorth(it).open > 0 ? [it[0]].filter((one) => one !== undefined) : [],
  );
  const loans = within.filter((it) => it.policy.amountMeans === "loan");
  const awards = within.filter((it) => it.policy.kind === "award" && it.evaluation.outcome !== "unknown");
  return [
    ...groups.flatMap((it) => (it.length > 1 ? [`${named(it)}只能选一项，只算最划算的。`] : [])),
    ...(loans.length > 0 ? ["贷款要还，额度不计入；只算省下的利息。"] : []),
    ...(open.length > 0 ? [`金额还没有定或还缺信息，没有计入：${named(open)}。`] : []),
    ...(awards.length > 0 ? [`要评选或审核，符合条件不等于一定得到：${named(awards)}。`] : []),
  ];
};
