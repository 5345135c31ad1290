import type { CalendarDay, CalendarYear } from "#engines/calendar/contract";
import { day, weekday } from "#kernel/calendar";
import { DAY_SIGNS, dayWords } from "./day-words.ts";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];
const LEGEND: readonly { is: CalendarDay["is"]; sign: string; says: string }[] = [
  { is: "publicHoliday", sign: "休", says: "法定节假日，不计" },
  { is: "makeupWorkday", sign: "班", says: "调休上班，计 1 天" },
  { is: "localHoliday", sign: "节", says: "地方节日，不计" },
  { is: "weekend", sign: "末", says: "周末，不计" },
];

/** Twelve months; each day that is not as the week would have it says why, in a sign, a colour and words. */
export const YearView = ({ calendar }: { calendar: CalendarYear }) => {
  const months = Array.from({ length: 12 }, (_, at) => {
    const prefix = `${calendar.year}-${String(at + 1).padStart(2, "0")}-`;
    return calendar.days.filter((it) => it.day.startsWith(prefix));
  });
  return (
    <section aria-label={`${calendar.year} 年各月`}>
      <ul className="calendar-legend" aria-label="图例">
        {LEGEND.map((it) => (
          <li key={it.is}>
            <span className={`calendar-sign is-${it.is}`}>{it.sign}</span> {it.says}
          </li>
        ))}
      </ul>
      <div className="calendar-months">
        {months.map((days, at) => (
          <Month key={days[0]?.day ?? at} month={at + 1} days={days} today={calendar.today} />
        ))}
      </div>
    </section>
  );
};

const Month = ({ month, days, today }: { month: number; days: readonly CalendarDay[]; today: string }) => {
  const named = days.filter((it) => it.is !== "workday" && it.is !== "weekend");
  return (
    <div className="calendar-month">
      <table>
        <caption>{month} 月</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((it) => (
              <th key={it} scope="col">
                <span className="unseen">周</span>
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find((it) => it)?.day}>
              {week.map((it, at) =>
                it ? (
                  <td
                    key={it.day}
                    className={`is-${it.is}${it.day === today ? " today" : ""}`}
                    title={dayWords(it)}
                  >
                    {Number(it.day.slice(8))}
                    {DAY_SIGNS[it.is] ? <span aria-hidden>{DAY_SIGNS[it.is]}</span> : null}
                    {it.is === "workday" ? null : <span className="unseen">{dayWords(it)}</span>}
                    {it.day === today ? <span className="unseen">今天</span> : null}
                  </td>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what the empty square is
                  <td key={`none-${at}`} className="none" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {named.length > 0 ? <p className="calendar-named">{namesOf(named)}</p> : null}
    </div>
  );
};

/** Weeks from Monday, with empty squares before the first and after the last. */
const weeksOf = (days: readonly CalendarDay[]): (CalendarDay | null)[][] => {
  const first = days[0] ? (weekday(day(days[0].day)) + 6) % 7 : 0;
  const squares = [...Array.from({ length: first }, () => null), ...days];
  const full = [...squares, ...Array.from({ length: (7 - (squares.length % 7)) % 7 }, () => null)];
  return Array.from({ length: full.length / 7 }, (_, at) => full.slice(at * 7, at * 7 + 7));
};

/** 休 1—7日国庆节；班 10日国庆节 */
const namesOf = (days: readonly CalendarDay[]): string => {
  const runs: { is: CalendarDay["is"]; name: string; from: number; to: number }[] = [];
  for (const it of days) {
    const date = Number(it.day.slice(8));
    const last = runs.at(-1);
    if (last && last.is === it.is && last.name === it.name && last.to === date - 1) last.to = date;
    else runs.push({ is: it.is, name: it.name, from: date, to: date });
  }
  return runs
    .map((it) => `${DAY_SIGNS[it.is]} ${it.from}${it.to > it.from ? `—${it.to}` : ""}日${it.name}`)
    .join("；");
};
