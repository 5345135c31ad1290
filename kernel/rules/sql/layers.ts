import { nameLiteral, type Sql } from "./piece.ts";

/** Where records are read from: texts of the programmer, never values. */
export type Records = {
  /** What stands after FROM. */
  from: string;
  /** What stands after WHERE. */
  where?: string;
  /** Columns that come back with each answer, such as the subject's id. */
  keys: readonly string[];
};
type Named = { name: string; text: string };

/** Names for pieces that are used more than once, so that text and work grow with the rule and not with its depth. */
export type Layers = {
  /** The piece under a name; a short one stays as it is. The same piece has one name. */
  named(it: Sql): Sql;
  /** The piece, under a name if it is nested deeply. */
  flat(it: Sql): Sql;
  /** A piece that always gets a name: what a record's columns say is read once. */
  always(it: Sql): Sql;
  /** A query whose `select` and `where` may use any name; only what they need is worked out. */
  query(records: Records, select: readonly string[], where?: string): string;
};

/** Pieces up to this length are cheaper to repeat than to carry through a layer. */
const SHORT = 48;
const DEEP = 64;
const NAMES = /\bv_\d+\b/g;

export const openLayers = (): Layers => {
  const layers: Named[][] = [[]];
  const names = new Map<string, Sql>();
  const always = (it: Sql): Sql => {
    const known = names.get(it.text);
    if (known) return known;
    const named = { text: `v_${names.size + 1}`, layer: it.layer + 1, depth: 0 };
    names.set(it.text, named);
    // A name is a piece too, and has itself for a name.
    names.set(named.text, named);
    while (layers.length <= it.layer) layers.push([]);
    layers[it.layer]?.push({ name: named.text, text: it.text });
    return named;
  };
  return {
    always,
    named: (it) => (it.text.length <= SHORT ? it : always(it)),
    flat: (it) => (it.depth < DEEP ? it : always(it)),
    query: (records, select, where) => {
      const keys = records.keys.map(nameLiteral);
      const used = neededBy(layers, [...select, where ?? ""]);
      const inner = used.reduce<string>((below, { carried, made }) => {
        const columns = [...keys, ...carried, ...made.map((it) => `${it.text} AS ${it.name}`)];
        const from = below === "" ? readFrom(records) : `(${below}) below`;
        // OFFSET 0 keeps the planner from writing the layers into one another again.
        return `SELECT ${columns.join(", ")}\nFROM ${from} OFFSET 0`;
      }, "");
      return `SELECT ${[...keys, ...select].join(", ")}\nFROM (${inner}) answers${where ? ` WHERE ${where}` : ""}`;
    },
  };
};

const readFrom = ({ from, where }: Records): string => (where ? `${from} WHERE ${where}` : from);

/**
 * Of each layer, from the lowest, what those above it need: made in it, or carried through it. A text of a rule may
 * look like a name: at worst something is carried for nothing.
 */
const neededBy = (
  layers: readonly (readonly Named[])[],
  texts: readonly string[],
): { carried: readonly string[]; made: readonly Named[] }[] => {
  const layerOf = new Map(layers.flatMap((of, at) => of.map((it) => [it.name, at] as const)));
  let wanted = new Set(texts.flatMap(namesIn));
  const needed = layers.map((_, down) => {
    const at = layers.length - 1 - down;
    const made = (layers[at] ?? []).filter((it) => wanted.has(it.name));
    const carried = [...wanted].filter((it) => (layerOf.get(it) ?? at) < at);
    wanted = new Set([...carried, ...made.flatMap((it) => namesIn(it.text))]);
    return { carried, made };
  });
  return needed.toReversed();
};
const namesIn = (text: string): string[] => text.match(NAMES) ?? [];
