import { calendarDesk } from "#engines/calendar";
import type { CalendarDay } from "#engines/calendar/contract";
import { dayText, findDay } from "#kernel/calendar";
import { as, systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { openApp } from "../../app.ts";
import { BadUse, type CommandCall } from "../../command.ts";

const SAYS: Readonly<Record<CalendarDay["is"], string>> = {
  workday: "工作日",
  makeupWorkday: "调休上班",
  weekend: "周末",
  publicHoliday: "法定节假日",
  localHoliday: "地方节日",
};

/** A year of the calendar in force; in words only the days that are not as the week would have them. */
export const yearOfCalendar = async (
  { json, out }: CommandCall,
  rest: readonly string[],
): Promise<number> => {
  const [year = "", ...more] = rest;
  if (!/^\d{4}$/.test(year) || more.length > 0)
    throw new BadUse("写法：./chuchuang clock calendar 2026 [--json]");
  const running = await openApp();
  try {
    const it = await calendarDesk(as(running.app, systemActor("cli.clock"))).year({ year });
    if (isRefusal(it)) throw new BadUse(it.problems?.map((one) => one.says).join("；") ?? it.says);
    if (json) {
      out(JSON.stringify(it));
      return 0;
    }
    out(
      `${it.year} 年 ${it.workingDays} 个工作日，放假安排${it.published ? "已公布" : "未公布，暂按周末推算"}。日历：${it.version}`,
    );
    for (const one of it.days) {
      const day = findDay(one.day);
      if (day && one.is !== "workday" && one.is !== "weekend")
        out(`${dayText(day)} ${SAYS[one.is]}（${one.name}）`);
    }
    return 0;
  } finally {
    await running.close();
  }
};
