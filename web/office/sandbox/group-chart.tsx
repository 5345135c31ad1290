import type { SandboxGroup, SandboxRun } from "#engines/matching/contract";
import { costText, count, difference, moneyName, signedText } from "./texts.ts";

/** Winners to the right, losers to the left, told apart by colour, side and hatching; the figures in a table below. */
export const GroupChart = ({
  title,
  groups,
  run,
}: {
  title: string;
  groups: readonly SandboxGroup[];
  run: SandboxRun;
}) => {
  const touched = groups.filter((it) => it.winners + it.losers > 0);
  const most = Math.max(1, ...groups.flatMap((it) => [it.winners, it.losers]));
  const hasLosers = touched.some((it) => it.losers > 0);
  return (
    <section className="office-card sandbox-group">
      <h2>{title}</h2>
      {touched.length === 0 ? (
        <p className="office-none">没有哪一组有受益或受损的户。</p>
      ) : (
        <ul className={hasLosers ? "sandbox-bars both" : "sandbox-bars"}>
          {touched.map((it) => (
            <li key={it.key}>
              <span className="name">{it.name}</span>
              {hasLosers ? (
                <span className="left">
                  {it.losers > 0 ? <b>－{count(it.losers)}</b> : null}
                  <i className="loses" style={{ width: `${(it.losers * 70) / most}%` }} />
                </span>
              ) : null}
              <span className="right">
                <i className="wins" style={{ width: `${(it.winners * 70) / most}%` }} />
                {it.winners > 0 ? <b>＋{count(it.winners)}</b> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{title}的数据表</summary>
        <div className="sandbox-scroll">
          <table className="sandbox-table">
            <thead>
              <tr>
                <th scope="col">分组</th>
                <th scope="col">户数</th>
                <th scope="col">受益</th>
                <th scope="col">受损</th>
                <th scope="col">新增符合</th>
                <th scope="col">不再符合</th>
                <th scope="col">{moneyName(run)}（改之前）</th>
                <th scope="col">改之后</th>
                <th scope="col">增减</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((it) => (
                <tr key={it.key}>
                  <th scope="row">{it.name}</th>
                  <td>{count(it.firms)}</td>
                  <td>{count(it.winners)}</td>
                  <td>{count(it.losers)}</td>
                  <td>{count(it.newlyEligible)}</td>
                  <td>{count(it.noLongerEligible)}</td>
                  <td>{costText(it.before)}</td>
                  <td>{costText(it.after)}</td>
                  <td>{signedText(difference(it.before, it.after))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
};
