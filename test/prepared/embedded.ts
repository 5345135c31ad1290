import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { migrate, openDatabase } from "#platform/database";

const folder = mkdtempSync(join(tmpdir(), "chuchuang-image-"));

/** An embedded database with its schema, made once: making one takes seconds, beginning from it a fraction. */
export const setup = async (): Promise<void> => {
  const database = await openDatabase({ folder });
  await migrate(database);
  await database.close();
  const made = await PGlite.create({ dataDir: join(folder, "database") });
  const image = await made.dumpDataDir("none");
  await made.close();
  const path = join(folder, "image.tar");
  writeFileSync(path, new Uint8Array(await image.arrayBuffer()));
  process.env.TEST_DATABASE_IMAGE = path;
};

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
