/**
 * A piece of SQL and the layer in which it can stand: layer 0 sees the columns of a record, each further one what the
 * layers below have named. `depth` is how far it is nested: PostgreSQL's parser has room for some thousand brackets.
 */
export type Sql = { text: string; layer: number; depth: number };

/** Pieces put together; strings in between are our own text, never a value. */
export const sql = (words: TemplateStringsArray, ...parts: readonly (Sql | string)[]): Sql =>
  joined(
    words.flatMap((word, at): (Sql | string)[] => [word, ...(parts[at] === undefined ? [] : [parts[at]])]),
  );

const joined = (parts: readonly (Sql | string)[]): Sql => ({
  text: parts.map((it) => (typeof it === "string" ? it : it.text)).join(""),
  layer: Math.max(0, ...parts.map((it) => (typeof it === "string" ? 0 : it.layer))),
  depth: 1 + Math.max(0, ...parts.map((it) => (typeof it === "string" ? 0 : it.depth))),
});

export const sqlList = (of: readonly Sql[], between: string): Sql =>
  joined(of.flatMap((it, at) => (at === 0 ? [it] : [between, it])));

export const plainSql = (text: string): Sql => ({ text, layer: 0, depth: 0 });

/**
 * A text as a literal that reads the same whatever standard_conforming_strings says.
 * @throws TypeError for a text that PostgreSQL cannot hold (U+0000, half a surrogate pair).
 */
export const textLiteral = (text: string): string => {
  if (text.includes("\0") || !text.isWellFormed())
    throw new TypeError(`PostgreSQL cannot hold the text ${JSON.stringify(text)}`);
  const quoted = `'${text.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
  return text.includes("\\") ? ` E${quoted}` : quoted;
};

/** A name of a table or a column. @throws TypeError as textLiteral does. */
export const nameLiteral = (name: string): string => {
  textLiteral(name);
  return `"${name.replaceAll('"', '""')}"`;
};

export const textsLiteral = (of: readonly string[]): Sql =>
  plainSql(of.length === 0 ? "'{}'::text[]" : `ARRAY[${of.map(textLiteral).join(", ")}]::text[]`);
