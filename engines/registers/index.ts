export { countRecords } from "./count/store.ts";
export { registersDesk } from "./desk.ts";
export { csvLine } from "./file/csv-line.ts";
export {
  eachRecord,
  findByCode,
  findFacts,
  findRecord,
  type KnownFacts,
  listFactsAfter,
  listSubjectFacts,
  listVersionsAfter,
  type SubjectFacts,
} from "./find.ts";
export { importFileNow } from "./import/now.ts";
export { problemsCsv } from "./import/problems.ts";
export { type NewRecord, putRecords } from "./import/put.ts";
export { registersJobs } from "./jobs.ts";
export { mainRegister } from "./register.ts";
export { registersRoutes } from "./routes.ts";
