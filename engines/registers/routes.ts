import { get, post, type Route } from "#platform/http";
import { batch, batches } from "./import/doors.ts";
import { remap } from "./import/remap.ts";
import { startImport } from "./import/start.ts";
import { countsByRegion, search, subject } from "./read.ts";
import { undoImport } from "./undo/undo.ts";

export const registersRoutes: readonly Route[] = [
  get("/registers/subjects", { summary: "按名称、代码和县市查市场主体", does: search }),
  get("/registers/subjects/:subjectId", { summary: "一户的登记信息", does: subject }),
  get("/registers/regions", { summary: "各县市市场主体户数", does: countsByRegion }),
  get("/registers/batches", { summary: "最近的导入批次", does: batches }),
  get("/registers/batches/:batchId", { summary: "一个导入批次：列对应、预览、问题和进度", does: batch }),
  post("/registers/batches/:batchId/remap", { summary: "改列对应并重新检查", does: remap }),
  post("/registers/batches/:batchId/start", { summary: "整批导入", does: startImport }),
  post("/registers/batches/:batchId/undo", { summary: "整批撤销", does: undoImport }),
];
