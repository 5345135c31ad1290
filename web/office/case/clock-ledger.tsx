import { Table } from "antd";
import { useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import { dayText, type LedgerDay, type LedgerReason } from "#kernel/calendar";
import { leftText, Mark } from "../parts/marks.tsx";
import { DueDayMoves } from "./due-day-moves.tsx";

const REASONS: Readonly<Record<LedgerReason, string>> = {
  eventDay: "起算日，不计",
  counted: "计 1 天",
  makeupWorkday: "调休上班，计 1 天",
  weekend: "周末，不计",
  publicHoliday: "法定节假日，不计",
  localHoliday: "地方节日，不计",
  suspended: "停表，不计",
  excluded: "依法不计入期限",
  voided: "重新计算，此前作废",
  rolled: "顺延到下一工作日",
};

/** The clock day by day, with the reason for each day. */
export const ClockLedger = ({ view }: { view: CaseView }) => {
  const { reading } = view;
  const [only, setOnly] = useState<"all" | "notCounted">("all");
  const days = reading.ledger.filter((it) => only === "all" || !it.counted);
  return (
    <>
      <p>
        期限 {reading.term.days} 个{reading.term.unit === "working" ? "工作日" : "自然日"}，已用{" "}
        {reading.used} 天，<strong>{leftText({ left: reading.left, clock: reading.state })}</strong>
        {reading.state === "done"
          ? "。"
          : `，${reading.state === "suspended" ? "若今天恢复计时，" : ""}到期日 ${dayText(reading.due)}。`}
      </p>
      <DueDayMoves moves={view.dueDayMoves} />
      {reading.provisional ? (
        <p>
          <Mark tone="wait">暂定</Mark> 其中有的年份还没有公布放假安排，公布后会重新计算。
        </p>
      ) : null}
      <p>
        <button
          type="button"
          className="case-toggle"
          aria-pressed={only === "notCounted"}
          onClick={() => setOnly(only === "all" ? "notCounted" : "all")}
        >
          只看不计的日子
        </button>
      </p>
      <Table<LedgerDay>
        size="small"
        rowKey="day"
        dataSource={[...days]}
        pagination={days.length > 60 ? { pageSize: 60 } : false}
        rowClassName={(it) => (it.counted ? "" : "case-not-counted")}
        columns={[
          { title: "日期", dataIndex: "day", render: (_, it) => dayText(it.day) },
          {
            title: "是否计入",
            key: "reason",
            render: (_, it) => (
              <>
                {REASONS[it.reason]}
                {it.provisional ? "（暂定）" : ""}
              </>
            ),
          },
          { title: "说明", dataIndex: "note" },
          { title: "余", dataIndex: "remaining", width: 60 },
        ]}
      />
      <p className="office-none">
        日历：{reading.calendar}。当日发生的事，从次日起算（民法典第二百零一条）。
      </p>
    </>
  );
};
