import { createHash } from "node:crypto";
import { type Day, findDay } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import { kindProblems, type Policy, type PolicyVersion, versionOf, versionOn } from "#kernel/rules";
import { parseValue, type Value } from "#kernel/values";
import { type FieldProblem, isRefusal, type Refusal } from "#platform/http";
import { PolicyVersionSchema } from "../policy-schema.ts";
import { type ChangedNumber, type PolicyNumber, refuseSandbox } from "./contract.ts";
import { type FullChange, inWrittenOrder } from "./drafted.ts";
import { nearest } from "./near.ts";
import { textOf } from "./number-walk.ts";
import { numbersOf } from "./numbers.ts";

/** A change made ready: the policy as it is on the day and as it would be, each with the one version in force. */
export type Prepared = {
  policy: Policy;
  on: Day;
  base: PolicyVersion | null;
  version: PolicyVersion;
  before: Policy;
  after: Policy;
  changed: readonly ChangedNumber[];
  /** The version put in place of the one in force, when it is not just other numbers. */
  otherVersion: string | null;
  budget: number | null;
  /** Stands for everything that decides how a firm comes out: other rules have another mark. */
  rules: string;
};

export const prepare = (plan: Plan, given: FullChange, today: Day): Prepared | Refusal => {
  const change = inWrittenOrder(given);
  const on = change.on === undefined ? today : findDay(change.on);
  if (!on) return refuseSandbox("bad-date");
  const policy = plan.findPolicy(change.policy) ?? change.drafted?.policy;
  if (!policy) return refuseSandbox("policy-unknown");
  const base = versionOn(policy, on) ?? null;
  const start = startOf(policy, base, change);
  if (isRefusal(start)) return start;
  const set = Object.entries(change.set ?? {});
  const numbers = numbersOf(start.version, plan.facts);
  const applied = applyAll(start.version, set, numbers);
  if (isRefusal(applied)) return applied;
  const problems = [...orderProblems(applied.version, set), ...kindsOf(applied.version, plan)];
  if (problems.length > 0)
    return refuseSandbox(start.other ? "sandbox-bad-version" : "sandbox-bad-change", {}, problems);
  if (!start.other && applied.changed.length === 0) return refuseSandbox("sandbox-nothing");
  // Whatever its own days are: what is asked is how it would be if it were in force on that day.
  const version = { ...applied.version, effectiveFrom: on, effectiveTo: null };
  const before = { ...policy, versions: base ? [base] : [] };
  const after = { ...policy, versions: [version] };
  const derived = plan.vocabulary.flatMap((it) => (it.derived ? [{ key: it.key, derived: it.derived }] : []));
  return {
    policy,
    on,
    base,
    version,
    before,
    after,
    changed: applied.changed,
    otherVersion: start.other ? `${change.drafted ? "草稿 " : ""}${applied.version.version}` : null,
    budget: change.budget ?? null,
    rules: createHash("sha256")
      .update(JSON.stringify({ on, before, after, derived }))
      .digest("hex")
      .slice(0, 32),
  };
};

type Start = { version: PolicyVersion; other: boolean };
/** What the numbers are changed in: the version in force, another one, or one written anew. */
const startOf = (
  policy: Policy,
  base: PolicyVersion | null,
  { version, useVersion, drafted }: FullChange,
): Start | Refusal => {
  if (drafted) return { version: drafted.version, other: true };
  if (version !== undefined) {
    const read = PolicyVersionSchema.safeParse(version, { reportInput: false });
    if (read.success) return { version: read.data, other: true };
    return refuseSandbox(
      "sandbox-bad-version",
      {},
      read.error.issues.slice(0, 10).map((it) => ({
        field: ["version", ...it.path].join("."),
        code: it.code ?? "invalid",
        says: `规则的 ${it.path.join(".") || "最外层"}：${it.message}`,
      })),
    );
  }
  if (useVersion !== undefined) {
    const found = versionOf(policy, useVersion);
    return found ? { version: found, other: found !== base } : refuseSandbox("sandbox-version-unknown");
  }
  return base ? { version: base, other: false } : refuseSandbox("sandbox-not-in-force");
};

