export { type Db, type Tx, json } from "./db.ts";
export { type OpenDatabase, openDatabase } from "./open.ts";
export { LATEST_MIGRATION, migrate, migrationState } from "./migrate.ts";
export { StartRefusal } from "./start-refusal.ts";
export { isUniqueViolation } from "./violations.ts";
