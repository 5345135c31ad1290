import { z } from "zod";
import type { ApplicantKind } from "#kernel/process";
import { type Refusal, refusing } from "#platform/http/contract";

/** What an agent may do: fill in a form, sign (send, correct, withdraw), receive what was decided. */
export const SCOPES = ["fill", "sign", "receive"] as const;
export type Scope = (typeof SCOPES)[number];
export const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  fill: "代填（填表、传材料）",
  sign: "代签（提交、补正、撤回）",
  receive: "代领（查看决定和结果）",
};
export const KIND_NAMES: Readonly<Record<ApplicantKind, string>> = {
  enterprise: "企业",
  soleTrader: "个体工商户",
  cooperative: "农民专业合作社",
  institution: "事业单位或社会组织",
  person: "个人",
};

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "请选择日期");
export const NewMandate = z.object({
  subjectId: z.uuid(),
  account: z.string().trim().min(1, "请填写受托人的账号").max(64),
  name: z.string().trim().min(1, "请填写受托人的姓名").max(40),
  services: z.array(z.string().max(100)).min(1, "请至少选择一个事项").max(100),
  scopes: z.array(z.enum(SCOPES)).min(1, "请至少选择一项代办内容").max(3),
  from: Day,
  to: Day,
});
export const MandateKey = z.object({ subjectId: z.uuid(), mandateId: z.uuid() });
export const WalkIn = z.object({
  name: z.string().trim().min(2, "请填写姓名").max(40, "姓名最多 40 字"),
  phone: z
    .string()
    .trim()
    .regex(/^1[3-9]\d{9}$/, "手机号应是 1 开头的 11 位数字"),
});
export const Account = z.object({
  account: z.string().trim().min(1, "请填写账号").max(64),
  name: z.string().trim().min(1, "请填写姓名").max(40),
});

/** Who a subject is, as an applicant. */
export type Party = {
  subjectId: string;
  name: string;
  /** Null where no register says. */
  kind: ApplicantKind | null;
  region: string | null;
  sample: boolean;
};
/** A party that the signed-in person may act for. */
export type OwnParty = Party & { as: "self" | "firm" };
export type MandateState = "ahead" | "live" | "over" | "revoked";
export type Mandate = {
  subjectId: string;
  mandateId: string;
  /** Who gave it. */
  subjectName: string;
  agent: string;
  services: readonly { id: string; name: string }[];
  scopes: readonly Scope[];
  from: string;
  to: string;
  state: MandateState;
};
/** A service that may be handed to an agent, and what of it. */
export type Mandatable = { id: string; name: string; scopes: readonly Scope[] };

export const refuseParty = refusing({
  "not-your-firm": { status: 403, says: "您没有代办这家企业的授权。" },
  "mandate-incomplete": { status: 422, says: "有 {count} 处没有填好，请按提示修改。" },
  "mandate-there": { status: 409, says: "同样的委托已经有了，不需要再委托一次。" },
  "mandate-unknown": { status: 404, says: "没有这份委托。" },
  "account-unknown": { status: 404, says: "没有找到这个人：账号和姓名要都对得上。请向本人核对。" },
  "party-unknown": { status: 404, says: "没有找到这位申请人。" },
});

type Answer<T> = Promise<T | Refusal>;
export type PartiesDesk = {
  mine(input: Record<string, never>): Answer<readonly OwnParty[]>;
  mandatable(input: Record<string, never>): Answer<readonly Mandatable[]>;
  give(input: z.input<typeof NewMandate>): Answer<Mandate>;
  revoke(input: z.input<typeof MandateKey>): Answer<{ done: true }>;
  given(input: { subjectId: string }): Answer<readonly Mandate[]>;
  held(input: Record<string, never>): Answer<readonly Mandate[]>;
  walkIn(input: z.input<typeof WalkIn>): Answer<Party>;
  account(input: z.input<typeof Account>): Answer<Party>;
};
