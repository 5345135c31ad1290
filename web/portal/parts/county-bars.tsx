type County = { name: string; count: number };
const ROW = 28;
const NAME = 74;
const COUNT = 60;
const WIDTH = 420;

/** Counts by county, largest first, as bars that are read out as a list. */
export const CountyBars = ({ counties }: { counties: readonly County[] }) => {
  const sorted = [...counties].sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...sorted.map((it) => it.count));
  const says = sorted.map((it) => `${it.name} ${it.count} 户`).join("，");
  return (
    <svg className="bars" viewBox={`0 0 ${WIDTH} ${sorted.length * ROW}`} role="img" aria-label={says}>
      {sorted.map((it, at) => (
        <g key={it.name} transform={`translate(0 ${at * ROW})`}>
          <text x="0" y="19">
            {it.name}
          </text>
          <rect
            className="bar"
            x={NAME}
            y="6"
            rx="2"
            height="16"
            width={Math.max(1, ((WIDTH - NAME - COUNT) * it.count) / most)}
          />
          <text className="count" x={NAME + 8 + ((WIDTH - NAME - COUNT) * it.count) / most} y="19">
            {it.count.toLocaleString("en-US")}
          </text>
        </g>
      ))}
    </svg>
  );
};
