import { Button } from "antd";
import { Link } from "react-router";
import type { BulkLine, BulkReport, QueueCase } from "#engines/applications/contract";
import { Mark, type Tone } from "../parts/marks.tsx";
import { casePath } from "./tabs.ts";

const OUTCOMES: Readonly<Record<BulkLine["outcome"], { text: string; tone: Tone }>> = {
  done: { text: "办好", tone: "good" },
  refused: { text: "没有办", tone: "bad" },
  conflict: { text: "有新进展", tone: "wait" },
};

type Props = {
  report: BulkReport;
  cases: readonly QueueCase[];
  busy: boolean;
  onRetry: (caseIds: readonly string[]) => void;
};

/** Case by case what came of it, what did not go through first. Only what was refused can be tried again: a case that moved on is to be looked at. */
export const BulkResult = ({ report, cases, busy, onRetry }: Props) => {
  const failed = report.lines.filter((it) => it.outcome !== "done");
  const again = report.lines.filter((it) => it.outcome === "refused").map((it) => it.caseId);
  const lines = [...failed, ...report.lines.filter((it) => it.outcome === "done")];
  return (
    <>
      <p role="status">
        办好 {report.done} 件{report.refused > 0 ? `，没有办 ${report.refused} 件` : ""}
        {report.conflicts > 0 ? `，有新进展 ${report.conflicts} 件（请看过再办）` : ""}。
      </p>
      {again.length > 0 ? (
        <Button loading={busy} onClick={() => onRetry(again)}>
          只重试没有办的 {again.length} 件
        </Button>
      ) : null}
      <ul className="queue-result">
        {lines.map((it) => {
          const { text, tone } = OUTCOMES[it.outcome];
          const found = cases.find((one) => one.caseId === it.caseId);
          return (
            <li key={it.caseId}>
              <Mark tone={tone}>{text}</Mark>
              <Link to={casePath(it)}>{found?.applicant ?? it.caseId}</Link>
              {found ? <code className="office-code">{found.code}</code> : null}
              {it.says ? <span>{it.says}</span> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
};
