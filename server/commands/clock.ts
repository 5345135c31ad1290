import { BadUse, type Command, type CommandCall } from "../command.ts";
import { yearOfCalendar } from "./clock/calendar.ts";
import { due } from "./clock/due.ts";
import { explain } from "./clock/explain.ts";
import { importNotice } from "./clock/import.ts";

const VERBS: Readonly<Record<string, (call: CommandCall, rest: readonly string[]) => Promise<number>>> = {
  due,
  explain,
  calendar: yearOfCalendar,
  import: importNotice,
};

export const clock: Command = {
  name: "clock",
  usage: [
    "./chuchuang clock due --from 2026-01-30 --working-days 20 [--json]",
    "./chuchuang clock explain 回执编号 [--json]",
    "./chuchuang clock calendar 2026 [--json]",
    "./chuchuang clock import 放假通知.txt [--apply] [--json]",
  ].join("\n"),
  summary: "工作日时钟：到期日和逐日说明；工作日历；导入国务院放假通知",
  run: (call) => {
    const [verb = "", ...rest] = call.positionals;
    const does = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (!does) throw new BadUse(`clock 后面要写 ${Object.keys(VERBS).join("、")} 之一。`);
    return does(call, rest);
  },
};
