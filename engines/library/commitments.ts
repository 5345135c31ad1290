import type { Commitment, MeasureDeclaration } from "#kernel/plan";
import { numbersIn, type ParsedClause, type PrintedNumber } from "#kernel/text";
import type { Difference } from "./contract.ts";

/** Units in which a document may print a commitment's number, and how many of the commitment's unit one of them is. */
const PRINTED_IN: Readonly<Record<Commitment["unit"], Readonly<Record<string, number>>>> = {
  workingDays: { 工作日: 1 },
  percent: { "%": 1, 百分点: 1 },
  fen: { 元: 100 },
  times: { 次: 1, "次/年": 1 },
};
const NAMES: Readonly<Record<Commitment["unit"], (value: number) => string>> = {
  workingDays: (value) => `${value} 个工作日`,
  percent: (value) => `${value}%`,
  fen: (value) => `${value / 100} 元`,
  times: (value) => `${value} 次`,
};

/**
 * Both ways: each number that a commitment states must stand in the clause and within the words it quotes, and each
 * number of the clause in a commitment's unit must be somebody's commitment.
 */
export const commitmentDifferences = (
  { commitments }: MeasureDeclaration,
  clause: ParsedClause,
): Difference[] => {
  const own = commitments.filter((it) => it.cite.clause === clause.id);
  return [
    ...own.flatMap((it) => {
      const quoted = numbersIn(it.cite.quote);
      return valuesOf(it)
        .filter((value) => !states(clause.numbers, it.unit, value) || !states(quoted, it.unit, value))
        .map((value) => ({
          code: "commitment-number-differs" as const,
          says: `承诺“${it.says}”里的 ${NAMES[it.unit](value)}，在 ${clause.id} 的引文“${it.cite.quote}”里找不到。`,
          at: it.id,
          line: clause.start,
        }));
    }),
    ...undeclared(own, clause).map((it) => ({
      code: "commitment-missing" as const,
      says: `${clause.id} 里的“${it}”没有写成承诺。`,
      at: clause.id,
      line: clause.start,
    })),
  ];
};

const valuesOf = (it: Commitment): number[] =>
  [it.atLeast, it.atMost, it.exactly].filter((value) => value !== undefined);

const states = (numbers: readonly PrintedNumber[], unit: Commitment["unit"], value: number): boolean =>
  numbers.some((it) => {
    const times = PRINTED_IN[unit][it.unit];
    return times !== undefined && same(it.value * times, value);
  });

/** A printed number of a kind that commitments have, which none of them states. Each spelling once. */
const undeclared = (own: readonly Commitment[], clause: ParsedClause): string[] => {
  const missing = clause.numbers.filter(
    (it) =>
      Object.values(PRINTED_IN).some((units) => it.unit in units) &&
      !own.some((one) => valuesOf(one).some((value) => states([it], one.unit, value))),
  );
  return [...new Set(missing.map((it) => it.text))];
};

const same = (a: number, b: number): boolean => Math.round(a * 1e6) === Math.round(b * 1e6);
