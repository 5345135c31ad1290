import { parseArgs } from "node:util";
import { StartRefusal } from "#platform/database";
import { speakChinese } from "#platform/http";
import { BadUse, type Command, Fault } from "./command.ts";

// Each command is loaded only when asked for: help must not open a database.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  plan: async () => (await import("./commands/plan.ts")).plan,
  document: async () => (await import("./commands/document.ts")).document,
  sample: async () => (await import("./commands/sample.ts")).sample,
  register: async () => (await import("./commands/register.ts")).register,
  policy: async () => (await import("./commands/policy.ts")).policy,
  service: async () => (await import("./commands/service.ts")).service,
  match: async () => (await import("./commands/match.ts")).match,
  sandbox: async () => (await import("./commands/sandbox.ts")).sandbox,
  clock: async () => (await import("./commands/clock.ts")).clock,
  case: async () => (await import("./commands/case.ts")).oneCase,
  audit: async () => (await import("./commands/audit.ts")).audit,
  user: async () => (await import("./commands/user.ts")).user,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
};

const OPTIONS = {
  json: { type: "boolean" },
  help: { type: "boolean" },
  size: { type: "string" },
  seed: { type: "string" },
  out: { type: "string" },
  from: { type: "string" },
  on: { type: "string" },
  at: { type: "string" },
  apply: { type: "boolean" },
  facts: { type: "string" },
  changed: { type: "boolean" },
  "working-days": { type: "string" },
  register: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  unit: { type: "string" },
  subject: { type: "string" },
  policy: { type: "string" },
  budget: { type: "string" },
} as const;

const help = async (out: (text: string) => void): Promise<number> => {
  out("楚创通命令行\n\n用法：./chuchuang 命令 [选项]\n");
  for (const load of Object.values(COMMANDS)) {
    const it = await load();
    out(`${it.summary}\n${it.usage.replace(/^/gm, "    ")}\n`);
  }
  out("共用选项：--json 只在标准输出打印一个 JSON 文档。退出码：0 成功，1 出错，2 用法不对。");
  return 0;
};

const main = async (argv: readonly string[]): Promise<number> => {
  speakChinese();
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  const [name, ...rest] = argv;
  if (!name || name === "help" || name === "--help" || name === "-h") return help(out);
  const load = COMMANDS[name];
  if (!load)
    throw new BadUse(`没有“${name}”这个命令。可用的命令：help、${Object.keys(COMMANDS).join("、")}。`);
  const command = await load();
  const { values, positionals } = parse(rest, command);
  if (values.help) {
    out(`${command.summary}\n${command.usage}`);
    return 0;
  }
  return command.run({ positionals, options: values, json: values.json === true, out });
};

const parse = (args: readonly string[], command: Command) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (fault) {
    throw new BadUse(`${saysOf(fault)}\n用法：\n${command.usage}`);
  }
};

/** Node's own words are English and long; the option is what they name first. */
const saysOf = (fault: unknown): string => {
  const { code, message } = fault as { code?: string; message: string };
  const option = /'(?:-\w, )?(-[^ ']*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有“${option}”这个选项。`;
  return /does not take/.test(message)
    ? `选项 ${option} 后面不带值。`
    : `选项 ${option} 后面要写一个值，且不能以 - 开头。`;
};

const exitCodeOf = (fault: unknown): number => {
  if (fault instanceof BadUse) {
    process.stderr.write(`用法不对：${fault.message}\n`);
    return 2;
  }
  if (fault instanceof Fault || fault instanceof StartRefusal) {
    process.stderr.write(`${fault.message}（${fault.code}）\n`);
    return 1;
  }
  process.stderr.write(
    `程序出错：${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  );
  return 1;
};

// A reader that stops early (| head) is not a fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => process.exit(fault.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2)).catch(exitCodeOf);
