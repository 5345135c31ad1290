import { fold } from "./fold.ts";
import type { Page } from "./page.ts";

/** A line this much shorter than the longest ended on purpose and not at the edge of the page. */
const SHORT = 0.7;
const LONGEST_HEADING = 60;

/** The heading at the beginning of a part that runs from `from` to `to`; empty when it has none. */
export const headingIn = (page: Page, from: number, to: number): string => {
  const body = page.text.slice(from, to);
  const sentence = body.indexOf("。");
  if (sentence < 0) return body.length <= LONGEST_HEADING ? body : ownLine(page, from, to);
  const line = ownLine(page, from, to);
  if (line !== "") return line;
  const colon = fold(body.slice(0, sentence)).indexOf(":");
  if (colon > 0 && colon <= 20) return body.slice(0, colon);
  return sentence <= LONGEST_HEADING ? body.slice(0, sentence) : "";
};

/** The first line, when it stands by itself and holds no sentence. */
const ownLine = (page: Page, from: number, to: number): string => {
  const after = page.starts.findIndex((it) => it > from);
  const next = after < 0 ? page.text.length : (page.starts[after] ?? 0);
  const begun = page.starts.at(after < 0 ? -1 : after - 1) ?? from;
  if (next >= to || next - begun > page.width * SHORT) return "";
  const line = page.text.slice(from, next);
  return /[，。；：、]/.test(line) ? "" : line;
};
