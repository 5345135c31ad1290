import { z } from "zod";
import { day, findDay } from "#kernel/calendar";
import type { CaseStatus } from "#kernel/process";
import { type Refusal, refusing } from "#platform/http/contract";
import type * as handling from "./contract-handling.ts";
import type { IntakeView } from "./contract-joint.ts";
import type { JoinedCase } from "./contract-parties.ts";
import type { CounterService } from "./contract-queue.ts";
import { QUEUE_TABS, type QueuePage } from "./contract-queue.ts";
import type {
  CaseSummary,
  CaseView,
  PrefilledForm,
  PublicNotice,
  Receipt,
  SavedDraft,
  StoredFile,
  Verification,
} from "./contract-view.ts";
import { FILE_REFUSALS } from "./file-refusals.ts";
import type { WorkbenchDesk } from "./workbench/contract.ts";

const Key = z.object({ subjectId: z.uuid(), caseId: z.uuid() });
/**
 * `version` is the number of events the person has seen: a change since then refuses the command. With a key the same
 * command sent twice is one event, and the second answer is the first's.
 */
const Command = Key.extend({
  version: z.coerce.number().int().nonnegative(),
  idempotencyKey: z.string().min(8).max(100).optional(),
});
const Reason = z.string().trim().min(5, "请写明理由（至少 5 个字）").max(2000, "理由不超过 2000 字");

/** Texts by field key, as a form sends them. */
const Typed = (longest: number) =>
  z
    .record(z.string().max(100), z.string().max(longest, `每一项最多 ${longest} 字`))
    .refine((it) => Object.keys(it).length <= 1000, "表单的项数太多");

const DayText = z
  .string()
  .refine((it) => findDay(it) !== undefined, "请写成 2026-11-24 这样的日期")
  .transform((it) => day(it));
/** In the order of a list: whether the clock stands, the day, the case. */
const Place = z.string().regex(/^[01]\.\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/, "没有这一页，请从头看起");

export const CaseKey = Key;
export const Attachment = z.object({
  subjectId: z.uuid(),
  name: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
  /** What it is for, when that is known already: its limits are told at once. */
  service: z.string().max(100).optional(),
  material: z.string().max(100).optional(),
});
export const AttachedMaterial = z.object({ material: z.string().max(100), fileId: z.uuid() });
export const NewApplication = z.object({
  service: z.string(),
  subjectId: z.uuid(),
  answers: Typed(5000),
  /** Answers to policy questions that no register holds: fact key → text. */
  facts: Typed(200).default({}),
  materials: z.array(AttachedMaterial).max(50),
  /** Why values of the register were changed: field key → sentence. */
  reasons: Typed(500).default({}),
  /** Others who are to confirm it: by account and name, or a firm by its code. */
  coApplicants: z
    .array(z.object({ account: z.string().trim().max(64), name: z.string().trim().max(100) }))
    .max(20)
    .default([]),
  /** Made once by the form: sending the same form twice is one case. */
  idempotencyKey: z.string().min(8).max(100),
  /** The form that it was typed on, as `prefilled` named it; the present one when left out. */
  form: z.string().max(100).optional(),
});
export const Draft = NewApplication.omit({ idempotencyKey: true, coApplicants: true }).extend({
  /** What changes of the form did to the draft has been read. */
  changesSeen: z.boolean().default(false),
});
export const Accept = Command.extend({ checked: z.array(z.string()).max(100) });
export const AskCorrection = Command.extend({
  items: z
    .array(
      z.object({ target: z.string().min(1), says: z.string().trim().min(4, "请写明要补正什么").max(500) }),
    )
    .min(1, "请至少指出一处要补正的内容")
    .max(50),
});
export const Correct = Command.extend({
  answers: Typed(5000).default({}),
  /** Repeated blocks of which every time is sent, fewer or more than there were. */
  blocks: z.array(z.string().max(100)).max(50).default([]),
  materials: z.array(AttachedMaterial).max(50).default([]),
});
export const Decide = Command.extend({
  outcome: z.enum(["granted", "refused"]),
  /** 分; only when granted. */
  amount: z.coerce.number().int().positive().optional(),
  /** Why less is granted than was reckoned. */
  belowReason: Reason.optional(),
  reason: Reason,
});
/** `who`: for which of those who were named. */
export const Confirm = Command.extend({ who: z.uuid() });
export const DeclineToJoin = Command.extend({ who: z.uuid(), reason: Reason });
export const HandOver = Command.extend({
  to: z.string().trim().min(2, "请写明领取人的姓名").max(40, "姓名最多 40 字"),
});
export const Withdraw = Command.extend({ reason: Reason });
export const Objection = z.object({
  code: z.string().trim().min(4),
  name: z.string().trim().min(2, "请写明您的姓名或单位").max(60, "姓名或单位最多 60 字"),
  contact: z.string().trim().min(5, "请留下联系方式，答复时要用").max(100, "联系方式最多 100 字"),
  text: z
    .string()
    .trim()
    .min(10, "请写明事实和理由（至少 10 个字）")
    .max(2000, "事实和理由最多 2000 字，请精简"),
  /** Made with the form: sending the same objection twice is one. */
  idempotencyKey: z.string().min(8).max(100).optional(),
});
export const AnswerObjection = Command.extend({ upheld: z.boolean(), answer: Reason });
/** Tabs of the workbench: `all` is every open case, `done` those that are over. */
export const QueueFilter = z.object({
  tab: z.enum(QUEUE_TABS).default("all"),
  service: z.string().max(100).optional(),
  /** County of the applicant. */
  region: z.string().max(12).optional(),
  /** `own`: on my desk; `mine`: there and with those for whom I stand in; `none`: with nobody; else a person's id. */
  handler: z.union([z.enum(["own", "mine", "none"]), z.uuid()]).optional(),
  /** Part of the applicant's name, or a code. */
  text: z.string().trim().max(100).optional(),
  /** Due days; of ended cases the days on which they ended. */
  from: DayText.optional(),
  to: DayText.optional(),
  /** Where a page ended or began, as the page before or after said it. */
  after: Place.optional(),
  before: Place.optional(),
});

