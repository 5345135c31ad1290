import { pinyin } from "pinyin-pro";
import { shorten } from "./shorten.ts";

const cache = new Map<string, string>();

/** A name as one sorts it: pinyin without tones, character by character. The embedded database cannot sort Chinese. */
export const sortKey = (name: string): string => {
  let key = "";
  for (const character of name) {
    let one = cache.get(character);
    if (one === undefined) {
      one = /\p{Script=Han}/u.test(character)
        ? `${pinyin(character, { toneType: "none" })} `
        : character.toLowerCase();
      // A hostile file brings many characters; the common ones are below this.
      if (cache.size < 30_000) cache.set(character, one);
    }
    key += one;
  }
  return shorten(key.trim(), 300);
};
