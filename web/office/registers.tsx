import { Empty, Input, Pagination, Table } from "antd";
import { useState } from "react";
import { type ClientLoaderFunctionArgs, useLoaderData, useNavigate } from "react-router";
import type { RegisterRecord, SubjectPage } from "#engines/registers/contract";
import { load, withQuery } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { PageHead } from "./parts/page-head.tsx";
import { RecordDrawer } from "./registers/record-drawer.tsx";

export const meta = () => [{ title: "名录查询 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

type Asked = { text: string; region: string; page: number };

export const clientLoader = async ({ request }: ClientLoaderFunctionArgs) => {
  const search = new URL(request.url).searchParams;
  const page = Number(search.get("page") ?? "1");
  const asked: Asked = {
    text: (search.get("text") ?? "").slice(0, 100),
    region: search.get("region") ?? "",
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
  return { asked, found: await load<SubjectPage>("/registers/subjects", asked) };
};

export default function Registers() {
  const { asked, found } = useLoaderData<typeof clientLoader>();
  const { regions } = useFrame();
  const [opened, setOpened] = useState<RegisterRecord>();
  const navigate = useNavigate();
  const go = (change: Partial<Asked>): void =>
    void navigate(withQuery("/office/registers", { ...asked, page: 1, ...change }));
  const regionName = (code: string | null): string =>
    regions.find((it) => it.code === code)?.name ?? code ?? "—";
  return (
    <>
      <PageHead title="名录查询" note={`市场主体名录，找到 ${found.total.toLocaleString("zh-CN")} 户`} />
      <search className="office-tools">
        <Input.Search
          key={asked.text}
          allowClear
          defaultValue={asked.text}
          maxLength={100}
          placeholder="名称或统一社会信用代码"
          aria-label="名称或统一社会信用代码"
          enterButton="查找"
          onSearch={(text) => go({ text: text.trim() })}
        />
        <label className="office-region">
          <span className="unseen">县市</span>
          <select value={asked.region} onChange={(event) => go({ region: event.target.value })}>
            <option value="">全部县市</option>
            {regions.map((it) => (
              <option key={it.code} value={it.code}>
                {it.name}
              </option>
            ))}
          </select>
        </label>
      </search>
      {found.records.length === 0 ? (
        <Empty
          className="office-empty"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            asked.text || asked.region
              ? "没有找到。可以只写名称里的几个字，或者换一个县市。"
              : "名录还是空的。名录管理员导入后就能查。"
          }
        />
      ) : (
        <Table<RegisterRecord>
          size="middle"
          rowKey="subjectId"
          dataSource={[...found.records]}
          pagination={false}
          columns={[
            {
              title: "名称",
              key: "name",
              render: (_, it) => (
                <>
                  <button type="button" className="office-link" onClick={() => setOpened(it)}>
                    {it.name}
                  </button>
                  {it.sample ? <span className="office-sample small">演示</span> : null}
                </>
              ),
            },
            {
              title: "统一社会信用代码",
              key: "key",
              responsive: ["sm"],
              render: (_, it) => <code className="office-code">{it.key}</code>,
            },
            { title: "县市", key: "region", width: 110, render: (_, it) => regionName(it.region) },
          ]}
        />
      )}
      <Pagination
        className="office-pages"
        align="end"
        current={found.page}
        total={Math.min(found.total, found.pageSize * 10_000)}
        pageSize={found.pageSize}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={(page) => go({ page })}
      />
      <RecordDrawer record={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}
