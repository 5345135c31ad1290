import { Table } from "antd";
import type { Batch, RowProblem } from "#engines/registers/contract";
import { useFrame } from "../frame/frame.ts";

/** What is wrong, row by row, in words that say how to mend it; the whole list as a file. */
export const Problems = ({ batch }: { batch: Batch }) => {
  if (batch.problemCount === 0) return null;
  return (
    <section className="office-card" aria-labelledby="batch-problems">
      <div className="office-head">
        <h2 id="batch-problems">{batch.problemCount.toLocaleString("zh-CN")} 处问题</h2>
        <a href={`/api/registers/batches/${batch.batchId}/problems.csv`} download>
          下载问题清单（CSV）
        </a>
      </div>
      {batch.problems.length < batch.problemCount ? (
        <p className="office-none">这里列出前 {batch.problems.length} 处，全部在清单里。</p>
      ) : null}
      <Table<RowProblem>
        size="small"
        rowKey={(it) => `${it.row} ${it.column} ${it.code}`}
        dataSource={[...batch.problems]}
        pagination={batch.problems.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { title: "行", dataIndex: "row", width: 64 },
          { title: "列", dataIndex: "column", width: 140, responsive: ["sm"] },
          {
            title: "内容",
            key: "value",
            responsive: ["md"],
            render: (_, it) => <code className="office-code">{it.value || "（空）"}</code>,
          },
          { title: "问题", dataIndex: "says" },
        ]}
      />
    </section>
  );
};

/** The first rows as they would be written. */
export const Preview = ({ batch }: { batch: Batch }) => {
  const { registers } = useFrame();
  const first = batch.preview[0];
  if (!first) return null;
  const fields = registers[batch.register]?.fields ?? [];
  const rows = batch.preview.map((cells, at) => ({ at: at + 1, cells }));
  return (
    <section className="office-card" aria-labelledby="batch-preview">
      <h2 id="batch-preview">预览前 {batch.preview.length} 行</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrolled from the keyboard */}
      <section className="office-scroll" tabIndex={0} aria-label="预览，可左右滚动">
        <table className="import-preview">
          <thead>
            <tr>
              {Object.keys(first).map((key) => (
                <th key={key} scope="col">
                  {fields.find((it) => it.key === key)?.name ?? key}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, cells }) => (
              <tr key={at}>
                {Object.keys(first).map((key) => (
                  <td key={key}>{cells[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
