import { evaluate as feel } from "feelin";
import { LogicEngine } from "json-logic-engine";
import { Engine as JsonRules, type NestedCondition } from "json-rules-engine";
import Publicodes from "publicodes";
import { asValue, type Condition, type Expression, type Facts, reckon, type Value } from "#kernel/rules";
import { ON, policies, vocabulary } from "./rules-policies.ts";

/**
 * The same twelve rules in the languages of four packages. Only whether a rule is met is asked of them: no amounts, no
 * reasons. What a language lacks is worked out beforehand and not timed: the size of a firm, the letter of its trade,
 * days as numbers, and, for json-rules-engine, every sum and product.
 */
export type PeerRecord = Readonly<Record<string, Value>>;
export type Peer = {
  name: string;
  /** Records that it is given: slow ones get fewer. */
  sample: number;
  /** How many rules are met by how many records. */
  met(records: readonly PeerRecord[]): Promise<number> | number;
};

const digits = (it: string): number => Number(it.replaceAll("-", ""));
const NOBODY: ReadonlySet<string> = new Set();
const conditions = policies.map((it) => it.versions[0]?.when as Condition);
/** Expressions of more than a fact or a constant, by the name under which they are given to json-rules-engine. */
const computed = new Map<string, Expression>();
const nameOf = (it: Expression): string => {
  if (it.is === "fact") return it.key;
  const name = `computed ${JSON.stringify(it)}`;
  computed.set(name, it);
  return name;
};

export const peerRecord = (facts: Facts): PeerRecord => {
  const world = { facts, on: ON, vocabulary, open: NOBODY };
  const given = Object.entries(facts).map(([key, value]): [string, Value] => [
    key,
    key === "foundedOn" && typeof value === "string" ? digits(value) : value,
  ]);
  const section = typeof facts.industry === "string" ? facts.industry.slice(0, 1) : null;
  const sums = [...computed].map(([name, it]): [string, Value] => [name, asValue(reckon(it, world))]);
  const size = asValue(reckon({ is: "fact", key: "size" }, world));
  return Object.fromEntries([...given, ["section", section], ["size", size], ...sums]);
};

type Atom =
  | { is: "compare"; left: Expression; by: ">=" | ">" | "<=" | "<" | "="; right: Expression }
  | { is: "list"; key: string; values: readonly string[] };
const SIGNS = { "≥": ">=", "≤": "<=", ">": ">", "<": "<", "=": "=", "≠": "=" } as const;
const NEGATED = { ">=": "<", ">": "<=", "<=": ">", "<": ">=", "=": "=" } as const;

/** A condition of the bench as an atom that all peers can say. */
const atomOf = (it: Condition): Atom => {
  if (it.is === "oneOf" && it.left.is === "fact") return { is: "list", key: it.left.key, values: it.values };
  if (it.is === "within") return { is: "list", key: "section", values: it.codes };
  if (it.is === "not" && it.of.is === "compare" && it.of.right.is === "value")
    return atomOf({ ...it.of, right: { ...it.of.right, value: it.of.right.value !== true } });
  if (it.is !== "compare") throw new Error(`no peer is told "${it.is}"`);
  const by = SIGNS[it.by];
  if (it.left.is !== "fullSince" || it.left.unit !== "year" || it.right.is !== "value")
    return { is: "compare", left: it.left, by, right: it.right };
  const bound = digits(ON) - Number(it.right.value) * 1_00_00;
  // So many years or more is: on that day or before it.
  const turned = by === ">=" ? "<=" : NEGATED["<="];
  return {
    is: "compare",
    left: it.left.day,
    by: turned,
    right: { is: "value", type: "integer", value: bound },
  };
};

const written = <Made>(
  it: Condition,
  leaf: (it: Atom) => Made,
  join: (is: "all" | "any", of: readonly Made[]) => Made,
): Made =>
  it.is === "all" || it.is === "any"
    ? join(
        it.is,
        it.of.map((one) => written(one, leaf, join)),
      )
    : leaf(atomOf(it));

const OPERATIONS = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;
const operation = (it: Expression): Extract<Expression, { left: Expression }> => {
  if (!("left" in it)) throw new Error(`no peer is told "${it.is}"`);
  return it;
};
const infix = (it: Expression, text: (value: Value) => string): string => {
  if (it.is === "fact") return it.key;
  if (it.is === "value") return text(it.value);
  const { is, left, right } = operation(it);
  return `(${infix(left, text)} ${OPERATIONS[is]} ${infix(right, text)})`;
};

