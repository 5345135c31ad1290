import { readFile, stat } from "node:fs/promises";
import {
  type Parsed,
  parseCondition,
  parseVersion,
  printCondition,
  printVersion,
  type TextProblem,
} from "#kernel/rules";
import { plan as chuxiong } from "#plan";
import { BadUse, type CommandCall, Fault } from "../command.ts";

const usage = "./chuchuang policy check 文字|文件 [--json]";
/** A text longer than the reader takes is told so by it; a file far longer is not even opened. */
const LARGEST_FILE = 1_000_000;
/** A line that only a whole version has. */
const VERSION_HEAD = /^\s*(?:版本|印发|施行|失效|确定程度|适用对象|条件|金额)\s*[:：]/m;

/** Reads a condition or a whole version in controlled Chinese; prints it in its one form, or what is wrong and where. */
export const policyCheck = async ({ positionals, json, out }: CommandCall): Promise<number> => {
  const given = positionals[0] === "check" ? positionals.slice(1) : positionals;
  const [typed] = given;
  if (typed === undefined || typed.trim() === "" || given.length > 1) throw new BadUse(`请这样写：${usage}`);
  const text = (await contentOf(typed)) ?? typed;
  const isVersion = VERSION_HEAD.test(text);
  const read = isVersion
    ? printed(parseVersion(text, chuxiong.facts), (it) => printVersion(it, chuxiong.facts))
    : printed(parseCondition(text, chuxiong.facts), (it) => printCondition(it, chuxiong.facts));
  const { normalised, errors, warnings } = read;
  if (json) out(JSON.stringify({ is: isVersion ? "version" : "condition", ...read }));
  else {
    if (normalised !== null) out(normalised);
    for (const it of [...errors, ...warnings]) for (const line of problemLines(text, it)) out(line);
    out(verdict(errors, warnings));
  }
  return errors.length > 0 ? 1 : 0;
};

type Read = {
  normalised: string | null;
  errors: readonly TextProblem[];
  warnings: readonly TextProblem[];
};
const printed = <It>(parsed: Parsed<It>, print: (it: It) => string): Read =>
  "errors" in parsed
    ? { normalised: null, ...parsed }
    : { normalised: print(parsed.ok), errors: [], warnings: parsed.warnings };

const verdict = (errors: readonly TextProblem[], warnings: readonly TextProblem[]): string =>
  errors.length > 0
    ? `有 ${errors.length} 处错误，没有通过。`
    : warnings.length > 0
      ? `可以使用，另有 ${warnings.length} 处提醒。`
      : "没有问题。";

/** What a file holds; undefined when there is no file of that name, so that the words themselves are meant. */
const contentOf = async (path: string): Promise<string | undefined> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw new Fault("not-a-file", `${path} 不是文件。请写一个文本文件的路径。`);
  if (found.size > LARGEST_FILE) throw new Fault("file-too-big", `${path} 太大，不像一条政策。请核对路径。`);
  return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
};

/** The sentence, the line that it is about and a caret line under the characters. */
const problemLines = (text: string, { from, to, code, says, suggestions }: TextProblem): string[] => {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", from);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, end);
  const number = text.slice(0, start).split("\n").length;
  const marked = text.slice(from, Math.min(to, end));
  return [
    `第 ${number} 行：${says}（${code}）${suggestions.length > 0 ? ` 可以改成：${suggestions.join("、")}` : ""}`,
    `    ${line}`,
    `    ${blankAs(text.slice(start, from))}${"^".repeat(Math.max(widthOf(marked), 1))}`,
  ];
};

/** Chinese characters and full-width signs take two places of a terminal's line. */
const isWide = (char: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…×÷→]/.test(
    char,
  );
const widthOf = (text: string): number => [...text].reduce((sum, it) => sum + (isWide(it) ? 2 : 1), 0);
const blankAs = (text: string): string =>
  [...text].map((it) => (it === "\t" ? "\t" : isWide(it) ? "\u3000" : " ")).join("");
