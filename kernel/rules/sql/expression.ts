import type { Day } from "#kernel/calendar";
import type { Condition, Expression, Value, ValueType, Vocabulary } from "../ast.ts";
import { exactForms, type Selector, type Sort, sides, sortOf, type Term } from "../exact-form.ts";
import { unfold } from "../unfold.ts";
import type { FactColumn } from "./columns.ts";
import { dayValue, fullSince } from "./days.ts";
import type { Layers } from "./layers.ts";
import {
  chosen,
  constantTerm,
  extremeTerm,
  numeric,
  OPERATORS,
  reckoned,
  type SqlTerm,
  together,
  UNKNOWN_NUMBER,
  wholeTerm,
} from "./numbers.ts";
import { plainSql, type Sql, sql, sqlList, textLiteral, textsLiteral } from "./piece.ts";
import { oneOfSql, sameSql, withinSql } from "./texts.ts";

/** What a rule is compiled for: the day asked about, the facts, and the columns they stand in. */
export type SqlQuestion = {
  on: Day;
  vocabulary: Vocabulary;
  /** Keys nobody has looked up yet: of them even "answered" is unknown. */
  open?: ReadonlySet<string>;
  column: FactColumn;
};
export type Compiler = {
  /** A number as a fraction: not known exactly when top is NULL, else bottom is above zero. */
  fraction(it: Expression): { top: SqlTerm; bottom: SqlTerm };
  /** TRUE, FALSE, or NULL for what is not known as well as for what a person must judge. */
  condition(it: Condition): Sql;
};

/**
 * Expressions and conditions as SQL, well-kinded ones only: the checker of kinds comes first.
 * SQL's own AND, OR and NOT over NULL are the ones of the language.
 */
