import { z } from "zod";
import type { Refusal } from "#platform/http/contract";
import type { CaseView } from "./contract-view.ts";

const Texts = z.record(z.string().max(100), z.string().max(5000, "每一项最多 5000 字"));
const Paper = z.object({
  material: z.string().max(100),
  name: z.string().max(300),
  bytes: z.instanceof(Uint8Array),
});
export const NewReport = z.object({
  service: z.string().max(100),
  answers: Texts,
  papers: z.array(Paper).max(10, "最多 10 个附件").default([]),
  /** Made with the form and known to the sender alone: what opens the case is made from it, so that sending twice is one case. */
  key: z.uuid(),
});
export const ReportKey = z.object({
  code: z.string().trim().min(1, "请填写查询码").max(100),
  secret: z.string().trim().min(1, "请填写口令").max(100),
});
export const ReportCorrection = ReportKey.extend({
  version: z.coerce.number().int().nonnegative(),
  answers: Texts.default({}),
  blocks: z.array(z.string().max(100)).max(50).default([]),
  papers: z.array(Paper).max(10, "最多 10 个附件").default([]),
});
/** Papers that were allowed to come later. */
export const ReportPapers = ReportKey.extend({
  version: z.coerce.number().int().nonnegative(),
  papers: z.array(Paper).min(1, "请至少选一个文件").max(10, "最多 10 个附件"),
});
export const ReportRating = ReportKey.extend({
  version: z.coerce.number().int().nonnegative(),
  stars: z.coerce.number().int(),
  says: z.string().trim().max(2000).default(""),
});
export const ReportWithdrawal = ReportKey.extend({
  version: z.coerce.number().int().nonnegative(),
  reason: z.string().trim(),
});

/** What is shown once. */
export type ReportReceipt = { code: string; secret: string; on: string; due: string };
type Answer<T> = Promise<T | Refusal>;
export type ReportsDesk = {
  file(input: z.input<typeof NewReport>): Answer<ReportReceipt>;
  look(input: z.input<typeof ReportKey>): Answer<CaseView>;
  correct(input: z.input<typeof ReportCorrection>): Answer<CaseView>;
  bring(input: z.input<typeof ReportPapers>): Answer<CaseView>;
  rate(input: z.input<typeof ReportRating>): Answer<CaseView>;
  withdraw(input: z.input<typeof ReportWithdrawal>): Answer<CaseView>;
};
