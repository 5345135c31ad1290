import { Link } from "react-router";
import type { CaseView } from "#engines/applications/contract";
import { DaysLeft, Mark, StatusMark } from "../parts/marks.tsx";

const OUTCOMES = {
  granted: { tone: "good", text: "同意" },
  refused: { tone: "bad", text: "不予同意" },
  withdrawn: { tone: "quiet", text: "撤回或终止" },
} as const;

/** The parts of a joint case: each unit's case with its own clock, and how it came out. */
export const Parts = ({ view }: { view: CaseView }) =>
  view.parts.length === 0 ? null : (
    <section className="office-card" aria-labelledby="case-parts">
      <h2 id="case-parts">各单位的办件</h2>
      <ul className="case-opinions">
        {view.parts.map((it) => (
          <li key={it.caseId}>
            <Link to={`/office/cases/${it.subjectId}/${it.caseId}`}>
              {it.deskName}：{it.serviceName}
            </Link>{" "}
            <StatusMark status={it.status} text={it.statusText} />{" "}
            <DaysLeft left={it.left} clock={it.clock} status={it.status} />{" "}
            {it.outcome ? <Mark tone={OUTCOMES[it.outcome].tone}>{OUTCOMES[it.outcome].text}</Mark> : null}
            {it.required ? <span className="office-none">（必须办成，否则整件不予同意）</span> : null}
          </li>
        ))}
        {view.spared.map((it) => (
          <li key={it.name}>
            {it.name} <Mark tone="quiet">不需要办</Mark> <span className="office-none">因为{it.why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
