import type { Citation } from "#kernel/citation";
import { match } from "./cursor.ts";
import { type Reading, report, warn } from "./reading.ts";

/** What an atom without a mark rests on: nothing that anybody could check. */
export const NO_SOURCE: Citation = { document: "", quote: "" };

const MARK = /\[(\d{1,6})\]/y;

export const seesMark = ({ cursor }: Reading): boolean => match(cursor, MARK) !== undefined;

/** The mark 〔1〕 behind what began at `from`. */
export const readMark = (it: Reading, from: number): Citation => {
  const { cursor } = it;
  const found = match(cursor, MARK);
  if (!found) {
    warn(
      it,
      [from, cursor.at],
      "uncited",
      "缺少依据：请在后面加上〔1〕这样的标记，并在文末“依据：”里写明出处。",
    );
    return NO_SOURCE;
  }
  const start = cursor.at;
  cursor.at += found[0].length;
  const number = Number(found[1]);
  it.used.add(number);
  const source = it.sources.get(number);
  if (!source)
    report(it, [start, cursor.at], "unknown-mark", `“依据：”里没有〔${number}〕，请补写或改成已有的标记。`);
  return source ?? NO_SOURCE;
};
