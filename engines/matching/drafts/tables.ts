import type { Plan } from "#kernel/plan";
import {
  type Expression,
  expressionSays,
  type PolicyVersion,
  SINCE_UNITS,
  type Tier,
  typeOf,
  type Vocabulary,
} from "#kernel/rules";
import { valueText } from "#kernel/values";
import type { StudioFact, TableAt, TiersAt } from "./contract.ts";

type Step = string | number;
type Node = { of: string; at: readonly Step[] | null; path: string; it: Expression };

/** Every decision table of a version and of the derived facts that it reads, each once. */
export const tablesIn = (version: PolicyVersion, vocabulary: Vocabulary): TableAt[] =>
  nodesIn(version, vocabulary).flatMap(({ it, of, at, path }) =>
    it.is === "table"
      ? [
          {
            of,
            path,
            at,
            table: it.table,
            inputs: it.table.inputs.map((one) => inputOf(one, vocabulary)),
            gives: it.table.rows.map((row) => givesSays(row.gives, of, vocabulary)),
            otherwise: it.table.otherwise ? givesSays(it.table.otherwise, of, vocabulary) : null,
          },
        ]
      : [],
  );

export const tiersIn = (version: PolicyVersion, vocabulary: Vocabulary): TiersAt[] =>
  nodesIn(version, vocabulary).flatMap(({ it, of }) =>
    it.is === "tiers"
      ? [
          {
            of,
            by: it.by,
            base: expressionSays(it.base, vocabulary),
            rows: it.tiers.map((tier, index) => ({
              band: bandSays(it.tiers[index - 1], tier, it.base, vocabulary),
              rate: valueText(tier.rate, { type: "rate" }),
              cite: tier.cite,
            })),
          },
        ]
      : [],
  );

const PARTS = {
  appliesTo: "适用对象",
  when: "条件",
  amount: "金额",
  otherwise: "不符合时的金额",
  worth: "相当于",
  score: "评分",
  limits: "限制",
} as const;

const nodesIn = (version: PolicyVersion, vocabulary: Vocabulary): Node[] => {
  const found: Node[] = [];
  const seen = new Set<string>();
  const derived = new Set<string>();
  const walk = (node: unknown, place: Omit<Node, "it">): void => {
    if (typeof node !== "object" || node === null) return;
    const it = node as Expression;
    if (it.is === "fact") {
      const declared = vocabulary.get(it.key);
      if (!declared?.derived || derived.has(it.key)) return;
      derived.add(it.key);
      walk(declared.derived, { of: declared.name, at: null, path: `facts.${it.key}` });
      return;
    }
    if (it.is === "table" || it.is === "tiers") {
      const text = JSON.stringify(it);
      if (!seen.has(text)) found.push({ ...place, it });
      seen.add(text);
    }
    for (const [name, inside] of Object.entries(node)) {
      const step: Step = Array.isArray(node) ? Number(name) : name;
      // Findings name the parts of a table as if they were parts of the expression itself.
      const path = Array.isArray(node)
        ? `${place.path}[${name}]`
        : it.is === "table" && name === "table"
          ? place.path
          : `${place.path}.${name}`;
      walk(inside, { of: place.of, at: place.at && [...place.at, step], path });
    }
  };
  for (const [part, of] of Object.entries(PARTS))
    walk(version[part as keyof typeof PARTS], { of, at: [part], path: part });
  return found;
};

/** What stands at the head of a column and how its cells are filled. */
const inputOf = (it: Expression, vocabulary: Vocabulary): StudioFact => {
  const declared = it.is === "fact" ? vocabulary.get(it.key) : undefined;
  if (declared) return factOf(declared.key, vocabulary);
  const unit = it.is === "fullSince" ? SINCE_UNITS[it.unit] : null;
  const name = expressionSays(it, vocabulary);
  return { key: name, name, type: typeOf(it, vocabulary) ?? "decimal", unit, choices: [] };
};

export const factOf = (key: string, vocabulary: Vocabulary): StudioFact => {
  const it = vocabulary.get(key);
  return {
    key,
    name: it?.name ?? key,
    type: it?.type ?? "text",
    unit: it?.unit ?? null,
    choices: (it?.choices ?? []).map(({ value, label }) => ({ value, label })),
  };
};

/** Facts that a person can give: of a derived one those behind it. */
export const askedFacts = (keys: readonly string[], { facts }: Plan): StudioFact[] =>
  keys.filter((it) => facts.has(it) && !facts.get(it)?.derived).map((it) => factOf(it, facts));

const givesSays = (it: Expression, of: string, vocabulary: Vocabulary): string => {
  if (it.is !== "value") return expressionSays(it, vocabulary);
  const declared = [...vocabulary.values()].find((one) => one.derived && one.name === of);
  return valueText(it.value, declared?.type === it.type ? declared : { type: it.type });
};

const bandSays = (
  before: Tier | undefined,
  { upTo }: Tier,
  base: Expression,
  vocabulary: Vocabulary,
): string => {
  const shape = { type: typeOf(base, vocabulary) ?? ("decimal" as const) };
  const from = before?.upTo ?? null;
  const parts = [
    ...(from === null ? [] : [`超过 ${valueText(from, shape)}`]),
    ...(upTo === null ? [] : [`不超过 ${valueText(upTo, shape)}`]),
  ];
  return parts.length === 0 ? "全部" : parts.join("，");
};
