import { Empty, Input, Table } from "antd";
import { Link, useLoaderData, useSearchParams } from "react-router";
import type { ServiceLine, ServiceList } from "#engines/services/contract";
import { dayText } from "#kernel/calendar";
import { load } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { ServiceDrafts } from "./services/draft-lines.tsx";
import { servicePath } from "./services/words.ts";

export const meta = () => [{ title: "事项编制 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = () => load<ServiceList>("/service-studio/services");

/** What is looked for is in the address, but is no reason to ask again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.pathname !== nextUrl.pathname || currentUrl.href === nextUrl.href;

export default function ServicesScreen() {
  const list = useLoaderData<typeof clientLoader>();
  const { units } = useFrame();
  const [search, setSearch] = useSearchParams();
  const words = (search.get("q") ?? "").trim();
  const shown = list.services.filter(
    (it) => words === "" || `${it.name} ${it.service} ${units[it.unit] ?? ""}`.includes(words),
  );
  const titleOf = (measure: number): string => list.measures.find((it) => it.number === measure)?.title ?? "";
  return (
    <>
      <PageHead
        title="事项编制"
        note={`${list.services.length} 个服务事项。改动先成草稿，检查没有错误、另一位审核同意后发布；在办件按收件时的版本办完。`}
      />
      <div className="office-tools">
        <search>
          <Input
            allowClear
            defaultValue={words}
            maxLength={60}
            placeholder="事项名称、单位"
            aria-label="按事项名称或单位查找"
            onChange={(event) =>
              setSearch(event.target.value === "" ? {} : { q: event.target.value }, {
                preventScrollReset: true,
                replace: true,
              })
            }
          />
        </search>
      </div>
      {shown.length === 0 ? (
        <Empty className="office-empty" description="没有这样的事项，换个词试试。" />
      ) : (
        <Table<ServiceLine>
          size="middle"
          rowKey="service"
          pagination={false}
          dataSource={shown}
          columns={[
            {
              title: "措施",
              key: "measure",
              width: 130,
              responsive: ["md"],
              sorter: (a, b) => a.measure - b.measure,
              render: (_, it) => (
                <>
                  第 {it.measure} 条<small className="plan-chapter">{titleOf(it.measure)}</small>
                </>
              ),
            },
            {
              title: "事项",
              key: "name",
              render: (_, it) => (
                <>
                  <Link to={servicePath(it.service)}>{it.name}</Link>
                  <small className="plan-chapter">
                    {units[it.unit] ?? it.unit}，{it.steps} 个环节，{it.materials} 份材料
                  </small>
                  <ServiceDrafts drafts={it.drafts.filter((one) => one.state !== "withdrawn")} />
                </>
              ),
            },
            {
              title: "现行版本",
              key: "revision",
              width: 150,
              render: (_, it) => (
                <>
                  第 {it.revision} 版
                  {it.next ? (
                    <small className="plan-chapter">
                      第 {it.next.revision} 版 {dayText(it.next.effectiveFrom)}起施行
                    </small>
                  ) : null}
                </>
              ),
            },
            {
              title: "在办",
              key: "cases",
              width: 130,
              responsive: ["md"],
              render: (_, it) =>
                it.cases.length === 0 ? (
                  <span className="office-none">还没有办件</span>
                ) : (
                  it.cases.map((one) => (
                    <div key={one.revision} className="office-nowrap">
                      第 {one.revision} 版 {one.open} 件
                    </div>
                  ))
                ),
            },
            {
              title: "发布检查",
              key: "faults",
              width: 140,
              responsive: ["lg"],
              render: (_, it) =>
                it.errors > 0 ? (
                  <Mark tone="bad">{it.errors} 处错误</Mark>
                ) : it.warnings > 0 ? (
                  <Mark tone="wait">{it.warnings} 处提醒</Mark>
                ) : (
                  <Mark tone="good">没有问题</Mark>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
