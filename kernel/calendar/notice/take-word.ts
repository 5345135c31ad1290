import { dayText, weekday } from "../day.ts";
import { daysOf, type Reading, report, set, type TokenOf } from "./reading.ts";
import { besideWeekends, lengthOf } from "./span.ts";

export const takeCount = (reading: Reading, token: TokenOf<"count">): void => {
  const { off, linked } = reading;
  const plain = lengthOf(off);
  const withWeekend = linked ? lengthOf([...off, ...off.map(besideWeekends)]) : plain;
  if (token.days === plain || token.days === withWeekend) return;
  report(
    reading,
    "count-wrong",
    token,
    plain === 0
      ? `“${token.days}天”前面没有放假的日期，请写明哪几天放假。`
      : `文中写 ${token.days} 天，按日期数是 ${withWeekend} 天。请核对起止日期和天数。`,
  );
};

export const takeOff = (reading: Reading, token: TokenOf<"off">): void => {
  const { pending, off } = reading;
  if (pending.length === 0 && off.length === 0)
    report(reading, "date-missing", token, "“放假”前面没有日期，请写明哪几天放假。");
  // A day off in lieu lies on the other side of the weekend.
  if (reading.text.flat.slice(token.start, token.end) === "补休") reading.linked = true;
  reading.off = [...off, ...pending];
  set(reading, "off", pending);
  reading.pending = [];
};

export const takeWork = (reading: Reading, token: TokenOf<"work">): void => {
  const { pending } = reading;
  if (pending.length === 0) report(reading, "date-missing", token, "“上班”前面没有日期，请写明哪一天上班。");
  for (const span of pending) {
    const strange = daysOf(span).find((it) => weekday(it) % 6 !== 0);
    if (strange)
      report(reading, "work-on-weekday", span, `${dayText(strange)}不是周末，不会是调休上班日。请核对日期。`);
  }
  set(reading, "work", pending);
  reading.pending = [];
};
