import type { CaseView } from "#engines/applications/contract";
import { Mark } from "../parts/marks.tsx";
import { Clause, DayOf, Money } from "../parts/texts.tsx";
import { CaseMessages } from "./case-messages.tsx";
import { Documents } from "./documents.tsx";

/** 往来: what went between the unit and the applicant or the public. */
export const Letters = ({ view }: { view: CaseView }) => {
  const { correction, decision, notice, result, remedies } = view;
  return (
    <div className="case-letters">
      <Documents view={view} />
      {correction || decision || notice || result ? null : (
        <p className="office-none">还没有往来。补正、决定、公示和异议会列在这里。</p>
      )}
      {correction ? (
        <section>
          <h3>
            一次告知补正{" "}
            {correction.answered ? <Mark tone="good">已补正</Mark> : <Mark tone="wait">等待补正</Mark>}
          </h3>
          <p>
            <DayOf day={correction.askedOn} /> 发出，请在 <DayOf day={correction.replyBy} /> 前补正。
          </p>
          <ol>
            {correction.items.map((it) => (
              <li key={it.target}>
                <strong>{it.label}</strong>：{it.says}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {decision ? (
        <section>
          <h3>
            决定{" "}
            {decision.outcome === "granted" ? (
              <Mark tone="good">同意</Mark>
            ) : (
              <Mark tone="quiet">不予同意</Mark>
            )}
          </h3>
          <p>
            <DayOf day={decision.on} />，{decision.by}
            {decision.amount !== null ? (
              <>
                ，金额 <Money amount={decision.amount} />
              </>
            ) : null}
          </p>
          <p className="case-letter">{decision.reason}</p>
          {decision.belowReason ? (
            <p className="case-letter">少于算得金额的理由：{decision.belowReason}</p>
          ) : null}
        </section>
      ) : null}
      {notice ? <NoticeLetters notice={notice} /> : null}
      {result ? (
        <section>
          <h3>结果</h3>
          <p>
            <DayOf day={result.on} /> 送达，编号{" "}
            <a href={`/verify/${result.code}`}>
              <code className="office-code">{result.code}</code>
            </a>
          </p>
        </section>
      ) : null}
      {remedies.length > 0 ? (
        <section>
          <h3>申请人的救济途径</h3>
          <ul>
            {remedies.map((it) => (
              <li key={it.label}>
                {it.label}：{it.unitName}
                {it.lastDay ? (
                  <>
                    ，最迟 <DayOf day={it.lastDay} />
                  </>
                ) : null}
                <Clause cite={it.cite} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <CaseMessages view={view} />
    </div>
  );
};

const NoticeLetters = ({ notice }: { notice: NonNullable<CaseView["notice"]> }) => (
  <section>
    <h3>公示与异议</h3>
    <p>
      公示 <DayOf day={notice.from} /> 至 <DayOf day={notice.until} />
      ，异议 {notice.objections.length} 件。
    </p>
    {notice.objections.map((it) => (
      <div key={`${it.on} ${it.text}`} className="case-letter">
        <p>
          <DayOf day={it.on} />：{it.text}
        </p>
        {it.answer === null ? (
          <Mark tone="bad">待答复</Mark>
        ) : (
          <p>
            <Mark tone={it.upheld ? "wait" : "good"}>{it.upheld ? "成立" : "不成立"}</Mark> {it.answer}
          </p>
        )}
      </div>
    ))}
  </section>
);
