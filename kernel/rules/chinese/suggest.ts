/** Names that somebody may have meant: by letters in common and by the number of changes between the two. */
const MOST = 3;
const LONGEST = 40;

export const nearest = (typed: string, names: Iterable<string>): string[] => {
  const wanted = typed.slice(0, LONGEST);
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likeness(wanted, name.slice(0, LONGEST)) }))
    .filter((it) => it.likeness >= 0.25)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map((it) => it.name);
};

/** Between 0 and 1. */
const likeness = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  const shared = [...ofA].filter((it) => ofB.has(it)).length;
  const pairs = ofA.size + ofB.size === 0 ? 0 : (2 * shared) / (ofA.size + ofB.size);
  return Math.max(pairs, 1 - changesBetween(a, b) / longer);
};

const pairsOf = (it: string): Set<string> =>
  new Set(Array.from({ length: Math.max(it.length - 1, 0) }, (_, at) => it.slice(at, at + 2)));

/** Insertions, deletions and replacements that turn one into the other (Levenshtein). */
const changesBetween = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++)
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (a.charAt(row - 1) === b.charAt(column - 1) ? 0 : 1),
        ),
      );
    above = line;
  }
  return above[b.length] ?? 0;
};
