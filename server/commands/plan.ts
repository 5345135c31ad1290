import { comparePlanWithDocument } from "#engines/library";
import type { MeasureDeclaration } from "#kernel/plan";
import { factKeysOf } from "#kernel/rules";
import { plan as chuxiong } from "#plan";
import { BadUse, type Command, type CommandCall } from "../command.ts";
import { documentFromFile } from "./document-file.ts";

const usage = "./chuchuang plan coverage [--json]\n./chuchuang plan check 文件 [--json]";

export const plan: Command = {
  name: "plan",
  usage,
  summary: "方案：每条措施做到了哪里；与公文逐字比对",
  run: (call) => {
    const [action, ...rest] = call.positionals;
    if (action === "coverage" && rest.length === 0) return coverage(call);
    const [path] = rest;
    if (action === "check" && path !== undefined && rest.length === 1) return check(path, call);
    throw new BadUse(`请这样写：\n${usage}`);
  },
};

/** What has been built for a measure, by id. Registers: its own and those that its facts, forms and figures read. */
type CoverageRow = {
  measure: number;
  title: string;
  clause: string;
  policies: readonly string[];
  services: readonly string[];
  registers: readonly string[];
  indicators: readonly string[];
};

const coverage = async ({ json, out }: CommandCall): Promise<number> => {
  const rows = chuxiong.measures.map(coverageOf);
  if (json) out(JSON.stringify(rows));
  else for (const it of rows) out(rowText(it));
  return 0;
};

const coverageOf = (it: MeasureDeclaration): CoverageRow => ({
  measure: it.number,
  title: it.title,
  clause: it.clause,
  policies: it.policies.map(({ policy }) => policy.id),
  services: it.services.map((one) => one.id),
  registers: registersRead(it),
  indicators: it.indicators.map((one) => one.id),
});

const registersRead = (it: MeasureDeclaration): string[] => {
  const keys = new Set(it.policies.flatMap(({ policy }) => factKeysOf(policy)));
  const read = [
    ...it.registers.map((one) => one.id),
    ...chuxiong.vocabulary.flatMap(({ key, source }) => (source && keys.has(key) ? [source.register] : [])),
    ...it.services.flatMap((one) =>
      one.form.flatMap((block) => block.fields.flatMap(({ prefill }) => (prefill ? [prefill.register] : []))),
    ),
    ...it.indicators.flatMap(({ from }) => (from.is === "registerCount" ? [from.register] : [])),
  ];
  return [...new Set(read)];
};

const rowText = (it: CoverageRow): string =>
  `${String(it.measure).padStart(2)} ${it.title}\n   政策 ${it.policies.length}，事项 ${it.services.length}，名录 ${it.registers.length}，指标 ${it.indicators.length}`;

const check = async (path: string, { json, out }: CommandCall): Promise<number> => {
  const parsed = await documentFromFile(path);
  const differences = comparePlanWithDocument(chuxiong, parsed);
  const agrees = differences.length === 0;
  if (json) out(JSON.stringify({ agrees, document: parsed.number, differences, warnings: parsed.warnings }));
  else if (agrees)
    out(
      `一致：${chuxiong.document.number}，${chuxiong.chapters.length} 章 ${chuxiong.measures.length} 条，${pairs()} 个“单位×措施”，标题、单位、数字和引文都对得上。`,
    );
  else {
    for (const it of differences)
      out(`${it.line === undefined ? "" : `第 ${it.line} 行 `}${it.says}（${it.code}）`);
    out(`共 ${differences.length} 处不一致。`);
  }
  return agrees ? 0 : 1;
};

const pairs = (): number => chuxiong.measures.reduce((sum, it) => sum + it.units.length, 0);
