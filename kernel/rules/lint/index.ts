import type { Condition, Policy, PolicyVersion, Vocabulary } from "../ast.ts";
import { wholeCondition } from "../evaluate.ts";
import { keysOfExpression, versionKeys } from "../keys.ts";
import { leafSays } from "../says.ts";
import { thresholdsOf } from "../thresholds.ts";
import { chainFindings } from "./chain.ts";
import { conditionFindings } from "./conditions.ts";
import { expressionFindings, leafExpressions } from "./expressions.ts";
import { amountFindings, factFindings, kindFindings } from "./facts.ts";
import { all, type Finding, type Found, not } from "./finding.ts";
import { IN_CONDITION, isInert } from "./inert.ts";
import { type Sources, sourceFindings } from "./sources.ts";

export type { Finding, Severity } from "./finding.ts";
export type { Sources } from "./sources.ts";

const RANKS = { error: 0, warning: 1, info: 2 } as const;

/**
 * Everything that looks wrong with a policy, the worst first. What it says of conditions is proven: a condition that
 * somebody can meet is never called impossible.
 */
export const lint = (policy: Policy, vocabulary: Vocabulary, sources: Sources = {}): Finding[] =>
  [
    ...chainFindings(policy),
    ...policy.versions.flatMap((version) =>
      versionFindings(version, vocabulary, sources).map(
        (it): Finding => ({ ...it, version: version.version }),
      ),
    ),
  ].toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity]);

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
  thresholdsOf(version, vocabulary).flatMap(({ root, context, compare, path }): Found[] =>
    // Rows and tiers lean on those before them, so that a bound of theirs may well be told twice.
    root && IN_CONDITION.test(path) && isInert(all(...context, root), compare, vocabulary)
      ? [
          {
            code: "bound-inert",
            severity: "warning",
            path,
            says: `“${leafSays(compare, vocabulary)}”这个界限不起作用：其他条件已经决定了结果，请删去或改正。`,
          },
        ]
      : [],
  );

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
  for (const key of versionKeys(version, vocabulary)) {
    const derived = vocabulary.get(key)?.derived;
    if (derived && !keysOfExpression(derived, vocabulary).includes(key))
      found.push(...expressionFindings(derived, { path: `facts.${key}`, context: [], vocabulary }));
  }
  return found;
};
