import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Alert } from "antd";
import { useEffect } from "react";
import { type ClientLoaderFunctionArgs, Link, useLoaderData, useRevalidator } from "react-router";
import type { CalendarChangeEntry, CalendarYear } from "#engines/calendar/contract";
import { load, withQuery } from "./api.ts";
import { ChangeHistory } from "./calendar/change-history.tsx";
import { Propose } from "./calendar/propose.tsx";
import { ReckoningLine } from "./calendar/reckoning-line.tsx";
import { YearView } from "./calendar/year-view.tsx";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";

export const meta = () => [{ title: "工作日历 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = async ({ request }: ClientLoaderFunctionArgs) => {
  const year = new URL(request.url).searchParams.get("year") ?? undefined;
  const [calendar, changes] = await Promise.all([
    load<CalendarYear>("/calendar", { year }),
    load<readonly CalendarChangeEntry[]>("/calendar/changes"),
  ]);
  return { calendar, changes };
};

const LOOK_MS = 1_500;

export default function CalendarScreen() {
  const { calendar, changes } = useLoaderData<typeof clientLoader>();
  const { revalidate } = useRevalidator();
  const { year, run } = calendar;
  const atWork = run !== null && run.finishedAt === null;
  useEffect(() => {
    if (!atWork) return;
    const timer = setInterval(() => void revalidate(), LOOK_MS);
    return () => clearInterval(timer);
  }, [atWork, revalidate]);
  const to = (other: number): string => withQuery("/office/calendar", { year: other });
  return (
    <>
      <PageHead
        title="工作日历"
        note="办件的到期日按这本日历推算。日历一变，全部在办件自动重新推算，移了期的会告诉申请人和经办单位。"
      >
        <Link className="office-button" to={to(year - 1)} aria-label={`看 ${year - 1} 年`}>
          <LeftOutlined /> {year - 1}
        </Link>
        <Link className="office-button" to={to(year + 1)} aria-label={`看 ${year + 1} 年`}>
          {year + 1} <RightOutlined />
        </Link>
      </PageHead>
      <p className="calendar-line">
        <strong>{year} 年</strong> {calendar.workingDays} 个工作日{" "}
        {calendar.published ? <Mark tone="good">放假安排已公布</Mark> : <Mark tone="wait">暂定</Mark>}
        <span className="office-none">日历：{calendar.version}</span>
      </p>
      {calendar.published ? null : (
        <Alert
          className="office-refusal"
          type="warning"
          showIcon
          title={`还没有 ${year} 年的放假通知，这一年暂按周末推算，落在这一年的到期日都标“暂定”。通知公布后请在下面导入。`}
        />
      )}
      {run ? <ReckoningLine run={run} /> : null}
      <YearView calendar={calendar} />
      {calendar.mayChange ? <Propose calendar={calendar} /> : null}
      <ChangeHistory changes={changes} />
    </>
  );
}
