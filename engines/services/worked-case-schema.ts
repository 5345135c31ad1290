import { z } from "zod";
import { CASE_STATUSES, WORKED_REFUSALS } from "#kernel/process";
import { day, key, optional, text, whole } from "./item-parts.ts";

const filed = z.array(z.strictObject({ material: key, fileId: key }));
const checked = z.array(z.strictObject({ item: text, holds: z.boolean(), note: text }));
const answers = z.record(key, text);
const outcome = z.enum(["granted", "refused"]);
const amount = whole.nullable();
/** What happened and on which day. */
const on = <Is extends string, Shape extends z.ZodRawShape>(is: Is, shape: Shape) =>
  z.strictObject({ is: z.literal(is), day, ...shape });

const happening = z.discriminatedUnion("is", [
  on("coApplicantConfirmed", { who: key }),
  on("coApplicantDeclined", { who: key, reason: text }),
  on("correctionAsked", {
    items: z.array(z.strictObject({ target: key, label: text, says: text })),
    replyBy: optional(day),
  }),
  on("corrected", { answers, materials: filed, blocks: optional(z.array(key)) }),
  on("materialBrought", { materials: filed }),
  on("withdrawn", { reason: text }),
  on("accepted", { checked: z.array(text), deemed: optional(z.literal(true)) }),
  on("turnedAway", { reason: text, to: text }),
  on("reassigned", { to: text, person: optional(key), reason: text }),
  on("reviewed", { checked }),
  on("consultOpened", { until: optional(z.record(key, day)) }),
  on("consultAnswered", { unit: key, agrees: z.boolean(), says: text }),
  on("silenceTaken", { unit: key, as: z.enum(["agrees", "reminded"]) }),
  on("markGiven", { expert: text, mark: z.number(), says: text }),
  on("expertsHeard", {}),
  on("inspected", { checked, says: text }),
  on("filesOpened", {
    files: z.array(z.strictObject({ service: key, caseId: key, code: key })),
    spared: optional(z.array(z.strictObject({ service: key, why: text }))),
  }),
  on("fileEnded", { caseId: key, outcome: z.enum(["granted", "refused", "withdrawn"]) }),
  on("clockExtended", { days: whole, reason: text }),
  on("urged", { says: text, replyBy: optional(day) }),
  on("urgeAnswered", { says: text }),
  on("decisionProposed", { outcome, amount, reason: text, belowReason: optional(text) }),
  on("proposalReturned", { reason: text }),
  on("decided", { outcome, amount, reason: text, belowReason: optional(text) }),
  on("noticeOpened", { until: optional(day) }),
  on("objectionRaised", { text, name: text, contact: text }),
  on("objectionAnswered", { upheld: z.boolean(), answer: text }),
  on("noticeClosed", {}),
  on("paymentPrepared", {}),
  on("paymentReturned", { reason: text }),
  on("paid", { amount: whole }),
  on("delivered", { code: text }),
  on("handedOver", { to: text }),
  on("closed", { reason: text }),
  on("promiseChecked", { material: key, kept: z.boolean(), says: text }),
  on("resultRevoked", { reason: text }),
  on("rated", { stars: whole, says: text }),
  on("calledBack", { says: text }),
]);

export const workedCase = z.strictObject({
  says: text,
  filedOn: day,
  answers: optional(answers),
  materials: optional(z.array(key)),
  coApplicants: optional(z.array(z.strictObject({ who: key, name: text }))),
  happens: z.array(happening).max(200),
  expect: z.strictObject({
    status: z.enum(CASE_STATUSES),
    due: optional(day),
    isOverdue: optional(z.boolean()),
    amount: optional(whole),
    refusal: optional(z.enum(WORKED_REFUSALS)),
  }),
});
