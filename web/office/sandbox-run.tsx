import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useEffect } from "react";
import {
  type ClientLoaderFunctionArgs,
  Link,
  useLoaderData,
  useNavigate,
  useRevalidator,
} from "react-router";
import type { SandboxRun, SandboxRuns } from "#engines/matching/contract";
import { load, withQuery } from "./api.ts";
import { saveCsv } from "./csv.ts";
import { useFrame } from "./frame/frame.ts";
import { PageHead } from "./parts/page-head.tsx";
import { DayOf } from "./parts/texts.tsx";
import { BudgetChart } from "./sandbox/budget-chart.tsx";
import { CliffPicture } from "./sandbox/cliff-picture.tsx";
import { Compare, changesOf } from "./sandbox/compare.tsx";
import { Figures } from "./sandbox/figures.tsx";
import { FirmsList } from "./sandbox/firms-list.tsx";
import { GroupChart } from "./sandbox/group-chart.tsx";
import { Keep } from "./sandbox/keep.tsx";
import { OutcomeTable } from "./sandbox/outcome-table.tsx";
import { resultRows } from "./sandbox/result-rows.ts";
import { ServedBy } from "./sandbox/served.tsx";
import { count } from "./sandbox/texts.ts";

export const meta = () => [{ title: "推演结果 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = async ({ params, request }: ClientLoaderFunctionArgs) => {
  const other = new URL(request.url).searchParams.get("with");
  const [run, beside, { runs }] = await Promise.all([
    load<SandboxRun>(`/sandbox/runs/${params.runId ?? ""}`),
    other ? load<SandboxRun>(`/sandbox/runs/${other}`) : null,
    load<SandboxRuns>("/sandbox/runs"),
  ]);
  return { run, beside, others: runs.filter((it) => it.runId !== run.runId && it.result !== null) };
};

const LOOK_MS = 1_000;

export default function SandboxResultScreen() {
  const { run, beside, others } = useLoaderData<typeof clientLoader>();
  const { today } = useFrame();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const atWork = run.state === "waiting" || run.state === "running";
  // The run goes on without anybody looking: a reload only looks again.
  useEffect(() => {
    if (!atWork) return;
    const timer = setInterval(() => void revalidate(), LOOK_MS);
    return () => clearInterval(timer);
  }, [atWork, revalidate]);
  const { result } = run;
  return (
    <>
      <PageHead
        title={run.name ?? `${run.policyName}：推演结果`}
        note={
          <>
            {run.name ? `${run.policyName}，` : ""}假设在 <DayOf day={run.on} />，{run.author} 做的推演
            {run.base ? `，对照 ${run.base} 版` : ""}。
            {run.draft ? (
              <Link className="sandbox-draft-link" to={`/office/studio/drafts/${run.draft.draftId}`}>
                用的是草稿第 {run.draft.revision} 次保存的文字。
              </Link>
            ) : null}
            {run.sample ? <span className="office-sample">演示数据</span> : null}
          </>
        }
      >
        <Link
          className="office-button"
          to={withQuery("/office/sandbox/new", {
            policy: run.policy,
            on: run.on,
            from: run.runId,
            ...(run.draft ? { draft: run.draft.draftId, revision: run.draft.revision } : {}),
          })}
        >
          再改一改
        </Link>
        {result ? (
          <Button
            icon={<DownloadOutlined />}
            onClick={() => saveCsv(`政策沙盘-${today}.csv`, resultRows(run, result))}
          >
            导出 CSV
          </Button>
        ) : null}
        <Keep run={run} />
      </PageHead>
      {run.withdrawn ? (
        <Alert
          type="warning"
          showIcon
          className="office-refusal"
          title={`${run.withdrawn.by} 已经撤回这次推演：${run.withdrawn.reason}`}
        />
      ) : null}
      {run.state === "failed" ? (
        <Alert type="error" showIcon className="office-refusal" title={run.says ?? "这次推演没有做成。"} />
      ) : null}
      {atWork ? <AtWork run={run} /> : null}
      {result ? (
        <>
          <p className="sandbox-headline">{result.headline}</p>
          <p className="sandbox-note">
            改动：{changesOf(run)}。按今天名录里的 {count(result.population)}{" "}
            户逐户计算；缺信息的户不当作符合，也不当作不符合。
          </p>
          <Figures result={result} />
          {others.length > 0 ? (
            <div className="sandbox-with">
              <label htmlFor="sandbox-with">与另一次推演并排比较</label>
              <select
                id="sandbox-with"
                value={beside?.runId ?? ""}
                onChange={(event) =>
                  void navigate(withQuery(`/office/sandbox/${run.runId}`, { with: event.target.value }), {
                    preventScrollReset: true,
                  })
                }
              >
                <option value="">不比较</option>
                {others.map((it) => (
                  <option key={it.runId} value={it.runId}>
                    {it.name ?? `没保存的：${it.policyName}，${changesOf(it)}`}
                  </option>
                ))}
              </select>
            </div>
          ) : null}
          {beside ? <Compare runs={[run, beside]} /> : null}
          <div className="sandbox-two">
            <BudgetChart run={run} />
            <OutcomeTable outcomes={result.outcomes} />
          </div>
          <ServedBy run={run} />
          <div className="sandbox-groups">
            <GroupChart title="按县市" groups={result.groups.region} run={run} />
            <GroupChart title="按行业门类" groups={result.groups.industry} run={run} />
            <GroupChart title="按企业规模" groups={result.groups.size} run={run} />
          </div>
          {result.cliffs.length > 0 ? (
            <section aria-labelledby="cliffs">
              <h2 id="cliffs" className="sandbox-h2">
                界线上的户
              </h2>
              <div className="sandbox-cliffs">
                {result.cliffs.map((it) => (
                  <CliffPicture key={`${it.key} ${it.at}`} cliff={it} />
                ))}
              </div>
            </section>
          ) : null}
          <FirmsList key={run.runId} run={run} />
        </>
      ) : null}
    </>
  );
}

const AtWork = ({ run }: { run: SandboxRun }) => {
  const { done, total } = run.progress;
  return (
    <section className="office-card match-progress" aria-live="polite">
      <p>
        {run.state === "waiting" ? "正在等待开始…" : `正在推演：已算 ${count(done)} 户`}
        {total ? `，共 ${count(total)} 户` : ""}。可以离开这一页，算完还在这里。
      </p>
      <Progress percent={total ? Math.min(99, Math.floor((done * 100) / total)) : 0} aria-label="推演进度" />
    </section>
  );
};
