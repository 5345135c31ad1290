import { DownloadOutlined } from "@ant-design/icons";
import { Button, Table } from "antd";
import { Link, useLoaderData, useSearchParams } from "react-router";
import type { MeasureState } from "#engines/indicators/contract";
import { load } from "./api.ts";
import { saveCsv } from "./csv.ts";
import { useFrame } from "./frame/frame.ts";
import { PageHead } from "./parts/page-head.tsx";
import { figureText } from "./plan/figure-text.ts";
import { LightMark, lightText } from "./plan/light.tsx";
import { MeasureDrawer } from "./plan/measure-drawer.tsx";
import { type MeasureRow, measureRows, type PublicPlan } from "./plan/rows.ts";

export const meta = () => [{ title: "方案台账 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = async () => {
  const [plan, states] = await Promise.all([
    load<PublicPlan>("/plan"),
    load<readonly MeasureState[]>("/measures"),
  ]);
  return { document: plan.document, rows: measureRows(plan, states) };
};

/** Which measure is open is in the address, but is no reason to ask again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.href === nextUrl.href;

export default function PlanScreen() {
  const { document, rows } = useLoaderData<typeof clientLoader>();
  const { me, unitName, today } = useFrame();
  const [search, setSearch] = useSearchParams();
  const mine = search.get("mine") === "yes" && me.unit !== null;
  const shown = rows.filter((it) => !mine || (me.unit !== null && it.units.includes(me.unit)));
  const opened = rows.find((it) => String(it.number) === search.get("measure"));
  return (
    <>
      <PageHead
        title="方案台账"
        note={`${document.number}，${rows.length} 条措施，数字由名录、办件和资金账实时算出`}
      >
        <Button icon={<DownloadOutlined />} onClick={() => saveCsv(`方案台账-${today}.csv`, csvRows(shown))}>
          导出 CSV
        </Button>
      </PageHead>
      {unitName ? (
        <nav aria-label="范围" className="office-tabs">
          <Link to="/office/plan" aria-current={mine ? undefined : "page"}>
            全部措施 <b>{rows.length}</b>
          </Link>
          <Link to="/office/plan?mine=yes" aria-current={mine ? "page" : undefined}>
            {unitName}负责的{" "}
            <b>{rows.filter((it) => me.unit !== null && it.units.includes(me.unit)).length}</b>
          </Link>
        </nav>
      ) : null}
      <Table<MeasureRow>
        className="plan-table"
        size="middle"
        rowKey="number"
        dataSource={shown}
        pagination={false}
        columns={[
          { title: "条", key: "number", width: 56, render: (_, it) => it.number },
          {
            title: "措施",
            key: "title",
            render: (_, it) => (
              <>
                <Link to={withMeasure(search, it.number)} preventScrollReset>
                  {it.title}
                </Link>
                <small className="plan-chapter">{it.chapterTitle}</small>
                <div className="plan-narrow">
                  <Figures row={it} />
                </div>
              </>
            ),
          },
          {
            title: "亮灯",
            key: "light",
            width: 110,
            render: (_, it) => <LightMark light={it.state.light} />,
          },
          {
            title: "承诺",
            key: "commitments",
            width: 80,
            responsive: ["sm"],
            render: (_, it) => `${it.commitments.length} 项`,
          },
          { title: "实时数字", key: "figures", responsive: ["sm"], render: (_, it) => <Figures row={it} /> },
          {
            title: "责任单位",
            key: "units",
            responsive: ["lg"],
            render: (_, it) => <Units names={it.unitNames} />,
          },
        ]}
      />
      <MeasureDrawer
        row={opened}
        onClose={() => setSearch(mine ? { mine: "yes" } : {}, { preventScrollReset: true })}
      />
    </>
  );
}

const withMeasure = (search: URLSearchParams, number: number): string => {
  const next = new URLSearchParams(search);
  next.set("measure", String(number));
  return `?${next}`;
};

const FEW = 2;
const Figures = ({ row }: { row: MeasureRow }) =>
  row.state.figures.length === 0 ? (
    <span className="office-none">暂无</span>
  ) : (
    <ul className="plan-figures">
      {row.state.figures.slice(0, FEW).map((it) => (
        <li key={it.id}>
          {it.name} <b>{figureText(it)}</b>
        </li>
      ))}
      {row.state.figures.length > FEW ? (
        <li className="office-none">另有 {row.state.figures.length - FEW} 项</li>
      ) : null}
    </ul>
  );

const MANY = 4;
const Units = ({ names }: { names: readonly string[] }) => (
  <span title={names.join("、")}>
    {names.slice(0, MANY).join("、")}
    {names.length > MANY ? ` 等 ${names.length} 个` : ""}
  </span>
);

const csvRows = (rows: readonly MeasureRow[]): string[][] => [
  ["条", "措施", "章", "亮灯", "说明", "实时数字", "责任单位"],
  ...rows.map((it) => [
    String(it.number),
    it.title,
    it.chapterTitle,
    lightText(it.state.light),
    it.state.light.says,
    it.state.figures.map((one) => `${one.name} ${figureText(one)}`).join("；"),
    it.unitNames.join("、"),
  ]),
];
