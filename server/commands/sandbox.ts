import { readFileSync } from "node:fs";
import type { z } from "zod";
import { numbersOf, trySandbox } from "#engines/matching";
import { SandboxChange } from "#engines/matching/contract";
import { fen, inWan } from "#kernel/money";
import { versionOn } from "#kernel/rules";
import { plan } from "#plan";
import { isRefusal, type Refusal } from "#platform/http";
import { BadUse, type Command, type CommandCall } from "../command.ts";
import { dayOption } from "./facts.ts";

const usage = [
  "./chuchuang sandbox run 文件.json [--json]",
  "./chuchuang sandbox paths 政策编号 [--on 日期] [--json]",
].join("\n");

export const sandbox: Command = {
  name: "sandbox",
  usage,
  summary: "政策沙盘：改数字或换规则，用名录推演谁得谁失、花多少钱（不改动任何政策）",
  run: async (call) => {
    const [action, given, ...rest] = call.positionals;
    if (given !== undefined && rest.length === 0) {
      if (action === "run") return run(given, call);
      if (action === "paths") return paths(given, call);
    }
    throw new BadUse(`请这样写：\n${usage}`);
  },
};

/** What can be tried at another value, and under which name. */
const paths = (id: string, { options, json, out }: CommandCall): number => {
  const policy = plan.findPolicy(id);
  if (!policy) throw new BadUse(`没有政策“${id}”，./chuchuang policy list 列出全部编号（policy-unknown）。`);
  const on = dayOption(options.on);
  const version = versionOn(policy, on);
  if (!version) throw new BadUse(`“${policy.name}”在 ${on} 没有生效的版本（sandbox-not-in-force）。`);
  const numbers = numbersOf(version, plan.facts);
  if (json) {
    const rows = numbers.map(({ path, also, name, where, type, unit, value, text, cite }) => ({
      path,
      also,
      name,
      where,
      type,
      unit,
      value,
      text,
      clause: cite ? { document: cite.document, clause: cite.clause ?? null } : null,
    }));
    out(JSON.stringify({ policy: id, on, version: version.version, numbers: rows }));
    return 0;
  }
  out(`${policy.name}（${version.version} 版）可以改的数字：`);
  for (const it of numbers) out(`${it.path}  ${it.where}：${it.name} = ${it.text}`);
  if (numbers.length === 0) out("这个版本里没有可以改的数字。");
  return 0;
};

const run = async (file: string, { json, out }: CommandCall): Promise<number> => {
  const change = changeIn(file);
  const { openApp } = await import("../app.ts");
  const running = await openApp();
  try {
    const tried = await trySandbox(running.app, change);
    if (isRefusal(tried)) throw badUse(tried);
    const { prepared, understood, result } = tried;
    const { population, winners, losers, unchanged, budget, groups, cliffs, headline, ...rest } = result;
    const document = {
      policy: prepared.policy.id,
      on: prepared.on,
      base: understood.base,
      otherVersion: understood.otherVersion,
      changed: understood.changed.map(({ path, name, from, to }) => ({ path, name, from, to })),
      headline,
      population,
      winners,
      losers,
      unchanged,
      ...rest,
      budget,
      groups,
      cliffs,
      sample: running.app.sample,
    };
    if (json) out(JSON.stringify(document));
    else {
      out(headline);
      out(`名录 ${population} 户：${winners} 户受益，${losers} 户受损，${unchanged} 户不变。`);
      for (const it of groups.region)
        out(`${it.name}  新增 ${it.newlyEligible} 户，失去 ${it.noLongerEligible} 户`);
      for (const it of cliffs)
        out(
          `临界点：${it.name} ${it.text}，不超过且差 5% 以内 ${it.below} 户，超过 5% 以内 ${it.above} 户${lossText(it.after?.loses.most ?? null, it.unit)}`,
        );
      if (running.app.sample) out("以上按演示数据推演。");
    }
    return 0;
  } finally {
    await running.close();
  }
};

const lossText = (most: number | null, unit: string): string =>
  most === null ? "" : `，多 ${unit} 最多吃亏 ${inWan(fen(most))}`;

const changeIn = (file: string): z.output<typeof SandboxChange> => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (fault) {
    const missing = (fault as NodeJS.ErrnoException).code === "ENOENT";
    throw new BadUse(`读不了文件 ${file}${missing ? "：文件不存在" : ""}（file-unreadable）。`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (fault) {
    throw new BadUse(
      `${file} 不是合法的 JSON：${fault instanceof Error ? fault.message : String(fault)}（bad-json）。`,
    );
  }
  const read = SandboxChange.safeParse(value);
  if (read.success) return read.data;
  throw new BadUse(
    [
      `${file} 的内容不对（bad-input）。应是 {"policy": "编号", "set": {"路径": 数字}}，可加 on、version、useVersion、budget：`,
      ...read.error.issues.map((it) => `${it.path.join(".") || "最外层"}：${it.message}`),
    ].join("\n"),
  );
};

/** A refusal is bad use of the file: it says what is wrong where, with its code. */
const badUse = ({ refused, says, problems = [] }: Refusal): BadUse =>
  new BadUse([`${says}（${refused}）`, ...problems.map((it) => `${it.says}（${it.code}）`)].join("\n"));
