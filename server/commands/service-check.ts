import { readFile, stat } from "node:fs/promises";
import { ServiceItemSchema } from "#engines/services";
import { isSound, type ServiceFault, serviceFaults } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { plan } from "#plan";
import { chineseCalendar } from "#platform/holidays";
import { BadUse, type CommandCall, Fault } from "../command.ts";

/** An item longer than this is no item. */
const LARGEST_FILE = 2_000_000;

/** The publish gate for every item of the plan, for one of them, or for one in a file; exits with 1 when something keeps it from being published. */
export const serviceCheck = async (
  asked: string | undefined,
  { json, out }: CommandCall,
): Promise<number> => {
  const items = asked === undefined ? plan.services : [plan.findService(asked) ?? (await fromFile(asked))];
  const calendar = chineseCalendar(plan.localHolidays);
  const found = items.map((it) => {
    const faults = serviceFaults(plan, it, calendar);
    return { service: it.id, name: it.name, revision: it.revision, publishable: isSound(faults), faults };
  });
  const all = found.flatMap((it) => it.faults);
  if (json) out(JSON.stringify(found));
  else {
    for (const it of found) {
      out(`${it.service} ${it.name}（第 ${it.revision} 版）：${it.publishable ? "可以发布" : "不能发布"}`);
      for (const one of it.faults) out(`   ${line(one)}`);
    }
    out(`${found.length} 个事项：错误 ${count(all, "error")}，提醒 ${count(all, "warning")}。`);
  }
  return isSound(all) ? 0 : 1;
};

const line = ({ severity, path, says, code }: ServiceFault): string =>
  `${severity === "error" ? "错误" : "提醒"} ${path}：${says}（${code}）`;
const count = (all: readonly ServiceFault[], severity: ServiceFault["severity"]): number =>
  all.filter((it) => it.severity === severity).length;

const fromFile = async (path: string): Promise<ServiceItem> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new BadUse(`没有事项或文件“${path}”。./chuchuang service list 列出全部编号。`);
  if (!found.isFile()) throw new Fault("not-a-file", `${path} 不是文件。请写一个 JSON 文件的路径。`);
  if (found.size > LARGEST_FILE) throw new Fault("file-too-big", `${path} 太大，不像一个事项。请核对路径。`);
  const parsed = ServiceItemSchema.safeParse(jsonOf(path, await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  const [first, ...more] = parsed.error.issues;
  const at = first && first.path.length > 0 ? `${first.path.join(".")}：` : "";
  throw new Fault(
    "not-an-item",
    `${path} 不是一个事项：${at}${first?.message ?? ""}${more.length > 0 ? `（另有 ${more.length} 处）` : ""}`,
  );
};

const jsonOf = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (fault) {
    const at = Number(/position (\d+)/.exec(String(fault))?.[1] ?? text.length);
    const line = text.slice(0, at).split("\n").length;
    throw new Fault(
      "not-json",
      `${path} 不是完整的 JSON：第 ${line} 行附近读不下去，请核对括号、引号和逗号。`,
    );
  }
};
