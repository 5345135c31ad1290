import { readFileSync } from "node:fs";
import type { z } from "zod";
import { SandboxChange } from "#engines/matching/contract";
import { readPolicyVersion } from "#kernel/plan";
import { plan } from "#plan";
import { BadUse, type CommandCall } from "../command.ts";
import { isVersionText, problemLines } from "./policy-text.ts";

type Change = z.output<typeof SandboxChange>;

/** What a file asks for: a change as JSON, or a version as controlled Chinese. Null: the text was not understood, and that was told. */
export const changeIn = (file: string, call: CommandCall): Change | null => {
  const text = contentOf(file);
  // A text of the language begins with a word; only JSON begins with a bracket.
  const isJson = /^\s*[{[]/.test(text);
  if (call.options.policy === undefined && (isJson || !isVersionText(text))) return inJson(file, text);
  return inChinese(file, text, call);
};

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (fault) {
    const missing = (fault as NodeJS.ErrnoException).code === "ENOENT";
    throw new BadUse(`读不了文件 ${file}${missing ? "：文件不存在" : ""}（file-unreadable）。`);
  }
};

const inJson = (file: string, text: string): Change => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    const at = /position (\d+)/.exec(fault instanceof Error ? fault.message : "")?.[1];
    const line = at === undefined ? "" : `：第 ${text.slice(0, Number(at)).split("\n").length} 行看不懂`;
    throw new BadUse(
      `${file} 不是合法的 JSON${line}（bad-json）。如果写的是条文，请加上 --policy 政策编号。`,
    );
  }
  const read = SandboxChange.safeParse(value);
  if (read.success && !read.data.draft) return read.data;
  throw new BadUse(
    [
      `${file} 的内容不对（bad-input）。应是 {"policy": "编号", "set": {"路径": 数字}}，可加 on、version、useVersion、budget：`,
      ...(read.success
        ? ["draft：草稿要在工作室里试算；这里请写条文文件和 --policy。"]
        : read.error.issues.map((it) => `${it.path.join(".") || "最外层"}：${it.message}`)),
    ].join("\n"),
  );
};

/** Errors are told as policy check tells them. */
const inChinese = (file: string, text: string, { options, json, out }: CommandCall): Change | null => {
  if (typeof options.policy !== "string")
    throw new BadUse(`${file} 是条文，请用 --policy 写明它替换哪一项政策（policy-missing）。`);
  const budget = budgetOption(options.budget);
  const read = readPolicyVersion(text, plan);
  if ("errors" in read) {
    const { errors, warnings } = read;
    if (json) out(JSON.stringify({ is: "version", normalised: null, errors, warnings }));
    else {
      for (const it of [...errors, ...warnings]) for (const line of problemLines(text, it)) out(line);
      out(`有 ${errors.length} 处错误，没有推演。`);
    }
    return null;
  }
  return {
    policy: options.policy,
    version: read.ok.version,
    ...(typeof options.on === "string" ? { on: options.on } : {}),
    ...(budget === undefined ? {} : { budget }),
  };
};

const budgetOption = (it: string | boolean | undefined): number | undefined => {
  if (it === undefined) return undefined;
  const wan = typeof it === "string" && /^\d+(\.\d{1,6})?$/.test(it) ? Number(it) : Number.NaN;
  if (Number.isNaN(wan)) throw new BadUse("--budget 要写万元数，例如 600（bad-budget）。");
  return Math.round(wan * 1_000_000);
};