export type { ReportReceipt, ReportsDesk } from "./contract-anonymous.ts";
export * from "./contract-joint.ts";
export type { JoinedCase } from "./contract-parties.ts";
export * from "./contract-queue.ts";
export * from "./contract-view.ts";
export * from "./workbench/contract.ts";

export const refuseApplication = refusing({
  "service-unknown": { status: 404, says: "没有这个服务事项。" },
  "case-unknown": { status: 404, says: "没有这件申请，或者您无权查看。" },
  "code-unknown": { status: 404, says: "没有查到这个编号。请核对是否抄错：编号里没有字母 I、L、O、U。" },
  "not-for-your-kind": {
    status: 409,
    says: "这个事项只收{kinds}的申请，{name}是{kind}，不能申请。请换一个名义，或者看看别的事项。",
  },
  "not-mandated": { status: 403, says: "委托里没有这一项：{what}。请向委托人核对委托的事项和内容。" },
  "mandate-over": {
    status: 403,
    says: "委托已经撤销或者不在有效期内，这一步没有办。请先请委托人重新委托。",
  },
  "not-your-counter": { status: 403, says: "“{service}”不在您单位的窗口受理。" },
  "counter-elsewhere": {
    status: 403,
    says: "这件由{there}的窗口受理，您在{here}，不能代收。请申请人到{there}办理，或者自己在网上申请。",
  },
  "already-answered": { status: 409, says: "您已经答复过，不用再答复。" },
  "not-anonymous": { status: 409, says: "这个事项不能匿名提交，请登录后申请。" },
  "report-unknown": { status: 404, says: "没有查到。请核对查询码和口令，两样都要对。" },
  "report-too-big": { status: 413, says: "附件合起来 {size}，超过 {limit}。请压缩或者减少后再交。" },
  "too-many": { status: 429, says: "从这个网络地址来的请求太多了，请 {minutes} 分钟后再试。" },
  "not-your-firm": { status: 403, says: "您没有代办这家企业的授权。" },
  "not-your-unit": { status: 403, says: "这一步由{unit}办理，您不在这个单位。" },
  "not-eligible": { status: 409, says: "按现有信息不符合申请条件：{why}。如信息有误，请先更正名录。" },
  "already-applied": { status: 409, says: "贵单位已于 {on} 申请过这个事项（回执 {code}），不需要再申请。" },
  "not-taken": { status: 409, says: "这个事项现在不收申请。{next}" },
  "window-full": { status: 409, says: "本期（{term}）的 {quota} 个名额已经用完，不能再同意。" },
  "window-short": {
    status: 409,
    says: "本期（{term}）预算 {budget}，余额 {left}，不够 {amount}，不能再同意。",
  },
  "only-joint": {
    status: 409,
    says: "“{name}”不单独受理，随{joint}一并办理。请申请{joint}。",
  },
  "part-stands": {
    status: 409,
    says: "“{name}”已经有一件在办（{code}），请等它办结，或者请申请人先撤回。",
  },
  "region-unknown": {
    status: 409,
    says: "这个事项由您所在的县（市）办理，名录里没有您所在的县（市）。请先更正名录，再来申请。",
  },
  "region-outside": {
    status: 409,
    says: "这个事项由所在的县（市）办理，名录里的所在地（{region}）不在{plan}。请向所在地的对应单位申请。",
  },
  "form-incomplete": { status: 422, says: "有 {count} 处没有填好，请按提示修改。已填的内容都还在。" },
  "case-moved-on": { status: 409, says: "这件申请刚才有了新的进展，请看过最新情况再办理。" },
  "step-closed": { status: 409, says: "现在不能办这一步：{why}" },
  "form-changed": {
    status: 409,
    says: "这个事项的表单刚有了新版本，还没有提交。已填的内容都保留了，请核对变化后再提交。",
  },
  "answer-unknown": { status: 404, says: "这件申请里没有填这一项。" },
  "answer-not-for-you": { status: 403, says: "“{label}”只有{units}的经办人员可以看全文。" },
  "correction-rounds-used": { status: 409, says: "补正只能一次告知，本件已经告知过。" },
  "amount-outside-range": { status: 422, says: "金额应在 {min} 至 {max} 之间（{cite}）。" },
  "amount-above-reckoned": {
    status: 422,
    says: "按公式算得的金额最多 {max}（{cite}），不能多给。算错了的，请先查清申请时的数据。",
  },
  "amount-below-reckoned": {
    status: 422,
    says: "按公式算得的金额是 {min}（{cite}）。要少给，请写明“少于算得金额的理由”。",
  },
  "amount-missing": { status: 422, says: "同意给予时请写明金额。" },
  "notice-running": { status: 409, says: "公示到 {until} 截止，期满之前不能进入下一步。" },
  "objection-open": { status: 409, says: "还有异议没有答复，请先答复。" },
  "notice-closed": { status: 409, says: "公示已经结束，不能再提异议；可以按“救济途径”申请复议或者投诉。" },
  "same-person": { status: 409, says: "会签要由拟稿人以外的人来签。" },
  "not-a-colleague": {
    status: 403,
    says: "{unit}没有这位办理人员，不能转给他办。请选本单位有办理权限的同事。",
  },
  "on-that-desk": { status: 409, says: "这件本来就由{name}办理。" },
  "extension-too-long": { status: 422, says: "最多只能延长 {most}。" },
  ...FILE_REFUSALS,
  "file-unknown": { status: 404, says: "没有这个文件。" },
});

