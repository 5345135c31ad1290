import { printPolicyVersion, readPolicyVersion } from "#kernel/plan";
import { type Parsed, parseCondition, printCondition, type TextProblem } from "#kernel/rules";
import { plan as chuxiong } from "#plan";
import { BadUse, type CommandCall } from "../command.ts";
import { contentOf, isVersionText, problemLines } from "./policy-text.ts";

const usage = "./chuchuang policy check 文字|文件 [--json]";

/** Reads a condition or a whole version in controlled Chinese; prints it in its one form, or what is wrong and where. */
export const policyCheck = async ({ positionals, json, out }: CommandCall): Promise<number> => {
  const given = positionals[0] === "check" ? positionals.slice(1) : positionals;
  const [typed] = given;
  if (typed === undefined || typed.trim() === "" || given.length > 1) throw new BadUse(`请这样写：${usage}`);
  const text = (await contentOf(typed)) ?? typed;
  const isVersion = isVersionText(text);
  const read = isVersion
    ? printed(readPolicyVersion(text, chuxiong), (it) => printPolicyVersion(it.version, chuxiong))
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
