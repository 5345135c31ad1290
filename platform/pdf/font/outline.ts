/** A point of an outline in thousandths of the em; off-curve points are controls of quadratic curves. */
export type Point = { x: number; y: number; on: boolean };
export type Outline = readonly (readonly Point[])[];

/** Reads "M10,20Q…Z" as contours of whole points, without those that a TrueType reader adds by itself. */
export const outlineOf = (path: string): Outline =>
  [...path.matchAll(/M[^M]*/g)].map(([one]) => contourOf(one)).filter((it) => it.length > 2);

const contourOf = (path: string): Point[] => {
  const points: Point[] = [];
  for (const [, command, numbers = ""] of path.matchAll(/([MLQ])([-\d.,e ]+)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.split(/[ ,]+/).map((it) => Math.round(Number(it)));
    if (command === "Q") points.push({ x: a, y: b, on: false }, { x: c, y: d, on: true });
    else points.push({ x: a, y: b, on: true });
  }
  const [first] = points;
  const last = points.at(-1);
  // A contour closes by itself.
  if (first && last && points.length > 1 && last.on && last.x === first.x && last.y === first.y) points.pop();
  return withoutImplied(points);
};

/** Half way between two controls a point on the curve is understood. The first stays: a contour begins on the curve. */
const withoutImplied = (points: readonly Point[]): Point[] =>
  points.filter((it, at) => {
    const before = points[at - 1];
    const after = points[at + 1];
    if (!it.on || !before || !after || before.on || after.on) return true;
    return Math.abs(before.x + after.x - 2 * it.x) > 1 || Math.abs(before.y + after.y - 2 * it.y) > 1;
  });
