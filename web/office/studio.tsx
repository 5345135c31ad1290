import { EditOutlined } from "@ant-design/icons";
import { Button, Empty, Input, Table } from "antd";
import { useState } from "react";
import { Link, useLoaderData, useSearchParams } from "react-router";
import type { PolicyLine, StudioList } from "#engines/matching/contract";
import { load } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { DraftLines } from "./studio/draft-lines.tsx";
import { NewPolicy } from "./studio/new-policy.tsx";
import { CERTAINTIES } from "./studio/words.ts";

export const meta = () => [{ title: "政策工作室 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = () => load<StudioList>("/studio/policies");

/** What is looked for is in the address, but is no reason to ask again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.pathname !== nextUrl.pathname || currentUrl.href === nextUrl.href;

const SHOWS = [
  { key: "", name: "全部政策" },
  { key: "mine", name: "本单位负责的" },
  { key: "drafted", name: "正在起草的" },
  { key: "unsure", name: "还没核对的" },
] as const;

export default function StudioScreen() {
  const list = useLoaderData<typeof clientLoader>();
  const { me, units } = useFrame();
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const words = (search.get("q") ?? "").trim();
  const show = search.get("show") ?? "";
  const fits = (it: PolicyLine, wanted: string): boolean =>
    wanted === "mine"
      ? it.unit === me.unit
      : wanted === "drafted"
        ? it.drafts.some((one) => one.state !== "withdrawn")
        : wanted === "unsure"
          ? it.certainty !== "verified"
          : true;
  const shown = list.policies.filter(
    (it) =>
      fits(it, show) &&
      (words === "" || `${it.name} ${it.policy} ${it.benefit} ${units[it.unit] ?? ""}`.includes(words)),
  );
  const titleOf = (measure: number): string => list.measures.find((it) => it.number === measure)?.title ?? "";
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { preventScrollReset: true, replace: true });
  };
  return (
    <>
      <PageHead
        title="政策工作室"
        note={`${list.policies.length} 项政策。条件用受控中文写，边写边检查；改动先成草稿，审查通过才生效。`}
      >
        {list.mayDraft.length > 0 ? (
          <Button type="primary" icon={<EditOutlined />} onClick={() => setCreating(true)}>
            起草新政策
          </Button>
        ) : null}
      </PageHead>
      <div className="office-tools">
        <search>
          <Input
            allowClear
            defaultValue={words}
            maxLength={60}
            placeholder="政策名称、待遇、单位"
            aria-label="按政策名称、待遇或单位查找"
            onChange={(event) => set("q", event.target.value)}
          />
        </search>
      </div>
      <fieldset className="match-lists studio-shows">
        <legend className="unseen">看哪些政策</legend>
        {SHOWS.filter((it) => it.key !== "mine" || me.unit !== null).map((it) => (
          <button
            key={it.key}
            type="button"
            aria-pressed={show === it.key}
            onClick={() => set("show", it.key)}
          >
            {it.name} {list.policies.filter((one) => fits(one, it.key)).length}
          </button>
        ))}
      </fieldset>
      {list.newPolicies.length > 0 ? (
        <section className="office-card studio-new">
          <h2>还没有发布的新政策</h2>
          <DraftLines drafts={list.newPolicies} named />
        </section>
      ) : null}
      {shown.length === 0 ? (
        <Empty
          className="office-empty"
          description={
            list.policies.length === 0 ? "方案里还没有政策。" : "没有这样的政策，换个词或者看全部。"
          }
        />
      ) : (
        <Table<PolicyLine>
          size="middle"
          rowKey="policy"
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
              title: "政策",
              key: "name",
              render: (_, it) => (
                <>
                  <Link to={`/office/studio/${it.policy}`}>{it.name}</Link>
                  <small className="plan-chapter">{it.benefit}</small>
                  {it.drafts.length > 0 ? (
                    <DraftLines drafts={it.drafts.filter((one) => one.state !== "withdrawn")} />
                  ) : null}
                </>
              ),
            },
            {
              title: "现行版本",
              key: "version",
              width: 150,
              render: (_, it) => (
                <span className="studio-version">
                  {it.inForce ? `${it.inForce} 版` : <span className="office-none">今天没有</span>}
                  {it.certainty ? (
                    <Mark tone={CERTAINTIES[it.certainty].tone}>{CERTAINTIES[it.certainty].text}</Mark>
                  ) : null}
                </span>
              ),
            },
            {
              title: "样例",
              key: "cases",
              width: 76,
              align: "right",
              responsive: ["lg"],
              render: (_, it) => `${it.cases} 个`,
            },
            {
              title: "责任单位",
              key: "unit",
              width: 150,
              responsive: ["lg"],
              render: (_, it) => units[it.unit] ?? it.unit,
            },
          ]}
        />
      )}
      {creating ? <NewPolicy list={list} onClose={() => setCreating(false)} /> : null}
    </>
  );
}
