/**
 * A number in Chinese numerals: its digits and the 万 or 亿 that it ends with, or where it stops making sense: at the
 * second 百 of 三百百, at the 五 of 一万五, of which nobody knows whether 15000 or 10005 was meant.
 */
export type Numerals = { length: number } & (
  | { digits: string; times: "万" | "亿" | undefined }
  | { wrongAt: number; suggestions: readonly string[] }
);

const FIGURES = "〇一二三四五六七八九";
const UNITS = [
  ["亿", 10n ** 8n],
  ["万", 10n ** 4n],
  ["千", 1000n],
  ["百", 100n],
  ["十", 10n],
] as const;
const RUN =
  /(负?)([〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]*)(?:点([〇零一二三四五六七八九]+)([万亿]?))?/y;
/** Longer than any number is. */
const LONGEST = 40;

/** The number that begins at a place of a text in half width; undefined when none does. */
export const numeralsAt = (flat: string, at: number): Numerals | undefined => {
  RUN.lastIndex = at;
  const [run, sign = "", whole = "", decimals, ofDecimals] = RUN.exec(flat) ?? [];
  if (run === undefined) return undefined;
  const length = run.length;
  const value = readWhole(whole);
  if (value === undefined) return { length, ...stumble(whole, sign.length) };
  const digits = (it: bigint): string => `${sign === "" ? "" : "-"}${it}`;
  if (decimals !== undefined)
    return { length, digits: `${digits(value)}.${figures(decimals)}`, times: timesAt(ofDecimals) };
  const times = timesAt(whole.slice(-1));
  const by = times === "万" ? 10n ** 4n : times === "亿" ? 10n ** 8n : 1n;
  return { length, digits: digits(value / by), times };
};

const timesAt = (word: string | undefined): "万" | "亿" | undefined =>
  word === "万" || word === "亿" ? word : undefined;

/** Figures one beside the other, as years are written: 二〇二五. */
export const figures = (text: string): string =>
  [...text].map((char) => FIGURES.indexOf(char === "零" ? "〇" : char)).join("");

/** Right is what is written as its number is written; undefined for anything else. */
const readWhole = (text: string): bigint | undefined => {
  if (text.length > LONGEST || /两(?![百千万亿]|$)|.两$/.test(text)) return undefined;
  const plain = text.replaceAll("零", "〇").replaceAll("两", "二").replaceAll("一十", "十");
  const value = worthOf(plain);
  return written(value).replaceAll("一十", "十") === plain ? value : undefined;
};

/** What a text comes to, whether or not anybody would write it so. */
const worthOf = (given: string): bigint => {
  const text = given.replace(/^〇(?=.)/, "");
  for (const [word, size] of UNITS) {
    const at = text.lastIndexOf(word);
    if (at !== -1) return (at === 0 ? 1n : worthOf(text.slice(0, at))) * size + worthOf(text.slice(at + 1));
  }
  return BigInt(Math.max(0, FIGURES.indexOf(text || "〇")));
};

const written = (value: bigint): string => {
  const [word, size] = UNITS.find(([, one]) => value >= one) ?? [];
  if (word === undefined || size === undefined) return FIGURES.charAt(Number(value));
  const rest = value % size;
  return `${written(value / size)}${word}${rest === 0n ? "" : `${rest < size / 10n ? "〇" : ""}${written(rest)}`}`;
};

/** Where the longest number that can be read ends, and what may have been meant. */
const stumble = (whole: string, before: number): { wrongAt: number; suggestions: string[] } => {
  const starts = Array.from({ length: Math.min(whole.length, LONGEST) }, (_, at) => whole.slice(0, at));
  const right = starts.findLast((it) => readWhole(it) !== undefined) ?? "";
  const further = ["千万", "千", "百", "十"].map((word) => `${whole}${word}`);
  const meant =
    whole.length > LONGEST ? "" : written(worthOf(whole.replaceAll("零", "〇"))).replaceAll("〇", "零");
  const isMeant = meant.replaceAll("零", "") === whole.replaceAll(/[零〇]/g, "");
  return {
    wrongAt: before + right.length,
    suggestions: [
      ...further.filter((it) => readWhole(it) !== undefined).slice(0, 1),
      ...(isMeant ? [meant] : []),
    ],
  };
};
