import { Button, Empty } from "antd";
import { Link } from "react-router";
import type { Supervision } from "#engines/applications/contract";
import { Mark } from "../parts/marks.tsx";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { DayOf } from "../parts/texts.tsx";
import { useCommand } from "../parts/use-command.ts";
import { casePath } from "../queue/tabs.ts";

type Props = Pick<Supervision, "escalated" | "levels">;

/** Overdue cases that were told above, and by which rule. */
export const Escalations = ({ escalated, levels }: Props) => {
  const command = useCommand();
  return (
    <>
      <details className="super-levels">
        <summary>什么时候上报、报给谁</summary>
        <ol>
          {levels.map((it) => (
            <li key={it.level}>
              超期满 {it.after} 个工作日：{it.name}，告知{it.told}（依据：{it.source}）。
            </li>
          ))}
        </ol>
        <p>每晚清点一次，同一件每一级只报一次。</p>
      </details>
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
      <p>
        <Button
          loading={command.busy}
          onClick={() => command.run("/office/supervision/escalate", {}, "已清点，够级别的已上报")}
        >
          现在清点一次
        </Button>
      </p>
      {escalated.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有超期上报的件。" />
      ) : (
        <ul className="super-list">
          {escalated.map((it) => (
            <li key={`${it.caseId} ${it.level} ${it.on}`}>
              <p>
                <Mark tone={it.stands ? "bad" : "good"}>
                  {it.stands ? `超期 ${it.overdueDays} 个工作日时上报` : "已不超期"}
                </Mark>{" "}
                <Link to={casePath(it)}>{it.applicant}</Link>{" "}
                {it.sample ? <span className="office-sample small">演示</span> : null} {it.serviceName}
              </p>
              <p className="office-none">
                第 {it.level} 级：{it.levelName} · {it.unitName} · <DayOf day={it.on} /> ·{" "}
                <code className="office-code">{it.code}</code>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
