import type { Amount, Condition, PolicyVersion, Vocabulary } from "../ast.ts";
import { versionKeys } from "../keys.ts";
import { conditionKindProblems, kindProblems } from "../kinds.ts";
import { VERSION_PARTS } from "../steps.ts";
import { all, type Found } from "./finding.ts";

/** Facts that nobody can give: in no register, asked by no question, or a choice without choices. */
export const factFindings = (version: PolicyVersion, vocabulary: Vocabulary): Found[] =>
  versionKeys(version, vocabulary).flatMap((key): Found[] => {
    const declared = vocabulary.get(key);
    if (!declared || declared.derived) return [];
    const isAsked = declared.question.trim() !== "";
    const hasChoices = !declared.type.startsWith("choice") || (declared.choices?.length ?? 1) > 0;
    if ((declared.source || isAsked) && hasChoices) return [];
    return [
      {
        code: "nobody-can-supply",
        severity: "error",
        path: `facts.${key}`,
        says: hasChoices
          ? `“${declared.name}”没有任何库提供，也没有写怎么问，谁也填不了。请写上问题或来源。`
          : `“${declared.name}”要从选项里选，却一个选项也没有，谁也填不了。请写上选项。`,
      },
    ];
  });

/** What the checker of kinds finds: units that do not go together, judgements inside calculations, unknown facts. */
export const kindFindings = (version: PolicyVersion, vocabulary: Vocabulary): Found[] => {
  const seen = new Set<string>();
  return kindsAt(version, vocabulary)
    .filter(({ code, says }) => (seen.has(code + says) ? false : seen.add(code + says)))
    .map((it) => ({ ...it, severity: "error" }));
};

/** The checker takes a whole version and names no place: it is asked part by part, and of a condition leaf by leaf. */
const kindsAt = (version: PolicyVersion, vocabulary: Vocabulary): Omit<Found, "severity">[] => {
  const bare: PolicyVersion = {
    version: version.version,
    issuedOn: version.issuedOn,
    effectiveFrom: version.effectiveFrom,
    effectiveTo: version.effectiveTo,
    certainty: version.certainty,
    when: all(),
    amount: null,
  };
  const ofLeaves = ({ it, path }: { it: Condition; path: string }): Omit<Found, "severity">[] => {
    if (it.is === "all" || it.is === "any")
      return it.of.flatMap((one, at) => ofLeaves({ it: one, path: `${path}.of[${at}]` }));
    if (it.is === "not") return ofLeaves({ it: it.of, path: `${path}.of` });
    return conditionKindProblems(it, vocabulary).map((one) => ({ ...one, path }));
  };
  return VERSION_PARTS.flatMap((path) => {
    if (path === "appliesTo" || path === "when") {
      const it = version[path];
      return it ? ofLeaves({ it, path }) : [];
    }
    return kindProblems({ ...bare, [path]: version[path] }, vocabulary).map((one) => ({ ...one, path }));
  });
};

/** Amounts that nobody has fixed yet. */
export const amountFindings = (version: PolicyVersion): Found[] =>
  (["amount", "otherwise", "worth"] as const).flatMap((path) => openFindings(version[path] ?? null, path));

const openFindings = (amount: Amount | null, path: string): Found[] =>
  amount?.is === "open"
    ? [
        {
          code: "amount-open",
          severity: "info",
          path,
          says: `金额还没有确定，由 ${amount.decidedBy} 决定；确定以后请填上。`,
        },
      ]
    : [];
