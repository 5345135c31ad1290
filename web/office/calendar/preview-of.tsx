import { Alert, Button, Table } from "antd";
import type { CalendarPreview, DayChange } from "#engines/calendar/contract";
import { dayText, findDay } from "#kernel/calendar";
import { DayOf } from "../parts/texts.tsx";
import { dayWords } from "./day-words.ts";

type Props = { preview: CalendarPreview; busy: boolean; onApply(): void };
type Example = CalendarPreview["dueDays"]["examples"][number];

/** What would change: the days, and the open cases whose due day moves. */
export const PreviewOf = ({ preview, busy, onApply }: Props) => {
  const { notice, changed, dueDays, obstacle, becomesPublished, year } = preview;
  const rest = dueDays.moved - dueDays.examples.length;
  return (
    <section className="calendar-preview" aria-label="预览">
      <h3>预览</h3>
      {notice ? (
        <p>
          {notice.number ?? "没有文号"}，{notice.year > 0 ? `${notice.year} 年` : "年份不明"}
          {notice.is === "change" ? "的调整" : "全年安排"}：放假{" "}
          {notice.days.filter((it) => it.is === "off").length} 天，调休上班{" "}
          {notice.days.filter((it) => it.is === "work").length} 天
          {notice.prolongings.map((it) => `，${it.name}假期延长至 ${it.until}`)}。
        </p>
      ) : null}
      {notice && notice.remarks.length > 0 ? (
        <details className="calendar-remarks">
          <summary>不涉及日期的 {notice.remarks.length} 句</summary>
          <ul>
            {notice.remarks.map((it) => (
              <li key={it.start}>{it.text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {obstacle ? (
        <Alert type="error" showIcon role="alert" title={obstacle} />
      ) : (
        <>
          <p>
            {becomesPublished ? `${year} 年由“暂定”变为“已公布”。` : ""}
            {changed.length === 0 ? "日历已经与它一致，没有哪一天会变。" : `有 ${changed.length} 天会变；`}
            {changed.length === 0 ? null : (
              <strong>在办件中有 {dueDays.moved.toLocaleString("zh-CN")} 件的到期日会移动。</strong>
            )}
          </p>
          {changed.length > 0 ? (
            <Table<DayChange>
              size="small"
              rowKey="day"
              dataSource={[...changed]}
              pagination={changed.length > 12 ? { pageSize: 12, showSizeChanger: false } : false}
              columns={[
                { title: "日期", key: "day", render: (_, it) => fullDay(it.day) },
                { title: "原来", key: "before", render: (_, it) => dayWords(it.before) },
                { title: "改为", key: "after", render: (_, it) => dayWords(it.after) },
              ]}
            />
          ) : null}
          {dueDays.examples.length > 0 ? (
            <Table<Example>
              size="small"
              rowKey="code"
              dataSource={[...dueDays.examples]}
              pagination={false}
              scroll={{ x: "max-content" }}
              {...(rest > 0 ? { footer: () => `还有 ${rest.toLocaleString("zh-CN")} 件` } : {})}
              columns={[
                {
                  title: "回执",
                  key: "code",
                  render: (_, it) => <code className="office-code">{it.code}</code>,
                },
                { title: "申请人", key: "applicant", render: (_, it) => it.applicant },
                { title: "原到期日", key: "from", render: (_, it) => <DayOf day={it.from} /> },
                { title: "新到期日", key: "to", render: (_, it) => <DayOf day={it.to} /> },
              ]}
            />
          ) : null}
          <div className="office-actions">
            <Button type="primary" loading={busy} onClick={onApply}>
              导入并重新推算
            </Button>
            <span className="office-none">导入后留痕，被替换的旧通知也保留。</span>
          </div>
        </>
      )}
    </section>
  );
};

const fullDay = (text: string): string => {
  const found = findDay(text);
  return found ? dayText(found) : text;
};
