export { type Db, json, type Tx } from "./db.ts";
export { requireFolder } from "./folder.ts";
export { readPlanned, writeLater } from "./hints.ts";
export { LATEST_MIGRATION, migrate, migrationState } from "./migrate.ts";
export { type OpenDatabase, openDatabase } from "./open.ts";
export { refusedByDatabase, StartRefusal } from "./start-refusal.ts";
export { isUniqueViolation } from "./violations.ts";
