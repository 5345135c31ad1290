import type { Condition, Vocabulary } from "../ast.ts";
import { conditionKeys } from "../keys.ts";
import { leafSays } from "../says.ts";
import { all, type Found } from "./finding.ts";
import { leavesIn } from "./rebuild.ts";
import { canBe, neverIs } from "./satisfy.ts";

/**
 * Parts of a condition that nobody can meet or that everybody meets. The innermost part that is so is named; a whole
 * that nobody can meet is an error, a part of it a warning.
 */
export const conditionFindings = (whole: Condition, path: string, vocabulary: Vocabulary): Found[] => {
  const isDead = isContradiction(whole, vocabulary);
  const inner = partFindings(whole, path, { vocabulary, isInside: false });
  if (!isDead) return inner;
  const says = "没有任何人能符合整个条件，请检查其中相互矛盾的部分。";
  return [{ code: "never-met", severity: "error", path, says }, ...inner.filter((it) => it.path !== path)];
};

const isContradiction = (it: Condition, vocabulary: Vocabulary): boolean =>
  neverIs(it, ["met", "manual"], vocabulary);

type Within = { vocabulary: Vocabulary; isInside: boolean };

const partFindings = (it: Condition, path: string, { vocabulary, isInside }: Within): Found[] => {
  const isJoined = it.is === "all" || it.is === "any";
  const inside = isJoined ? it.of : it.is === "not" ? [it.of] : [];
  const inner = inside.flatMap((one, at) =>
    partFindings(one, isJoined ? `${path}.of[${at}]` : `${path}.of`, { vocabulary, isInside: true }),
  );
  if (inner.length > 0) return inner;
  // A condition without conditions at the top says "everybody" or "nobody yet" on purpose.
  if (leavesIn(it).length === 0) return isInside ? emptyFindings(it, path) : [];
  if (isContradiction(it, vocabulary))
    return [
      {
        code: "never-met",
        severity: "warning",
        path,
        says: `“${says(it, vocabulary)}”没有任何人能符合，请改正或删去这一项。`,
      },
    ];
  return isTautology(it, vocabulary) ? [tautology(it, path, vocabulary)] : [];
};

const emptyFindings = (it: Condition, path: string): Found[] =>
  it.is === "all" || it.is === "any"
    ? [
        {
          code: "empty-part",
          severity: "warning",
          path,
          says: `这里的“${it.is === "all" ? "且" : "或"}”下面没有任何条件，${it.is === "all" ? "总是符合" : "总是不符合"}，请补上条件或删去。`,
        },
      ]
    : [];

const isTautology = (it: Condition, vocabulary: Vocabulary): boolean =>
  neverIs(it, ["unmet", "manual"], vocabulary);

const tautology = (it: Condition, path: string, vocabulary: Vocabulary): Found => {
  const keys = conditionKeys(it, vocabulary);
  const names = keys.map((key) => vocabulary.get(key)?.name ?? key).join("、");
  const staysUnknown = canBe(it, ["unknown"], vocabulary).can === "yes";
  // A list of every choice there is may be meant: whoever is not in it cannot be entered at all.
  const severity = it.is === "oneOf" || it.is === "within" ? "info" : "warning";
  return staysUnknown
    ? {
        code: "met-once-known",
        severity,
        path,
        says: `“${says(it, vocabulary)}”不管填什么都符合，没有填${names}时却一直是“还缺信息”。如果只要求填报，请改写为“已填报”；否则请删去。`,
      }
    : {
        code: "always-met",
        severity: "warning",
        path,
        says: `“${says(it, vocabulary)}”总是符合，不起作用，请改正或删去。`,
      };
};

/** A condition in one line, as far as its leaves go. */
export const says = (it: Condition, vocabulary: Vocabulary): string => {
  switch (it.is) {
    case "all":
    case "any": {
      const parts = it.of.map((one) =>
        one.is === "all" || one.is === "any" ? `（${says(one, vocabulary)}）` : says(one, vocabulary),
      );
      return parts.join(it.is === "all" ? " 且 " : " 或 ");
    }
    case "not":
      return `并非（${says(it.of, vocabulary)}）`;
    default:
      return leafSays(it, vocabulary);
  }
};

/** Whether nobody for whom the context holds can meet it. */
export const isUnreachable = (
  it: Condition,
  context: readonly Condition[],
  vocabulary: Vocabulary,
): boolean => isContradiction(all(it, ...context), vocabulary);
