import type { Amount, Condition, Outcome, Policy, PolicyVersion, Truth } from "../ast.ts";
import { versionOn, wholeCondition } from "../evaluate.ts";
import { amountSql, type SqlBounds, scoreSql } from "./amount.ts";
import { type Compiler, openCompiler, type SqlQuestion } from "./expression.ts";
import { type Layers, openLayers, type Records } from "./layers.ts";
import { conditionOutcome, scopedOutcome, truthSql } from "./outcome.ts";
import { plainSql, type Sql, sql, textLiteral } from "./piece.ts";

/** Columns of an answer besides the keys of the record; amounts in 分, each NULL where the evaluator says null. */
const ANSWER = [
  "outcome",
  "amount_min",
  "amount_max",
  "worth_min",
  "worth_max",
  "score_min",
  "score_max",
] as const;
type Answer = Readonly<Record<(typeof ANSWER)[number], Sql>>;

type Asked = SqlQuestion & { records: Records };

export type PolicySql = {
  /** One row a record: its keys and the answer's columns. */
  answers: string;
  /** The keys of the records with that outcome. */
  having: Readonly<Record<Outcome, string>>;
};

/** One policy as queries over records, which say what the reference evaluator says, to the 分. */
export const compileToSql = (policy: Policy, question: Asked): PolicySql => {
  const layers = openLayers();
  const answer = answerSql(policy, question, openCompiler(question, layers), layers);
  const { records } = question;
  const having = (it: Outcome): string => layers.query(records, [], `${answer.outcome.text} = '${it}'`);
  return {
    answers: layers.query(
      records,
      ANSWER.map((it) => `${answer[it].text} AS ${it}`),
    ),
    having: {
      met: having("met"),
      unmet: having("unmet"),
      unknown: having("unknown"),
      manual: having("manual"),
      notApplicable: having("notApplicable"),
    },
  };
};

export type PoliciesSql = {
  /** A row for each record and policy: keys, `policy`, and the answer's columns. */
  rows: string;
  /** A row for each record: keys, and each column of the answer as an array in the order of the policies. */
  arrays: string;
};

/** Many policies in one scan; facts and derived facts are read once for all of them. */
export const compileAllToSql = (policies: readonly Policy[], question: Asked): PoliciesSql => {
  const layers = openLayers();
  const compiler = openCompiler(question, layers);
  const answers = policies.map((it) => answerSql(it, question, compiler, layers));
  const array = (of: readonly Sql[], type: string): string =>
    `ARRAY[${of.map((it) => it.text).join(", ")}]::${type}[]`;
  const columns = ANSWER.map((name) => ({
    name,
    sql: array(
      answers.map((it) => it[name]),
      TYPES[name],
    ),
  }));
  const ids = array(
    policies.map((it) => plainSql(textLiteral(it.id))),
    "text",
  );
  return {
    rows: layers.query(question.records, [
      `unnest(${ids}) AS policy`,
      ...columns.map((it) => `unnest(${it.sql}) AS ${it.name}`),
    ]),
    arrays: layers.query(
      question.records,
      columns.map((it) => `${it.sql} AS ${it.name}`),
    ),
  };
};
const TYPES: Readonly<Record<(typeof ANSWER)[number], string>> = {
  outcome: "text",
  amount_min: "bigint",
  amount_max: "bigint",
  worth_min: "bigint",
  worth_max: "bigint",
  score_min: "double precision",
  score_max: "double precision",
};

/** The keys of the records for which a condition has that truth. */
export const compileConditionToSql = (it: Condition, question: Asked): Readonly<Record<Truth, string>> => {
  const layers = openLayers();
  const outcome = layers.always(conditionOutcome(truthSql(it, openCompiler(question, layers), layers)));
  const having = (truth: Truth): string => layers.query(question.records, [], `${outcome.text} = '${truth}'`);
  return { met: having("met"), unmet: having("unmet"), unknown: having("unknown"), manual: having("manual") };
};

const answerSql = (policy: Policy, { on }: SqlQuestion, compiler: Compiler, layers: Layers): Answer => {
  const version = versionOn(policy, on);
  if (!version) return answer(plainSql("'notApplicable'"), undefined, undefined, undefined);
  const outcome = layers.always(outcomeSql(version, compiler, layers));
  const amountOf = (it: Amount | null | undefined): SqlBounds | undefined => amountSql(it, compiler, layers);
  const granted = amountOf(version.amount);
  const otherwise = amountOf(version.otherwise);
  const worth = version.worth
    ? amountOf(version.worth)
    : (policy.amountMeans ?? "received") === "received"
      ? granted
      : undefined;
  const score = version.score && scoreSql(version.score, compiler, layers);
  return answer(
    outcome,
    granted || otherwise
      ? bounds(
          (end) =>
            sql`CASE WHEN ${IS_GRANTED(outcome)} THEN ${granted?.[end] ?? NULL} WHEN ${outcome} = 'unmet' THEN ${otherwise?.[end] ?? NULL} END`,
        )
      : undefined,
    worth && bounds((end) => sql`CASE WHEN ${IS_GRANTED(outcome)} THEN ${worth[end]} END`),
    score && bounds((end) => sql`CASE WHEN ${outcome} <> 'notApplicable' THEN ${score[end]} END`),
  );
};

const IS_GRANTED = (outcome: Sql): Sql => sql`${outcome} IN ('met', 'manual')`;
const NULL = plainSql("NULL");
const bounds = (of: (end: "min" | "max") => Sql): SqlBounds => ({ min: of("min"), max: of("max") });
const answer = (
  outcome: Sql,
  amount: SqlBounds = nothing("bigint"),
  worth: SqlBounds = nothing("bigint"),
  score: SqlBounds = nothing("double precision"),
): Answer => ({
  outcome,
  amount_min: amount.min,
  amount_max: amount.max,
  worth_min: worth.min,
  worth_max: worth.max,
  score_min: score.min,
  score_max: score.max,
});
const nothing = (type: string): SqlBounds => bounds(() => plainSql(`NULL::${type}`));

const outcomeSql = (version: PolicyVersion, compiler: Compiler, layers: Layers): Sql => {
  const when = truthSql(wholeCondition(version), compiler, layers);
  return version.appliesTo
    ? scopedOutcome(truthSql(version.appliesTo, compiler, layers), when)
    : conditionOutcome(when);
};
