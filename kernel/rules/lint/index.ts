import type { Condition, Policy, PolicyVersion, Vocabulary } from "../ast.ts";
import { wholeCondition } from "../evaluate.ts";
import { versionKeys } from "../keys.ts";
import { derivedProblems } from "../kinds.ts";
import { leafSays } from "../says.ts";
import { thresholdsOf } from "../thresholds.ts";
import { chainFindings } from "./chain.ts";
import { conditionFindings } from "./conditions.ts";
import { expressionFindings, leafExpressions } from "./expressions.ts";
import { amountFindings, factFindings, kindFindings } from "./facts.ts";
import { all, type Finding, type Found, not } from "./finding.ts";
import { IN_CONDITION, isInert, keepsApart } from "./inert.ts";
import { type Sources, sourceFindings } from "./sources.ts";

export type { Finding, Severity } from "./finding.ts";
export { quotesOf, type Sources } from "./sources.ts";

const RANKS = { error: 0, warning: 1, info: 2 } as const;

/**
 * Everything that looks wrong with a policy, the worst first. What it says of conditions is proven: a condition that
 * somebody can meet is never called impossible.
 */
export const lint = (policy: Policy, vocabulary: Vocabulary, sources: Sources = {}): Finding[] => {
  const derived = derivedProblems(vocabulary).map(
    ({ code, says }): Finding => ({ code, severity: "error", version: null, path: "facts", says }),
  );
  // Facts that go round in a circle can be followed nowhere: they come first.
  const versions = derived.length > 0 ? [] : policy.versions;
  return [
    ...derived,
    ...chainFindings(policy),
    ...versions.flatMap((version) =>
      versionFindings(version, vocabulary, sources).map(
        (it): Finding => ({ ...it, version: version.version }),
      ),
    ),
  ].toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity]);
};

const versionFindings = (version: PolicyVersion, vocabulary: Vocabulary, sources: Sources): Found[] => {
  const kinds = kindFindings(version, vocabulary);
  const plain = [
    ...sourceFindings(version, sources),
    ...factFindings(version, vocabulary),
    ...amountFindings(version),
  ];
  // Nothing can be reckoned with a rule that mixes kinds, so nothing more is said about it.
  if (kinds.length > 0) return [...kinds, ...plain];
  const ofConditions = conditions(version, vocabulary);
  const isTold = ({ path }: Found): boolean =>
    ofConditions.some((it) => path.startsWith(it.path) || it.path.startsWith(path));
  return [
    ...ofConditions,
    ...inertFindings(version, vocabulary).filter((it) => !isTold(it)),
    ...calculations(version, vocabulary),
    ...plain,
  ];
};

const conditions = (version: PolicyVersion, vocabulary: Vocabulary): Found[] => {
  const { when, appliesTo } = version;
  const own = [
    ...(appliesTo ? conditionFindings(appliesTo, "appliesTo", vocabulary) : []),
    ...conditionFindings(when, "when", vocabulary),
  ];
  if (own.some((it) => it.code === "never-met" && it.severity === "error")) return own;
  const whole = all(...(appliesTo ? [appliesTo] : []), wholeCondition(version));
  return [
    ...own,
    ...conditionFindings(whole, "", vocabulary)
      .filter((it) => it.severity === "error")
      .map((it) => ({
        ...it,
        says: "适用范围、条件和次数限制合在一起，没有任何人能符合，请检查其中相互矛盾的部分。",
      })),
  ];
};

const inertFindings = (version: PolicyVersion, vocabulary: Vocabulary): Found[] =>
  thresholdsOf(version, vocabulary).flatMap(({ root, context, compare, path }): Found[] => {
    // Rows and tiers lean on those before them, so that a bound of theirs may well be told twice.
    if (!IN_CONDITION.test(path) || !isInert(all(...context, root), compare, vocabulary)) return [];
    const name = `“${leafSays(compare, vocabulary)}”`;
    return keepsApart(root, compare, vocabulary)
      ? [
          {
            code: "bound-repeated",
            severity: "info",
            path,
            says: `${name}只是把几种情形隔开，另一种情形已经说了相反的话，删去也不影响结果。`,
          },
        ]
      : [
          {
            code: "bound-inert",
            severity: "warning",
            path,
            says: `${name}这个界限不起作用：其他条件已经决定了结果，请删去或改正。`,
          },
        ];
  });

/** Tables, tiers and choices, each in the context in which it is reckoned, and those of the derived facts read. */
const calculations = (version: PolicyVersion, vocabulary: Vocabulary): Found[] => {
  const scope: Condition[] = version.appliesTo ? [version.appliesTo] : [];
  const whole = wholeCondition(version);
  const found = [
    ...(version.appliesTo
      ? leafExpressions(version.appliesTo, { path: "appliesTo", context: [], vocabulary })
      : []),
    ...leafExpressions(version.when, { path: "when", context: scope, vocabulary }),
  ];
  for (const [name, context] of [
    ["amount", [...scope, whole]],
    ["otherwise", [...scope, not(whole)]],
    ["worth", [...scope, whole]],
  ] as const) {
    const amount = version[name];
    if (amount?.is !== "formula") continue;
    found.push(...expressionFindings(amount.min, { path: `${name}.min`, context, vocabulary }));
    if (JSON.stringify(amount.min) !== JSON.stringify(amount.max))
      found.push(...expressionFindings(amount.max, { path: `${name}.max`, context, vocabulary }));
  }
  if (version.score)
    for (const end of ["min", "max"] as const)
      found.push(
        ...expressionFindings(version.score[end], { path: `score.${end}`, context: scope, vocabulary }),
      );
  return [...found, ...versionKeys(version, vocabulary).flatMap((key) => derivedFindings(key, vocabulary))];
};

/** A derived fact is the same for all policies that read it: looked over once for a vocabulary. */
const looked = new WeakMap<Vocabulary, Map<string, readonly Found[]>>();
const derivedFindings = (key: string, vocabulary: Vocabulary): readonly Found[] => {
  const derived = vocabulary.get(key)?.derived;
  if (!derived) return [];
  const known = looked.get(vocabulary) ?? new Map<string, readonly Found[]>();
  looked.set(vocabulary, known);
  const found =
    known.get(key) ?? expressionFindings(derived, { path: `facts.${key}`, context: [], vocabulary });
  known.set(key, found);
  return found;
};
