import { type Finding, lint, type Policy } from "#kernel/rules";
import { plan } from "#plan";
import { BadUse, type CommandCall } from "../command.ts";

const usage = "./chuchuang policy lint [编号] [--json]";

/** Everything that looks wrong with the plan's policies, or with one; exits with 1 when something cannot be meant so. */
export const policyLint = async ({ positionals, json, out }: CommandCall): Promise<number> => {
  const [action, id, ...rest] = positionals;
  if (action !== "lint" || rest.length > 0) throw new BadUse(`请这样写：\n${usage}`);
  const found = asked(id).map((it) => ({ policy: it.id, findings: lint(it, plan.facts) }));
  const all = found.flatMap((it) => it.findings);
  if (json) out(JSON.stringify(found));
  else {
    for (const { policy, findings } of found) for (const it of findings) out(`${policy} ${line(it)}`);
    const of = (severity: Finding["severity"]): number => all.filter((it) => it.severity === severity).length;
    out(`${found.length} 项政策：错误 ${of("error")}，警告 ${of("warning")}，提示 ${of("info")}。`);
  }
  return all.some((it) => it.severity === "error") ? 1 : 0;
};

const asked = (id: string | undefined): readonly Policy[] => {
  if (id === undefined) return plan.policies;
  const found = plan.findPolicy(id);
  if (!found) throw new BadUse(`没有政策“${id}”。./chuchuang policy list 列出全部编号。`);
  return [found];
};

const SEVERITIES: Readonly<Record<Finding["severity"], string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};
const line = ({ severity, version, path, says, code }: Finding): string =>
  `${version ?? ""} ${path}：${SEVERITIES[severity]}，${says}（${code}）`;
