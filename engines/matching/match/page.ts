import { listSubjectFacts, listVersionsAfter } from "#engines/registers";
import type { Plan } from "#kernel/plan";
import type { Tx } from "#platform/database";
import type { Match, Matcher } from "./matcher.ts";
import {
  appendChanges,
  dropMatches,
  dropSubjects,
  listMatchedBetween,
  listMatches,
  type MatchChange,
  putMatches,
  putSubjects,
  type StoredMatch,
  type StoredRun,
} from "./store.ts";

const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
const AFTER_ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** What a page did: subjects looked at, those with a change, pairs changed. `last` is where the next one goes on, null after the last page. */
export type PageDone = { last: string | null; done: number; changed: number; pairs: number };
type Found = {
  subjectId: string;
  region: string | null;
  version: number;
  digest: string;
  /** Worked out only for whom something changed. */
  matches(): readonly Match[];
};

/**
 * Matches the next subjects and writes what is different from before, within the caller's transaction.
 * A run over what changed leaves subjects alone whose facts are those they were matched with.
 */
export const matchPage = async (
  tx: Tx,
  { plan, matcher, run, size }: { plan: Plan; matcher: Matcher; run: StoredRun; size: number },
): Promise<PageDone> => {
  const after = run.after ?? BEFORE_ALL;
  const subjects = await listVersionsAfter(tx, plan, after, size);
  const last = subjects.length < size ? null : (subjects.at(-1)?.subjectId ?? null);
  const before = new Map(
    (await listMatchedBetween(tx, after, last ?? AFTER_ALL)).map((it) => [it.subject_id, it]),
  );
  const asked =
    run.kind === "whole"
      ? subjects
      : subjects.filter((it) => before.get(it.subjectId)?.facts_version !== it.version);
  const facts = await listSubjectFacts(
    tx,
    plan,
    asked.map((it) => it.subjectId),
  );
  const results = matcher.match(facts.map((it) => it.facts));
  const found = facts.map(
    ({ subjectId, region, version }, at): Found => ({
      subjectId,
      region,
      version,
      digest: `${region ?? ""} ${results.digest(at)}`,
      matches: () => results.matches(at),
    }),
  );
  const known = new Set(subjects.map((it) => it.subjectId));
  const gone = [...before.keys()].filter((it) => !known.has(it));
  const changed = found.filter((it) => before.get(it.subjectId)?.digest !== it.digest);
  const changes = await writeChanges(tx, run, [...changed, ...gone.map(nothingLeft)]);
  const moved = found.filter((it) => {
    const old = before.get(it.subjectId);
    return old?.digest !== it.digest || old.facts_version !== it.version;
  });
  await putSubjects(
    tx,
    moved.map((it) => ({
      subject_id: it.subjectId,
      facts_version: it.version,
      digest: it.digest,
      run_id: run.run_id,
    })),
  );
  if (gone.length > 0) await dropSubjects(tx, gone);
  return {
    last,
    done: subjects.length,
    changed: new Set(changes.map((it) => it.subject_id)).size,
    pairs: changes.length,
  };
};

const nothingLeft = (subjectId: string): Found => ({
  subjectId,
  region: null,
  version: 0,
  digest: "",
  matches: () => [],
});

const writeChanges = async (tx: Tx, run: StoredRun, found: readonly Found[]): Promise<MatchChange[]> => {
  if (found.length === 0) return [];
  const stored = Map.groupBy(
    await listMatches(
      tx,
      found.map((it) => it.subjectId),
    ),
    (it) => it.subject_id,
  );
  const puts: StoredMatch[] = [];
  const drops: StoredMatch[] = [];
  const changes: MatchChange[] = [];
  for (const it of found) {
    const old = new Map((stored.get(it.subjectId) ?? []).map((one) => [one.policy, one]));
    for (const match of it.matches()) {
      const was = old.get(match.policy);
      old.delete(match.policy);
      const now = storedMatch(run, it, match, was);
      if (was && isSame(was, now)) continue;
      puts.push(now);
      // A new version of the same rule that gives the same is no news to anybody.
      if (was?.outcome !== now.outcome || was.amount_max !== now.amount_max)
        changes.push(changeOf(run, was, now));
    }
    for (const was of old.values()) {
      drops.push(was);
      changes.push(changeOf(run, was, undefined));
    }
  }
  await dropMatches(
    tx,
    drops.map(({ subject_id, policy }) => ({ subject_id, policy })),
  );
  await putMatches(tx, puts);
  await appendChanges(tx, changes);
  return changes;
};

const storedMatch = (
  run: StoredRun,
  { subjectId, region, version }: Found,
  match: Match,
  was: StoredMatch | undefined,
): StoredMatch => ({
  subject_id: subjectId,
  policy: match.policy,
  region,
  version: match.version,
  outcome: match.outcome,
  amount_min: match.amount?.min ?? null,
  amount_max: match.amount?.max ?? null,
  worth_min: match.worth?.min ?? null,
  worth_max: match.worth?.max ?? null,
  facts_version: version,
  run_id: run.run_id,
  since: was?.outcome === match.outcome ? was.since : run.on_day,
});

const isSame = (a: StoredMatch, b: StoredMatch): boolean =>
  a.region === b.region &&
  a.version === b.version &&
  a.outcome === b.outcome &&
  a.amount_min === b.amount_min &&
  a.amount_max === b.amount_max &&
  a.worth_min === b.worth_min &&
  a.worth_max === b.worth_max;

const changeOf = (
  run: StoredRun,
  was: StoredMatch | undefined,
  now: StoredMatch | undefined,
): MatchChange => ({
  subject_id: (now ?? was)?.subject_id ?? "",
  run_id: run.run_id,
  policy: (now ?? was)?.policy ?? "",
  before: was?.outcome ?? null,
  after: now?.outcome ?? null,
  amount_before: was?.amount_max ?? null,
  amount_after: now?.amount_max ?? null,
});
