import { Empty, Table } from "antd";
import { Link, useLoaderData } from "react-router";
import type { Batch } from "#engines/registers/contract";
import { load } from "./api.ts";
import { DropFile } from "./import/drop-file.tsx";
import { batchMark } from "./import/states.ts";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";

export const meta = () => [{ title: "名录导入 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = () => load<readonly Batch[]>("/registers/batches");

const WHEN = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  dateStyle: "long",
  timeStyle: "short",
});

export default function Import() {
  const batches = useLoaderData<typeof clientLoader>();
  return (
    <>
      <PageHead
        title="名录导入"
        note="一个文件是一批：全部合格才写入，有一处不合格就一行也不写；导入后可以整批撤销。"
      />
      <DropFile />
      <h2 className="import-history">导入过的批次</h2>
      {batches.length === 0 ? (
        <Empty
          className="office-empty"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="还没有导入过。选一个文件，先检查不写入。"
        />
      ) : (
        <Table<Batch>
          size="middle"
          rowKey="batchId"
          dataSource={[...batches]}
          pagination={batches.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          columns={[
            {
              title: "文件",
              key: "fileName",
              render: (_, it) => (
                <Link to={`/office/import/${it.batchId}`} className="office-long">
                  {it.fileName}
                </Link>
              ),
            },
            {
              title: "状态",
              key: "state",
              width: 150,
              render: (_, it) => <Mark tone={batchMark(it).tone}>{batchMark(it).text}</Mark>,
            },
            {
              title: "行数",
              key: "rows",
              width: 90,
              responsive: ["sm"],
              render: (_, it) => it.rows.toLocaleString("zh-CN"),
            },
            {
              title: "新增 / 更新 / 未变",
              key: "counts",
              responsive: ["md"],
              render: (_, it) =>
                it.state === "imported" ? `${it.created} / ${it.updated} / ${it.unchanged}` : "—",
            },
            {
              title: "上传",
              key: "createdAt",
              responsive: ["md"],
              render: (_, it) => `${WHEN.format(new Date(it.createdAt))}，${it.createdBy}`,
            },
          ]}
        />
      )}
    </>
  );
}
