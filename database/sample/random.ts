/** Chance that can be repeated: the same seed and number give the same draws. (sfc32, seeded by splitmix32.) */
export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number;
  whole(from: number, to: number): number;
  /** Standard normal. */
  normal(): number;
  pick<Item>(items: readonly Item[]): Item;
  weighed<Item extends { weight: number }>(items: readonly Item[]): Item;
};

export const chanceOf = (seed: number, number: number): Chance => {
  let mixed = (seed ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0;
  const mix = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let it = mixed;
    it = Math.imul(it ^ (it >>> 16), 0x21f0aaad);
    it = Math.imul(it ^ (it >>> 15), 0x735a2d97);
    return (it ^ (it >>> 15)) >>> 0;
  };
  let a = mix();
  let b = mix();
  let c = mix() ^ number;
  let d = 1;
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 8; warm++) next();

  const pick = <Item>(items: readonly Item[]): Item => {
    const found = items[Math.floor(next() * items.length)];
    if (found === undefined) throw new RangeError("Nothing to pick from");
    return found;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick,
    weighed: (items) => {
      let rest = next() * items.reduce((sum, it) => sum + it.weight, 0);
      for (const it of items) {
        rest -= it.weight;
        if (rest < 0) return it;
      }
      return pick(items);
    },
  };
};

/** A version-4 UUID out of given chance. */
export const uuidBy = (chance: Chance): string => {
  const hex = Array.from({ length: 32 }, () => chance.whole(0, 15).toString(16));
  hex[12] = "4";
  hex[16] = "89ab".charAt(chance.whole(0, 3));
  const text = hex.join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    "-",
  );
};
