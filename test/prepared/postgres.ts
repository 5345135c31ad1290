import pg from "pg";
import { migrate, openDatabase } from "#platform/database";

const TEMPLATE = "world_template";

/** A database with its schema on the server of the tests, copied for each world. */
export const setup = async (): Promise<void> => {
  const server = process.env.TEST_DATABASE_URL ?? "";
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${TEMPLATE}`;
  const database = await openDatabase({ url: url.href, folder: "memory" });
  await migrate(database);
  await database.close();
  process.env.TEST_DATABASE_TEMPLATE = TEMPLATE;
};
