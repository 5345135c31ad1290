import type { Outcome } from "#kernel/rules";
import type { ShownResult } from "../check-shown.ts";
import { OutcomeTag, Sample, Unsure } from "./bits.tsx";
import { Reasons } from "./proof.tsx";

export type Group = { outcome: Outcome; title: string; says: string };
/** In the order of what to do next. */
export const GROUPS: readonly Group[] = [
  { outcome: "met", title: "符合", says: "所列条件全部符合。" },
  { outcome: "unknown", title: "回答就有结果", says: "还缺信息，既不算符合，也不算不符合。" },
  { outcome: "manual", title: "需要人工判断", says: "能由机器核对的都符合，剩下的要由主管部门的人来判断。" },
  { outcome: "unmet", title: "不符合", says: "写明差在哪一条、差多少。" },
  {
    outcome: "notApplicable",
    title: "不适用",
    says: "这些政策不是给您这一类主体的，或者现在没有生效的规定。",
  },
];

/** Results in groups; what does not apply is folded. */
export const CheckResults = ({ results }: { results: readonly ShownResult[] }) => (
  <div className="groups">
    {GROUPS.map((group) => {
      const of = results
        .filter((it) => it.outcome === group.outcome)
        .toSorted((a, b) => a.missing.length - b.missing.length);
      return of.length === 0 ? null : (
        <section key={group.outcome} aria-labelledby={group.outcome} className="group">
          {group.outcome === "notApplicable" ? (
            <details>
              <summary>
                <h2 id={group.outcome}>
                  {group.title} <span className="n">{of.length} 项</span>
                </h2>
              </summary>
              <p className="quiet">{group.says}</p>
              <ul className="plain-links">
                {of.map((it) => (
                  <li key={it.id}>
                    <a href={`/policies/${it.id}`}>{it.name}</a>
                    <br />
                    <span className="quiet">{it.why[0]}</span>
                  </li>
                ))}
              </ul>
            </details>
          ) : (
            <>
              <h2 id={group.outcome}>
                {group.title} <span className="n">{of.length} 项</span>
              </h2>
              <p className="quiet">{group.says}</p>
              <Cards of={of} />
            </>
          )}
        </section>
      );
    })}
  </div>
);

/** What is a few answers away is shown whole; what needs many is folded, or the list would hide what is near. */
const NEAR = 3;
const Cards = ({ of }: { of: readonly ShownResult[] }) => {
  const near = of.filter((it) => it.outcome !== "unknown" || it.missing.length <= NEAR);
  const far = of.filter((it) => !near.includes(it));
  return (
    <>
      {near.map((it) => (
        <Result key={it.id} it={it} />
      ))}
      {far.length > 0 ? (
        <details className="far" open={near.length === 0}>
          <summary>还要多答几题的 {far.length} 项</summary>
          {far.map((it) => (
            <Result key={it.id} it={it} />
          ))}
        </details>
      ) : null}
    </>
  );
};

const Result = ({ it }: { it: ShownResult }) => (
  <article className={`card result ${it.outcome}`}>
    <h3>
      <a href={`/policies/${it.id}`}>{it.name}</a>
    </h3>
    <p className="marks">
      <OutcomeTag outcome={it.outcome} /> <Unsure it={it.certainty} />
    </p>
    <p className="amount">
      <span>
        {it.worth.means} · {it.worth.per}
      </span>
      <strong>{it.worth.amount}</strong>
      {it.worth.says.map((one) => (
        <em key={one}>{one}</em>
      ))}
      {it.score ? <em>{it.score}</em> : null}
    </p>
    <Far it={it} />
    <p className="meta">
      {it.unit} · <a href={`/plan/${it.measure}`}>措施 {it.measure}</a>
    </p>
    {it.service && (it.outcome === "met" || it.outcome === "manual") ? (
      <p>
        <a className="button" href={`/apply/${it.service}`}>
          去申报
        </a>
      </p>
    ) : null}
    {it.proof ? (
      <details className="more">
        <summary>
          逐条核对和依据<span className="visually-hidden">：{it.name}</span>
        </summary>
        <Reasons proof={it.proof} />
        {it.note ? <p className="quiet">{it.note}</p> : null}
        {it.facts.length > 0 ? (
          <>
            <h4>用到的信息</h4>
            <ul>
              {it.facts.map((one) => (
                <li key={one.key}>
                  {one.name}：{one.text}（{one.from === "register" ? "名录" : "您的回答"}）
                  <Sample show={one.sample} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </details>
    ) : null}
  </article>
);

/** What is missing, what stands in the way and how far it is. */
const Far = ({ it }: { it: ShownResult }) => {
  if (it.outcome === "met")
    return it.missing.length === 0 ? null : <p>条件符合；再回答{namesOf(it)}，就能算出金额。</p>;
  if (it.outcome === "unknown") return <p>还要知道：{namesOf(it)}。</p>;
  return (
    <>
      {it.only ? (
        <p>只差这一条：{it.only.replace(/^不符合：/, "")}</p>
      ) : (
        <ul className="why">
          {it.why.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {it.nearest.length > 0 ? <p>离符合最近的改变：{it.nearest.join("；")}。</p> : null}
    </>
  );
};

const NAMED = 4;
const namesOf = ({ missing }: ShownResult): string => {
  const names = missing.slice(0, NAMED).map((it) => (it.unsure ? `${it.name}（您说不准）` : it.name));
  return `${names.join("、")}${missing.length > NAMED ? ` 等 ${missing.length} 项` : ""}`;
};
