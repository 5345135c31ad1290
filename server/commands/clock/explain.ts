import { caseByCode } from "#engines/applications";
import { type ClockReading, dayText, ledgerText, readClock, termText } from "#kernel/calendar";
import { clockInput } from "#kernel/process";
import { openApp } from "../../app.ts";
import { BadUse, type CommandCall, Fault } from "../../command.ts";

export const STATES: Readonly<Record<ClockReading["state"], string>> = {
  running: "正在计时",
  suspended: "停表",
  overdue: "超期",
  done: "已办结",
};

/** The clock of one case, day by day. */
export const explain = async ({ json, out }: CommandCall, rest: readonly string[]): Promise<number> => {
  const [code, ...more] = rest;
  if (!code || more.length > 0) throw new BadUse("写法：./chuchuang clock explain 回执编号 [--json]");
  const running = await openApp();
  try {
    const { app } = running;
    const found = await caseByCode(app.db, code);
    if (!found) throw new Fault("case-unknown", `没有编号是“${code}”的办件。请核对回执上的编号。`);
    const today = app.today();
    const reading = readClock(clockInput(found.item, found.state, today), app.calendar);
    if (json) {
      out(
        JSON.stringify({
          code: found.code,
          service: found.item.id,
          status: found.state.status,
          today,
          ...reading,
        }),
      );
      return 0;
    }
    for (const it of reading.ledger) out(ledgerText(it));
    for (const line of clockLines(reading)) out(line);
    return 0;
  } finally {
    await running.close();
  }
};

/** How the clock stands, in two lines. */
export const clockLines = ({
  due,
  state,
  used,
  left,
  term,
  provisional,
  calendar,
}: ClockReading): string[] => [
  `期限 ${termText(term)}，已用 ${used} 天，${left >= 0 ? `还剩 ${left} 天` : `超期 ${-left} 天`}，${STATES[state]}`,
  `${state === "suspended" ? "若今天恢复计时，" : ""}到期日：${dayText(due)}${provisional ? "（含未公布放假安排的年份，暂按周末推算）" : ""}　日历：${calendar}`,
];
