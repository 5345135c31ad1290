import type { CaseSummary } from "#engines/applications/contract";
import { Money, On } from "./bits.tsx";
import { StatusTag } from "./status-tag.tsx";

type Props = {
  cases: readonly CaseSummary[];
  /** Those that wait for the reader's confirmation. */
  waits?: readonly string[];
  showApplicant?: boolean;
};

export const CaseCards = ({ cases, waits = [], showApplicant }: Props) => (
  <ul className="measure-list">
    {cases.map((it) => (
      <li className="card" key={it.caseId}>
        <h3>
          <a href={`/my/${it.caseId}`}>{it.serviceName}</a>
        </h3>
        <p>
          <StatusTag status={it.status} text={it.statusText} />
          {it.amount === null ? null : (
            <>
              {" "}
              <Money fen={it.amount} />
            </>
          )}
        </p>
        {it.status === "correcting" || waits.includes(it.caseId) ? (
          <p>
            <a className="button" href={`/my/${it.caseId}`}>
              {it.status === "correcting" ? "去补正" : "去确认"}
            </a>
          </p>
        ) : null}
        {it.partsWaiting ? (
          <p>
            有 {it.partsWaiting} 个单位等您补正{" "}
            <a className="button" href={`/my/${it.caseId}`}>
              去补正<span className="visually-hidden">：{it.serviceName}</span>
            </a>
          </p>
        ) : null}
        <p className="meta">
          {showApplicant ? `${it.applicant} · ` : ""}
          回执 {it.code} · <On day={it.submittedOn} />
          申报
          {it.unitName && it.status !== "confirming" ? ` · 现在在${it.unitName}` : ""}
          {it.status === "correcting" ? " · 停表，等您补正" : null}
          {it.due && (it.clock === "running" || it.clock === "overdue") ? (
            <>
              {" "}
              · 应办结 <On day={it.due} />
            </>
          ) : null}
        </p>
      </li>
    ))}
  </ul>
);
