import { Progress } from "antd";
import type { MatchRun } from "#engines/matching/contract";
import { DayOf } from "../parts/texts.tsx";

const number = (it: number): string => it.toLocaleString("zh-CN");

export const RunProgress = ({ run }: { run: MatchRun }) => {
  const { done, total } = run.progress;
  return (
    <section className="office-card match-progress" aria-live="polite">
      <p>
        {run.state === "waiting" ? "正在等待开始…" : `正在匹配：已完成 ${number(done)} 户`}
        {total ? `，共 ${number(total)} 户` : ""}（{run.askedBy}）
      </p>
      <Progress percent={total ? Math.floor((done * 100) / total) : 0} />
    </section>
  );
};

/** What the last run found. */
export const RunLine = ({ run }: { run: MatchRun }) => (
  <p className="match-last">
    上次{run.kind === "whole" ? "全量" : "增量"}匹配：按 <DayOf day={run.on} /> 的政策核对{" "}
    {number(run.progress.done)} 户，{number(run.changed)} 户有变化，改写 {number(run.pairs)} 条（
    {run.askedBy}）。{run.sample ? <span className="office-sample">演示数据</span> : null}
  </p>
);
