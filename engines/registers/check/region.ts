import type { RegionDeclaration } from "#kernel/plan";

/** Reads a county as lists write it: its code, its name, with prefecture and province before it, or without 县 / 市. Gives the code valid now. */
export const regionReader = (
  regions: readonly RegionDeclaration[],
): ((text: string) => string | undefined) => {
  const byCode = new Map(regions.map((it) => [it.code, it]));
  const current = (it: RegionDeclaration): string => {
    let last = it;
    // Chains of take-overs are short; the bound keeps a circle in a plan from hanging.
    for (let step = 0; step < 5 && last.successor; step++) last = byCode.get(last.successor) ?? last;
    return last.code;
  };
  const byName = new Map<string, string>();
  // Names without their last syllable first, so that a full name always wins.
  for (const it of regions)
    if (it.name.length > 2) byName.set(it.name.replace(/(自治县|县|市|区)$/, ""), current(it));
  for (const it of regions) byName.set(it.name, current(it));
  const longestFirst = [...byName].sort(([a], [b]) => b.length - a.length);

  return (text) => {
    const folded = text.normalize("NFKC").replace(/\s/g, "");
    const code = /^(\d{6})(\d{3}|\d{6})?$/.exec(folded)?.[1];
    if (code) {
      const found = byCode.get(code);
      return found && current(found);
    }
    const exact = byName.get(folded);
    if (exact) return exact;
    // 云南省楚雄彝族自治州元谋县, 楚雄州元谋, 532328元谋县
    return longestFirst.find(
      ([name]) => folded.endsWith(name) && /(省|州|市|地区|\d)$/.test(folded.slice(0, -name.length)),
    )?.[1];
  };
};
