import { readFileSync } from "node:fs";
import { type Day, dayOfInstant, findDay } from "#kernel/calendar";
import { type Facts, readFacts } from "#kernel/rules";
import { plan } from "#plan";
import { BadUse } from "../command.ts";

/** Facts as given on the command line: a JSON object, or a file that holds one. @throws BadUse naming each key that is wrong. */
export const factsOption = (given: unknown): Facts => {
  if (typeof given !== "string" || given.trim() === "")
    throw new BadUse("--facts 要写一个 JSON 对象或文件，例如 --facts '{\"employees\": 20}'。");
  const read = readFacts(objectIn(given), plan.facts);
  if ("facts" in read) return read.facts;
  throw new BadUse(read.problems.map((it) => `${it.field}：${it.says}（${it.code}）`).join("\n"));
};

const objectIn = (given: string): Readonly<Record<string, unknown>> => {
  const value = parsed(/^\s*[[{]/.test(given) ? given : fileText(given));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new BadUse('--facts 里应是一个 JSON 对象，例如 {"employees": 20}。');
  return value as Readonly<Record<string, unknown>>;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (fault) {
    throw new BadUse(`--facts 不是合法的 JSON：${fault instanceof Error ? fault.message : String(fault)}`);
  }
};

const fileText = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code;
    throw new BadUse(
      `--facts 既不是 JSON 对象，也不是能读的文件：${path}${code === "ENOENT" ? "（文件不存在）" : ""}。`,
    );
  }
};

/** A day, today in Asia/Shanghai unless told. @throws BadUse */
export const dayOption = (given: unknown, option = "--on"): Day => {
  if (given === undefined) return dayOfInstant(Date.now());
  const day = typeof given === "string" ? findDay(given) : undefined;
  if (!day) throw new BadUse(`${option} 应是 2026-03-05 这样确实存在的日期，现在是“${given}”。`);
  return day;
};

/** Whatever was not given has not been looked up: it may not count as "not reported". What stands on a complete list may. */
export const notGiven = (facts: Facts): ReadonlySet<string> =>
  new Set([...plan.facts.values()].flatMap(({ key, listed }) => (key in facts || listed ? [] : [key])));
