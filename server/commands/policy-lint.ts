import { type Plan, readPolicyVersion, withNames, workedCaseProblems } from "#kernel/plan";
import {
  type Finding,
  findPlace,
  lint,
  type Places,
  type Policy,
  type PolicyVersion,
  quotesOf,
} from "#kernel/rules";
import { plan } from "#plan";
import { BadUse, type CommandCall, Fault } from "../command.ts";
import { contentOf, isVersionText, placeOf, problemLines } from "./policy-text.ts";

const usage = "./chuchuang policy lint [编号|条文文件] [--json]";

/** Everything that looks wrong with the plan's policies, with one (its worked cases among it), or with a text; exits with 1 when something cannot be meant so. */
export const policyLint = async (call: CommandCall): Promise<number> => {
  const [action, asked, ...rest] = call.positionals;
  if (action !== "lint" || rest.length > 0) throw new BadUse(`请这样写：\n${usage}`);
  if (asked === undefined) return lintPolicies(plan.policies, call);
  const policy = plan.findPolicy(asked);
  if (policy) return lintPolicies([policy], call);
  const text = await contentOf(asked);
  if (text === undefined)
    throw new BadUse(`没有政策或文件“${asked}”。./chuchuang policy list 列出全部编号。`);
  return lintText(text, asked, call);
};

const named = (it: Policy): Policy => ({ ...it, versions: it.versions.map((one) => withNames(one, plan)) });

const lintPolicies = (policies: readonly Policy[], { json, out }: CommandCall): number => {
  const found = policies.map((it) => ({
    policy: it.id,
    findings: [...caseFindings(it, plan), ...lint(named(it), plan.facts)],
    ...addedUp(it.versions),
  }));
  const all = found.flatMap((it) => it.findings);
  if (json) out(JSON.stringify(found));
  else {
    for (const { policy, findings } of found)
      for (const it of findings) out(`${policy} ${it.version ?? ""} ${it.path}：${line(it)}`);
    out(`${found.length} 项政策：${counts(all)}`);
    tellQuotes(addedUp(policies.flatMap((it) => it.versions)), out);
  }
  return exitCode(all);
};

/** Worked cases that do not come out as written. */
export const caseFindings = (policy: Policy, { cases, facts }: Pick<Plan, "cases" | "facts">): Finding[] =>
  workedCaseProblems(policy, cases.get(policy.id) ?? [], facts).map(({ code, says }) => ({
    code,
    severity: "error",
    version: null,
    path: "cases",
    says: `样例算出来和写的不一样：${says}。请改规则或改样例`,
  }));

/** A text that cannot be read is answered as by policy check. */
const lintText = (text: string, file: string, { json, out }: CommandCall): number => {
  if (!isVersionText(text))
    throw new Fault(
      "not-a-version",
      `${file} 不是一个版本的完整条文，要有“条件：”“金额：”等各行。只检查一个条件请用 policy check。`,
    );
  const read = readPolicyVersion(text, plan);
  if ("errors" in read) {
    if (json) out(JSON.stringify({ file, errors: read.errors, warnings: read.warnings, findings: null }));
    else {
      for (const it of read.errors) for (const one of problemLines(text, it)) out(one);
      out(`有 ${read.errors.length} 处看不懂，没有检查规则。`);
    }
    return 1;
  }
  const { version, places } = read.ok;
  const findings = lint(alone(withNames(version, plan)), plan.facts).map((it) => ({
    ...it,
    place: placed(text, places, it.path),
  }));
  const quotes = quotesOf(version);
  if (json) out(JSON.stringify({ file, errors: [], warnings: read.warnings, findings, ...quotes }));
  else {
    for (const it of findings)
      out(`${file}${it.place ? `:${it.place.line}:${it.place.column}` : ""}：${line(it)}`);
    out(counts(findings));
    tellQuotes(quotes, out);
  }
  return exitCode(findings);
};

const placed = (text: string, places: Places, path: string) => {
  const span = findPlace(places, path);
  return span ? { ...span, ...placeOf(text, span.from) } : null;
};

/** A version that belongs to no policy of the plan. */
const alone = (version: PolicyVersion): Policy => ({
  id: "",
  name: "",
  summary: "",
  kind: "entitlement",
  benefit: "",
  measure: 0,
  unit: "",
  versions: [version],
});

type Quotes = ReturnType<typeof quotesOf>;
const addedUp = (versions: readonly PolicyVersion[]): Quotes =>
  versions
    .map((it) => quotesOf(it))
    .reduce(
      (sum, it) => ({ quotes: sum.quotes + it.quotes, notCompared: sum.notCompared + it.notCompared }),
      { quotes: 0, notCompared: 0 },
    );
const tellQuotes = ({ quotes, notCompared }: Quotes, out: CommandCall["out"]): void => {
  if (notCompared > 0) out(`${quotes} 处引文中，${notCompared} 处没有文件原文可以核对，没有逐字比对。`);
};

const SEVERITIES: Readonly<Record<Finding["severity"], string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};
const line = ({ severity, says, code }: Finding): string => `${SEVERITIES[severity]}，${says}（${code}）`;
const counts = (all: readonly Finding[]): string => {
  const of = (severity: Finding["severity"]): number => all.filter((it) => it.severity === severity).length;
  return `错误 ${of("error")}，警告 ${of("warning")}，提示 ${of("info")}。`;
};
const exitCode = (all: readonly Finding[]): number => (all.some((it) => it.severity === "error") ? 1 : 0);
