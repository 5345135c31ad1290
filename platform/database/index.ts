export { type Db, json, type Tx } from "./db.ts";
export { LATEST_MIGRATION, migrate, migrationState } from "./migrate.ts";
export { type OpenDatabase, openDatabase } from "./open.ts";
export { StartRefusal } from "./start-refusal.ts";
export { isUniqueViolation } from "./violations.ts";
