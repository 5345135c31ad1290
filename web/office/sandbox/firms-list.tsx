import { Button, Empty, Pagination, Skeleton, Table } from "antd";
import { useEffect, useState } from "react";
import type { SandboxFirm, SandboxFirms, SandboxRun } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { saveCsv } from "../csv.ts";
import { useFrame } from "../frame/frame.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { EFFECTS, OUTCOMES, rangeText } from "./texts.ts";

const LISTS = [
  { key: "wins", name: "受益" },
  { key: "loses", name: "受损" },
  { key: "newly", name: "新增符合" },
  { key: "noLonger", name: "不再符合" },
  { key: "unclear", name: "说不准" },
] as const;
type List = (typeof LISTS)[number]["key"];
/** As many pages as are fetched for one export. */
const MOST_EXPORTED_PAGES = 200;

/** The firms for whom something changes: before and after, those with most to gain or lose first. */
export const FirmsList = ({ run }: { run: SandboxRun }) => {
  const { regions, today } = useFrame();
  const { result } = run;
  const [list, setList] = useState<List>(
    result && result.winners === 0 && result.losers > 0 ? "loses" : "wins",
  );
  const [region, setRegion] = useState("");
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<SandboxFirms | Refusal>();
  const [exporting, setExporting] = useState(false);
  const path = `/sandbox/runs/${run.runId}/firms`;
  useEffect(() => {
    const stop = new AbortController();
    setFound(undefined);
    void look<SandboxFirms>(path, { effect: list, region, page }, stop.signal).then((it) => {
      if (!stop.signal.aborted) setFound(it);
    });
    return () => stop.abort();
  }, [path, list, region, page]);
  const regionName = (code: string | null): string =>
    regions.find((it) => it.code === code)?.name ?? code ?? "—";
  const exportAll = async (): Promise<void> => {
    setExporting(true);
    const rows: SandboxFirm[] = [];
    for (let at = 1; at <= MOST_EXPORTED_PAGES; at++) {
      const answer = await look<SandboxFirms>(path, { effect: list, region, page: at });
      if (isRefusal(answer)) {
        setFound(answer);
        break;
      }
      rows.push(...answer.firms);
      if (rows.length >= answer.total) break;
    }
    saveCsv(`沙盘名单-${LISTS.find((it) => it.key === list)?.name}-${today}.csv`, [
      ["名称", "统一社会信用代码", "县市", "影响", "改之前", "改之后", "演示数据"],
      ...rows.map((it) => [
        it.name,
        it.key,
        regionName(it.region),
        EFFECTS[it.effect],
        sideText(it.before, run),
        sideText(it.after, run),
        it.sample ? "是" : "",
      ]),
    ]);
    setExporting(false);
  };
  return (
    <section className="office-card" id="firms">
      <h2>有变化的户</h2>
      <div className="office-tools">
        <fieldset className="match-lists">
          <legend className="unseen">看哪些户</legend>
          {LISTS.map((it) => (
            <button
              key={it.key}
              type="button"
              aria-pressed={list === it.key}
              onClick={() => {
                setList(it.key);
                setPage(1);
              }}
            >
              {it.name}
            </button>
          ))}
        </fieldset>
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
        <Button loading={exporting} onClick={() => void exportAll()}>
          导出名单
        </Button>
      </div>
      {found === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : isRefusal(found) ? (
        <RefusalNote refusal={found} onClose={() => setFound(undefined)} />
      ) : found.firms.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的户。" />
      ) : (
        <>
          <Table<SandboxFirm>
            size="small"
            rowKey="subjectId"
            dataSource={[...found.firms]}
            pagination={false}
            columns={[
              {
                title: "名称",
                key: "name",
                render: (_, it) => (
                  <>
                    {it.name} {it.sample ? <span className="office-sample small">演示</span> : null}
                    <code className="office-code match-code">{it.key}</code>
                    <span className="sandbox-phone-only">
                      {sideText(it.before, run)} → {sideText(it.after, run)}
                    </span>
                  </>
                ),
              },
              { title: "县市", key: "region", width: 84, render: (_, it) => regionName(it.region) },
              {
                title: "改之前",
                key: "before",
                responsive: ["md"],
                render: (_, it) => sideText(it.before, run),
              },
              {
                title: "改之后",
                key: "after",
                responsive: ["md"],
                render: (_, it) => sideText(it.after, run),
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
            showTotal={(total) => `共 ${total.toLocaleString("zh-CN")} 户`}
            onChange={setPage}
          />
        </>
      )}
    </section>
  );
};

/** A tax due is kept as a sum that makes poorer. */
const sideText = ({ outcome, money }: SandboxFirm["before"], { money: kind }: SandboxRun): string => {
  if (money === null || (money.min === 0 && money.max === 0 && kind === "paid" && outcome !== "met"))
    return OUTCOMES[outcome];
  const due = kind === "forgone" && money.max <= 0;
  const text = due ? `缴税 ${rangeText({ min: 0 - money.max, max: 0 - money.min })}` : rangeText(money);
  return `${OUTCOMES[outcome]}，${text}`;
};
