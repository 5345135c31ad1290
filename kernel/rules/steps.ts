import type { PolicyVersion } from "./ast.ts";

/** Parts of a version that hold conditions, expressions and citations, in reading order. */
export const VERSION_PARTS = [
  "appliesTo",
  "when",
  "amount",
  "otherwise",
  "worth",
  "score",
  "limits",
] as const satisfies readonly (keyof PolicyVersion)[];

/** The path of what lies one step deeper. A table's own parts are named as if they were those of the expression. */
const stepTo = (node: object, name: string, path: string): string =>
  Array.isArray(node)
    ? `${path}[${name}]`
    : name === "table" && (node as { is?: string }).is === "table"
      ? path
      : `${path}.${name}`;

/** An amount or a score that is one expression has it at both of its ends. */
const isRepeated = (node: object, name: string): boolean =>
  name === "max" && "min" in node && "max" in node && JSON.stringify(node.min) === JSON.stringify(node.max);

/** Every object inside a version with the path by which findings name it, outer ones first. */
export const objectsIn = (version: PolicyVersion): { path: string; it: object }[] => {
  const found: { path: string; it: object }[] = [];
  const walk = (it: unknown, path: string): void => {
    if (typeof it !== "object" || it === null) return;
    found.push({ path, it });
    for (const [name, inside] of Object.entries(it))
      if (!isRepeated(it, name)) walk(inside, stepTo(it, name, path));
  };
  for (const part of VERSION_PARTS) walk(version[part], part);
  return found;
};
