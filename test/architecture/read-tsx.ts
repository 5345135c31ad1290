import swc, { type ParseOptions } from "@swc/core";

/** dependency-cruiser asks swc for plain TypeScript only; files with elements in them are parsed as such here. */
export const readTsx = (): void => {
  const parse = swc.parseFileSync;
  swc.parseFileSync = ((path: string, options: ParseOptions) =>
    parse(
      path,
      path.endsWith(".tsx") ? { ...options, syntax: "typescript", tsx: true } : options,
    )) as typeof parse;
};
