import type { PolicyCount } from "#engines/matching/contract";

const PARTS = [
  { key: "met", name: "符合" },
  { key: "manual", name: "需人工" },
  { key: "unknown", name: "缺信息" },
] as const;

/** Where the register stands with one policy: a bar for the eye, the numbers for everybody. */
export const CountsBar = ({ it, total }: { it: PolicyCount; total: number }) => (
  <div className="match-counts">
    <div className="match-bar" aria-hidden="true">
      {PARTS.map(({ key }) =>
        it[key] > 0 ? (
          <span key={key} className={key} style={{ flexGrow: it[key] / Math.max(total, 1) }} />
        ) : null,
      )}
      <span className="rest" style={{ flexGrow: it.unmet / Math.max(total, 1) }} />
    </div>
    <span className="match-numbers">
      {PARTS.map(({ key, name }) => (
        <span key={key} className={key}>
          {name} <b>{it[key].toLocaleString("zh-CN")}</b>
        </span>
      ))}
    </span>
  </div>
);
