import { Empty, Pagination, Table } from "antd";
import { type ClientLoaderFunctionArgs, Link, redirect, useLoaderData, useNavigate } from "react-router";
import type { CaseSummary, QueuePage } from "#engines/applications/contract";
import { load } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { PageHead } from "./parts/page-head.tsx";
import { QueueCards } from "./queue/cards.tsx";
import { tableColumns } from "./queue/columns.tsx";
import { useHiddenColumns } from "./queue/hidden-columns.ts";
import { casePath, QUEUE_TABS, type QueueQuery, queuePath, queueQuery } from "./queue/tabs.ts";
import { QueueTools } from "./queue/tools.tsx";

export const meta = () => [{ title: "办件 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = async ({ request }: ClientLoaderFunctionArgs) => {
  const query = queueQuery(request.url);
  const queue = await load<QueuePage>("/office/queue", query);
  const last = Math.max(1, Math.ceil(queue.total / queue.pageSize));
  // A page that the list no longer has: the last one it has.
  if (query.page > last) throw redirect(queuePath({ ...query, page: last }));
  return { query, queue };
};

export default function Queue() {
  const { query, queue } = useLoaderData<typeof clientLoader>();
  const { unitName, regionName, me } = useFrame();
  const [hidden, hide] = useHiddenColumns();
  const navigate = useNavigate();
  const open = (it: CaseSummary): void => void navigate(casePath(it));
  return (
    <>
      <PageHead title="办件" note={`${unitName ?? regionName}，按剩余工作日从少到多排列`}>
        {me.roles.includes("registrar") ? <Link to="/office/import">去导入名录</Link> : null}
      </PageHead>
      <QueueTabs query={query} counts={queue.counts} />
      <QueueTools query={query} hidden={hidden} onHide={hide} />
      {queue.cases.length === 0 ? (
        <NoCases query={query} done={queue.counts.done} />
      ) : (
        <>
          <div className="office-wide-only">
            <Table<CaseSummary>
              size="middle"
              rowKey="caseId"
              columns={tableColumns(hidden)}
              dataSource={[...queue.cases]}
              pagination={false}
              rowClassName="office-row"
              onRow={(it) => ({
                tabIndex: 0,
                onClick: (event) => {
                  if (!(event.target instanceof Element && event.target.closest("a"))) open(it);
                },
                onKeyDown: (event) => {
                  if (event.key === "Enter" && event.target === event.currentTarget) open(it);
                  moveFocus(event);
                },
              })}
            />
          </div>
          <QueueCards cases={queue.cases} />
        </>
      )}
      <Pagination
        className="office-pages"
        align="end"
        current={queue.page}
        total={queue.total}
        pageSize={queue.pageSize}
        showSizeChanger={false}
        hideOnSinglePage
        showTotal={(total) => `共 ${total} 件`}
        onChange={(page) => navigate(queuePath({ ...query, page }))}
      />
    </>
  );
}

/** Up and down go from row to row. */
const moveFocus = (event: React.KeyboardEvent<HTMLElement>): void => {
  const row = event.currentTarget;
  const next =
    event.key === "ArrowDown"
      ? row.nextElementSibling
      : event.key === "ArrowUp"
        ? row.previousElementSibling
        : null;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
};

const QueueTabs = ({ query, counts }: { query: QueueQuery; counts: QueuePage["counts"] }) => (
  <nav aria-label="队列" className="office-tabs">
    {QUEUE_TABS.map(({ tab, title }) => (
      <Link
        key={tab}
        to={queuePath({ ...query, tab, page: 1 })}
        aria-current={tab === query.tab ? "page" : undefined}
        className={tab === "overdue" && counts[tab] > 0 ? "pressing" : undefined}
      >
        {title} <b>{counts[tab]}</b>
      </Link>
    ))}
  </nav>
);

const NoCases = ({ query, done }: { query: QueueQuery; done: number }) => (
  <Empty
    className="office-empty"
    image={Empty.PRESENTED_IMAGE_SIMPLE}
    description={
      query.text
        ? `没有找到“${query.text}”。可以换个词，或者看看别的队列。`
        : query.tab === "all"
          ? done > 0
            ? `没有在办的件，已办结 ${done} 件。企业提交申请后，会按剩余工作日出现在这里。`
            : "还没有办件。企业提交申请后，会按剩余工作日出现在这里。"
          : `“${QUEUE_TABS.find((it) => it.tab === query.tab)?.title}”里现在没有办件。`
    }
  >
    {query.text || query.tab !== "all" ? <Link to="/office">看全部办件</Link> : null}
  </Empty>
);
