import type { KnownFacts } from "#engines/registers";
import type { Plan } from "#kernel/plan";
import type { GroupBy } from "./contract.ts";
import type { Judged } from "./judge.ts";

export const GROUP_BYS: readonly GroupBy[] = ["region", "industry", "size"];
/** Stands for firms of which it is not known. */
export const NOT_KNOWN = "";

/** Sections (门类) of GB/T 4754-2017, the national classification that codes of industries begin with. */
const SECTIONS: Readonly<Record<string, string>> = {
  A: "农、林、牧、渔业",
  B: "采矿业",
  C: "制造业",
  D: "电力、热力、燃气及水生产和供应业",
  E: "建筑业",
  F: "批发和零售业",
  G: "交通运输、仓储和邮政业",
  H: "住宿和餐饮业",
  I: "信息传输、软件和信息技术服务业",
  J: "金融业",
  K: "房地产业",
  L: "租赁和商务服务业",
  M: "科学研究和技术服务业",
  N: "水利、环境和公共设施管理业",
  O: "居民服务、修理和其他服务业",
  P: "教育",
  Q: "卫生和社会工作",
  R: "文化、体育和娱乐业",
  S: "公共管理、社会保障和社会组织",
  T: "国际组织",
};

/** Facts other than the region by which firms are grouped, in a plan whose vocabulary has them. */
export const groupKeysOf = (plan: Plan): string[] =>
  (["industry", "size"] as const).filter((it) => plan.facts.has(it));

/** Where a firm belongs in each grouping that the plan knows. */
export const groupsOf = (
  plan: Plan,
  { region, facts }: KnownFacts,
  judged: Judged,
): readonly (readonly [GroupBy, string])[] => [
  ["region", region ?? NOT_KNOWN],
  ...groupKeysOf(plan).map((it): readonly [GroupBy, string] => {
    const value = it in judged.groups ? judged.groups[it] : facts[it];
    const known = typeof value === "string" ? value : NOT_KNOWN;
    return [it as GroupBy, it === "industry" ? (/^[A-Za-z]+/.exec(known)?.[0] ?? known) : known];
  }),
];

export const groupName = (plan: Plan, by: GroupBy, key: string): string => {
  if (key === NOT_KNOWN) return "不详";
  if (by === "region") return plan.regions.find((it) => it.code === key)?.name ?? key;
  const choice = plan.facts.get(by)?.choices?.find((it) => it.value === key)?.label;
  return choice ?? (by === "industry" ? SECTIONS[key] : undefined) ?? key;
};

/** In the order of the plan's own lists; what is not known last. */
export const inOrder = (plan: Plan, by: GroupBy, keys: readonly string[]): string[] => {
  const listed =
    by === "region"
      ? plan.regions.map((it) => it.code)
      : (plan.facts.get(by)?.choices ?? []).map((it) => it.value);
  const place = (key: string): number => {
    if (key === NOT_KNOWN) return listed.length + 1;
    const at = listed.findIndex((it) => it === key || (by === "industry" && it.startsWith(key)));
    return at < 0 ? listed.length : at;
  };
  return keys.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
};
