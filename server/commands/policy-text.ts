import { readFile, stat } from "node:fs/promises";
import type { TextProblem } from "#kernel/rules";
import { Fault } from "../command.ts";

/** A text longer than the reader takes is told so by it; a file far longer is not even opened. */
const LARGEST_FILE = 1_000_000;
/** A line that only a whole version has. */
const VERSION_HEAD = /^\s*(?:版本|印发|施行|失效|确定程度|适用对象|条件|金额)\s*[:：]/m;

/** Whether a text is a whole version rather than a condition. */
export const isVersionText = (text: string): boolean => VERSION_HEAD.test(text);

/** What a file holds; undefined when there is no file of that name, so that the words themselves are meant. */
export const contentOf = async (path: string): Promise<string | undefined> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw new Fault("not-a-file", `${path} 不是文件。请写一个文本文件的路径。`);
  if (found.size > LARGEST_FILE) throw new Fault("file-too-big", `${path} 太大，不像一条政策。请核对路径。`);
  return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
};

/** The sentence, the line that it is about and a caret line under the characters. */
export const problemLines = (text: string, { from, to, code, says, suggestions }: TextProblem): string[] => {
  const start = lineStart(text, from);
  const next = text.indexOf("\n", from);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, end);
  const marked = text.slice(from, Math.min(to, end));
  return [
    `第 ${placeOf(text, from).line} 行：${says}（${code}）${suggestions.length > 0 ? ` 可以改成：${suggestions.join("、")}` : ""}`,
    `    ${line}`,
    `    ${blankAs(text.slice(start, from))}${"^".repeat(Math.max(widthOf(marked), 1))}`,
  ];
};

/** Line and column from 1; a column is a character as typed. */
export const placeOf = (text: string, at: number): { line: number; column: number } => {
  const start = lineStart(text, at);
  return { line: text.slice(0, start).split("\n").length, column: [...text.slice(start, at)].length + 1 };
};
const lineStart = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);

/** Chinese characters and full-width signs take two places of a terminal's line. */
const isWide = (char: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…×÷→]/.test(
    char,
  );
const widthOf = (text: string): number => [...text].reduce((sum, it) => sum + (isWide(it) ? 2 : 1), 0);
const blankAs = (text: string): string =>
  [...text].map((it) => (it === "\t" ? "\t" : isWide(it) ? "\u3000" : " ")).join("");