const jsonLogic = (): Peer => {
  const expression = (it: Expression): unknown => {
    if (it.is === "fact") return { var: it.key };
    if (it.is === "value") return it.value;
    const { is, left, right } = operation(it);
    return { [OPERATIONS[is]]: [expression(left), expression(right)] };
  };
  const keys = (it: Expression): string[] =>
    it.is === "fact" ? [it.key] : "left" in it ? [...keys(it.left), ...keys(it.right)] : [];
  // A number that is not there would count as 0.
  const known = (key: string): unknown => ({ "!==": [{ var: key }, null] });
  const rules = conditions.map((it) =>
    written<unknown>(
      it,
      (atom) =>
        atom.is === "list"
          ? { in: [{ var: atom.key }, atom.values] }
          : {
              and: [
                ...[...keys(atom.left), ...keys(atom.right)].map(known),
                { [atom.by === "=" ? "===" : atom.by]: [expression(atom.left), expression(atom.right)] },
              ],
            },
      (is, of) => ({ [is === "all" ? "and" : "or"]: of }),
    ),
  );
  const engine = new LogicEngine();
  const compiled = rules.map((it) => engine.build(it) as (record: PeerRecord) => unknown);
  return {
    name: "json-logic-engine, compiled",
    sample: 20_000,
    met: (records) => {
      let met = 0;
      for (const record of records) for (const one of compiled) if (one(record) === true) met += 1;
      return met;
    },
  };
};

const jsonRules = (): Peer => {
  const OPERATORS = {
    ">=": "greaterThanInclusive",
    ">": "greaterThan",
    "<=": "lessThanInclusive",
    "<": "lessThan",
    "=": "equal",
  };
  const compared = (left: Expression, operator: string, right: Expression): NestedCondition => {
    const fact = nameOf(left);
    if (right.is === "value") return { fact, operator, value: right.value };
    const other = nameOf(right);
    // A right side that is not there would count as 0.
    return {
      all: [
        { fact: other, operator: "notEqual", value: null },
        { fact, operator, value: { fact: other } },
      ],
    };
  };
  const engine = new JsonRules();
  for (const [at, it] of conditions.entries()) {
    const made = written<NestedCondition>(
      it,
      (atom) =>
        atom.is === "list"
          ? { fact: atom.key, operator: "in", value: atom.values }
          : compared(atom.left, OPERATORS[atom.by], atom.right),
      (is, of) => (is === "all" ? { all: [...of] } : { any: [...of] }),
    );
    engine.addRule({ conditions: made as { all: NestedCondition[] }, event: { type: `rule ${at}` } });
  }
  return {
    name: "json-rules-engine",
    sample: 300,
    met: async (records) => {
      let met = 0;
      for (const record of records) met += (await engine.run(record)).events.length;
      return met;
    },
  };
};

const feelin = (): Peer => {
  const texts = conditions.map((it) =>
    written(
      it,
      (atom) =>
        atom.is === "list"
          ? `list contains(${JSON.stringify(atom.values)}, ${atom.key})`
          : `${infix(atom.left, String)} ${atom.by} ${infix(atom.right, String)}`,
      (is, of) => `(${of.join(is === "all" ? " and " : " or ")})`,
    ),
  );
  return {
    name: "feelin",
    sample: 100,
    met: (records) => {
      let met = 0;
      for (const record of records) for (const one of texts) if (feel(one, record).value === true) met += 1;
      return met;
    },
  };
};

const publicodes = (): Peer => {
  const text = (it: Value): string => (typeof it === "boolean" ? (it ? "oui" : "non") : String(it));
  const rules = conditions.map((it) =>
    written<unknown>(
      it,
      (atom) =>
        atom.is === "list"
          ? { "une de ces conditions": atom.values.map((value) => `${atom.key} = '${value}'`) }
          : `${infix(atom.left, text)} ${atom.by} ${infix(atom.right, text)}`,
      (is, of) => ({ [is === "all" ? "toutes ces conditions" : "une de ces conditions"]: of }),
    ),
  );
  const types: Readonly<Record<string, string>> = { boolean: "booléen", choice: "texte", text: "texte" };
  const facts = [...vocabulary.values()].map((it) => [it.key, { type: types[it.type] ?? "nombre" }]);
  const engine = new Publicodes(
    Object.fromEntries([
      ...facts,
      ["section", { type: "texte" }],
      ...rules.map((it, at) => [`rule ${at}`, { valeur: it }]),
    ]),
    { logger: { log: () => {}, warn: () => {}, error: () => {} } },
  );
  const situationOf = (record: PeerRecord) =>
    Object.fromEntries(
      Object.entries(record).flatMap(([key, value]) =>
        value === null || key.startsWith("computed")
          ? []
          : [
              [
                key,
                typeof value === "string" ? `'${value}'` : typeof value === "boolean" ? text(value) : value,
              ],
            ],
      ),
    );
  return {
    name: "publicodes",
    sample: 100,
    met: (records) => {
      let met = 0;
      for (const record of records) {
        engine.setSituation(situationOf(record) as Parameters<typeof engine.setSituation>[0]);
        for (const at of conditions.keys()) if (engine.evaluate(`rule ${at}`).nodeValue === true) met += 1;
      }
      return met;
    },
  };
};

/** json-rules-engine comes first: it names what the records must bring. */
export const peers = (): readonly Peer[] => [jsonRules(), jsonLogic(), feelin(), publicodes()];
