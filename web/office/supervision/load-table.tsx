import { Empty, Table } from "antd";
import type { Light, Load } from "#engines/applications/contract";
import { Mark, type Tone } from "../parts/marks.tsx";

const LIGHTS: Readonly<Record<Light, { tone: Tone; text: string }>> = {
  red: { tone: "bad", text: "红灯" },
  amber: { tone: "wait", text: "黄灯" },
  green: { tone: "good", text: "绿灯" },
  none: { tone: "quiet", text: "无在办" },
};
type Row = { key: string; name: string; load: Load };

/** Lights with the counts that they come from, the worst first as they are handed in. */
export const LoadTable = ({ rows, heading }: { rows: readonly Row[]; heading: string }) =>
  rows.length === 0 ? (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有在办的件。" />
  ) : (
    <Table<Row>
      size="small"
      rowKey="key"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        { title: heading, key: "name", render: (_, it) => it.name },
        {
          title: "亮灯",
          key: "light",
          width: 96,
          render: (_, { load }) => <Mark tone={LIGHTS[load.light].tone}>{LIGHTS[load.light].text}</Mark>,
        },
        { title: "在办", key: "open", align: "right", width: 62, render: (_, it) => it.load.open },
        {
          title: "停表",
          key: "waiting",
          align: "right",
          width: 62,
          responsive: ["sm"],
          render: (_, it) => it.load.waiting,
        },
        {
          title: "临期",
          key: "soon",
          align: "right",
          width: 62,
          responsive: ["sm"],
          render: (_, it) => it.load.soon,
        },
        { title: "超期", key: "overdue", align: "right", width: 62, render: (_, it) => it.load.overdue },
        {
          title: "最长超期",
          key: "longest",
          align: "right",
          width: 120,
          responsive: ["sm"],
          render: (_, { load }) =>
            load.longest > 0 ? `${load.longest} 个工作日` : <span className="office-none">—</span>,
        },
      ]}
    />
  );
