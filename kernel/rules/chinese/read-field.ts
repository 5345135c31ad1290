import { eatQuoted, flatten, inCorners, sees } from "./cursor.ts";
import { NOTHING, type Reading, report, unknownEnd } from "./reading.ts";
import { nearest } from "./suggest.ts";
import { nameIndex } from "./word-index.ts";

/** How long the name of a field is that stands here; nothing is eaten. */
export const fieldLengthAt = ({ cursor, vocabulary }: Reading): number =>
  nameIndex(vocabulary).longestAt(cursor.flat, cursor.at)?.length ?? 0;

/** The key of a field by the longest name that fits, by 「name」, or by 「#key」. */
export const readField = (it: Reading): string | undefined => {
  const { cursor, vocabulary } = it;
  const start = cursor.at;
  if (sees(cursor, "「")) return readCornered(it);
  const length = fieldLengthAt(it);
  if (length === 0) {
    cursor.at = unknownEnd(it);
    return unknown(it, [start, cursor.at], cursor.flat.slice(start, cursor.at));
  }
  cursor.at += length;
  const word = cursor.flat.slice(start, cursor.at);
  return only(it, [start, cursor.at], word, nameIndex(vocabulary).meaningsOf(word));
};

const readCornered = (it: Reading): string | undefined => {
  const { cursor, vocabulary } = it;
  const start = cursor.at;
  const found = eatQuoted(cursor, "「");
  if (typeof found !== "object") {
    cursor.at++;
    return report(it, [start, start + 1], "quote-open", "“「”没有合上，请补上“」”。");
  }
  const span = [start, cursor.at] as const;
  if (!found.content.startsWith("#"))
    return only(it, span, found.content, nameIndex(vocabulary).meaningsOf(flatten(found.content)));
  const key = found.content.slice(1);
  return vocabulary.has(key) ? key : unknown(it, span, key);
};

const only = (
  it: Reading,
  span: readonly [number, number],
  word: string,
  keys: readonly string[],
): string | undefined => {
  if (keys.length === 0) return unknown(it, span, word);
  if (keys.length === 1) return keys[0];
  return report(
    it,
    span,
    "ambiguous-field",
    `“${word}”是几个字段共有的名称，请改用下面的写法之一。`,
    keys.map((key) => inCorners(`#${key}`)),
  );
};

const unknown = (it: Reading, span: readonly [number, number], word: string): undefined => {
  const names = [...it.vocabulary.values()].flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
  // A name that begins with a figure is read as a number unless it stands in 「」.
  const near = nearest(word, names).map((name) => (/^[\d-]/.test(name) ? inCorners(name) : name));
  report(
    it,
    span,
    "unknown-field",
    `词汇表里没有“${word.slice(0, 40)}”这个字段，请改成词汇表里的名称。`,
    near,
  );
  return NOTHING;
};
