import { Button, Empty, Pagination, Skeleton, Table, type TableColumnsType } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look, type Query } from "../api.ts";
import { saveCsv } from "../csv.ts";
import { useFrame } from "../frame/frame.ts";
import { RefusalNote } from "./refusal-note.tsx";

type Firm = { subjectId: string; key: string; name: string; region: string | null; sample: boolean };
/** Both answers look like this but for what they call the firms. */
type Found<It> = {
  total: number;
  page: number;
  pageSize: number;
  firms?: readonly It[];
  subjects?: readonly It[];
};
const rowsOf = <It,>({ firms, subjects }: Found<It>): readonly It[] => firms ?? subjects ?? [];
/** One of the lists to choose from; of some nobody asks by county. */
type Listed<List> = { key: List; name: string; count?: number; everywhere?: true };
type Asked<List> = { list: List; region: string; page: number };
type Props<It, List> = {
  lists: readonly Listed<List>[];
  first: List;
  /** Where the firms are looked up. */
  path: string;
  query(asked: Asked<List>): Query;
  columns(list: List): TableColumnsType<It>;
  /** Below the name on a phone, where those columns have no room. */
  below?(it: It): ReactNode;
  /** The file holds name, code and county of each firm and then these. */
  file: { name: string; headings: readonly string[]; cells(it: It): readonly string[] };
};
/** As many pages as are fetched for one export. */
const MOST_EXPORTED_PAGES = 200;

/** Firms of one of several lists, by county and page, to look through and to take along as a file. */
export const FirmList = <It extends Firm, List extends string>(props: Props<It, List>) => {
  const { lists, path, query, file } = props;
  const { regions, today } = useFrame();
  const [list, setList] = useState(props.first);
  const [region, setRegion] = useState("");
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<Found<It> | Refusal>();
  const [exporting, setExporting] = useState(false);
  const chosen = lists.find((it) => it.key === list);
  const lookAt = (at: number, signal?: AbortSignal) =>
    look<Found<It>>(path, query({ list, region: chosen?.everywhere ? "" : region, page: at }), signal);
  const asked = JSON.stringify([path, query({ list, region, page })]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is everything that is looked up
  useEffect(() => {
    const stop = new AbortController();
    setFound(undefined);
    void lookAt(page, stop.signal).then((it) => {
      if (!stop.signal.aborted) setFound(it);
    });
    return () => stop.abort();
  }, [asked]);
  const choose = (change: () => void): void => {
    change();
    setPage(1);
  };
  const regionName = (code: string | null): string =>
    regions.find((it) => it.code === code)?.name ?? code ?? "—";
  const exportAll = async (): Promise<void> => {
    setExporting(true);
    const rows: It[] = [];
    for (let at = 1; at <= MOST_EXPORTED_PAGES; at++) {
      const answer = await lookAt(at);
      if (isRefusal(answer)) {
        setFound(answer);
        break;
      }
      rows.push(...rowsOf(answer));
      if (rows.length >= answer.total) break;
    }
    saveCsv(`${file.name}-${chosen?.name}-${today}.csv`, [
      ["名称", "统一社会信用代码", "县市", ...file.headings, "演示数据"],
      ...rows.map((it) => [it.name, it.key, regionName(it.region), ...file.cells(it), it.sample ? "是" : ""]),
    ]);
    setExporting(false);
  };
  return (
    <>
      <div className="office-tools">
        <fieldset className="match-lists">
          <legend className="unseen">看哪些户</legend>
          {lists.map((it) => (
            <button
              key={it.key}
              type="button"
              aria-pressed={list === it.key}
              onClick={() => choose(() => setList(it.key))}
            >
              {it.name}
              {it.count === undefined ? null : ` ${it.count.toLocaleString("zh-CN")}`}
            </button>
          ))}
        </fieldset>
        {chosen?.everywhere ? null : (
          <label className="office-region">
            <span className="unseen">县市</span>
            <select value={region} onChange={(event) => choose(() => setRegion(event.target.value))}>
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
      ) : rowsOf(found).length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的户。" />
      ) : (
        <>
          <Table<It>
            size="small"
            rowKey="subjectId"
            dataSource={[...rowsOf(found)]}
            pagination={false}
            columns={[
              {
                title: "名称",
                key: "name",
                render: (_, it) => (
                  <>
                    {it.name} {it.sample ? <span className="office-sample small">演示</span> : null}
                    <code className="office-code match-code">{it.key}</code>
                    {props.below?.(it)}
                  </>
                ),
              },
              { title: "县市", key: "region", width: 76, render: (_, it) => regionName(it.region) },
              ...props.columns(list),
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
    </>
  );
};
