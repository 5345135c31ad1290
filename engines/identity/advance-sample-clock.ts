import { z } from "zod";
import { addWorkingDays, type Day, dayOfInstant, daysBetween } from "#kernel/calendar";
import type { Context } from "#platform/context";
import { type Refusal, refusing, useCase } from "#platform/http";
import { sampleClockDays, setSampleClockDays } from "#platform/settings";

const refuse = refusing({
  "no-sample": { status: 409, says: "只有演示数据可以拨快时钟，正式数据不能。" },
  "too-far": { status: 409, says: "演示时钟最多比真实日期快一年，不能再往前拨了。" },
});
/** A year ahead is enough for any journey. */
const FURTHEST_DAYS = 366;

/** Moves the clock of sample data forward by working days, so that a public notice need not be waited for. */
export const advanceSampleClock = useCase({
  may: "advanceSampleClock",
  takes: z.object({
    workingDays: z.coerce.number().int().min(1, "至少前进 1 个工作日").max(60, "一次最多前进 60 个工作日"),
  }),
  does: async (ctx: Context, { workingDays }): Promise<{ today: Day } | Refusal> => {
    if (!ctx.sample) return refuse("no-sample");
    return ctx.db.transaction().execute(async (tx) => {
      const real = dayOfInstant(Date.parse(ctx.realNow()));
      const ahead = await sampleClockDays(tx);
      const from = dayOfInstant(Date.parse(ctx.realNow()) + ahead * 86_400_000);
      const today = addWorkingDays(from, workingDays, ctx.calendar);
      if (daysBetween(real, today) > FURTHEST_DAYS) return refuse("too-far");
      await setSampleClockDays(tx, daysBetween(real, today));
      return { today };
    });
  },
});
