import type { Day } from "#kernel/calendar";
import { type Citation, citationText } from "#kernel/citation";
import { containsQuote } from "#kernel/text";
import type { PolicyVersion } from "../ast.ts";
import { objectsIn } from "../steps.ts";
import type { Found } from "./finding.ts";

export type Sources = {
  /** Words of the clause cited: undefined when the document has not been imported, null when it has no such clause. */
  findClause?(cite: Citation): string | null | undefined;
  /** Day from which a document no longer holds. */
  repealedOn?(document: string): Day | undefined;
};

/** A citation and where it stands: when.of[0].cite. */
type Cited = { cite: Citation; path: string };

/** Every citation with each of its places, in reading order. */
const citedIn = (version: PolicyVersion): Cited[] =>
  objectsIn(version).flatMap(({ it, path }) =>
    "cite" in it ? [{ cite: it.cite as Citation, path: `${path}.cite` }] : [],
  );

/** Each citation once, where it is first met; of one that is missing every place, because each has to be filled. */
const eachOnce = (of: readonly Cited[]): Cited[] => {
  const seen = new Set<string>();
  return of.filter(({ cite, path }) => {
    const key = cite.document.trim() === "" ? path : JSON.stringify(cite);
    return seen.has(key) ? false : seen.add(key);
  });
};

/** Quotes of a version, and how many of them no document text was there to be compared with. */
export const quotesOf = (
  version: PolicyVersion,
  { findClause }: Sources = {},
): { quotes: number; notCompared: number } => {
  const quotes = eachOnce(citedIn(version)).filter(
    ({ cite }) => cite.document.trim() !== "" && cite.quote.trim() !== "",
  );
  return {
    quotes: quotes.length,
    notCompared: quotes.filter(({ cite }) => findClause?.(cite) === undefined).length,
  };
};

/** Every citation is there, its words stand where it says, and its document was in force. */
export const sourceFindings = (version: PolicyVersion, sources: Sources): Found[] => {
  const cited = eachOnce(citedIn(version));
  return [
    ...cited.flatMap((it) => [...citationFindings(it, sources), ...certaintyFindings(it)]),
    ...repealFindings(version, cited, sources),
    ...(version.certainty === "verified"
      ? []
      : [unsure(version.certainty, `版本 ${version.version}`, "certainty")]),
  ];
};

const error = (code: string, path: string, says: string): Found => ({ code, severity: "error", path, says });

const citationFindings = ({ cite: it, path }: Cited, { findClause }: Sources): Found[] => {
  if (it.document.trim() === "")
    return [error("citation-missing", path, "这里没有写依据，请补上文号、条款和原文。")];
  if (it.quote.trim() === "")
    return [error("quote-empty", path, `依据“${it.document} ${it.clause ?? ""}”没有引用原文，请补上。`)];
  const clause = findClause?.(it);
  if (clause === null)
    return [
      error(
        "clause-not-found",
        path,
        `文件 ${it.document} 里没有 ${it.clause ?? "所引的条款"}，请核对条款号。`,
      ),
    ];
  return clause === undefined || containsQuote(clause, it.quote)
    ? []
    : [
        error(
          "quote-not-found",
          path,
          `引文“${it.quote}”在 ${it.document} ${it.clause ?? ""} 里找不到，请逐字核对。`,
        ),
      ];
};

const certaintyFindings = ({ cite, path }: Cited): Found[] =>
  cite.certainty === undefined || cite.certainty === "verified"
    ? []
    : [unsure(cite.certainty, citationText(cite), `${path}.certainty`)];

const SURE = { secondary: "只见于二手材料", memory: "凭记忆写成", unconfirmed: "尚未确认" } as const;
const unsure = (certainty: keyof typeof SURE, what: string, path: string): Found => ({
  code: "unconfirmed",
  severity: "info",
  path,
  says: `${what}：${SURE[certainty]}，请对照原文核实。`,
});

/** A rule may not begin under a document that no longer holds, and should end with it. */
const repealFindings = (
  version: PolicyVersion,
  cited: readonly Cited[],
  { repealedOn }: Sources,
): Found[] => {
  const documents = new Map(cited.toReversed().map(({ cite, path }) => [cite.document, path]));
  return [...documents].toReversed().flatMap(([document, path]): Found[] => {
    const repealed = repealedOn?.(document);
    if (!repealed) return [];
    if (version.effectiveFrom >= repealed)
      return [
        error(
          "newer-than-repealed",
          path,
          `${document} 已于 ${repealed} 废止，版本 ${version.version} 却从 ${version.effectiveFrom} 起施行，请换成现行依据。`,
        ),
      ];
    return version.effectiveTo === null || version.effectiveTo >= repealed
      ? [
          {
            code: "outlives-document",
            severity: "warning",
            path: "effectiveTo",
            says: `${document} 已于 ${repealed} 废止，版本 ${version.version} 没有在此之前结束，请写明最后施行日或换成现行依据。`,
          },
        ]
      : [];
  });
};
