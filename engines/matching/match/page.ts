import { type KnownFacts, listFactsAfter, listSubjectFacts, listVersionsAfter } from "#engines/registers";
import type { Plan } from "#kernel/plan";
import type { Tx } from "#platform/database";
import { type Difference, differencesOf } from "./difference.ts";
import type { Matcher, Places } from "./matcher.ts";
import {
  addCounts,
  appendHistory,
  dropSubjects,
  listDigests,
  listSubjects,
  putFactsVersions,
  putSubjects,
  type StoredRun,
  type SubjectRow,
} from "./store.ts";

const AFTER_ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** What a page did: subjects looked at, those with a change, pairs changed. `last` is where the next one goes on, null after the last page. */
export type PageDone = { last: string | null; done: number; changed: number; pairs: number };
/** The next subjects: all that is known of them, or for a run over what changed only how new that is. */
export type PageRead = {
  after: string;
  last: string | null;
  subjects: readonly { subjectId: string; version: number }[];
  facts: readonly KnownFacts[] | null;
};

/** Reads a page ahead; what changes meanwhile has another version, and the next run takes it up. */
export const readPage = async (
  tx: Tx,
  { plan, kind, after, size }: { plan: Plan; kind: StoredRun["kind"]; after: string; size: number },
): Promise<PageRead> => {
  const facts = kind === "whole" ? await listFactsAfter(tx, plan, after, size) : null;
  const subjects = facts ?? (await listVersionsAfter(tx, plan, after, size));
  return {
    after,
    last: subjects.length < size ? null : (subjects.at(-1)?.subjectId ?? null),
    subjects,
    facts,
  };
};

/**
 * Matches the subjects of a page and writes what is different from before, within the caller's transaction.
 * A run over what changed leaves subjects alone whose facts are those they were matched with.
 */
export const matchPage = async (
  tx: Tx,
  page: PageRead,
  { plan, matcher, places, run }: { plan: Plan; matcher: Matcher; places: Places; run: StoredRun },
): Promise<PageDone> => {
  const { after, last, subjects } = page;
  const before = new Map(
    (await listDigests(tx, after, last ?? AFTER_ALL)).map((it) => [it.subject_id, it] as const),
  );
  const facts = page.facts ?? (await listSubjectFacts(tx, plan, newer(subjects, before)));
  const results = matcher.match(facts.map((it) => it.facts));
  const now: Omit<SubjectRow, "first_on">[] = [];
  const moved: Omit<SubjectRow, "first_on">[] = [];
  for (const [at, { subjectId, region, version }] of facts.entries()) {
    const digest = `${region ?? ""} ${results.digest(at)}`;
    const was = before.get(subjectId);
    const isSame = was?.digest === digest;
    if (isSame && was.facts_version === version) continue;
    (isSame ? moved : now).push({
      subject_id: subjectId,
      region,
      outcomes: isSame ? "" : results.outcomes(at),
      amounts: isSame ? [] : results.amounts(at),
      digest,
      facts_version: version,
      run_id: run.run_id,
    });
  }
  const known = new Set(subjects.map((it) => it.subjectId));
  const gone = [...before.keys()].filter((it) => !known.has(it));
  const old = await listSubjects(tx, [
    ...now.flatMap((it) => (before.has(it.subject_id) ? [it.subject_id] : [])),
    ...gone,
  ]);
  const differences = differencesOf(old, now, places);
  await putSubjects(tx, now, run.on_day);
  await putFactsVersions(tx, moved);
  await dropSubjects(tx, gone);
  await addCounts(tx, differences);
  // A first run has nothing to compare with: that everybody is new is no news.
  if (!run.first) await appendHistory(tx, run.run_id, differences.filter(isNews));
  return {
    last,
    done: subjects.length,
    changed: new Set(differences.map((it) => it.subjectId)).size,
    pairs: differences.length,
  };
};

const newer = (
  subjects: PageRead["subjects"],
  before: ReadonlyMap<string, { facts_version: number }>,
): string[] =>
  subjects.flatMap((it) => (before.get(it.subjectId)?.facts_version === it.version ? [] : [it.subjectId]));

/** Somebody may claim what was not to be claimed before, or no longer, or another sum. What nobody knows is no news. */
const isNews = ({ before, after }: Difference): boolean =>
  before?.outcome === "met" ||
  before?.outcome === "manual" ||
  after?.outcome === "met" ||
  after?.outcome === "manual";
