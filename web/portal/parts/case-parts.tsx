import type { CaseView } from "#engines/applications/contract";
import { On } from "./bits.tsx";
import { StatusTag } from "./status-tag.tsx";

type Props = { parts: CaseView["parts"] };
type Part = Props["parts"][number];

/** What the units of a joint case ask of the applicant, in one list. */
export const PartTodos = ({ parts }: Props) => {
  const asked = parts.flatMap((it) => (it.correction ? [{ ...it, correction: it.correction }] : []));
  if (asked.length === 0) return null;
  return (
    <div className="notice warn">
      <h2>现在要您办的</h2>
      <ul>
        {asked.map((it) => (
          <li key={it.caseId}>
            <strong>{it.deskName}</strong>请您补正“{it.serviceName}”，最后一天{" "}
            <On day={it.correction.replyBy} />：
            {it.correction.items.map((one) => `${one.label}（${one.says}）`).join("；")}{" "}
            <a href={`/my/${it.caseId}`}>
              去补正<span className="visually-hidden">：{it.serviceName}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** One line a unit: how far each part of a joint case is. */
export const Parts = ({ parts, spared }: Props & Pick<CaseView, "spared">) =>
  parts.length === 0 ? null : (
    <section className="section" aria-labelledby="parts">
      <h2 id="parts">各单位办到哪里了</h2>
      <ul className="reasons">
        {parts.map((it) => (
          <li key={it.caseId}>
            <a href={`/my/${it.caseId}`}>{it.serviceName}</a>{" "}
            <StatusTag status={it.status} text={it.statusText} />
            <p>
              {it.deskName}
              <Expected it={it} />
            </p>
          </li>
        ))}
      </ul>
      {spared.length > 0 ? (
        <ul className="reasons">
          {spared.map((it) => (
            <li key={it.name}>
              {it.name}：这次不需要办，因为{it.why}。
            </li>
          ))}
        </ul>
      ) : null}
      <p className="quiet">各单位同时办理，都办完之后结果一并送达。</p>
    </section>
  );

const Expected = ({ it }: { it: Part }) => {
  if (it.resultCode)
    return (
      <>
        ，结果 <a href={`/verify/${it.resultCode}`}>{it.resultCode}</a>
      </>
    );
  if (it.status === "ready") return "，等其他单位办完，一并送达";
  if (it.correction) return "，停表，等您补正";
  return it.due ? (
    <>
      ，应在 <On day={it.due} /> 前办结
    </>
  ) : null;
};
