import { type Fen, inWan } from "#kernel/money";
import type { Drawing } from "../calculated.ts";

const WIDTH = 300;
const HEIGHT = 250;
const LEFT = 40;
const RIGHT = 14;
const TOP = 30;
const BOTTOM = 40;
const WAN = 1_000_000;

type Scale = { x: (at: number) => number; y: (due: number) => number; xMax: number; yMax: number };

/** Tax due along the income: the step where one yuan more costs a fortune, and where the asker stands. */
export const CliffChart = ({ it }: { it: Drawing }) => {
  const { points, cliffs } = it.curve;
  const xMax = points.at(-1)?.at ?? 1;
  const yMax = Math.max(
    1,
    ...points.map((one) => one.amount ?? 0),
    ...(it.beside?.points ?? []).map((one) => one.amount ?? 0),
  );
  const scale: Scale = {
    xMax,
    yMax,
    x: (at) => LEFT + ((WIDTH - LEFT - RIGHT) * at) / xMax,
    y: (due) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * due) / yMax,
  };
  const cuts = new Set(cliffs.map((one) => one.at));
  return (
    <figure className="cliff">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="cliff-title">
        <title id="cliff-title">{saysOf(it)}</title>
        <Axes scale={scale} />
        {it.beside ? <path className="line beside" d={pathOf(it.beside.points, scale, new Set())} /> : null}
        <path className="line" d={pathOf(points, scale, cuts)} />
        {cliffs.map((one) => {
          const below = points.find((two) => two.at === one.at)?.amount ?? 0;
          const above = points.find((two) => two.at === one.at + 1)?.amount ?? 0;
          const x = scale.x(one.at);
          // Low between the two lines, where there is room.
          const y = scale.y(below + (above - below) * 0.2);
          return (
            <g key={one.at} className="step">
              <path d={`M${x} ${scale.y(below)}V${scale.y(above)}`} />
              <path className="head" d={`M${x} ${scale.y(above)}l-5 9h10z`} />
              <text x={x - 9} y={y} textAnchor="end">
                {inWan(one.at as Fen)}处，多 1 元
              </text>
              <text x={x - 9} y={y + 17} textAnchor="end" className="strong">
                多缴 {inWan(one.loses as Fen)}
              </text>
            </g>
          );
        })}
        {it.own ? <Own at={it.own.at} due={it.own.due} scale={scale} /> : null}
      </svg>
      <figcaption>
        <ul className="keys">
          <li>
            <Key kind="line" /> {it.name}
          </li>
          {it.beside ? (
            <li>
              <Key kind="line beside" /> {it.beside.name}
            </li>
          ) : null}
          {it.own ? (
            <li>
              <svg viewBox="0 0 28 12" aria-hidden="true">
                <path className="own" d="M14 0l6 6-6 6-6-6z" />
              </svg>
              您在这里：所得额 {inWan(it.own.at as Fen)}，应缴 {inWan(it.own.due as Fen)}
            </li>
          ) : null}
        </ul>
        <details>
          <summary>用表格看</summary>
          <Rows it={it} />
        </details>
      </figcaption>
    </figure>
  );
};

const Key = ({ kind }: { kind: string }) => (
  <svg viewBox="0 0 28 12" aria-hidden="true">
    <path className={kind} d="M1 6h26" />
  </svg>
);

/** The picture in words. */
const saysOf = ({ name, curve, own }: Drawing): string =>
  [
    `${name}：应纳税所得额越高，应缴企业所得税越多。`,
    ...curve.cliffs.map(
      (it) => `超过 ${inWan(it.at as Fen)}，哪怕只多 1 元，也要多缴 ${inWan(it.loses as Fen)}。`,
    ),
    ...(own ? [`您的应纳税所得额 ${inWan(own.at as Fen)}，应缴 ${inWan(own.due as Fen)}。`] : []),
  ].join("");

const pathOf = (points: Drawing["curve"]["points"], { x, y }: Scale, cuts: ReadonlySet<number>): string => {
  let lifted = true;
  return points
    .map((it) => {
      if (it.amount === null) {
        lifted = true;
        return "";
      }
      const text = `${lifted ? "M" : "L"}${x(it.at).toFixed(1)} ${y(it.amount).toFixed(1)}`;
      lifted = cuts.has(it.at);
      return text;
    })
    .join("");
};

const Axes = ({ scale: { x, y, xMax, yMax } }: { scale: Scale }) => (
  <g className="axes">
    {ticks(yMax).map((it) => (
      <g key={it}>
        <path d={`M${LEFT} ${y(it)}H${WIDTH - RIGHT}`} />
        <text x={LEFT - 6} y={y(it) + 4} textAnchor="end">
          {it / WAN}
        </text>
      </g>
    ))}
    {ticks(xMax).map((it) => (
      <text key={it} x={x(it)} y={HEIGHT - BOTTOM + 17} textAnchor="middle">
        {it / WAN}
      </text>
    ))}
    <text x={2} y={14}>
      应缴企业所得税（万元）
    </text>
    <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
      应纳税所得额（万元）
    </text>
  </g>
);

/** Four or five round numbers from nothing upwards. */
const ticks = (most: number): number[] => {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((it) => it * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, at) => at * step);
};

const Own = ({ at, due, scale: { x, y } }: { at: number; due: number; scale: Scale }) => (
  <path className="own" d={`M${x(at)} ${y(due) - 8}l8 8-8 8-8-8z`} />
);

const EVERY = 6;
const Rows = ({ it: { curve, own } }: { it: Drawing }) => {
  const edges = new Set(curve.cliffs.flatMap((it) => [it.at, it.at + 1]));
  return (
    <div className="table">
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              应纳税所得额
            </th>
            <th scope="col" className="number">
              应缴企业所得税
            </th>
          </tr>
        </thead>
        <tbody>
          {curve.points
            .filter((it, index) => edges.has(it.at) || (index % EVERY === 0 && it.at % WAN === 0))
            .map((it) => (
              <tr key={it.at}>
                <td className="number">
                  {edges.has(it.at - 1) || it.at % WAN !== 0
                    ? `${inWan((it.at - 1) as Fen)}多 1 分`
                    : inWan(it.at as Fen)}
                </td>
                <td className="number">{it.amount === null ? "未知" : inWan(it.amount as Fen)}</td>
              </tr>
            ))}
          {own ? (
            <tr>
              <td className="number">您：{inWan(own.at as Fen)}</td>
              <td className="number">{inWan(own.due as Fen)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
};
