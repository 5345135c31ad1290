import type { CaseView } from "#engines/applications/contract";
import { type Fen, inWan } from "#kernel/money";
import { Mark } from "../parts/marks.tsx";
import { DayOf } from "../parts/texts.tsx";

const HUNDREDTHS = 100;

/** What other units, experts and inspectors said, and what waits for a second signature. */
export const ConsultTab = ({ view: { handling } }: { view: CaseView }) => {
  const { consultations, experts, inspection, reviewed, proposal, extensions, urged } = handling;
  const nothing =
    consultations.length + reviewed.length + extensions.length + urged.length === 0 &&
    !experts?.marks.length &&
    !inspection &&
    !proposal;
  if (nothing) return <p className="office-none">本件还没有会办、评审、核查或者会签。</p>;
  return (
    <div className="case-consult">
      {consultations.length > 0 ? <Consultations of={consultations} /> : null}
      {reviewed.length > 0 ? <Points title="审查" points={reviewed} /> : null}
      {experts && experts.marks.length > 0 ? <Experts of={experts} /> : null}
      {inspection ? (
        <section>
          <Points title="现场核查" points={inspection.checked} />
          <p>
            <DayOf day={inspection.on} /> {inspection.by}：{inspection.says}
          </p>
        </section>
      ) : null}
      {proposal ? (
        <section>
          <h3>拟出的决定</h3>
          <p>
            {proposal.outcome === "granted" ? "同意" : "不予同意"}
            {proposal.amount === null ? "" : `，给予 ${inWan(proposal.amount as Fen)}`}：{proposal.reason}（
            {proposal.by}，<DayOf day={proposal.on} />）
          </p>
          {proposal.returned ? <p className="case-wrong">退回：{proposal.returned}</p> : null}
        </section>
      ) : null}
      {extensions.map((it) => (
        <p key={`${it.on}${it.days}`}>
          <DayOf day={it.on} /> {it.by}延长 {it.term}：{it.reason}
        </p>
      ))}
      {urged.map((it) => (
        <section key={`${it.on}${it.says}`}>
          <p className="case-wrong">
            <DayOf day={it.on} /> {it.by}督办：{it.says}
            {it.replyBy ? (
              <>
                （<DayOf day={it.replyBy} /> 前答复）
              </>
            ) : null}
          </p>
          {it.answer ? (
            <p>
              <DayOf day={it.answer.on} /> {it.answer.by}答复：{it.answer.says}
            </p>
          ) : (
            <p>
              <Mark tone="wait">待答复</Mark>
            </p>
          )}
        </section>
      ))}
    </div>
  );
};

const Consultations = ({ of }: { of: CaseView["handling"]["consultations"] }) => (
  <section>
    <h3>会办</h3>
    <ul className="case-opinions">
      {of.map(({ unit, unitName, asks, until, answer, remindedOn }) => (
        <li key={unit}>
          <strong>{unitName}</strong> {asks}
          {answer ? (
            <p>
              <Mark tone={answer.agrees ? "good" : "bad"}>
                {answer.silent ? "逾期未复，按无意见处理" : answer.agrees ? "同意" : "不同意"}
              </Mark>{" "}
              {answer.says}（<DayOf day={answer.on} />）
            </p>
          ) : (
            <p>
              <Mark tone="wait">待答复</Mark> <DayOf day={until} /> 前
              {remindedOn ? (
                <>
                  ，<DayOf day={remindedOn} /> 已催办
                </>
              ) : null}
            </p>
          )}
        </li>
      ))}
    </ul>
  </section>
);

const Experts = ({
  of: { atLeast, passMark, mean, marks },
}: {
  of: NonNullable<CaseView["handling"]["experts"]>;
}) => (
  <section>
    <h3>专家评审</h3>
    <p>
      {marks.length} 位评分（至少 {atLeast} 位），平均 {mean === null ? "—" : (mean / HUNDREDTHS).toFixed(2)}{" "}
      分，
      {passMark} 分通过。
    </p>
    <ul className="case-opinions">
      {marks.map((it) => (
        <li key={it.expert}>
          <strong>{it.expert}</strong> {it.mark} 分 {it.says}
        </li>
      ))}
    </ul>
  </section>
);

const Points = ({ title, points }: { title: string; points: CaseView["handling"]["reviewed"] }) => (
  <section>
    <h3>{title}</h3>
    <ul className="case-opinions">
      {points.map((it) => (
        <li key={it.item}>
          <Mark tone={it.holds ? "good" : "bad"}>{it.holds ? "符合" : "不符合"}</Mark> {it.item}
          {it.note ? `：${it.note}` : ""}
        </li>
      ))}
    </ul>
  </section>
);
