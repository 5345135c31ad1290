import {
  amountText,
  asValue,
  evaluate,
  explain,
  missingFor,
  type Outcome,
  type Policy,
  reckon,
  versionOn,
} from "#kernel/rules";
import { plan } from "#plan";
import { BadUse, type Command, type CommandCall } from "../command.ts";
import { dayOption, factsOption, notGiven } from "./facts.ts";
import { policyCheck } from "./policy-check.ts";
import { policyLint } from "./policy-lint.ts";

const usage = [
  "./chuchuang policy list [--on 日期] [--json]",
  "./chuchuang policy evaluate 编号 --facts 文件或JSON [--on 日期] [--json]",
  "./chuchuang policy size --facts 文件或JSON [--json]",
  "./chuchuang policy check 文字或文件 [--json]",
  "./chuchuang policy lint [编号|条文文件] [--json]",
].join("\n");

export const policy: Command = {
  name: "policy",
  usage,
  summary: "政策：列出、按事实判断、企业划型、检查受控中文、找规则里的毛病",
  run: async (call) => {
    const [action, ...rest] = call.positionals;
    if (action === "list" && rest.length === 0) return list(call);
    const [id] = rest;
    if (action === "evaluate" && id !== undefined && rest.length === 1) return evaluateOne(id, call);
    if (action === "check") return policyCheck(call);
    if (action === "lint") return policyLint(call);
    if (action === "size" && rest.length === 0) return size(call);
    throw new BadUse(`请这样写：\n${usage}`);
  },
};

/** All policies, with the version in force on the day asked about (null when none is). */
const list = ({ options, json, out }: CommandCall): number => {
  const on = dayOption(options.on);
  const rows = plan.policies.map((it) => {
    const version = versionOn(it, on);
    return {
      id: it.id,
      name: it.name,
      kind: it.kind,
      measure: it.measure,
      unit: it.unit,
      amountMeans: it.amountMeans ?? "received",
      version: version?.version ?? null,
      certainty: version?.certainty ?? null,
      versions: it.versions.map((one) => ({
        version: one.version,
        effectiveFrom: one.effectiveFrom,
        effectiveTo: one.effectiveTo,
        certainty: one.certainty,
      })),
    };
  });
  if (json) out(JSON.stringify(rows));
  else for (const it of rows) out(`${it.id}  ${it.name}（${it.version ?? "这一天没有生效的版本"}）`);
  return 0;
};

const requirePolicy = (id: string): Policy => {
  const found = plan.findPolicy(id);
  if (found) return found;
  const near = plan.policies.filter((it) => it.id.includes(id.split("/").at(-1) ?? id)).map((it) => it.id);
  throw new BadUse(
    `没有政策“${id}”。${near.length > 0 ? `是不是：${near.join("、")}？` : "./chuchuang policy list 列出全部编号。"}`,
  );
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: "符合",
  unmet: "不符合",
  unknown: "还缺信息",
  manual: "需要人工判断",
  notApplicable: "不适用",
};

const evaluateOne = (id: string, { options, json, out }: CommandCall): number => {
  const asked = requirePolicy(id);
  const facts = factsOption(options.facts);
  const it = evaluate(asked, facts, dayOption(options.on), plan.facts, notGiven(facts));
  if (json) {
    out(JSON.stringify(it));
    return 0;
  }
  out(`${asked.name}（${it.version ?? "没有生效的版本"}）：${OUTCOMES[it.outcome]}`);
  if (it.amount) out(`金额：${amountText(it.amount)}`);
  if (it.score) out(`得分：${it.score.min}—${it.score.max} 分`);
  for (const line of explain(it, plan.facts)) out(line);
  return 0;
};

/** Size by 中小企业划型标准; what it still waits for comes along when it is not known. */
const size = ({ options, json, out }: CommandCall): number => {
  const declared = plan.facts.get("size");
  if (!declared?.derived) throw new BadUse("这个方案没有企业划型。");
  const facts = factsOption(options.facts);
  const world = { facts, on: dayOption(options.on), vocabulary: plan.facts, open: notGiven(facts) };
  const value = asValue(reckon(declared.derived, world));
  const missing = value == null ? [...new Set(missingFor(declared.derived, world))] : [];
  if (json) out(JSON.stringify({ size: value ?? "unknown", missing }));
  else if (value == null)
    out(`还不能确定，需要知道${missing.map((it) => plan.facts.get(it)?.name ?? it).join("、")}。`);
  else out(declared.choices?.find((it) => it.value === value)?.label ?? value.toString());
  return 0;
};
