import {
  type Amount,
  findPlace,
  nearestNames,
  type Parsed,
  type Places,
  type PolicyVersion,
  parsePlacedVersion,
  printVersion,
  type TextProblem,
  type Vocabulary,
} from "#kernel/rules";
import type { PlanDeclaration } from "./declaration.ts";
import { findUnit } from "./look-up.ts";

type Words = Pick<PlanDeclaration, "units" | "funds"> & { facts: Vocabulary };
type Renaming = { unit(it: string): string; fund(it: string): string };

/** The same version with its units and funds called otherwise. */
const renamed = (it: PolicyVersion, { unit, fund }: Renaming): PolicyVersion => {
  const amount = <It extends Amount | null>(one: It): It =>
    one && "decidedBy" in one && one.decidedBy !== undefined
      ? { ...one, decidedBy: unit(one.decidedBy) }
      : one;
  return {
    ...it,
    amount: amount(it.amount),
    ...(it.otherwise ? { otherwise: amount(it.otherwise) } : {}),
    ...(it.worth ? { worth: amount(it.worth) } : {}),
    ...(it.limits
      ? { limits: it.limits.map((one) => (one.is === "budget" ? { ...one, fund: fund(one.fund) } : one)) }
      : {}),
  };
};

/** A version as people read it: units and funds by their names. The rule itself keeps their ids. */
export const withNames = (it: PolicyVersion, { units, funds }: Omit<Words, "facts">): PolicyVersion =>
  renamed(it, {
    unit: (id) => units.find((one) => one.id === id)?.name ?? id,
    fund: (id) => funds.find((one) => one.id === id)?.name ?? id,
  });

export const printPolicyVersion = (it: PolicyVersion, plan: Words): string =>
  printVersion(withNames(it, plan), plan.facts);

/** Reads a version in which units and funds stand by any of their names, or by their ids. */
export const readPolicyVersion = (
  text: string,
  plan: Words,
): Parsed<{ version: PolicyVersion; places: Places }> => {
  const parsed = parsePlacedVersion(text, plan.facts);
  if ("errors" in parsed) return parsed;
  const { version, places } = parsed.ok;
  const unit = (it: string): string | undefined =>
    plan.units.find((one) => one.id === it)?.id ?? findUnit(plan, it.trim())?.id;
  const fund = (it: string): string | undefined =>
    plan.funds.find((one) => one.id === it || one.name === it.trim())?.id;
  const errors: TextProblem[] = [];
  const warnings: TextProblem[] = [...parsed.warnings];
  for (const { path, decidedBy } of decidersOf(version))
    if (unit(decidedBy) === undefined)
      errors.push({
        ...quotedAt(text, findPlace(places, path), decidedBy),
        code: "unknown-unit",
        says: `方案里没有“${decidedBy}”这个单位，请写责任单位的名称。`,
        suggestions: nearestNames(
          decidedBy,
          plan.units.flatMap((it) => [it.name, it.shortName, ...it.aliases]),
        ),
      });
  for (const [at, it] of (version.limits ?? []).entries())
    if (it.is === "budget" && fund(it.fund) === undefined)
      warnings.push({
        ...quotedAt(text, findPlace(places, `limits[${at}]`), it.fund),
        code: "unknown-fund",
        says: `方案里没有“${it.fund}”这笔资金，预算要另外填写。`,
        suggestions: nearestNames(
          it.fund,
          plan.funds.map((one) => one.name),
        ),
      });
  if (errors.length > 0) return { errors, warnings };
  const named = renamed(version, { unit: (it) => unit(it) ?? it, fund: (it) => fund(it) ?? it });
  return { ok: { version: named, places }, warnings };
};

const decidersOf = (it: PolicyVersion): { path: string; decidedBy: string }[] =>
  (["amount", "otherwise", "worth"] as const).flatMap((path) => {
    const amount = it[path];
    return amount && "decidedBy" in amount && amount.decidedBy !== undefined
      ? [{ path, decidedBy: amount.decidedBy }]
      : [];
  });

/** The name within its part; the whole part where it was typed in another way. */
const quotedAt = (
  text: string,
  part: { from: number; to: number } | undefined,
  name: string,
): { from: number; to: number } => {
  const { from, to } = part ?? { from: 0, to: text.length };
  const at = name === "" ? -1 : text.lastIndexOf(name, to - name.length);
  return at >= from ? { from: at, to: at + name.length } : { from, to };
};
