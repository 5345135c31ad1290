import type { ClockReading } from "#kernel/calendar";

/** In the unit of the promise, so that nobody takes working days for days. */
export const clockText = ({
  state,
  used,
  left,
  term,
}: Pick<ClockReading, "state" | "used" | "left" | "term">): string => {
  const days = term.unit === "working" ? "个工作日" : "天";
  const spent = `${state === "done" ? "办理用了" : "已用"} ${used} ${days}`;
  if (state === "done") return `${spent}（承诺 ${term.days} ${days}）`;
  return `${spent}，${left >= 0 ? `还剩 ${left} ${days}` : `超期 ${-left} ${days}`}`;
};
