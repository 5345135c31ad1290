import { z } from "zod";
import { day, findDay } from "#kernel/calendar";
import { type Refusal, refusing } from "#platform/http/contract";
import { QUEUE_TABS, type QueueTab } from "../contract-queue.ts";

const Reason = z.string().trim().min(5, "请写明理由（至少 5 个字）").max(2000, "理由不超过 2000 字");
const Said = z.string().trim().min(5, "请写明内容（至少 5 个字）").max(2000, "内容不超过 2000 字");
const DayText = z
  .string()
  .refine((it) => findDay(it) !== undefined, "请写成 2026-11-24 这样的日期")
  .transform((it) => day(it));

/** A filter of the queue as the address has it. */
export const FilterQuery = z.object({
  tab: z.enum(QUEUE_TABS).default("all"),
  service: z.string().max(100).default(""),
  region: z.string().max(12).default(""),
  handler: z.string().max(36).default(""),
  text: z.string().trim().max(100).default(""),
  from: z.string().max(10).default(""),
  to: z.string().max(10).default(""),
});
const FilterName = z.string().trim().min(1, "请给这个筛选起个名字").max(20, "名字最多 20 个字");
export const NewFilter = z.object({
  name: FilterName,
  query: FilterQuery,
  isDefault: z.boolean().default(false),
});
export const NamedFilter = z.object({ name: FilterName });
/** No name: the whole list is what opens first. */
export const DefaultFilter = z.object({ name: FilterName.nullable() });
export type SavedFilter = {
  name: string;
  query: {
    tab: QueueTab;
    service: string;
    region: string;
    handler: string;
    text: string;
    from: string;
    to: string;
  };
  isDefault: boolean;
};

export const MOST_AT_ONCE = 200;
const Seen = z.object({
  subjectId: z.uuid(),
  caseId: z.uuid(),
  /** The version that was on the screen: a case that moved since is not touched. */
  version: z.number().int().nonnegative(),
});
const Many = z.object({
  /** Made once by the screen: the same request sent twice does nothing twice. */
  requestId: z.uuid(),
  cases: z
    .array(Seen)
    .min(1, "请先选办件")
    .max(MOST_AT_ONCE, `一次最多 ${MOST_AT_ONCE} 件，请分批办`)
    .refine((all) => new Set(all.map((it) => it.caseId)).size === all.length, "同一件选了两次"),
});
export const Bulk = z.discriminatedUnion("kind", [
  /** `checkedAll`: the officer says that every point of each check list was looked at. */
  Many.extend({ kind: z.literal("accept"), checkedAll: z.boolean().default(false) }),
  Many.extend({ kind: z.literal("reassign"), to: z.uuid(), reason: Reason }),
  Many.extend({ kind: z.literal("urge"), says: Said }),
  Many.extend({ kind: z.literal("closeNotice") }),
]);
export type BulkKind = z.output<typeof Bulk>["kind"];
export type BulkLine = {
  subjectId: string;
  caseId: string;
  /** Done now or by the same request before; refused for a reason; moved on since it was seen. */
  outcome: "done" | "refused" | "conflict";
  says: string | null;
};
export type BulkReport = {
  requestId: string;
  done: number;
  refused: number;
  conflicts: number;
  lines: readonly BulkLine[];
};

export const NewLeave = z.object({ substituteId: z.uuid(), from: DayText, to: DayText });
export const LeaveKey = z.object({ leaveId: z.uuid() });
export type Leave = {
  leaveId: string;
  personId: string;
  person: string;
  substituteId: string;
  substitute: string;
  from: string;
  to: string;
  /** Today is one of its days. */
  now: boolean;
  mine: boolean;
};
/** Somebody to whom work may be given: of the same units, with what it takes there. */
export type Colleague = { personId: string; name: string; away: boolean };
export type Leaves = { leaves: readonly Leave[]; colleagues: readonly Colleague[]; openCases: number };

export const LIGHTS = ["red", "amber", "green", "none"] as const;
export type Light = (typeof LIGHTS)[number];
/** How open cases stand. `soon`: the last day is near; `longest`: working days overdue of the worst of them. */
export type Load = {
  light: Light;
  open: number;
  overdue: number;
  soon: number;
  waiting: number;
  longest: number;
};
export type Urged = {
  subjectId: string;
  caseId: string;
  code: string;
  applicant: string;
  serviceName: string;
  unitName: string;
  says: string;
  by: string;
  on: string;
  replyBy: string | null;
  answer: { says: string; by: string; on: string } | null;
  /** No answer, and its last day is over. */
  late: boolean;
  sample: boolean;
};
export type Escalated = {
  subjectId: string;
  caseId: string;
  code: string;
  applicant: string;
  serviceName: string;
  unitName: string;
  level: number;
  levelName: string;
  overdueDays: number;
  on: string;
  /** Still open and overdue. */
  stands: boolean;
  sample: boolean;
};
export type Supervision = {
  units: readonly (Load & { unit: string; unitName: string })[];
  measures: readonly (Load & { measure: number; title: string; clause: string })[];
  handlers: readonly (Load & { unitName: string; handlerId: string | null; handler: string | null })[];
  levels: readonly { level: number; name: string; after: number; told: string; source: string }[];
  escalated: readonly Escalated[];
  urged: readonly Urged[];
  /** Until when a case counts as near its end, in working days. */
  soonWithin: number;
};

export const refuseWorkbench = refusing({
  "filter-unknown": { status: 404, says: "没有这个筛选，可能已经删除。" },
  "too-many-filters": { status: 409, says: "最多保存 {most} 个筛选，请先删掉不用的。" },
  "person-unknown": { status: 404, says: "没有这位同事，或者账号已停用。" },
  "substitute-self": { status: 422, says: "请选本人以外的同事。" },
  "substitute-without-role": {
    status: 403,
    says: "{name}在{unit}没有办理权限，不能接手。请选本单位有办理权限的同事。",
  },
  "substitute-away": { status: 409, says: "{name} {from}至{to}也请假，请另选同事或改日期。" },
  "leave-overlaps": { status: 409, says: "您 {from}至{to}已经登记过请假，请先结束那一次。" },
  "leave-days": { status: 422, says: "请假从今天或以后开始，到期不早于开始，最长一年。" },
  "leave-unknown": { status: 404, says: "没有这次请假，或者已经结束。" },
  "no-work": { status: 403, says: "您不经办办件，不需要交接。" },
  "checklist-open": {
    status: 409,
    says: "有 {count} 项核对清单。请逐件打开核对，或者勾选“已逐件核对”再批量签收。",
  },
});

export type Answer<T> = Promise<T | Refusal>;
export type WorkbenchDesk = {
  savedFilters(input: Record<string, never>): Answer<readonly SavedFilter[]>;
  saveFilter(input: z.input<typeof NewFilter>): Answer<readonly SavedFilter[]>;
  deleteFilter(input: z.input<typeof NamedFilter>): Answer<readonly SavedFilter[]>;
  chooseDefaultFilter(input: z.input<typeof DefaultFilter>): Answer<readonly SavedFilter[]>;
  bulk(input: z.input<typeof Bulk>): Answer<BulkReport>;
  leaves(input: Record<string, never>): Answer<Leaves>;
  takeLeave(input: z.input<typeof NewLeave>): Answer<Leaves>;
  endLeave(input: z.input<typeof LeaveKey>): Answer<Leaves>;
  escalateNow(input: Record<string, never>): Answer<{ told: number; failed: number }>;
  supervision(input: Record<string, never>): Answer<Supervision>;
};
