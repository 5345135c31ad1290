import type { PolicyVersion, Vocabulary } from "#kernel/rules";
import type { PolicyNumber } from "./contract.ts";
import { below, type Found, type Place, walker } from "./number-walk.ts";

/**
 * Every number of a version that can be tried at another value, in reading order. Its path is where it stands in the
 * stored rule. One number that stands in several amounts (least and most, ordinary tax and tax saved) is one: the
 * first path is its name, the others follow it.
 */
export const numbersOf = (version: PolicyVersion, vocabulary: Vocabulary): PolicyNumber[] => {
  const walk = walker(vocabulary);
  if (version.appliesTo) walk.condition(version.appliesTo, top("appliesTo", "适用范围"));
  walk.condition(version.when, top("when", "条件"));
  walk.amount(version.amount, top("amount", "金额"));
  walk.amount(version.otherwise ?? null, top("otherwise", "不符合时的金额"));
  walk.amount(version.worth ?? null, top("worth", "得益"));
  if (version.score) {
    const { score } = version;
    const at = { ...top("score", "得分"), cite: score.cite };
    walk.put({ ...at, path: "score.passAt" }, "合格线", score.passAt, { type: "decimal", unit: "分" });
    walk.expression(score.min, below(at, "min"), "");
    walk.expression(score.max, below(at, "max"), "");
  }
  for (const [at, limit] of (version.limits ?? []).entries()) {
    const place = { ...top(`limits[${at}]`, "限制"), cite: limit.cite };
    if (limit.is === "budget") {
      if (limit.rank) walk.expression(limit.rank, { ...place, path: `${place.path}.rank` }, "排序");
      continue;
    }
    const counted = vocabulary.get(limit.counted);
    walk.put(
      { ...place, path: `${place.path}.most` },
      `${counted?.name ?? limit.counted}的最多次数`,
      limit.most,
      {
        type: "integer",
        unit: counted?.unit ?? null,
      },
    );
  }
  return linked(walk.found);
};

const top = (path: string, where: string): Place => ({ path, root: path, where, cite: null });

/** Of those with the same surroundings, the n-th of one part is the n-th of the other. */
const linked = (found: readonly Found[]): PolicyNumber[] => {
  const seen = new Map<string, number>();
  const groups = new Map<string, Found[]>();
  for (const it of found) {
    const shared = it.root.includes(".");
    const count = `${it.root} ${it.within}`;
    const nth = seen.get(count) ?? 0;
    seen.set(count, nth + 1);
    const name = shared ? `${it.within} ${nth}` : it.path;
    groups.set(name, [...(groups.get(name) ?? []), it]);
  }
  const numbers = [...groups.values()].flatMap(([first, ...rest]): PolicyNumber[] => {
    if (!first) return [];
    const { within: _, root: __, ...it } = first;
    return [{ ...it, also: rest.map((one) => one.path) }];
  });
  return numbers.map((it) => ({
    ...it,
    alike: numbers
      .filter(
        (one) =>
          one.path !== it.path &&
          one.value === it.value &&
          one.type === it.type &&
          one.about !== "" &&
          one.about === it.about,
      )
      .map((one) => one.path),
  }));
};
