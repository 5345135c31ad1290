import { Button } from "antd";
import { useId, useState } from "react";
import type { CalendarYear } from "#engines/calendar/contract";

type Line = { key: number; day: string; name: string };
type Props = {
  calendar: CalendarYear;
  busy: boolean;
  onPreview(it: { year: number; days: { day: string; name: string }[]; basis: string }): void;
  onChange(): void;
};

/** The prefecture's own days off of one year, all of them, with the document that says so. */
export const LocalDays = ({ calendar, busy, onPreview, onChange }: Props) => {
  const { year, days } = calendar;
  const [lines, setLines] = useState<readonly Line[]>(() => {
    const there = days.filter((it) => it.is === "localHoliday");
    return there.length > 0
      ? there.map(({ day, name }, key) => ({ key, day, name }))
      : [{ key: 0, day: "", name: "火把节" }];
  });
  const [basis, setBasis] = useState("");
  const id = useId();
  const set = (next: readonly Line[]): void => {
    setLines(next);
    onChange();
  };
  const change = (key: number, it: Partial<Line>): void =>
    set(lines.map((line) => (line.key === key ? { ...line, ...it } : line)));
  const filled = lines.filter((it) => it.day !== "");
  return (
    <div className="calendar-form">
      <p>
        {year}{" "}
        年的地方节日，一行一天；这一年原来设的会被整个换掉。还没有文件确定的日子不要填，没填的仍按国务院的安排。
      </p>
      {lines.map((it, at) => (
        <fieldset key={it.key} className="calendar-local">
          <legend className="unseen">第 {at + 1} 天</legend>
          <input
            type="date"
            aria-label="日期"
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            value={it.day}
            onChange={(event) => change(it.key, { day: event.target.value })}
          />
          <input
            type="text"
            aria-label="节日名称"
            maxLength={20}
            value={it.name}
            onChange={(event) => change(it.key, { name: event.target.value })}
          />
          <Button
            aria-label={`删去第 ${at + 1} 天`}
            onClick={() => set(lines.filter((line) => line.key !== it.key))}
          >
            删去
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() =>
            set([
              ...lines,
              {
                key: 1 + Math.max(-1, ...lines.map((it) => it.key)),
                day: "",
                name: lines.at(-1)?.name ?? "",
              },
            ])
          }
        >
          再加一天
        </Button>
      </div>
      <label htmlFor={id}>依据的文件</label>
      <input
        id={id}
        type="text"
        maxLength={500}
        value={basis}
        placeholder="例如：楚政办通〔2027〕3号"
        onChange={(event) => {
          setBasis(event.target.value);
          onChange();
        }}
      />
      <div className="office-actions">
        <Button
          type="primary"
          loading={busy}
          onClick={() => onPreview({ year, days: filled.map(({ day, name }) => ({ day, name })), basis })}
        >
          预览会变什么
        </Button>
        {filled.length === 0 ? <span className="office-none">没有填日子：这一年不设地方节日。</span> : null}
      </div>
    </div>
  );
};
