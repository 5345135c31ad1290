import { z } from "zod";

/** What the steps beyond the common path take. Every command names the version of the case that the person has seen. */
const Command = z.object({
  subjectId: z.uuid(),
  caseId: z.uuid(),
  version: z.coerce.number().int().nonnegative(),
  idempotencyKey: z.string().min(8).max(100).optional(),
});
const Reason = z.string().trim().min(5, "请写明理由（至少 5 个字）").max(2000, "理由不超过 2000 字");
const Says = z.string().trim().max(2000, "说明不超过 2000 字");
const CheckedItem = z.object({
  item: z.string().min(1).max(500),
  holds: z.boolean(),
  note: z.string().trim().max(500, "每项说明不超过 500 字").default(""),
});
const CheckedItems = z.array(CheckedItem).max(100);

export const TurnAway = Command.extend({
  reason: Reason,
  /** Whom the applicant should turn to instead. */
  to: z.string().trim().min(2, "请写明应向哪里申请").max(100),
});
export const Review = Command.extend({ checked: CheckedItems });
export const AnswerConsult = Command.extend({ agrees: z.boolean(), says: Reason });
export const GiveMark = Command.extend({
  expert: z.string().trim().min(2, "请写明专家姓名").max(60),
  mark: z.coerce
    .number()
    .int("评分是 0 到 100 的整数")
    .min(0, "评分是 0 到 100 的整数")
    .max(100, "评分是 0 到 100 的整数"),
  says: Says.default(""),
});
export const Inspect = Command.extend({ checked: CheckedItems, says: Reason });
export const Propose = Command.extend({
  outcome: z.enum(["granted", "refused"]),
  /** 分; only when granted. */
  amount: z.coerce.number().int().positive().optional(),
  /** Why less is granted than was reckoned. */
  belowReason: Reason.optional(),
  reason: Reason,
});
export const ReturnProposal = Command.extend({ reason: Reason });
export const ExtendClock = Command.extend({
  days: z.coerce.number().int("延长的天数应是整数").min(1, "至少延长 1 天").max(365),
  reason: Reason,
});
export const Reassign = Command.extend({
  /** A colleague, by id. */
  to: z.uuid("请选转给哪位同事"),
  reason: Reason,
});
export const Urge = Command.extend({ says: Reason });
export const Close = Command.extend({ reason: Reason });
export const BringMaterial = Command.extend({
  materials: z
    .array(z.object({ material: z.string().max(100), fileId: z.uuid() }))
    .min(1, "请至少上传一份材料")
    .max(50),
});
export const CheckPromise = Command.extend({
  material: z.string().min(1).max(100),
  kept: z.boolean(),
  says: Reason,
});
export const RevokeResult = Command.extend({ reason: Reason });
export const Rate = Command.extend({
  stars: z.coerce.number().int("评价是 1 到 5 星").min(1, "评价是 1 到 5 星").max(5, "评价是 1 到 5 星"),
  says: Says.default(""),
});
export const CallBack = Command.extend({ says: Reason });
