import { CountyBars } from "./county-bars.tsx";

export type County = { code: string; name: string; count: number };

/**
 * Where the counties lie to one another, by GB/T 2260 code: column and row of a honeycomb in which odd rows stand half
 * a cell to the right. A sketch for reading, not a map of borders.
 */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  "532326": [1, 0],
  "532327": [2, 0],
  "532325": [0, 1],
  "532323": [1, 1],
  "532328": [2, 1],
  "532324": [0, 2],
  "532301": [1, 2],
  "532302": [2, 2],
  "532329": [3, 1],
  "532322": [1, 3],
};
const WIDE = 104;
const HIGH = 90;
const TOP = 60;

/** Counts by county where they lie; counties without a place are shown as bars. */
export const CountyMap = ({ counties }: { counties: readonly County[] }) => {
  if (counties.some((it) => !PLACES[it.code])) return <CountyBars counties={counties} />;
  const roots = counties.map((it) => Math.sqrt(it.count));
  const least = Math.min(...roots);
  const span = Math.max(1, Math.max(...roots) - least);
  const says = [...counties].sort((a, b) => b.count - a.count).map((it) => `${it.name} ${it.count} 户`);
  return (
    <svg
      className="county-map"
      viewBox="0 0 480 392"
      role="img"
      aria-label={`各县市户数：${says.join("，")}`}
    >
      {counties.map((it) => {
        const [column, row] = PLACES[it.code] ?? [0, 0];
        const x = 56 + column * WIDE + (row % 2) * (WIDE / 2);
        // Square root: the eye compares areas of colour, and the largest would bleach all others.
        const shade = Math.min(4, Math.floor(((Math.sqrt(it.count) - least) / span) * 5));
        return (
          <g
            key={it.code}
            transform={`translate(${x} ${TOP + row * HIGH})`}
            className={shade >= 3 ? "on-dark" : undefined}
          >
            <path className={`hex s${shade}`} d="M0-60L52-30V30L0 60L-52 30V-30Z" />
            <text y="-4">{it.name}</text>
            <text y="20" className="n">
              {it.count.toLocaleString("en-US")}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
