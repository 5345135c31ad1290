import type { Day } from "#kernel/calendar";
import { type Citation, citationText } from "#kernel/citation";
import { containsQuote } from "#kernel/text";
import type { PolicyVersion } from "../ast.ts";
import { versionCitations } from "../keys.ts";
import type { Found } from "./finding.ts";

export type Sources = {
  /** Words of the clause cited: undefined when the document has not been imported, null when it has no such clause. */
  findClause?(cite: Citation): string | null | undefined;
  /** Day from which a document no longer holds. */
  repealedOn?(document: string): Day | undefined;
};

/** Every citation is there, its words stand where it says, and its document was in force. */
export const sourceFindings = (version: PolicyVersion, sources: Sources): Found[] => {
  const seen = new Set<string>();
  const citations = versionCitations(version).filter((it) => {
    const key = JSON.stringify(it);
    return seen.has(key) ? false : seen.add(key);
  });
  return [
    ...citations.flatMap((it) => [...citationFindings(it, sources), ...certaintyFindings(it)]),
    ...repealFindings(version, citations, sources),
    ...(version.certainty === "verified" ? [] : [unsure(version.certainty, `版本 ${version.version}`)]),
  ];
};

const error = (code: string, says: string): Found => ({ code, severity: "error", path: "cite", says });

const citationFindings = (it: Citation, { findClause }: Sources): Found[] => {
  if (it.document.trim() === "")
    return [error("citation-missing", "有一处条件或金额没有写依据，请补上文号、条款和原文。")];
  if (it.quote.trim() === "")
    return [error("quote-empty", `依据“${it.document} ${it.clause ?? ""}”没有引用原文，请补上。`)];
  const clause = findClause?.(it);
  if (clause === null)
    return [
      error("clause-not-found", `文件 ${it.document} 里没有 ${it.clause ?? "所引的条款"}，请核对条款号。`),
    ];
  return clause === undefined || containsQuote(clause, it.quote)
    ? []
    : [
        error(
          "quote-not-found",
          `引文“${it.quote}”在 ${it.document} ${it.clause ?? ""} 里找不到，请逐字核对。`,
        ),
      ];
};

const certaintyFindings = (it: Citation): Found[] =>
  it.certainty === undefined || it.certainty === "verified" ? [] : [unsure(it.certainty, citationText(it))];

const SURE = { secondary: "只见于二手材料", memory: "凭记忆写成", unconfirmed: "尚未确认" } as const;
const unsure = (certainty: keyof typeof SURE, what: string): Found => ({
  code: "unconfirmed",
  severity: "info",
  path: "certainty",
  says: `${what}：${SURE[certainty]}，请对照原文核实。`,
});

/** A rule may not begin under a document that no longer holds, and should end with it. */
const repealFindings = (
  version: PolicyVersion,
  citations: readonly Citation[],
  { repealedOn }: Sources,
): Found[] =>
  [...new Set(citations.map((it) => it.document))].flatMap((document): Found[] => {
    const repealed = repealedOn?.(document);
    if (!repealed) return [];
    if (version.effectiveFrom >= repealed)
      return [
        error(
          "newer-than-repealed",
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
