import { z } from "zod";
import { type Day, findDay } from "#kernel/calendar";
import type { ServiceDifference, ServiceFault } from "#kernel/plan";
import type { PlayedCase, ServiceItem } from "#kernel/process";
import { type Refusal, refusing } from "#platform/http/contract";
import { ServiceItemSchema } from "./item-schema.ts";

const day = z.custom<Day>(
  (it) => typeof it === "string" && findDay(it) !== undefined,
  "应是存在的日期，例如 2026-03-05",
);
const service = z.string().max(100);
export const OneService = z.object({ measure: z.string().max(50), slug: z.string().max(50) });
export const StartDraft = z.object({ service });
export const OneDraft = z.object({ draftId: z.uuid() });
export const DraftStep = z.object({ draftId: z.uuid(), version: z.int() });
export const ReturnDraft = DraftStep.extend({
  note: z.string().trim().min(5, "请写明要改什么（至少 5 个字）").max(1_000),
});
export const SaveDraft = DraftStep.extend({ item: ServiceItemSchema, effectiveFrom: day });
export const CheckItem = z.object({ draftId: z.uuid(), item: ServiceItemSchema });

export type ServiceDraftState = "draft" | "submitted" | "returned" | "withdrawn" | "published";
/** How many a change touches: applications being filled in move on to it, running cases keep what they were filed under. */
export type Touched = { filling: number; running: number };
export type RevisionCount = { revision: number; open: number; total: number };
export type ServiceDraftLine = {
  draftId: string;
  service: string;
  name: string;
  unit: string;
  revision: number;
  state: ServiceDraftState;
  version: number;
  author: string;
  updatedBy: string;
  updatedAt: string;
  sample: boolean;
};
/** A revision that was published. */
export type Publication = {
  revision: number;
  effectiveFrom: Day;
  draftedBy: string;
  approvedBy: string;
  at: string;
};
export type ServiceLine = {
  service: string;
  name: string;
  measure: number;
  unit: string;
  revision: number;
  steps: number;
  materials: number;
  /** Errors and warnings of the publish gate. */
  errors: number;
  warnings: number;
  /** The next one that is published and not yet in force. */
  next: Pick<Publication, "revision" | "effectiveFrom"> | null;
  cases: readonly RevisionCount[];
  touched: Touched;
  drafts: readonly ServiceDraftLine[];
};
export type ServiceList = {
  measures: readonly { number: number; title: string }[];
  services: readonly ServiceLine[];
};
export type ServiceView = Omit<ServiceLine, "steps" | "materials"> & {
  item: ServiceItem;
  faults: readonly ServiceFault[];
  publications: readonly Publication[];
  mayDraft: boolean;
  names: StudioNames;
};
export type ServiceDraftDeed = {
  version: number;
  deed: "started" | "saved" | "submitted" | "returned" | "withdrawn" | "published";
  at: string;
  by: string;
  note: string;
};
/** What the gate finds in a draft and what it changes. Nothing is stored. */
export type ItemCheck = { faults: readonly ServiceFault[]; differences: readonly ServiceDifference[] };
export type ServiceDraftView = ServiceDraftLine &
  ItemCheck & {
    base: ServiceItem;
    item: ServiceItem;
    effectiveFrom: Day;
    /** Why it came back. */
    note: string;
    touched: Touched;
    cases: readonly RevisionCount[];
    mayEdit: boolean;
    /** May publish or return it, being somebody else than those who wrote it. */
    mayPublish: boolean;
    history: readonly ServiceDraftDeed[];
    /** What a form may name, for its fields of choice. */
    names: StudioNames;
  };
type Named = { id: string; name: string };
export type StudioNames = {
  units: readonly Named[];
  funds: readonly Named[];
  policies: readonly Named[];
  services: readonly Named[];
  registers: readonly (Named & { fields: readonly { key: string; name: string; type: string }[] })[];
};

/** Each worked case of an item played through: what was to come out lies in the item, here is what did. */
export type PlayedItem = { cases: readonly PlayedCase[] };

/** What pages drawn by the server ask for. */
export type ServicesDesk = {
  findServiceDraft(input: z.input<typeof OneDraft>): Promise<ServiceDraftView | Refusal>;
};

export const refuseService = refusing({
  "service-unknown": { status: 404, says: "没有这个服务事项。" },
  "draft-unknown": { status: 404, says: "没有这份草稿，或者它已经不在了。" },
  "not-your-unit": {
    status: 403,
    says: "只有承办单位（{unit}）的经办、审定人员和联席会议办公室可以修改这个事项。",
  },
  "draft-exists": {
    status: 409,
    says: "这个事项已经有一份草稿（{by} 正在写），请在那一份上修改，或者先撤回它。",
  },
  "draft-changed": {
    status: 409,
    says: "这份草稿在别处（{by}）已经改过，这一次没有保存。请刷新后对照再改。",
  },
  "draft-closed": { status: 409, says: "草稿正在审核或者已经办结，不能修改。要改请先撤回。" },
  "draft-not-submitted": { status: 409, says: "草稿没有在待审核，不能发布或者退回。" },
  "base-moved": {
    status: 409,
    says: "这份草稿写的时候，事项又有了新的版本。请撤回，从现行版本重新起草。",
  },
  "draft-same": { status: 422, says: "草稿与现行版本没有差别，不用提交。" },
  "gate-closed": { status: 422, says: "发布检查有 {count} 处错误，改好以后才能继续。" },
  "not-playable": {
    status: 422,
    says: "按现在写的流程和期限走不下去，请先改好“发布检查”里的错误，再运行样例。",
  },
  "day-passed": { status: 422, says: "施行日期不能早于今天（{today}），请改施行日期。" },
  "own-draft": { status: 403, says: "起草、修改或者提交过这份草稿的人不能自己审核，请另一位审定人员来办。" },
  "not-a-publisher": { status: 403, says: "只有承办单位（{unit}）的审定人员和联席会议办公室可以发布。" },
});
