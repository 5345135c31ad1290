import { DownloadOutlined, SyncOutlined } from "@ant-design/icons";
import { Alert, Button, Empty, Table } from "antd";
import { useEffect } from "react";
import { useLoaderData, useRevalidator, useSearchParams } from "react-router";
import type { MatchingState, MatchRun, PolicyCount } from "#engines/matching/contract";
import { load } from "./api.ts";
import { saveCsv } from "./csv.ts";
import { useFrame } from "./frame/frame.ts";
import { CountsBar } from "./matching/counts-bar.tsx";
import { InstantMark } from "./matching/instant-mark.tsx";
import { RunLine, RunProgress } from "./matching/run-line.tsx";
import { SubjectsDrawer } from "./matching/subjects-drawer.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { RefusalNote } from "./parts/refusal-note.tsx";
import { useCommand } from "./parts/use-command.ts";

export const meta = () => [{ title: "政策匹配 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = () => load<MatchingState>("/matching");

/** Which policy is open is in the address, but is no reason to ask again. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: {
  currentUrl: URL;
  nextUrl: URL;
  defaultShouldRevalidate: boolean;
}): boolean => (currentUrl.href === nextUrl.href ? defaultShouldRevalidate : false);

const LOOK_MS = 1_500;
const isAtWork = (it: MatchRun): boolean => it.state === "waiting" || it.state === "running";
const number = (it: number): string => it.toLocaleString("zh-CN");

export default function MatchingScreen() {
  const { runs, subjects, policies } = useLoaderData<typeof clientLoader>();
  const { me, today } = useFrame();
  const command = useCommand();
  const [search, setSearch] = useSearchParams();
  const { revalidate } = useRevalidator();
  const atWork = runs.find(isAtWork);
  const last = runs.find((it) => it.state === "finished");
  useEffect(() => {
    if (!atWork) return;
    const timer = setInterval(() => void revalidate(), LOOK_MS);
    return () => clearInterval(timer);
  }, [atWork, revalidate]);
  const opened = policies.find((it) => it.policy === search.get("policy"));
  const open = (policy: string): void => setSearch({ policy }, { preventScrollReset: true });
  const mayMatch = me.roles.some((it) => it === "supervisor" || it === "decider" || it === "registrar");
  return (
    <>
      <PageHead
        title="政策匹配"
        note={`名录 ${number(subjects)} 户，政策 ${policies.length} 项。名录、政策或日期一有变化就自动重新匹配，只改写有变化的。`}
      >
        <Button
          icon={<DownloadOutlined />}
          onClick={() => saveCsv(`政策匹配-${today}.csv`, csvRows(policies))}
        >
          导出 CSV
        </Button>
        {mayMatch ? (
          <Button
            type="primary"
            icon={<SyncOutlined />}
            loading={command.busy}
            disabled={atWork !== undefined}
            onClick={() => void command.run("/matching/runs", {}, "已排上，马上开始匹配")}
          >
            重新匹配
          </Button>
        ) : null}
      </PageHead>
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
      {atWork ? <RunProgress run={atWork} /> : null}
      {last ? (
        <RunLine run={last} />
      ) : (
        <Alert
          className="office-refusal"
          showIcon
          type="info"
          title="还没有匹配过。系统会在一分钟内自动开始第一次匹配。"
        />
      )}
      {policies.length === 0 ? (
        <Empty description="方案里还没有政策。" />
      ) : (
        <Table<PolicyCount>
          size="middle"
          rowKey="policy"
          pagination={false}
          dataSource={[...policies]}
          scroll={{ x: "max-content" }}
          columns={[
            {
              title: "措施",
              key: "measure",
              width: 76,
              align: "right",
              sorter: (a, b) => a.measure - b.measure,
              render: (_, it) => `第 ${it.measure} 条`,
            },
            {
              title: "政策",
              key: "name",
              render: (_, it) => (
                <>
                  <button type="button" className="office-link" onClick={() => open(it.policy)}>
                    {it.name}
                  </button>
                  <span className="match-version">
                    {it.version ? `${it.version} 版` : "今天没有生效的版本"}
                  </span>
                </>
              ),
            },
            {
              title: "名录里的情况",
              key: "counts",
              width: 280,
              sorter: (a, b) => a.met - b.met,
              render: (_, it) => <CountsBar it={it} total={subjects} />,
            },
            {
              title: "上次变化",
              key: "news",
              width: 110,
              sorter: (a, b) => a.gained + a.lost - b.gained - b.lost,
              render: (_, it) =>
                it.gained + it.lost === 0 ? (
                  <span className="office-none">无</span>
                ) : (
                  <span className="match-news">
                    {it.gained > 0 ? <span>新增 {number(it.gained)}</span> : null}
                    {it.lost > 0 ? <span>减少 {number(it.lost)}</span> : null}
                  </span>
                ),
            },
            {
              title: "免申即享",
              key: "instant",
              width: 190,
              render: (_, it) => <InstantMark obstacles={it.instant} />,
            },
          ]}
        />
      )}
      <SubjectsDrawer
        policy={opened}
        run={last}
        onClose={() => setSearch({}, { preventScrollReset: true })}
      />
    </>
  );
}

const csvRows = (policies: readonly PolicyCount[]): string[][] => [
  [
    "措施",
    "编号",
    "政策",
    "版本",
    "符合",
    "需要人工判断",
    "还缺信息",
    "不符合或不适用",
    "新增",
    "减少",
    "可免申即享",
  ],
  ...policies.map((it) => [
    String(it.measure),
    it.policy,
    it.name,
    it.version ?? "",
    String(it.met),
    String(it.manual),
    String(it.unknown),
    String(it.unmet),
    String(it.gained),
    String(it.lost),
    it.instant.length === 0 ? "是" : "否",
  ]),
];
