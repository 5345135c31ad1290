import type { Citation } from "#kernel/citation";
import type { PlanDeclaration } from "#kernel/plan";
import { citationsOf } from "#kernel/rules";
import { containsQuote, type ParsedDocument } from "#kernel/text";
import type { Difference } from "./contract.ts";

type Cited = { by: string; cite: Citation };

/** Every citation of this document whose words do not stand in the clause that it names. */
export const quoteDifferences = (plan: PlanDeclaration, parsed: ParsedDocument): Difference[] => {
  const clauses = new Map(parsed.clauses.map((it) => [it.id, it]));
  return citationsIn(plan)
    .filter(({ cite }) => cite.document === plan.document.number)
    .flatMap(({ by, cite }) => {
      const clause = cite.clause === undefined ? undefined : clauses.get(cite.clause);
      // A clause that is missing altogether has been told of once.
      if (cite.clause !== undefined && !clause && plan.clauses.includes(cite.clause)) return [];
      if (
        clause
          ? containsQuote(clause.text, cite.quote)
          : !cite.clause && containsQuote(parsed.text, cite.quote)
      )
        return [];
      return [
        {
          code: "quote-not-found" as const,
          says: `${by} 引用的“${cite.quote}”在文件${cite.clause ? ` ${cite.clause} ` : ""}里找不到。`,
          at: by,
          ...(clause ? { line: clause.start } : {}),
        },
      ];
    });
};

/** Every citation that a plan makes, with who makes it; the same words from the same maker once. */
export const citationsIn = (plan: PlanDeclaration): Cited[] => {
  const all = plan.measures.flatMap((it) => [
    ...it.commitments.map((one) => ({ by: `承诺 ${one.id}`, cite: one.cite })),
    ...it.policies.flatMap(({ policy }) =>
      citationsOf(policy).map((cite) => ({ by: `政策 ${policy.id}`, cite })),
    ),
    ...it.services.flatMap((one) => serviceCitations(one).map((cite) => ({ by: `事项 ${one.id}`, cite }))),
  ]);
  const seen = new Set<string>();
  return all.filter(({ by, cite }) => {
    const key = JSON.stringify([by, cite]);
    return seen.has(key) ? false : seen.add(key);
  });
};

/** Whatever in the declaration has a document and a quote is a citation, at whatever step or term it stands. */
const serviceCitations = (it: unknown): Citation[] => {
  if (Array.isArray(it)) return it.flatMap(serviceCitations);
  if (typeof it !== "object" || it === null) return [];
  return isCitation(it) ? [it] : Object.values(it).flatMap(serviceCitations);
};
const isCitation = (it: object): it is Citation => "document" in it && "quote" in it;
