import type { Plan } from "#kernel/plan";

export type Found = {
  kind: "事项" | "政策" | "措施";
  href: string;
  title: string;
  says: string;
  unit: string;
};
type Searched = Found & { more: string };

/** Pages of the portal that fit what was typed, best first. A word of two characters is found anywhere. */
export const findPages = (plan: Plan, typed: string): readonly Found[] => {
  const words = fold(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  return pagesOf(plan)
    .map((page) => ({
      page,
      score: words.reduce((sum, word) => sum + scoreOf(page, word), 0) / words.length,
    }))
    .filter((it) => it.score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .map(({ page: { more: _, ...found } }) => found);
};

/** Half of the pairs of characters must be there: “高新企业补贴” still finds 高新技术企业研发补助. */
const LEAST = 0.5;

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s，。、；：“”（）《》?？!！]+/g, " ")
    .trim();

const scoreOf = ({ title, says, more, unit }: Searched, word: string): number => {
  const head = fold(title);
  const body = fold(`${says} ${more} ${unit}`);
  if (head.includes(word)) return 3;
  if (body.includes(word)) return 2;
  const pairs = pairsOf(word);
  const found = pairs.filter((it) => head.includes(it) || body.includes(it));
  return pairs.length === 0 ? 0 : found.length / pairs.length;
};

const pairsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));

const pagesOf = (plan: Plan): readonly Searched[] => [
  ...plan.services
    .filter((it) => !it.onlyJoint)
    .map((it) => ({
      kind: "事项" as const,
      href: `/services/${it.id}`,
      title: it.name,
      says: it.summary,
      unit: plan.getUnit(it.owner).name,
      more: it.materials.map((one) => one.name).join(" "),
    })),
  ...plan.policies.map((it) => ({
    kind: "政策" as const,
    href: `/policies/${it.id}`,
    title: it.name,
    says: it.summary,
    unit: plan.getUnit(it.unit).name,
    more: it.benefit,
  })),
  ...plan.measures.map((it) => ({
    kind: "措施" as const,
    href: `/plan/${it.number}`,
    title: it.title,
    says: it.summary,
    unit: it.units.map((id) => plan.getUnit(id).shortName).join("、"),
    more: it.commitments.map((one) => `${one.says} ${one.cite.quote}`).join(" "),
  })),
];
