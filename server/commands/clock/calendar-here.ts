import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Calendar } from "#kernel/calendar";
import { plan } from "#plan";
import { StartRefusal } from "#platform/database";
import { chineseCalendar } from "#platform/holidays";
import { dataFolder, openApp } from "../../app.ts";

type Source = "database" | "program" | "programBecauseInUse";
/** Where the calendar comes from, in words. */
export const SOURCES: Readonly<Record<Source, string>> = {
  database: "含已导入的放假通知",
  program: "程序自带，还没有数据",
  programBecauseInUse: "程序自带：数据文件夹正被运行中的服务占用，没有读到导入的放假通知",
};

/** The calendar in force for the data of this installation; without any, or while another process holds them, the program's own. */
export const calendarHere = async (): Promise<{ calendar: Calendar; from: Source }> => {
  const own = chineseCalendar(plan.localHolidays);
  const isThere = process.env.DATABASE_URL || existsSync(join(dataFolder(), "database"));
  if (!isThere) return { calendar: own, from: "program" };
  try {
    const running = await openApp();
    try {
      return { calendar: running.app.calendar, from: "database" };
    } finally {
      await running.close();
    }
  } catch (fault) {
    if (fault instanceof StartRefusal && fault.code === "folder-in-use")
      return { calendar: own, from: "programBecauseInUse" };
    throw fault;
  }
};
