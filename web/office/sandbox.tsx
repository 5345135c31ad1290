import { PlusOutlined } from "@ant-design/icons";
import { Empty, Table } from "antd";
import { useState } from "react";
import { Link, useLoaderData } from "react-router";
import type { SandboxRun, SandboxRuns } from "#engines/matching/contract";
import { load, withQuery } from "./api.ts";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { DayOf } from "./parts/texts.tsx";
import { count } from "./sandbox/texts.ts";

export const meta = () => [{ title: "政策沙盘 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = () => load<SandboxRuns>("/sandbox/runs");

export default function SandboxScreen() {
  const { runs } = useLoaderData<typeof clientLoader>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [first, second] = chosen;
  return (
    <>
      <PageHead
        title="政策沙盘"
        note="政策印发以前，先用名录推演：改一个数字，谁得谁失、花多少钱、界线上有多少户。这里的推演不会改动任何政策。"
      >
        {first && second ? (
          <Link className="office-button" to={withQuery(`/office/sandbox/${first}`, { with: second })}>
            并排比较这两次
          </Link>
        ) : null}
        <Link className="office-button primary" to="/office/sandbox/new">
          <PlusOutlined /> 新的推演
        </Link>
      </PageHead>
      {runs.length === 0 ? (
        <Empty
          className="office-empty"
          description="还没有推演。点“新的推演”，选一项政策，改一个数字试试。"
        />
      ) : (
        <Table<SandboxRun>
          size="middle"
          rowKey="runId"
          pagination={false}
          dataSource={[...runs]}
          rowSelection={{
            type: "checkbox",
            columnTitle: "比较",
            columnWidth: 56,
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(keys.map(String).slice(-2)),
            getCheckboxProps: (it) => ({
              disabled: it.result === null,
              "aria-label": `选“${titleOf(it)}”来比较`,
            }),
          }}
          columns={[
            {
              title: "推演",
              key: "name",
              render: (_, it) => (
                <div className="sandbox-listed">
                  <Link to={`/office/sandbox/${it.runId}`}>{titleOf(it)}</Link>
                  <span>{it.result?.headline ?? it.says ?? "还在计算"}</span>
                </div>
              ),
            },
            {
              title: "状态",
              key: "state",
              width: 106,
              render: (_, it) => <RunMark run={it} />,
            },
            {
              title: "受益",
              key: "wins",
              responsive: ["md"],
              align: "right",
              render: (_, it) => (it.result ? `${count(it.result.winners)} 户` : "—"),
            },
            {
              title: "受损",
              key: "loses",
              responsive: ["md"],
              align: "right",
              render: (_, it) => (it.result ? `${count(it.result.losers)} 户` : "—"),
            },
            { title: "假设的日子", key: "on", responsive: ["lg"], render: (_, it) => <DayOf day={it.on} /> },
            { title: "谁做的", key: "author", responsive: ["lg"], render: (_, it) => it.author },
          ]}
        />
      )}
    </>
  );
}

const titleOf = ({ name, policyName }: SandboxRun): string => name ?? policyName;

const RunMark = ({ run }: { run: SandboxRun }) => {
  if (run.withdrawn) return <Mark tone="quiet">已撤回</Mark>;
  if (run.state === "failed") return <Mark tone="bad">作废</Mark>;
  if (run.state !== "finished") return <Mark tone="busy">计算中</Mark>;
  return run.name === null ? <Mark tone="wait">没保存</Mark> : <Mark tone="good">已保存</Mark>;
};
