import type { KnownFacts } from "#engines/registers";
import type { Plan } from "#kernel/plan";
import {
  addToLine,
  type Expression,
  expressionSays,
  type Limit,
  type Line,
  type PolicyVersion,
  rankOf,
  servedIn,
  startLine,
  type Waiting,
} from "#kernel/rules";
import type { Prepared } from "./change.ts";
import type { Served, ServedSide } from "./contract.ts";
import { costOf } from "./effect.ts";
import { groupName, inOrder, NOT_KNOWN } from "./groups.ts";
import type { Judged, Verdict } from "./judge.ts";

/** Whom the budget reaches, before and after the change. */
export type Lines = { before: Line; after: Line };

type Budget = Limit & { is: "budget" };
const limitOf = (version: PolicyVersion | null): Budget | undefined =>
  version?.limits?.find((it): it is Budget => it.is === "budget");
const rankIn = (version: PolicyVersion | null): Expression | null => {
  const limit = limitOf(version);
  return limit?.by === "rank" ? (limit.rank ?? null) : null;
};

/** Undefined without a budget, or where the money is tax that is not collected: nobody stands in a line for that. */
export const startLines = ({ budget, policy }: Prepared): Lines | undefined => {
  const means = policy.amountMeans ?? "received";
  return budget === null || means === "taxDue" || means === "deduction"
    ? undefined
    : { before: startLine(budget), after: startLine(budget) };
};

export const addToLines = (
  plan: Plan,
  { base, version, on }: Prepared,
  { before, after }: Lines,
  firms: readonly { firm: KnownFacts; judged: Judged }[],
): Lines => {
  const waiting = (side: "before" | "after", rank: Expression | null): Waiting[] =>
    firms.flatMap(({ firm, judged }) => {
      const it = waitingOf(firm, judged[side]);
      const place = it && rank ? rankOf(rank, firm, { on, vocabulary: plan.facts }) : null;
      return it ? [{ ...it, rank: place && [String(place.top), String(place.bottom)] }] : [];
    });
  return {
    before: addToLine(before, waiting("before", rankIn(base))),
    after: addToLine(after, waiting("after", rankIn(version))),
  };
};

const waitingOf = ({ subjectId, region }: KnownFacts, it: Verdict): Omit<Waiting, "rank"> | undefined =>
  it.outcome === "met" || it.outcome === "manual"
    ? { id: subjectId, part: region ?? NOT_KNOWN, isSure: it.outcome === "met", paid: costOf(it) }
    : undefined;

/** By what rule the money is given while it lasts. */
export const orderOf = (version: PolicyVersion | null, plan: Plan): Served["order"] => {
  const limit = limitOf(version);
  if (!limit) return { is: "assumed", says: null };
  const rank = rankIn(version);
  return { is: limit.by, says: rank && expressionSays(rank, plan.facts) };
};

export const servedOf = (plan: Plan, lines: Lines, order: Served["order"]): Served => ({
  order,
  before: sideOf(plan, lines.before),
  after: sideOf(plan, lines.after),
});

const sideOf = (plan: Plan, line: Line): ServedSide => {
  const { parts, earliest, latest, ...counts } = servedIn(line);
  const regions = inOrder(
    plan,
    "region",
    parts.map((it) => it.part),
  ).flatMap((key) => {
    const found = parts.find((it) => it.part === key);
    if (!found) return [];
    const { entitled, surely, possibly } = found;
    return [{ key, name: groupName(plan, "region", key), entitled, surely, possibly }];
  });
  const end = (it: typeof earliest): ServedSide["earliest"] =>
    it && {
      place: it.place,
      region: groupName(plan, "region", it.part),
      money: it.paid,
      subjectId: it.id,
      name: null,
    };
  return { ...counts, regions, earliest: end(earliest), latest: end(latest) };
};
