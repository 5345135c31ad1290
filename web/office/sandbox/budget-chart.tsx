import type { Cost, SandboxRun } from "#engines/matching/contract";
import { fen, inWan } from "#kernel/money";
import { costText, difference, moneyName, signedText } from "./texts.ts";

/** What it costs before and after, from the least to the most, beside the money there is. */
export const BudgetChart = ({ run }: { run: SandboxRun }) => {
  if (!run.result) return null;
  const { before, after, limit } = run.result.budget;
  const most = Math.max(before.max, after.max, limit ?? 0, 1);
  const rows = [
    { name: "改之前", cost: before },
    { name: "改之后", cost: after },
  ];
  return (
    <section className="office-card">
      <h2>{moneyName(run)}</h2>
      <div className="sandbox-budget">
        {rows.map(({ name, cost }) => (
          <div key={name} className="sandbox-budget-row">
            <span>{name}</span>
            <Range cost={cost} most={most} limit={limit} />
            <b>{costText(cost)}</b>
          </div>
        ))}
      </div>
      <p className="sandbox-note">
        {signedText(difference(before, after)) === "不变"
          ? "前后不变"
          : `改之后${signedText(difference(before, after))}`}
        。{before.min === before.max && after.min === after.max ? "" : "实色是至少要花的，斜纹是最多会到的。"}
        {run.award ? "这是评选类政策，按符合条件的全部入选计算。" : ""}
        {run.money === "forgone" ? "按企业少缴的税费计算。" : ""}
      </p>
      {limit === null ? null : <p className="sandbox-note">{limitText(after, limit)}</p>}
    </section>
  );
};

const Range = ({ cost, most, limit }: { cost: Cost; most: number; limit: number | null }) => (
  <span className="sandbox-range" aria-hidden="true">
    <span className="sure" style={{ width: `${(Math.max(cost.min, 0) * 100) / most}%` }} />
    <span
      className="maybe"
      style={{ width: `${(Math.max(cost.max - Math.max(cost.min, 0), 0) * 100) / most}%` }}
    />
    {limit === null ? null : <i style={{ left: `${(limit * 100) / most}%` }} />}
  </span>
);

/** Whether the money goes round. */
const limitText = ({ min, max }: Cost, limit: number): string => {
  const there = `预算 ${inWan(fen(limit))}`;
  if (max <= limit) return `${there}，够用，最多用去 ${inWan(fen(max))}。`;
  if (min <= limit) return `${there}，不一定够：最多的情况下差 ${inWan(fen(max - limit))}。`;
  return `${there}，不够，至少差 ${inWan(fen(min - limit))}，约能支持 ${Math.floor((limit * 100) / Math.max(max, 1))}%—${Math.floor((limit * 100) / min)}% 的户。`;
};
