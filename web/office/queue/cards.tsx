import { Link } from "react-router";
import type { CaseSummary } from "#engines/applications/contract";
import { DaysLeft, StatusMark } from "../parts/marks.tsx";
import { DayOf, Money } from "../parts/texts.tsx";
import { casePath } from "./tabs.ts";

/** The queue on a phone: one card a case, what presses first. */
export const QueueCards = ({ cases }: { cases: readonly CaseSummary[] }) => (
  <ul className="office-cards">
    {cases.map((it) => (
      <li key={it.caseId}>
        <Link to={casePath(it)}>
          <strong>{it.applicant}</strong>
          {it.sample ? <span className="office-sample small">演示</span> : null}
          <span>{it.serviceName}</span>
          <span className="office-card-marks">
            <DaysLeft left={it.left} clock={it.clock} />
            <StatusMark status={it.status} text={it.statusText} />
          </span>
          <small>
            {it.due ? (
              <>
                到期 <DayOf day={it.due} /> ·{" "}
              </>
            ) : null}
            {it.amount !== null ? (
              <>
                <Money amount={it.amount} /> ·{" "}
              </>
            ) : null}
            <code className="office-code">{it.code}</code>
          </small>
        </Link>
      </li>
    ))}
  </ul>
);
