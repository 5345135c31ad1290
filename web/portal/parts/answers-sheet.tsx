import type { Proof } from "#kernel/rules";
import type { Shown } from "../check-shown.ts";
import { On, Sample, Unsure } from "./bits.tsx";
import { GROUPS } from "./check-results.tsx";
import { totalText } from "./worth-total.tsx";

/** The whole check on paper: date, what was said, what comes of it, and by which clauses. */
export const AnswersSheet = ({ it, sample }: { it: Shown; sample: boolean }) => (
  <article className="sheet">
    <header>
      <h1>政策测算单</h1>
      <p>
        测算日期 <On day={it.on} /> <Sample show={sample} />
      </p>
      <p className="sheet-total">{totalText(it.total)}</p>
      <p className="quiet">
        这是按下面的信息自动核对的结果，不是决定；以主管部门的答复为准。标“待核实”的规定还没有逐字核对原文。
      </p>
    </header>
    <h2>按哪些信息测算</h2>
    <dl className="facts said">
      {it.held.map((one) => (
        <div key={one.key}>
          <dt>{one.name}</dt>
          <dd>
            {one.text}（名录）
            <Sample show={one.sample} />
          </dd>
        </div>
      ))}
      {it.said.map((one) => (
        <div key={one.key}>
          <dt>{one.name}</dt>
          <dd>{one.text}</dd>
        </div>
      ))}
    </dl>
    {GROUPS.map((group) => {
      const of = it.results.filter((one) => one.outcome === group.outcome);
      if (of.length === 0) return null;
      if (group.outcome === "notApplicable")
        return (
          <section key={group.outcome}>
            <h2>
              {group.title}（{of.length} 项）
            </h2>
            <p>{of.map((one) => one.name).join("；")}</p>
          </section>
        );
      return (
        <section key={group.outcome}>
          <h2>
            {group.title}（{of.length} 项）
          </h2>
          <div className="table">
            <table className="cards-on-phone">
              <thead>
                <tr>
                  <th scope="col">政策</th>
                  <th scope="col">金额</th>
                  <th scope="col">{group.outcome === "unknown" ? "还要知道" : "说明"}</th>
                  <th scope="col">依据和负责单位</th>
                </tr>
              </thead>
              <tbody>
                {of.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      {one.name} <Unsure it={one.certainty} />
                    </th>
                    <td data-name="金额">
                      {one.worth.means}（{one.worth.per}）：{one.worth.amount}
                      {one.worth.says.map((two) => `；${two}`)}
                    </td>
                    <td data-name={group.outcome === "unknown" ? "还要知道" : "说明"}>
                      {group.outcome === "unknown"
                        ? one.missing.map((two) => two.name).join("、")
                        : group.outcome === "met"
                          ? "全部符合"
                          : one.why.join(" ")}
                    </td>
                    <td data-name="依据和负责单位">
                      {one.proof ? clausesIn(one.proof).join("；") : ""}
                      <br />
                      {one.unit}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      );
    })}
    {it.notCounted.length > 0 ? (
      <>
        <h2>合计里没有算进去的</h2>
        <ul>
          {it.notCounted.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    ) : null}
  </article>
);

/** Each clause once, in reading order. */
const clausesIn = (it: Proof): string[] => {
  const walk = (one: Proof): string[] =>
    one.is === "leaf"
      ? one.cite.clause
        ? [`${one.cite.document} ${one.cite.clause}`]
        : []
      : one.of.flatMap(walk);
  return [...new Set(walk(it))];
};
