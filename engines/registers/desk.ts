import type { Context } from "#platform/context";
import { bind } from "#platform/http";
import type { RegistersDesk } from "./contract.ts";
import { batch, batches, upload } from "./import/doors.ts";
import { remap } from "./import/remap.ts";
import { startImport } from "./import/start.ts";
import { countsByRegion, search, subject } from "./read.ts";
import { undoImport } from "./undo/undo.ts";

const cases = { upload, remap, startImport, undoImport, batch, batches, search, subject, countsByRegion };

/** What pages ask of the registers. */
export const registersDesk = (ctx: Context): RegistersDesk => bind(ctx, cases);
