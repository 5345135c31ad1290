import { fold } from "./fold.ts";

const LABEL = /^(?:责任|牵头|配合|负责|主办|协办|参与|落实)(?:单位|部门)[::]/;
const ANY_LABEL = /^[^、,;:]{2,10}:/;
/** Says what the units do rather than who they are. */
const DUTY =
  /(?:等)?(?:有关|相关)?(?:单位|部门)?(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体|牵头)*(?:负责|配合|落实|参加|牵头)+$/;

/**
 * Responsible units of a clause as printed, in order, each once: （责任单位：甲、乙等按职责分工负责）, （甲、乙负责）,
 * （负责部门：甲；适用范围：…）, or the label without brackets at the end.
 */
export const unitsIn = (text: string): string[] => {
  const named = topBrackets(text).flatMap(unitsOfBracket);
  if (named.length > 0) return [...new Set(named)];
  const loose = /责任单位[::]([^。;]+)/.exec(fold(text));
  if (!loose) return [];
  const from = loose.index + loose[0].length - (loose[1]?.length ?? 0);
  return [...new Set(splitNames(text.slice(from, from + (loose[1]?.length ?? 0))))];
};

const unitsOfBracket = (content: string): string[] => {
  const flat = fold(content);
  if (LABEL.test(flat)) {
    return splitAt(content, ";。").flatMap((part, index) => {
      const label = LABEL.exec(fold(part));
      if (label) return splitNames(part.slice(label[0].length));
      return index > 0 && ANY_LABEL.test(fold(part)) ? [] : splitNames(part);
    });
  }
  const first = splitAt(content, "。")[0] ?? "";
  return /(?:负责|牵头|配合)$/.test(fold(first)) ? splitNames(first) : [];
};

const splitNames = (list: string): string[] =>
  splitAt(list, "、,;")
    .map((it) => it.replace(DUTY, "").replace(/等$/, ""))
    .filter((it) => it !== "" && it.length <= 30);

/** Splits at any of the signs outside brackets. */
const splitAt = (text: string, signs: string): string[] => {
  const flat = fold(text);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < flat.length; at += 1) {
    const it = flat.charAt(at);
    if (it === "(") depth += 1;
    else if (it === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(it)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)].filter((it) => it !== "");
};

/** Contents of the outermost brackets, and of inner ones that carry a label: an earlier bracket may never have closed. */
const topBrackets = (text: string): string[] => {
  const flat = fold(text);
  const found: string[] = [];
  const open: number[] = [];
  for (let at = 0; at < flat.length; at += 1) {
    const it = flat.charAt(at);
    if (it === "(") open.push(at + 1);
    else if (it === ")") {
      const from = open.pop();
      if (from !== undefined && (open.length === 0 || LABEL.test(flat.slice(from, from + 10))))
        found.push(text.slice(from, at));
    }
  }
  return found;
};
