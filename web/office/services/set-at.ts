type Part = string | number;
const partsOf = (path: string): readonly Part[] =>
  path.split(".").map((it) => (/^\d+$/.test(it) ? Number(it) : it));

/** What stands at a place such as `steps.2.term.days`; undefined where nothing does. */
export const getAt = (it: unknown, path: string): unknown =>
  partsOf(path).reduce<unknown>(
    (at, part) => (typeof at === "object" && at !== null ? (at as Record<Part, unknown>)[part] : undefined),
    it,
  );

/** The same with another value at that place; undefined takes the part away. Places on the way that are missing are made. */
export const setAt = <It>(it: It, path: string, value: unknown): It => put(it, partsOf(path), value) as It;

const put = (it: unknown, [part, ...rest]: readonly Part[], value: unknown): unknown => {
  if (part === undefined) return value;
  if (typeof part === "number") {
    const list = Array.isArray(it) ? [...(it as unknown[])] : [];
    list[part] = put(list[part], rest, value);
    return list;
  }
  const next = put((it as Record<string, unknown> | undefined)?.[part], rest, value);
  const { [part]: _, ...others } = (it ?? {}) as Record<string, unknown>;
  return next === undefined ? others : { ...(it as object), [part]: next };
};

/** A list with the entry moved by one place; at the end of the list it stays. */
export const moved = <T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] => {
  const to = at + by;
  const it = list[at];
  return it === undefined || to < 0 || to >= list.length ? list : list.toSpliced(at, 1).toSpliced(to, 0, it);
};
