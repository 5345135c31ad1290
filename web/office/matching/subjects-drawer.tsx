import { Button, Drawer, Empty, Pagination, Skeleton, Table } from "antd";
import { useEffect, useState } from "react";
import type { MatchedSubject, MatchedSubjects, MatchRun, PolicyCount } from "#engines/matching/contract";
import { amountText } from "#kernel/rules";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { saveCsv } from "../csv.ts";
import { useFrame } from "../frame/frame.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";

const LISTS = [
  { key: "met", name: "符合" },
  { key: "manual", name: "需人工判断" },
  { key: "unknown", name: "还缺信息" },
  { key: "changed", name: "上次变化" },
] as const;
type List = (typeof LISTS)[number]["key"];
const OUTCOMES: Readonly<Record<string, string>> = { met: "符合", manual: "需人工判断", unknown: "还缺信息" };
/** As many pages as are fetched for one export. */
const MOST_EXPORTED_PAGES = 200;

/** Who stands where with a policy: the list from which firms are looked up and told (政策找企). */
export const SubjectsDrawer = ({
  policy,
  run,
  onClose,
}: {
  policy: PolicyCount | undefined;
  run: MatchRun | undefined;
  onClose: () => void;
}) => (
  <Drawer open={policy !== undefined} onClose={onClose} size={820} title={policy?.name ?? ""} destroyOnHidden>
    {policy ? <Subjects key={policy.policy} policy={policy} run={run} /> : null}
  </Drawer>
);

const Subjects = ({ policy, run }: { policy: PolicyCount; run: MatchRun | undefined }) => {
  const { regions, today } = useFrame();
  const [list, setList] = useState<List>(
    policy.met > 0 ? "met" : policy.manual > 0 ? "manual" : policy.unknown > 0 ? "unknown" : "met",
  );
  const [region, setRegion] = useState("");
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<MatchedSubjects | Refusal>();
  const [exporting, setExporting] = useState(false);
  const query = (at: number) => ({
    policy: policy.policy,
    page: at,
    ...(list === "changed" ? { changedIn: run?.runId } : { outcome: list, region }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: query is made of what is listed
  useEffect(() => {
    const stop = new AbortController();
    setFound(undefined);
    void look<MatchedSubjects>("/matching/subjects", query(page), stop.signal).then((it) => {
      if (!stop.signal.aborted) setFound(it);
    });
    return () => stop.abort();
  }, [policy.policy, list, region, page, run?.runId]);

  const regionName = (code: string | null): string =>
    regions.find((it) => it.code === code)?.name ?? code ?? "—";
  const exportAll = async (): Promise<void> => {
    setExporting(true);
    const rows: MatchedSubject[] = [];
    for (let at = 1; at <= MOST_EXPORTED_PAGES; at++) {
      const answer = await look<MatchedSubjects>("/matching/subjects", query(at));
      if (isRefusal(answer)) {
        setFound(answer);
        break;
      }
      rows.push(...answer.subjects);
      if (rows.length >= answer.total) break;
    }
    saveCsv(`${policy.name}-${LISTS.find((it) => it.key === list)?.name}-${today}.csv`, [
      ["名称", "统一社会信用代码", "县市", "情况", "金额", "自", "演示数据"],
      ...rows.map((it) => [
        it.name,
        it.key,
        regionName(it.region),
        outcomeText(it.outcome),
        it.amount ? amountText(it.amount) : "",
        it.since ?? "",
        it.sample ? "是" : "",
      ]),
    ]);
    setExporting(false);
  };
  return (
    <>
      <div className="office-tools">
        <fieldset className="match-lists">
          <legend className="unseen">看哪些户</legend>
          {LISTS.filter((it) => it.key !== "changed" || run !== undefined).map((it) => (
            <button
              key={it.key}
              type="button"
              aria-pressed={list === it.key}
              onClick={() => {
                setList(it.key);
                setPage(1);
              }}
            >
              {it.name}{" "}
              {it.key === "changed" ? policy.gained + policy.lost : policy[it.key].toLocaleString("zh-CN")}
            </button>
          ))}
        </fieldset>
        {list === "changed" ? null : (
          <label className="office-region">
            <span className="unseen">县市</span>
            <select
              value={region}
              onChange={(event) => {
                setRegion(event.target.value);
                setPage(1);
              }}
            >
              <option value="">全部县市</option>
              {regions.map((it) => (
                <option key={it.code} value={it.code}>
                  {it.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button loading={exporting} onClick={() => void exportAll()}>
          导出名单
        </Button>
      </div>
      {found === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : isRefusal(found) ? (
        <RefusalNote refusal={found} onClose={() => setFound(undefined)} />
      ) : found.subjects.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的户。" />
      ) : (
        <>
          <Table<MatchedSubject>
            size="small"
            rowKey="subjectId"
            dataSource={[...found.subjects]}
            pagination={false}
            columns={[
              {
                title: "名称",
                key: "name",
                render: (_, it) => (
                  <>
                    {it.name} {it.sample ? <span className="office-sample small">演示</span> : null}
                    <code className="office-code match-code">{it.key}</code>
                  </>
                ),
              },
              { title: "县市", key: "region", width: 90, render: (_, it) => regionName(it.region) },
              list === "changed"
                ? {
                    title: "变化",
                    key: "change",
                    width: 180,
                    render: (_, it) => `${outcomeText(it.before)} → ${outcomeText(it.outcome)}`,
                  }
                : {
                    title: "金额",
                    key: "amount",
                    width: 160,
                    align: "right",
                    render: (_, it) => (it.amount ? amountText(it.amount) : "—"),
                  },
              {
                title: "自",
                key: "since",
                width: 110,
                responsive: ["sm"],
                render: (_, it) => it.since ?? "—",
              },
            ]}
          />
          <Pagination
            className="office-pages"
            align="end"
            current={found.page}
            total={found.total}
            pageSize={found.pageSize}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={setPage}
          />
        </>
      )}
    </>
  );
};

const outcomeText = (it: string | null): string => (it === null ? "不符合" : (OUTCOMES[it] ?? it));
