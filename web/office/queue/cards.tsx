import { Link } from "react-router";
import type { QueueCase } from "#engines/applications/contract";
import { DaysLeft, StatusMark } from "../parts/marks.tsx";
import { DayOf, Money } from "../parts/texts.tsx";
import { casePath } from "./tabs.ts";

type Props = {
  cases: readonly QueueCase[];
  chosen: readonly QueueCase[];
  /** Undefined where nothing can be done to many. */
  onToggle: ((it: QueueCase) => void) | undefined;
};

/** The queue on a phone: one card a case, what presses first. */
export const QueueCards = ({ cases, chosen, onToggle }: Props) => (
  <ul className="office-cards">
    {cases.map((it) => (
      <li key={it.caseId}>
        {onToggle ? (
          <label className="queue-card-choice">
            <input
              type="checkbox"
              checked={chosen.some((one) => one.caseId === it.caseId)}
              onChange={() => onToggle(it)}
            />{" "}
            选{it.applicant}
          </label>
        ) : null}
        <Link to={casePath(it)}>
          <strong>{it.applicant}</strong>
          {it.sample ? <span className="office-sample small">演示</span> : null}
          <span>{it.serviceName}</span>
          <span className="office-card-marks">
            <DaysLeft left={it.left} clock={it.clock} status={it.status} />
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
