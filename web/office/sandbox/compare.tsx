import type { SandboxGroup, SandboxRun } from "#engines/matching/contract";
import { costText, count, difference, moneyName, signedText } from "./texts.ts";

/** Two runs side by side: what each changes, whom it helps or hurts, what it costs. */
export const Compare = ({ runs }: { runs: readonly [SandboxRun, SandboxRun] }) => {
  const [one, two] = runs;
  if (!one.result || !two.result) return null;
  const sameMoney = moneyName(one) === moneyName(two);
  const money = sameMoney ? moneyName(one) : "花的钱或少收的税费";
  const results = [one.result, two.result] as const;
  const rows: readonly (readonly [string, (at: 0 | 1) => string])[] = [
    ["受益", (at) => `${count(results[at].winners)} 户`],
    ["受损", (at) => `${count(results[at].losers)} 户`],
    ["新增符合", (at) => `${count(results[at].newlyEligible)} 户`],
    ["不再符合", (at) => `${count(results[at].noLongerEligible)} 户`],
    ["可能受益或受损", (at) => `${count(results[at].unclear.mayWin + results[at].unclear.mayLose)} 户`],
    [`${money}（改之前）`, (at) => costText(results[at].budget.before)],
    [`${money}（改之后）`, (at) => costText(results[at].budget.after)],
    ["增减", (at) => signedText(difference(results[at].budget.before, results[at].budget.after))],
  ];
  return (
    <section className="office-card sandbox-compare" aria-labelledby="compare-title">
      <h2 id="compare-title">并排比较</h2>
      {results[0].register === results[1].register ? null : (
        <p className="sandbox-note warn">
          两次推演之间名录有变化（{count(results[0].population)} 户、{count(results[1].population)}{" "}
          户），差别不全来自改动。
        </p>
      )}
      {one.on === two.on ? null : (
        <p className="sandbox-note warn">
          两次推演假设的日子不同（{one.on}、{two.on}）。
        </p>
      )}
      <div className="sandbox-scroll">
        <table className="sandbox-table">
          <thead>
            <tr>
              <th scope="col">对比</th>
              {runs.map((it, at) => (
                <th key={it.runId} scope="col">
                  {at === 0 ? "这一次" : "那一次"}：{it.name ?? it.policyName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">改了什么</th>
              {runs.map((it) => (
                <td key={it.runId}>{changesOf(it)}</td>
              ))}
            </tr>
            {rows.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{of(0)}</td>
                <td>{of(1)}</td>
              </tr>
            ))}
            <RegionRows one={results[0].groups.region} two={results[1].groups.region} />
          </tbody>
        </table>
      </div>
      {sameMoney ? null : <p className="sandbox-note">两次推演的钱含义不同，不能直接相减。</p>}
    </section>
  );
};

const RegionRows = ({ one, two }: { one: readonly SandboxGroup[]; two: readonly SandboxGroup[] }) => {
  const text = (groups: readonly SandboxGroup[], key: string): string => {
    const it = groups.find((group) => group.key === key);
    return it ? `受益 ${count(it.winners)}，受损 ${count(it.losers)}` : "—";
  };
  const touched = new Map(
    [...one, ...two].filter((it) => it.winners + it.losers > 0).map((it) => [it.key, it.name]),
  );
  return [...touched].map(([key, name]) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td>{text(one, key)}</td>
      <td>{text(two, key)}</td>
    </tr>
  ));
};

export const changesOf = ({ changed, otherVersion, base }: SandboxRun): string =>
  [
    ...(otherVersion === null
      ? []
      : [base === null ? `换上 ${otherVersion} 版` : `${base} 版换成 ${otherVersion} 版`]),
    ...changed.map((it) => `${it.name}：${it.from} → ${it.to}`),
  ].join("；") || "没有改动";
