import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../scripts/sample-server.ts";

const folder = mkdtempSync(join(tmpdir(), "chuchuang-sample-"));

/** The data of a server after its first start, copied for each journey. The first start itself is test/journeys/start.test.ts. */
export const setup = async (): Promise<void> => {
  const server = await startServer({ folder });
  await server.stop();
  process.env.TEST_SAMPLE_FOLDER = folder;
};

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
