import { eat, eatQuoted, ended, flatten, inQuotes, match, sees } from "./cursor.ts";
import { deeper, NOTHING, type Reading, report, skipToJoint, unknownEnd } from "./reading.ts";
import { choiceIndex, optionsOf, type Shape } from "./shape.ts";
import { nearest } from "./suggest.ts";

const CODE = /[A-Za-z0-9]+/y;

/** What names an option at this place and how long it is; nothing is eaten. */
export const choiceLengthAt = ({ cursor }: Reading, shape: Shape | undefined): number => {
  const options = shape && optionsOf(shape);
  const label = options && choiceIndex(options).longestAt(cursor.flat, cursor.at);
  return Math.max(label?.length ?? 0, match(cursor, CODE)?.[0].length ?? 0);
};

/** An option by label, by code, or by 代码“…” where the two could be confused. */
export const readChoice = (it: Reading, shape: Shape | undefined): string | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  if (sees(cursor, '代码"')) {
    cursor.at += 2;
    return readText(it);
  }
  if (sees(cursor, '"')) {
    const text = readText(it);
    return text === undefined || !shape?.choices ? text : named(it, [start, cursor.at], text, shape);
  }
  const length = choiceLengthAt(it, shape);
  if (length > 0) {
    cursor.at += length;
    const word = cursor.flat.slice(start, cursor.at);
    return shape?.choices ? named(it, [start, cursor.at], word, shape) : word;
  }
  if (ended(cursor) || /[、,;)\]:[]/.test(cursor.flat.charAt(cursor.at)))
    return report(it, [start, start], "option-missing", "这里还缺一个选项。", examples(shape));
  cursor.at = unknownEnd(it);
  const word = cursor.flat.slice(start, cursor.at);
  return shape?.choices ? unknown(it, [start, cursor.at], word, shape) : word;
};

const named = (
  it: Reading,
  span: readonly [number, number],
  word: string,
  shape: Shape,
): string | undefined => {
  const choices = optionsOf(shape) ?? [];
  const meant = choiceIndex(choices)
    .meaningsOf(flatten(word))
    .toSorted((a, b) => a.length - b.length);
  const [value, other] = meant;
  // A branch and its only choice may share a name (房地产业: K, K70): the branch means both.
  if (
    value !== undefined &&
    meant.every((it) => it === value || (shape.hierarchical && it.startsWith(value)))
  )
    return value;
  if (other !== undefined)
    return report(
      it,
      span,
      "ambiguous-choice",
      `“${word}”可以指几个选项，请写明代码。`,
      meant.map((code) => `代码${inQuotes(code)}`),
    );
  const isKin = choices.some((one) => one.value.startsWith(word) || word.startsWith(one.value));
  return word !== "" && isKin && /^[A-Za-z0-9]+$/.test(word) ? word : unknown(it, span, word, shape);
};

const unknown = (it: Reading, span: readonly [number, number], word: string, shape: Shape): undefined => {
  const near = nearest(
    word,
    (optionsOf(shape) ?? []).map((one) => one.label),
  );
  return report(
    it,
    span,
    "unknown-choice",
    `${shape.name ? `“${shape.name}”` : "这一项"}没有“${word}”这个选项，请改成词汇表里的选项。`,
    near.length > 0 ? near : examples(shape),
  );
};
const examples = (shape: Shape | undefined): string[] =>
  (shape?.choices ?? []).slice(0, 3).map((one) => one.label);

/** A quoted text as it was typed. */
export const readText = (it: Reading): string | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const found = eatQuoted(cursor, "“");
  if (typeof found === "object") return found.content;
  cursor.at++;
  return found === "open"
    ? report(it, [start, start + 1], "quote-open", "引号没有合上，请补上“”的后一半。")
    : report(it, [start, start + 1], "quote-missing", "这里要写引号“”里的文字。");
};

/** Options in brackets, the opening one already eaten: 制造业、采矿业）. */
export const readChoices = (it: Reading, opening: number, shape: Shape | undefined): string[] | undefined =>
  deeper(it, opening, () => {
    const { cursor } = it;
    const before = it.errors.length;
    const values: string[] = [];
    if (!sees(cursor, ")"))
      do {
        const value = readChoice(it, shape);
        if (value === undefined) skipToJoint(it);
        else values.push(value);
      } while (!ended(cursor) && (eat(cursor, "、") || eat(cursor, ",") || eat(cursor, ";")));
    closeBracket(it, opening);
    return it.errors.length > before ? NOTHING : values;
  });

/** The closing bracket of one that opened at `opening`; what stands before it and means nothing is reported. */
export const closeBracket = (it: Reading, opening: number): void => {
  const { cursor } = it;
  const start = cursor.at;
  skipToClosing(cursor);
  if (ended(cursor)) {
    cursor.at = start;
    report(it, [opening, opening + 1], "bracket-open", "这个括号没有合上，请补上“）”。");
    return;
  }
  if (cursor.at > start)
    report(it, [start, cursor.at], "unexpected", `看不懂“${shown(it, start, cursor.at)}”，请删去或改写。`);
  cursor.at++;
};
const skipToClosing = (cursor: Reading["cursor"]): void => {
  let open = 0;
  while (!ended(cursor) && (open > 0 || !sees(cursor, ")"))) {
    if (sees(cursor, "(")) open++;
    if (sees(cursor, ")")) open--;
    cursor.at++;
  }
};

/** A short piece of the text for a sentence about it. */
export const shown = ({ cursor }: Reading, from: number, to: number): string =>
  to - from > 20 ? `${cursor.flat.slice(from, from + 20)}…` : cursor.flat.slice(from, to);
