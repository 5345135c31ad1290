/** What is otherwise in another revision of an item, for whom, and where. */
export type ServiceDifference = { touches: "applicant" | "officer"; path: string; says: string };

export const forApplicant = (path: string, says: string): ServiceDifference => ({
  touches: "applicant",
  path,
  says,
});
export const forOfficer = (path: string, says: string): ServiceDifference => ({
  touches: "officer",
  path,
  says,
});

/** The same in every part, in whatever order they were written. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((it, at) => isSame(it, b[at]))
    );
  const [left, right] = [defined(a), defined(b)];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && isSame(left[key], right[key]))
  );
};
/** What is undefined and what is left out are one. */
const defined = (it: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(it).filter(([, one]) => one !== undefined));

/** Things of two lists that have a name of their own: which left, which came, which are in both with their places. */
export const matched = <It>(
  before: readonly It[],
  after: readonly It[],
  nameOf: (it: It) => string,
): { left: readonly It[]; came: readonly [It, number][]; stayed: readonly [It, It, number][] } => {
  const old = new Map(before.map((it) => [nameOf(it), it]));
  const names = new Set(after.map(nameOf));
  return {
    left: before.filter((it) => !names.has(nameOf(it))),
    came: after.flatMap((it, at): [It, number][] => (old.has(nameOf(it)) ? [] : [[it, at]])),
    stayed: after.flatMap((it, at): [It, It, number][] => {
      const one = old.get(nameOf(it));
      return one === undefined ? [] : [[one, it, at]];
    }),
  };
};

/** “a”改为“b”; an empty side is said so. */
export const turned = (what: string, before: string | undefined, after: string | undefined): string => {
  if (!before) return `${what}新写了“${after}”。`;
  return after ? `${what}由“${before}”改为“${after}”。` : `${what}删去了“${before}”。`;
};

/** The same apart from those parts. */
export const isSameBut = <It extends object>(a: It, b: It, ...parts: readonly string[]): boolean => {
  const rest = (it: It): object =>
    Object.fromEntries(Object.entries(it).filter(([key]) => !parts.includes(key)));
  return isSame(rest(a), rest(b));
};
