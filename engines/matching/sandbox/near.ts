/** How many letters have to be written, left out or exchanged to come from one text to the other. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The few names that are most like a wrong one, the nearest first. */
export const nearest = (wrong: string, names: readonly string[], most = 5): string[] =>
  names
    .map((name) => ({ name, far: editDistance(wrong.slice(0, 400), name) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map((it) => it.name);
