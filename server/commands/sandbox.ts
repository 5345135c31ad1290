import { numbersOf, trySandbox } from "#engines/matching";
import type { SandboxResult, ServedSide } from "#engines/matching/contract";
import { fen, inWan } from "#kernel/money";
import { versionOn } from "#kernel/rules";
import { plan } from "#plan";
import { isRefusal, type Refusal } from "#platform/http";
import { BadUse, type Command, type CommandCall } from "../command.ts";
import { dayOption } from "./facts.ts";
import { changeIn } from "./sandbox-file.ts";

const usage = [
  "./chuchuang sandbox run 文件.json [--json]",
  "./chuchuang sandbox run 条文文件 --policy 编号 [--on 日期] [--budget 万元] [--json]",
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

const run = async (file: string, call: CommandCall): Promise<number> => {
  const { json, out } = call;
  const change = changeIn(file, call);
  if (change === null) return 1;
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
    else tell(result, running.app.sample, out);
    return 0;
  } finally {
    await running.close();
  }
};

const tell = (result: SandboxResult, isSample: boolean, out: CommandCall["out"]): void => {
  const { headline, population, winners, losers, unchanged, groups, cliffs, served } = result;
  out(headline);
  out(`名录 ${population} 户：${winners} 户受益，${losers} 户受损，${unchanged} 户不变。`);
  for (const it of groups.region)
    out(`${it.name}  新增 ${it.newlyEligible} 户，失去 ${it.noLongerEligible} 户`);
  if (served) {
    out(servedText("改之后", served.after));
    out(servedText("改之前", served.before));
    for (const it of served.after.regions)
      out(`${it.name}  符合 ${it.entitled} 户，预算够 ${it.surely} 户，可能够 ${it.possibly} 户`);
  }
  for (const it of cliffs)
    out(
      `临界点：${it.name} ${it.text}，不超过且差 5% 以内 ${it.below} 户，超过 5% 以内 ${it.above} 户${lossText(it.after?.loses.most ?? null, it.unit)}`,
    );
  if (isSample) out("以上按演示数据推演。");
};

const servedText = (when: string, { entitled, surely, possibly, needed, earliest }: ServedSide): string => {
  const most = inWan(fen(needed.max));
  const all = needed.min === needed.max ? most : `${inWan(fen(needed.min))}—${most}`;
  const end = earliest ? `，排到第 ${earliest.place} 户（${earliest.region}）就不够了` : "，够用";
  const maybe = possibly > 0 ? `，最多够 ${surely + possibly} 户` : "";
  return `预算（${when}）：符合 ${entitled} 户，全部要 ${all}${needed.open > 0 ? `，另有 ${needed.open} 户金额未定` : ""}；够 ${surely} 户${maybe}${end}。`;
};

const lossText = (most: number | null, unit: string): string =>
  most === null ? "" : `，多 ${unit} 最多吃亏 ${inWan(fen(most))}`;

/** A refusal is bad use of the file: it says what is wrong where, with its code. */
const badUse = ({ refused, says, problems = [] }: Refusal): BadUse =>
  new BadUse([`${says}（${refused}）`, ...problems.map((it) => `${it.says}（${it.code}）`)].join("\n"));
