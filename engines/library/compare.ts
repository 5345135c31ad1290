import { findUnit, type MeasureDeclaration, type PlanDeclaration } from "#kernel/plan";
import { type ParsedClause, type ParsedDocument, sameWords } from "#kernel/text";
import { commitmentDifferences } from "./commitments.ts";
import type { Difference } from "./contract.ts";
import { quoteDifferences } from "./quotes.ts";

/** Everything in which a declared plan and its printed document differ, in reading order; empty when they agree. */
export const comparePlanWithDocument = (plan: PlanDeclaration, parsed: ParsedDocument): Difference[] => {
  if (parsed.text === "")
    return [
      { code: "document-empty", says: "文件里没有文字，没有可以比对的内容。", at: plan.document.number },
    ];
  return [
    ...headDifferences(plan, parsed),
    ...chapterDifferences(plan, parsed),
    ...clauseDifferences(plan, parsed),
    ...quoteDifferences(plan, parsed),
  ];
};

const shown = (it: string | null): string => (it === null ? "没有写" : `是“${it}”`);

const headDifferences = (plan: PlanDeclaration, parsed: ParsedDocument): Difference[] => {
  const { number, title, issuer, issuedOn } = plan.document;
  const lines: readonly (readonly [Difference["code"], string, string, string | null])[] = [
    ["number-differs", "文号", number, parsed.number],
    ["title-differs", "标题", title, parsed.title],
    ["issuer-differs", "发文机关", issuer, parsed.issuer],
    ["date-differs", "成文日期", issuedOn, parsed.issuedOn],
  ];
  return lines
    .filter(([, , declared, printed]) => printed === null || !sameWords(declared, printed))
    .map(([code, name, declared, printed]) => ({
      code,
      says: `${name}不一致：方案数据写的是“${declared}”，文件${shown(printed)}。`,
      at: number,
    }));
};

const chapterDifferences = (plan: PlanDeclaration, { chapters }: ParsedDocument): Difference[] => {
  const printed = new Map(chapters.map((it) => [it.number, it.title]));
  const declared = new Set(plan.chapters.map((it) => it.number));
  return [
    ...plan.chapters.flatMap(({ number, title }): Difference[] => {
      const other = printed.get(number);
      const at = `第 ${number} 章`;
      if (other === undefined) return [{ code: "chapter-missing", says: `文件里没有${at}“${title}”。`, at }];
      return sameWords(title, other)
        ? []
        : [
            {
              code: "chapter-title-differs",
              says: `${at}标题不一致：方案数据写的是“${title}”，文件是“${other}”。`,
              at,
            },
          ];
    }),
    ...chapters
      .filter((it) => !declared.has(it.number))
      .map(({ number, title }): Difference => {
        const at = `第 ${number} 章`;
        return { code: "chapter-extra", says: `文件的${at}“${title}”没有写进方案数据。`, at };
      }),
  ];
};

const clauseDifferences = (plan: PlanDeclaration, { clauses }: ParsedDocument): Difference[] => {
  const printed = new Map(clauses.map((it) => [it.id, it]));
  const covered = new Set(plan.measures.map((it) => it.clause));
  return [
    ...plan.measures.flatMap((measure): Difference[] => {
      const clause = printed.get(measure.clause);
      if (!clause) {
        const says = `文件里没有 ${measure.clause}，措施 ${measure.number}“${measure.title}”没有出处。`;
        return [{ code: "clause-missing", says, at: measure.clause }];
      }
      return measureDifferences(plan, measure, clause);
    }),
    ...clauses
      .filter((it) => !covered.has(it.id))
      .map(
        (it): Difference => ({
          code: "clause-extra",
          says: `文件的 ${it.id}“${it.title}”没有措施对应。`,
          at: it.id,
          line: it.start,
        }),
      ),
  ];
};

const measureDifferences = (
  plan: PlanDeclaration,
  measure: MeasureDeclaration,
  clause: ParsedClause,
): Difference[] => [
  ...(sameWords(measure.title, clause.title)
    ? []
    : [
        {
          code: "clause-title-differs" as const,
          says: `${clause.id} 标题不一致：方案数据写的是“${measure.title}”，文件是“${clause.title}”。`,
          at: clause.id,
          line: clause.start,
        },
      ]),
  ...unitDifferences(plan, measure, clause),
  ...commitmentDifferences(measure, clause),
];

/** The document's spellings are led to declared units first: 州团委 and 团州委 are one. */
const unitDifferences = (
  plan: PlanDeclaration,
  measure: MeasureDeclaration,
  clause: ParsedClause,
): Difference[] => {
  const place = { at: clause.id, line: clause.start };
  const printed = clause.units.map((name) => ({ name, id: findUnit(plan, name)?.id }));
  const ids = printed.flatMap((it) => it.id ?? []);
  const nameOf = (id: string): string => plan.units.find((it) => it.id === id)?.name ?? id;
  const found: Difference[] = [
    ...printed
      .filter((it) => it.id === undefined)
      .map(({ name }) => ({
        code: "unit-unknown" as const,
        says: `${clause.id} 的责任单位“${name}”不在单位名单里；如果是别名，请加到该单位的 aliases。`,
        ...place,
      })),
    ...measure.units
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        code: "unit-missing" as const,
        says: `${clause.id} 在方案数据里有责任单位“${nameOf(id)}”，文件没有写。`,
        ...place,
      })),
    ...ids
      .filter((id) => !measure.units.includes(id))
      .map((id) => ({
        code: "unit-extra" as const,
        says: `${clause.id} 在文件里有责任单位“${nameOf(id)}”，方案数据没有写。`,
        ...place,
      })),
  ];
  if (found.length > 0 || ids.join() === measure.units.join()) return found;
  const says = `${clause.id} 责任单位的先后不一致，文件的顺序是：${ids.map(nameOf).join("、")}。`;
  return [{ code: "unit-order-differs", says, ...place }];
};
