import type { RegionDeclaration } from "#kernel/plan";
import type { Choice } from "#kernel/rules";

export const prefecture = { code: "532300", name: "楚雄彝族自治州" } as const;

/** GB/T 2260 codes of the ten counties and cities. */
export const regions = [
  { code: "532301", name: "楚雄市" },
  // The State Council approved the change from county to city early in 2021; the exact day is unconfirmed, so the
  // two codes carry the year's border and old files with the county's code lead to the city.
  { code: "532302", name: "禄丰市", validFrom: "2021-01-01" },
  { code: "532322", name: "双柏县" },
  { code: "532323", name: "牟定县" },
  { code: "532324", name: "南华县" },
  { code: "532325", name: "姚安县" },
  { code: "532326", name: "大姚县" },
  { code: "532327", name: "永仁县" },
  { code: "532328", name: "元谋县" },
  { code: "532329", name: "武定县" },
  { code: "532331", name: "禄丰县", validTo: "2020-12-31", successor: "532302" },
] as const satisfies readonly RegionDeclaration[];

/** The ten that exist today, for people to choose from. */
export const currentRegions = regions.filter((it) => !("successor" in it));

/** The same as choices; an old code leads to the county or city that took over. */
export const regionChoices: readonly Choice[] = currentRegions.map(({ code, name }) => ({
  value: code,
  label: name,
  formerly: regions.flatMap((it) => ("successor" in it && it.successor === code ? [it.code] : [])),
}));
