import { Button, Empty, Table } from "antd";
import { useState } from "react";
import { type ClientLoaderFunctionArgs, Link, redirect, useLoaderData, useNavigate } from "react-router";
import type { QueueCase, QueuePage, SavedFilter } from "#engines/applications/contract";
import { load } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { PageHead } from "./parts/page-head.tsx";
import { BULK_KINDS } from "./queue/bulk.ts";
import { BulkBar } from "./queue/bulk-bar.tsx";
import { QueueCards } from "./queue/cards.tsx";
import { tableColumns } from "./queue/columns.tsx";
import { QueueFilters } from "./queue/filters.tsx";
import { useHiddenColumns } from "./queue/hidden-columns.ts";
import { rowKeys } from "./queue/keys.ts";
import { SavedFilters } from "./queue/saved-filters.tsx";
import {
  casePath,
  filterOf,
  isFiltered,
  QUEUE_TABS,
  type QueueQuery,
  queuePath,
  queueQuery,
} from "./queue/tabs.ts";
import { QueueTools } from "./queue/tools.tsx";

export const meta = () => [{ title: "办件 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = async ({ request }: ClientLoaderFunctionArgs) => {
  const saved = await load<readonly SavedFilter[]>("/office/filters");
  const first = saved.find((it) => it.isDefault);
  if (first && new URL(request.url).search === "") throw redirect(queuePath(first.query));
  const query = queueQuery(request.url);
  const queue = await load<QueuePage>("/office/queue", query);
  // Beyond the end, when cases have left the list meanwhile: from the start.
  if (queue.cases.length === 0 && queue.total > 0 && (query.after || query.before))
    throw redirect(queuePath(filterOf(query)));
  return { query, queue, saved };
};

/** A request takes no more. */
const MOST_CHOSEN = 200;

export default function Queue() {
  const { query, queue, saved } = useLoaderData<typeof clientLoader>();
  const { unitName, regionName, me } = useFrame();
  const [hidden, hide] = useHiddenColumns();
  // Kept over pages and tabs: many are chosen page by page.
  const [chosen, setChosen] = useState<readonly QueueCase[]>([]);
  const navigate = useNavigate();
  const choosing = BULK_KINDS.some((it) => it.roles.some((role) => me.roles.includes(role)));
  const open = (it: QueueCase): void => void navigate(casePath(it));
  const toggle = (it: QueueCase): void =>
    setChosen((old) =>
      old.some((one) => one.caseId === it.caseId)
        ? old.filter((one) => one.caseId !== it.caseId)
        : [...old, it].slice(0, MOST_CHOSEN),
    );
  return (
    <>
      <PageHead title="办件" note={`${unitName ?? regionName}，按剩余工作日从少到多排列`}>
        {me.roles.includes("registrar") ? <Link to="/office/import">去导入名录</Link> : null}
      </PageHead>
      <QueueTabs query={query} queue={queue} />
      <QueueTools query={query} hidden={hidden} onHide={hide} />
      <QueueFilters query={query} />
      <SavedFilters saved={saved} query={query} />
      <BulkBar chosen={chosen} onClear={() => setChosen([])} />
      {queue.cases.length === 0 ? (
        <NoCases query={query} done={queue.counts.done} />
      ) : (
        <>
          <div className="office-wide-only">
            <Table<QueueCase>
              size="middle"
              rowKey="caseId"
              columns={tableColumns(hidden)}
              dataSource={[...queue.cases]}
              pagination={false}
              rowClassName="office-row"
              {...(choosing
                ? {
                    rowSelection: {
                      selectedRowKeys: chosen.map((it) => it.caseId),
                      preserveSelectedRowKeys: true,
                      columnTitle: undefined,
                      getCheckboxProps: (it: QueueCase) => ({
                        "aria-label": `选${it.applicant}，${it.code}`,
                      }),
                      onChange: (_: unknown, rows: QueueCase[]) => setChosen(rows.slice(0, MOST_CHOSEN)),
                    },
                  }
                : {})}
              onRow={(it) => ({
                tabIndex: 0,
                onClick: (event) => {
                  const { target } = event;
                  if (
                    !(
                      target instanceof Element &&
                      target.closest("a, label, input, .ant-table-selection-column")
                    )
                  )
                    open(it);
                },
                onKeyDown: rowKeys({ open: () => open(it), choose: choosing ? () => toggle(it) : undefined }),
              })}
            />
            <p className="queue-keys">
              键盘：<kbd>↑</kbd> <kbd>↓</kbd> 换行，<kbd>Enter</kbd> 打开
              {choosing ? (
                <>
                  ，<kbd>空格</kbd> 选中
                </>
              ) : null}
              ，<kbd>/</kbd> 查找，<kbd>Ctrl K</kbd> 转到。
            </p>
          </div>
          <QueueCards cases={queue.cases} chosen={chosen} onToggle={choosing ? toggle : undefined} />
        </>
      )}
      <Pages query={query} queue={queue} />
    </>
  );
}

/** A page begins where the one before ended, so that no case is missed or shown twice while others come and go. */
const Pages = ({ query, queue }: { query: QueueQuery; queue: QueuePage }) => {
  const navigate = useNavigate();
  const { previous, next, total } = queue;
  if (total === 0 || (previous === null && next === null && total <= queue.pageSize)) return null;
  const go = (place: Partial<QueueQuery>): void => void navigate(queuePath({ ...filterOf(query), ...place }));
  return (
    <nav className="queue-pages" aria-label="翻页">
      <span>
        共 {query.tab === "done" && total >= queue.doneCountedTo ? `${total} 件以上` : `${total} 件`}，每页{" "}
        {queue.pageSize} 件
      </span>
      <Button disabled={previous === null} onClick={() => go({ before: previous ?? "" })}>
        上一页
      </Button>
      <Button disabled={next === null} onClick={() => go({ after: next ?? "" })}>
        下一页
      </Button>
    </nav>
  );
};

const QueueTabs = ({ query, queue }: { query: QueueQuery; queue: QueuePage }) => (
  <nav aria-label="队列" className="office-tabs">
    {QUEUE_TABS.map(({ tab, title }) => (
      <Link
        key={tab}
        to={queuePath({ ...filterOf(query), tab })}
        aria-current={tab === query.tab ? "page" : undefined}
        className={tab === "overdue" && queue.counts[tab] > 0 ? "pressing" : undefined}
      >
        {title} <b>{countText(tab, queue)}</b>
      </Link>
    ))}
  </nav>
);

const countText = (tab: keyof QueuePage["counts"], { counts, doneCountedTo }: QueuePage): string =>
  tab === "done" && counts.done >= doneCountedTo ? `${doneCountedTo}+` : `${counts[tab]}`;

const NoCases = ({ query, done }: { query: QueueQuery; done: number }) => (
  <Empty
    className="office-empty"
    image={Empty.PRESENTED_IMAGE_SIMPLE}
    description={
      isFiltered(query)
        ? `没有符合这些条件的办件${query.text ? `（“${query.text}”）` : ""}。可以放宽筛选，或者看看别的队列。`
        : query.tab === "all"
          ? done > 0
            ? `没有在办的件，已办结 ${done} 件。企业提交申请后，会按剩余工作日出现在这里。`
            : "还没有办件。企业提交申请后，会按剩余工作日出现在这里。"
          : `“${QUEUE_TABS.find((it) => it.tab === query.tab)?.title}”里现在没有办件。`
    }
  >
    {isFiltered(query) || query.tab !== "all" ? <Link to={queuePath({})}>看全部办件</Link> : null}
  </Empty>
);
