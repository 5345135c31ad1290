import { join } from "node:path";
import { type Contents, openContents } from "./contents.ts";
import { openPartials, type Partials } from "./partials.ts";

/** Files outside the database: whole ones by their hash, and those on their way in. */
export type FileStore = Contents & { partials: Partials };

export const openFiles = (folder: string, reserve?: number): FileStore => ({
  ...openContents(folder, reserve),
  partials: openPartials(join(folder, "partials")),
});

export { hashOf, type ReadContent } from "./contents.ts";
export { type FileFault, type FileLook, lookAt } from "./look.ts";
export type { MediaType } from "./media-type.ts";
export type { Partial, Partials } from "./partials.ts";