type Applied = { version: PolicyVersion; changed: ChangedNumber[] };
const applyAll = (
  version: PolicyVersion,
  set: readonly (readonly [string, number | string])[],
  numbers: readonly PolicyNumber[],
): Applied | Refusal => {
  const problems: FieldProblem[] = [];
  const changed: ChangedNumber[] = [];
  let result: PolicyVersion = version;
  for (const [path, given] of set) {
    const number = numbers.find((it) => it.path === path || it.also.includes(path));
    if (!number) {
      const near = nearest(
        path,
        numbers.map((it) => it.path),
      );
      const says = near.length > 0 ? `相近的有：${near.join("、")}。` : "这个版本没有可以改的数字。";
      problems.push({ field: path, code: "unknown-path", says: `规则里没有“${path}”这个数字。${says}` });
      continue;
    }
    const read = readValue(given, number);
    if ("says" in read) {
      problems.push({ field: path, ...read });
      continue;
    }
    if (read.value === number.value) continue;
    for (const one of [number.path, ...number.also]) result = put(result, stepsOf(one), read.value);
    changed.push({
      path: number.path,
      name: number.name,
      from: number.text,
      to: textOf(read.value, number),
      value: read.value,
      direction: read.value > number.value ? "up" : "down",
      cite: number.cite,
    });
  }
  return problems.length > 0
    ? refuseSandbox("sandbox-bad-change", {}, problems)
    : { version: result, changed };
};

type Read = { value: number | string } | { code: string; says: string };
/** A number as stored, or a text as a person types it: 500万元, 15%, 2026-03-05. */
const readValue = (given: number | string, { name, type, unit, value: old }: PolicyNumber): Read => {
  const refuse = (says: string): Read => ({ code: "bad-number", says: `“${name}”${says}` });
  let value: Value = given;
  if (typeof given === "string") {
    const parsed = parseValue(given, { name, type, ...(unit === null ? {} : { unit }) });
    if ("problem" in parsed) return parsed.problem;
    value = parsed.value;
  }
  if (type === "day")
    return typeof value === "string" && findDay(value) ? { value } : refuse("应是日期，例如 2026-03-05。");
  if (typeof value !== "number" || !Number.isFinite(value)) return refuse("要填一个数。");
  if ((type === "money" || type === "integer") && !Number.isSafeInteger(value))
    return refuse(type === "money" ? "要精确到分，写成整数的分。" : "应是整数。");
  if (value < 0 && typeof old === "number" && old >= 0) return refuse("不能小于 0。");
  return { value };
};

const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter((it) => it !== "");
const put = <T>(it: T, steps: readonly string[], value: number | string): T => {
  const [first, ...rest] = steps;
  if (first === undefined) return value as T;
  if (Array.isArray(it))
    return it.map((one, at) => (String(at) === first ? put(one, rest, value) : one)) as T;
  const fields = it as Readonly<Record<string, unknown>>;
  return { ...fields, [first]: put(fields[first], rest, value) } as T;
};

/** Ends the wrong way round and bands that do not go upwards would decide nothing, and nobody would notice. */
const orderProblems = (
  version: PolicyVersion,
  set: readonly (readonly [string, unknown])[],
): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const wrong = (path: string, says: string): void => {
    problems.push({
      field: set.find(([one]) => one.startsWith(path))?.[0] ?? path,
      code: "wrong-order",
      says,
    });
  };
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    const it = node as { is?: string; min?: unknown; max?: unknown; tiers?: { upTo: number | null }[] };
    if (it.is === "range" && typeof it.min === "number" && typeof it.max === "number" && it.min > it.max)
      wrong(path, "金额的下限不能超过上限。");
    if (it.is === "tiers" && Array.isArray(it.tiers)) {
      const ends = it.tiers.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
      if (ends.some((one, at) => at > 0 && one <= (ends[at - 1] ?? 0)))
        wrong(path, "各档的上限要一档比一档高。");
    }
    for (const [name, one] of Object.entries(node))
      walk(one, Array.isArray(node) ? `${path}[${name}]` : path === "" ? name : `${path}.${name}`);
  };
  walk(version, "");
  return problems;
};

const kindsOf = (version: PolicyVersion, plan: Plan): FieldProblem[] =>
  kindProblems(version, plan.facts).map((it) => ({ field: "version", code: it.code, says: it.says }));