export type Answer<T> = Promise<T | Refusal>;
export type Done = { subjectId: string; caseId: string; version: number; status: CaseStatus };
export const AnswerKey = Key.extend({ field: z.string().min(1).max(100) });
/** One answer in full, as it was typed and as the register held it. */
export type ReadAnswer = { field: string; answer: string; held: string | null };
export type ApplicationsDesk = WorkbenchDesk & {
  intake(input: { service: string }): Answer<IntakeView>;
  prefilled(input: { service: string; subjectId: string }): Answer<PrefilledForm>;
  saveDraft(input: z.input<typeof Draft>): Answer<SavedDraft>;
  attach(input: z.input<typeof Attachment>): Answer<StoredFile>;
  submit(input: z.input<typeof NewApplication>): Answer<Receipt>;
  mine(input: Record<string, never>): Answer<readonly CaseSummary[]>;
  /** Cases that others filed and that the person is asked to confirm. */
  joined(input: Record<string, never>): Answer<readonly JoinedCase[]>;
  /** Cases of those whose mandate the person holds. */
  entrusted(input: Record<string, never>): Answer<readonly CaseSummary[]>;
  whose(input: { caseId: string }): Answer<{ subjectId: string }>;
  confirm(input: z.input<typeof Confirm>): Answer<Done>;
  decline(input: z.input<typeof DeclineToJoin>): Answer<Done>;
  counterServices(input: Record<string, never>): Answer<readonly CounterService[]>;
  counterForm(input: { service: string; subjectId: string }): Answer<PrefilledForm>;
  counterAttach(input: z.input<typeof Attachment>): Answer<StoredFile>;
  counterSave(input: z.input<typeof Draft>): Answer<SavedDraft>;
  fileAtCounter(input: z.input<typeof NewApplication>): Answer<Receipt>;
  correctAtCounter(input: z.input<typeof Correct>): Answer<Done>;
  bringAtCounter(input: z.input<typeof handling.BringMaterial>): Answer<Done>;
  handOver(input: z.input<typeof HandOver>): Answer<Done>;
  case(input: z.input<typeof CaseKey>): Answer<CaseView>;
  readAnswer(input: z.input<typeof AnswerKey>): Answer<ReadAnswer>;
  queue(input: z.input<typeof QueueFilter>): Answer<QueuePage>;
  accept(input: z.input<typeof Accept>): Answer<Done>;
  askCorrection(input: z.input<typeof AskCorrection>): Answer<Done>;
  correct(input: z.input<typeof Correct>): Answer<Done>;
  decide(input: z.input<typeof Decide>): Answer<Done>;
  openNotice(input: z.input<typeof Command>): Answer<Done>;
  objectTo(input: z.input<typeof Objection>): Answer<{ received: true; answerTo: string }>;
  answerObjection(input: z.input<typeof AnswerObjection>): Answer<Done>;
  closeNotice(input: z.input<typeof Command>): Answer<Done>;
  deliver(input: z.input<typeof Command>): Answer<Done>;
  turnAway(input: z.input<typeof handling.TurnAway>): Answer<Done>;
  review(input: z.input<typeof handling.Review>): Answer<Done>;
  openConsult(input: z.input<typeof Command>): Answer<Done>;
  openFiles(input: z.input<typeof Command>): Answer<Done>;
  answerConsult(input: z.input<typeof handling.AnswerConsult>): Answer<Done>;
  giveMark(input: z.input<typeof handling.GiveMark>): Answer<Done>;
  hearExperts(input: z.input<typeof Command>): Answer<Done>;
  inspect(input: z.input<typeof handling.Inspect>): Answer<Done>;
  propose(input: z.input<typeof handling.Propose>): Answer<Done>;
  countersign(input: z.input<typeof Command>): Answer<Done>;
  returnProposal(input: z.input<typeof handling.ReturnProposal>): Answer<Done>;
  extendClock(input: z.input<typeof handling.ExtendClock>): Answer<Done>;
  reassign(input: z.input<typeof handling.Reassign>): Answer<Done>;
  urge(input: z.input<typeof handling.Urge>): Answer<Done>;
  answerUrge(input: z.input<typeof handling.Urge>): Answer<Done>;
  closeUnanswered(input: z.input<typeof handling.Close>): Answer<Done>;
  bringMaterial(input: z.input<typeof handling.BringMaterial>): Answer<Done>;
  checkPromise(input: z.input<typeof handling.CheckPromise>): Answer<Done>;
  revokeResult(input: z.input<typeof handling.RevokeResult>): Answer<Done>;
  rate(input: z.input<typeof handling.Rate>): Answer<Done>;
  callBack(input: z.input<typeof handling.CallBack>): Answer<Done>;
  withdraw(input: z.input<typeof Withdraw>): Answer<Done>;
  notices(input: Record<string, never>): Answer<readonly PublicNotice[]>;
  verify(input: { code: string }): Answer<Verification>;
  file(input: { subjectId: string; fileId: string }): Answer<StoredFile>;
};
export const Step = Command;
