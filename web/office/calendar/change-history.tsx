import { Table } from "antd";
import type { CalendarChangeEntry } from "#engines/calendar/contract";
import { Mark } from "../parts/marks.tsx";
import { DayOf } from "../parts/texts.tsx";

/** Every notice and local setting that was applied, with its words; what was replaced stays to be read. */
export const ChangeHistory = ({ changes }: { changes: readonly CalendarChangeEntry[] }) => (
  <section className="calendar-history" aria-label="修订记录">
    <h2>修订记录</h2>
    {changes.length === 0 ? (
      <p className="office-none">还没有导入过。现在用的是程序自带的放假安排（chinese-days）。</p>
    ) : (
      <Table<CalendarChangeEntry>
        size="small"
        rowKey="revision"
        dataSource={[...changes]}
        pagination={changes.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        scroll={{ x: "max-content" }}
        expandable={{
          expandedRowRender: (it) => <pre className="calendar-source">{it.source}</pre>,
          columnTitle: <span className="unseen">原文</span>,
        }}
        columns={[
          { title: "修订", key: "revision", render: (_, it) => `第 ${it.revision} 次` },
          { title: "年份", key: "year", render: (_, it) => it.year },
          {
            title: "依据",
            key: "title",
            render: (_, it) =>
              it.is === "local" ? `地方节日：${it.title ?? ""}` : (it.number ?? it.title ?? "放假通知"),
          },
          { title: "天数", key: "days", align: "right", render: (_, it) => it.days },
          {
            title: "状态",
            key: "state",
            render: (_, it) =>
              it.supersededBy === null ? (
                <Mark tone="good">有效</Mark>
              ) : (
                <Mark tone="quiet">被第 {it.supersededBy} 次替换</Mark>
              ),
          },
          { title: "谁", key: "by", render: (_, it) => it.by },
          { title: "何时", key: "at", render: (_, it) => <DayOf day={it.at} /> },
        ]}
      />
    )}
  </section>
);
