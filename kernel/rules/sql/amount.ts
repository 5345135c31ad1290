import type { Amount, Rounding, Score } from "../ast.ts";
import { boundsOf } from "../evaluate.ts";
import type { Compiler } from "./expression.ts";
import type { Layers } from "./layers.ts";
import { numeric, type SqlTerm } from "./numbers.ts";
import { plainSql, type Sql, sql } from "./piece.ts";

export type SqlBounds = { min: Sql; max: Sql };
type Fraction = { top: SqlTerm; bottom: SqlTerm };

/** Least and most in whole 分, bigint; undefined where nobody can say for anybody. */
export const amountSql = (
  amount: Amount | null | undefined,
  compiler: Compiler,
  layers: Layers,
): SqlBounds | undefined => {
  if (amount?.is === "formula") {
    const [min, max] = [amount.min, amount.max].map((it) =>
      layers.named(wholeFen(compiler.fraction(it), amount.rounding, layers)),
    );
    return min && max && bothKnown(min, max);
  }
  const bounds = boundsOf(amount ?? null);
  return bounds
    ? { min: plainSql(`${bounds.min}::bigint`), max: plainSql(`${bounds.max}::bigint`) }
    : undefined;
};

/** An amount of which one end is not known is not known. */
const bothKnown = (min: Sql, max: Sql): SqlBounds =>
  min.text === max.text
    ? { min, max }
    : {
        min: sql`CASE WHEN ${max} IS NOT NULL THEN ${min} END`,
        max: sql`CASE WHEN ${min} IS NOT NULL THEN ${max} END`,
      };

/** Beyond what a number of JavaScript holds exactly an amount is nobody's. */
const wholeFen = (it: Fraction, rounding: Rounding, layers: Layers): Sql => {
  const whole = layers.named(rounded(it, rounding, layers));
  return sql`CASE WHEN abs(${whole}) <= ${`${Number.MAX_SAFE_INTEGER}`} THEN (${whole})::bigint END`;
};

const rounded = ({ top, bottom }: Fraction, rounding: Rounding, layers: Layers): Sql => {
  if (bottom.sql.text === "1") {
    if (top.places === 0) return top.sql;
    const number = layers.named(numeric(top));
    return {
      halfUp: sql`round(${number})`,
      down: sql`trunc(${number})`,
      up: sql`(sign(${number}) * ceil(abs(${number})))`,
    }[rounding];
  }
  const [number, by] = [layers.named(numeric(top)), layers.named(numeric(bottom))];
  // div() and % are exact where / is not.
  const size = {
    halfUp: sql`div(2 * abs(${number}) + ${by}, 2 * ${by})`,
    down: sql`div(abs(${number}), ${by})`,
    up: sql`(div(abs(${number}), ${by}) + sign(abs(${number}) % ${by}))`,
  }[rounding];
  return sql`(sign(${number}) * ${size})`;
};

/** Points as the nearest number of JavaScript: the fraction in lowest terms, top by bottom. */
export const scoreSql = ({ min, max }: Score, compiler: Compiler, layers: Layers): SqlBounds => {
  const [low, high] = [min, max].map((it) => layers.named(nearest(compiler.fraction(it), layers)));
  return bothKnown(low ?? plainSql("NULL"), high ?? plainSql("NULL"));
};

const nearest = ({ top, bottom }: Fraction, layers: Layers): Sql => {
  if (bottom.sql.text === "1" && top.places === 0) return sql`(${top.sql})::double precision`;
  const [number, by] = [layers.named(numeric(top)), layers.named(numeric(bottom))];
  // Of decimals too it is the largest that goes into both without rest.
  const shared = layers.named(sql`gcd(${number}, ${by})`);
  return sql`(div(${number}, ${shared})::double precision / div(${by}, ${shared})::double precision)`;
};
