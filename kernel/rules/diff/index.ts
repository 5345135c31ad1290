import type { Policy, PolicyVersion, Vocabulary } from "../ast.ts";
import { says } from "../lint/conditions.ts";
import { amountDifferences, limitDifferences, scoreDifferences } from "./amounts.ts";
import { conditionDifferences } from "./conditions.ts";
import {
  changed,
  type Difference,
  type Direction,
  difference,
  inside,
  orAny,
  type Place,
  paired,
} from "./difference.ts";
import { expressionDifferences } from "./expressions.ts";

export type { Difference, Direction };

/** What changed from one version or policy to another, in Chinese; empty when nothing did. */
export function diff(a: PolicyVersion, b: PolicyVersion, vocabulary: Vocabulary): Difference[];
export function diff(a: Policy, b: Policy, vocabulary: Vocabulary): Difference[];
export function diff(
  a: Policy | PolicyVersion,
  b: Policy | PolicyVersion,
  vocabulary: Vocabulary,
): Difference[] {
  const place: Place = {
    path: "",
    turned: false,
    vocabulary,
    conditions: conditionDifferences,
    expressions: expressionDifferences,
  };
  if ("versions" in a && "versions" in b) return policyDifferences(a, b, place);
  if ("when" in a && "when" in b) return versionDifferences(a, b, place);
  throw new TypeError("Two policies or two versions are compared, not one of each");
}

const POLICY_FIELDS = {
  id: "编号",
  name: "名称",
  summary: "简介",
  kind: "性质",
  benefit: "待遇",
  measure: "所属措施",
  unit: "责任单位",
  amountMeans: "金额的含义",
  per: "周期",
  group: "同组政策",
  service: "服务事项",
} as const satisfies Partial<Record<keyof Policy, string>>;

const VERSION_FIELDS = {
  version: "版本号",
  issuedOn: "印发日期",
  effectiveFrom: "施行日期",
  effectiveTo: "最后施行日",
  certainty: "确定程度",
  note: "说明",
} as const satisfies Partial<Record<keyof PolicyVersion, string>>;

const WORDS: Readonly<Record<string, string>> = {
  verified: "已核实",
  secondary: "见于二手材料",
  memory: "凭记忆",
  unconfirmed: "尚未确认",
  entitlement: "应享",
  award: "评选",
  once: "一次",
  month: "每月",
  year: "每年",
  received: "收到的钱",
  taxDue: "应缴的税",
  deduction: "扣除额",
  loan: "贷款",
  advantage: "优待",
};

const fields = <T extends object>(
  a: T,
  b: T,
  names: Readonly<Record<string, string>>,
  place: Place,
): Difference[] =>
  Object.entries(names).flatMap(([key, name]) => {
    const [from, to] = [a, b].map((it) => (it as Readonly<Record<string, unknown>>)[key] ?? null);
    return from === to ? [] : [changed(inside(place, key), name, fieldSays(from), fieldSays(to))];
  });
const fieldSays = (it: unknown): string => (it === null ? "（无）" : (WORDS[String(it)] ?? String(it)));

const policyDifferences = (a: Policy, b: Policy, place: Place): Difference[] => {
  const { pairs, removed, added } = paired(a.versions, b.versions, [
    (it) => it.version,
    (it) => it.effectiveFrom,
  ]);
  const rest = Math.min(removed.length, added.length);
  const all = [...pairs, ...removed.slice(0, rest).map((at, index) => [at, added[index] ?? 0] as const)];
  const found = [
    ...fields(a, b, POLICY_FIELDS, place),
    ...all.flatMap(([x, y]) => {
      const [one, other] = [a.versions[x], b.versions[y]];
      if (!one || !other) return [];
      return versionDifferences(one, other, inside(place, `versions[${y}]`)).map((it) => ({
        ...it,
        says: `版本 ${other.version}：${it.says}`,
      }));
    }),
    ...removed.slice(rest).map((at) => only("去掉", a.versions[at], at, place)),
    ...added.slice(rest).map((at) => only("新增", b.versions[at], at, place)),
  ];
  return orAny(found, { a, b, place, name: "政策" });
};
const only = (word: string, it: PolicyVersion | undefined, at: number, place: Place): Difference =>
  difference(
    inside(place, `versions[${at}]`),
    "changed",
    `${word}版本 ${it?.version ?? ""}（${it?.effectiveFrom ?? ""} 起施行）`,
  );

const versionDifferences = (a: PolicyVersion, b: PolicyVersion, place: Place): Difference[] =>
  orAny(
    [
      ...fields(a, b, VERSION_FIELDS, place),
      ...scopeDifferences(a, b, inside(place, "appliesTo")),
      ...conditionDifferences(a.when, b.when, inside(place, "when")),
      ...amountDifferences(a.amount, b.amount, inside(place, "amount"), "金额"),
      ...amountDifferences(
        a.otherwise ?? null,
        b.otherwise ?? null,
        inside(place, "otherwise"),
        "不符合时的金额",
      ),
      ...amountDifferences(a.worth ?? null, b.worth ?? null, inside(place, "worth"), "得益"),
      ...scoreDifferences(a.score, b.score, inside(place, "score")),
      ...limitDifferences(a.limits ?? [], b.limits ?? [], place),
    ],
    { a, b, place, name: "版本" },
  );

const scopeDifferences = (a: PolicyVersion, b: PolicyVersion, place: Place): Difference[] => {
  if (a.appliesTo && b.appliesTo) return conditionDifferences(a.appliesTo, b.appliesTo, place);
  const it = a.appliesTo ?? b.appliesTo;
  if (!it) return [];
  return a.appliesTo
    ? [difference(place, "loosened", `去掉适用范围“${says(it, place.vocabulary)}”`)]
    : [difference(place, "tightened", `新增适用范围“${says(it, place.vocabulary)}”`)];
};
