import type { Cliff, Step } from "#engines/matching/contract";
import { aboutInWan, fen } from "#kernel/money";
import { count } from "./texts.ts";

const WIDTH = 320;
const HEIGHT = 96;
const BASE = 76;

/** Who stands how near to a bound, and what one unit more does there. */
export const CliffPicture = ({ cliff }: { cliff: Cliff }) => {
  const most = Math.max(1, ...cliff.bins);
  const step = WIDTH / cliff.bins.length;
  const steps = cliff.after ?? cliff.before;
  return (
    <figure className="office-card sandbox-cliff">
      <figcaption>
        <b>
          {cliff.name} {cliff.text}
        </b>
        {cliff.after === null ? <span className="office-none">（只在改之前的规则里）</span> : null}
        {cliff.before === null ? <span className="sandbox-new">改出来的新界线</span> : null}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={labelOf(cliff)}>
        <line className="ground" x1="0" y1={BASE} x2={WIDTH} y2={BASE} />
        {cliff.bins.map((firms, at) =>
          firms === 0 ? null : (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a part of the line is its place
              key={at}
              className={at < cliff.bins.length / 2 ? "below" : "above"}
              x={at * step + 1}
              y={BASE - (firms * 62) / most}
              width={step - 2}
              height={(firms * 62) / most}
            />
          ),
        )}
        <line className="bound" x1={WIDTH / 2} y1="4" x2={WIDTH / 2} y2={BASE + 6} />
        <text x="0" y={HEIGHT - 4}>
          －5%
        </text>
        <text x={WIDTH / 2} y={HEIGHT - 4} textAnchor="middle">
          {cliff.text}
        </text>
        <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
          ＋5%
        </text>
      </svg>
      <p>
        不超过这个数、差 5% 以内的 <b>{count(cliff.below)}</b> 户；超过这个数、5% 以内的{" "}
        <b>{count(cliff.above)}</b> 户。
      </p>
      {steps ? (
        <ul className="sandbox-steps">
          {steps.loses.firms > 0 ? <li className="loses">{stepText(cliff, steps.loses, "吃亏")}</li> : null}
          {steps.gains.firms > 0 ? <li className="wins">{stepText(cliff, steps.gains, "得益")}</li> : null}
        </ul>
      ) : null}
      {cliff.supposed ? (
        <p className="office-none">界线附近没有受影响的户，这是把别处的户放到界线上算出来的。</p>
      ) : null}
    </figure>
  );
};

const stepText = ({ unit, supposed }: Cliff, { firms, least, most }: Step, word: "吃亏" | "得益"): string => {
  const who = supposed ? "这样的户" : `其中 ${count(firms)} 户`;
  if (least === null || most === null)
    return word === "吃亏" ? `${who}多 ${unit}就不再符合。` : `${who}多 ${unit}就符合。`;
  const sum =
    least === most ? aboutInWan(fen(most)) : `${aboutInWan(fen(least))} 到 ${aboutInWan(fen(most))}`;
  return `${who}到了界线上，多 ${unit}就${word} ${sum}。`;
};

const labelOf = ({ name, text, below, above }: Cliff): string =>
  `${name}在 ${text} 附近的户数分布：以下 5% 之内 ${below} 户，以上 5% 之内 ${above} 户`;