export const openCompiler = (question: SqlQuestion, layers: Layers): Compiler => {
  const { on, vocabulary, column, open = new Set() } = question;
  const formOf = exactForms(vocabulary, { numbers: "decimal" });
  const sort = (it: Expression): Sort => sortOf(it, vocabulary);
  const columns = new Map<string, Sql>();
  const derived = new Map<string, Sql>();

  /** What stands in two places is reckoned under a name: tiers and tables repeat what they are about. */
  const shared = <Key, Made>(make: (it: Key) => Made, name: (it: Made) => Made): ((it: Key) => Made) => {
    const seen = new Map<Key, Made>();
    return (it) => {
      const known = seen.get(it);
      const made = known === undefined ? make(it) : name(known);
      seen.set(it, made);
      return made;
    };
  };

  const declaredFact = (key: string) => {
    const found = vocabulary.get(key);
    if (!found) throw new TypeError(`No fact "${key}" in the vocabulary`);
    return found;
  };
  /** What a record says. Texts are compared sign by sign, whatever the column's collation takes for equal. */
  const given = (key: string): Sql => {
    const known = columns.get(key);
    if (known) return known;
    const declared = declaredFact(key);
    const isText = declared.type === "choice" || declared.type === "text";
    const read = column(declared);
    const made = layers.always(plainSql(isText ? `(${read}) COLLATE "C"` : read));
    columns.set(key, made);
    return made;
  };

  const namedTerm = (it: SqlTerm): SqlTerm => ({ ...it, sql: layers.named(it.sql) });
  /** Facts that are worked out have a name from the first, since more than one rule will read them. */
  const ofDerived = new Set(
    [...vocabulary.values()].flatMap(({ key, derived }) => {
      const form = derived && sort(derived) === "number" ? formOf({ is: "fact", key }) : undefined;
      return form ? [form.top, form.bottom] : [];
    }),
  );
  const term = shared<Term, SqlTerm>((it) => {
    const made = termOf(it);
    return ofDerived.has(it) ? namedTerm(made) : { ...made, sql: layers.flat(made.sql) };
  }, namedTerm);
  const termOf = (it: Term): SqlTerm => {
    switch (it.is) {
      case "constant":
        return constantTerm(it);
      case "unknown":
        return UNKNOWN_NUMBER;
      case "fact": {
        const { type } = declaredFact(it.key);
        if (sort({ is: "fact", key: it.key }) !== "number") throw new TypeError(`"${it.key}" is no number`);
        const whole = type === "integer" || type === "money";
        return { sql: given(it.key), whole, places: whole ? 0 : FACT_PLACES };
      }
      case "fullSince":
        return wholeTerm(fullSince(plain(it.day), on, it.unit, layers));
      case "plus":
      case "minus":
      case "times":
        return reckoned(term(it.left), it.is, term(it.right));
      case "sign":
        return { sql: sql`sign(${numeric(term(it.of))})`, whole: false, places: 0 };
      case "size":
        return { ...term(it.of), sql: sql`abs(${numeric(term(it.of))})`, whole: false };
      case "nonZero": {
        const of = term(it.of);
        return { ...of, sql: sql`NULLIF(${of.sql}, 0)` };
      }
      case "least":
      case "most":
        return extremeTerm(it.is, it.of.map(term), layers);
      case "pick": {
        const of = it.of.map(term);
        return together(
          chosen(
            whens(it.by),
            of.map((one) => one.sql),
            layers,
          ),
          of,
        );
      }
    }
  };
  const whens = (by: Selector): readonly Sql[] =>
    by.is === "choose" ? by.whens.map(condition) : [order(by)];
  const order = shared<Selector & { is: "order" }, Sql>(
    ({ left, right }) => sql`(${term(left).sql} <= ${term(right).sql})`,
    layers.named,
  );

  /** Days, yes or no, texts and sets. */
  const plain = shared<Expression, Sql>((it) => layers.flat(plainOf(it)), layers.named);
  const plainOf = (expression: Expression): Sql => {
    const it = unfold(expression);
    switch (it.is) {
      case "fact": {
        const declared = declaredFact(it.key);
        if (!declared.derived) return given(it.key);
        const made = derived.get(it.key) ?? layers.named(plain(declared.derived));
        derived.set(it.key, made);
        return made;
      }
      case "value":
        return literal(it.type, it.value);
      case "today":
        return dayValue(on);
      case "choose": {
        const of = [...it.branches.map((one) => one.gives), ...(it.otherwise ? [it.otherwise] : [])];
        return chosen(
          it.branches.map((one) => condition(one.when)),
          of.map(plain),
          layers,
        );
      }
      default:
        throw new TypeError("A day, a text or a yes or no is needed here, not a number");
    }
  };

  const condition = shared<Condition, Sql>((it) => layers.flat(conditionOf(it)), layers.named);
  const conditionOf = (it: Condition): Sql => {
    switch (it.is) {
      case "all":
      case "any":
        if (it.of.length === 0) return plainSql(it.is === "all" ? "TRUE" : "FALSE");
        return sql`(${sqlList(it.of.map(condition), it.is === "all" ? " AND " : " OR ")})`;
      case "not":
        return sql`(NOT ${condition(it.of)})`;
      case "judged":
        return plainSql("NULL::boolean");
      case "answered": {
        const known = sql`${anyValue({ is: "fact", key: it.key })} IS NOT NULL`;
        return open.has(it.key) ? sql`CASE WHEN ${known} THEN TRUE END` : sql`(${known})`;
      }
      case "oneOf":
        return oneOfSql(sort(it.left), plain(it.left), it.values);
      case "within":
        return withinSql(sort(it.left), layers.named(plain(it.left)), it.codes);
      case "compare":
        return comparison(it);
    }
  };
  const anyValue = (it: Expression): Sql => (sort(it) === "number" ? term(formOf(it).top).sql : plain(it));
  const comparison = ({ left, by, right }: Condition & { is: "compare" }): Sql => {
    const [a, b] = [sort(left), sort(right)];
    if (a !== b) throw new TypeError(`A ${a} cannot be compared with a ${b}`);
    if (a === "number") {
      const [x, y] = sides(formOf(left), formOf(right));
      return sql`(${term(x).sql} ${OPERATORS[by]} ${term(y).sql})`;
    }
    if (a === "day") return sql`(${plain(left)} ${OPERATORS[by]} ${plain(right)})`;
    return sameSql(a, layers.named(plain(left)), by, layers.named(plain(right)));
  };

  return {
    fraction: (it) => {
      const { top, bottom } = formOf(it);
      return { top: term(top), bottom: term(bottom) };
    },
    condition,
  };
};

/** Decimals that a fact of type decimal or rate has at most. */
const FACT_PLACES = 9;

const literal = (type: ValueType, it: Exclude<Value, null>): Sql => {
  if (typeof it === "boolean") return plainSql(it ? "TRUE" : "FALSE");
  if (typeof it === "number")
    throw new TypeError("A day, a text or a yes or no is needed here, not a number");
  if (typeof it !== "string") return textsLiteral(it);
  return type === "day" ? dayValue(it) : plainSql(textLiteral(it));
};
