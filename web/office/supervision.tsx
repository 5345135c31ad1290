import { Empty, Table } from "antd";
import { type ClientLoaderFunctionArgs, Link, useLoaderData } from "react-router";
import type { Supervision } from "#engines/applications/contract";
import { load } from "./api.ts";
import { PageHead } from "./parts/page-head.tsx";
import { TabList } from "./parts/tab-list.tsx";
import { queuePath } from "./queue/tabs.ts";
import { Escalations } from "./supervision/escalations.tsx";
import { LoadTable } from "./supervision/load-table.tsx";
import { UrgeOrders } from "./supervision/urge-orders.tsx";

export const meta = () => [{ title: "督办 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = (_: ClientLoaderFunctionArgs) => load<Supervision>("/office/supervision");

/** Which tab is open is in the address, but is no reason to ask again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.href === nextUrl.href || currentUrl.pathname !== nextUrl.pathname;

export default function SupervisionScreen() {
  const it = useLoaderData<typeof clientLoader>();
  const sum = (of: "open" | "overdue" | "soon"): number => it.units.reduce((all, one) => all + one[of], 0);
  const waiting = it.urged.filter((one) => one.answer === null).length;
  return (
    <>
      <PageHead
        title="督办"
        note={`在办 ${sum("open")} 件，超期 ${sum("overdue")} 件，${it.soonWithin} 个工作日内到期 ${sum("soon")} 件。红灯：有超期；黄灯：${it.soonWithin} 个工作日内到期；绿灯：都在期内。`}
      >
        <Link to={queuePath({ tab: "overdue" })}>超期办件，逐件或批量督办</Link>
      </PageHead>
      <TabList
        label="督办内容"
        first="units"
        items={[
          {
            key: "units",
            label: "单位",
            children: (
              <LoadTable
                rows={it.units.map((one) => ({ key: one.unit, name: one.unitName, load: one }))}
                heading="承办单位"
              />
            ),
          },
          {
            key: "measures",
            label: "措施",
            children: (
              <LoadTable
                rows={it.measures.map((one) => ({
                  key: String(one.measure),
                  name: `${one.clause} ${one.title}`,
                  load: one,
                }))}
                heading="措施"
              />
            ),
          },
          { key: "handlers", label: "工作量", children: <Handlers handlers={it.handlers} /> },
          {
            key: "escalated",
            label: `超期上报 ${it.escalated.filter((one) => one.stands).length}`,
            children: <Escalations escalated={it.escalated} levels={it.levels} />,
          },
          { key: "urged", label: `督办单 ${waiting}`, children: <UrgeOrders urged={it.urged} /> },
        ]}
      />
    </>
  );
}

/** Who has how much; from a name to the cases on that desk. */
const Handlers = ({ handlers }: { handlers: Supervision["handlers"] }) =>
  handlers.length === 0 ? (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有在办的件。" />
  ) : (
    <Table
      size="small"
      rowKey={(it) => `${it.unitName} ${it.handlerId}`}
      dataSource={[...handlers]}
      pagination={false}
      columns={[
        { title: "单位", key: "unit", responsive: ["sm"], render: (_, it) => it.unitName },
        {
          title: "承办人",
          key: "name",
          render: (_, it) => (
            <Link to={queuePath({ handler: it.handlerId ?? "none" })}>{it.handler ?? "还没有人承办"}</Link>
          ),
        },
        { title: "在办", key: "open", align: "right", render: (_, it) => it.open },
        { title: "停表", key: "waiting", align: "right", responsive: ["sm"], render: (_, it) => it.waiting },
        { title: "临期", key: "soon", align: "right", render: (_, it) => it.soon },
        { title: "超期", key: "overdue", align: "right", render: (_, it) => it.overdue },
      ]}
    />
  );
