import { Progress } from "antd";
import type { CalendarYear } from "#engines/calendar/contract";
import { Mark } from "../parts/marks.tsx";

const number = (it: number): string => it.toLocaleString("zh-CN");

/** How far open cases have been reckoned by this calendar, and how many due days moved. */
export const ReckoningLine = ({ run }: { run: NonNullable<CalendarYear["run"]> }) => (
  <div className="calendar-run" role="status">
    {run.finishedAt === null ? (
      <>
        <Mark tone="busy">正在重新推算</Mark> {number(run.done)} / {number(run.total)} 件在办件
        <Progress
          aria-label="推算进度"
          percent={run.total === 0 ? 100 : Math.floor((run.done / run.total) * 100)}
        />
      </>
    ) : (
      <>
        <Mark tone={run.failed > 0 ? "bad" : "good"}>{run.failed > 0 ? "有的没有算成" : "已经重新推算"}</Mark>{" "}
        {number(run.done)} 件在办件，{number(run.moved)} 件的到期日变了
        {run.failed > 0 ? `，${number(run.failed)} 件没有算成，十分钟内会再试` : ""}。
      </>
    )}
  </div>
);
