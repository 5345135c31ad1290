import type { FactDeclaration, Vocabulary } from "../ast.ts";
import { flatten } from "./cursor.ts";
import { FOLLOWERS, FORMS, HEADS, PLAIN_WORDS } from "./words.ts";

/** Words and what they may mean, found by the longest that stands at a place. */
export type WordIndex = {
  longestAt(flat: string, at: number): string | undefined;
  meaningsOf(word: string): readonly string[];
  /** Whether some longer word goes on with what may follow in a printed text. */
  isCutShort(word: string): boolean;
};

export const wordIndex = (pairs: Iterable<readonly [word: string, meaning: string]>): WordIndex => {
  const meanings = new Map<string, Set<string>>();
  for (const [word, meaning] of pairs) {
    const flat = flatten(word);
    if (flat === "") continue;
    meanings.set(flat, (meanings.get(flat) ?? new Set()).add(meaning));
  }
  const byFirst = Map.groupBy(
    [...meanings.keys()].sort((a, b) => b.length - a.length),
    (it) => it.charAt(0),
  );
  return {
    longestAt: (flat, at) => byFirst.get(flat.charAt(at))?.find((it) => flat.startsWith(it, at)),
    meaningsOf: (word) => [...(meanings.get(word) ?? [])],
    isCutShort: (word) =>
      byFirst
        .get(word.charAt(0))
        ?.some((it) => it.length > word.length && it.startsWith(word) && mayFollow(it.slice(word.length))) ??
      false,
  };
};

const mayFollow = (rest: string): boolean =>
  FOLLOWERS.some((it) => it.startsWith(rest) || rest.startsWith(it));

/** Whether a word can be printed bare where these indexes are read: it begins like a word, and nothing else can be meant. */
export const isPlain = (word: string, ...indexes: readonly WordIndex[]): boolean => {
  const flat = flatten(word);
  return (
    /^\p{L}/u.test(flat) &&
    !/["「」]/.test(flat) &&
    !/[\n\r]/.test(word) &&
    !PLAIN_WORDS.some((it) => it === flat) &&
    !flat.startsWith("否则") &&
    !FORMS.some((it) => flat.startsWith(it)) &&
    !Object.values(HEADS).some((it) => flat.startsWith(`${it}:`)) &&
    !indexes.some((it) => it.isCutShort(flat))
  );
};

const namesOf = ({ name, synonyms = [] }: FactDeclaration): string[] => [name, ...synonyms];

const indexes = new WeakMap<Vocabulary, WordIndex>();
/** Every name and synonym with the keys it may stand for. A vocabulary never changes, so this is worked out once. */
export const nameIndex = (vocabulary: Vocabulary): WordIndex => {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const made = wordIndex(
    [...vocabulary.values()].flatMap((it) => namesOf(it).map((name) => [name, it.key] as const)),
  );
  indexes.set(vocabulary, made);
  return made;
};
