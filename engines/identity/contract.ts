import { z } from "zod";
import { type Refusal, refusing } from "#platform/http/contract";

export const Credentials = z.object({
  username: z.string().trim().min(1, "请输入账号").max(64),
  password: z.string().min(1, "请输入密码").max(200),
});
export type Credentials = z.infer<typeof Credentials>;

export const NewPerson = z.object({
  username: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9.-]{1,31}$/, "账号用小写字母、数字、点和短横，2 至 32 位"),
  name: z.string().trim().min(1).max(40),
  password: z.string().min(10, "密码至少 10 位").max(200),
  grants: z.array(
    z.object({ role: z.string(), unit: z.string().nullable(), subjectId: z.uuid().nullable() }),
  ),
});
export type NewPerson = z.infer<typeof NewPerson>;

/** The secret goes into the cookie once; the database keeps only its hash. */
export type Session = { secret: string; expiresAt: string };
/** A sample person that may be shown on the sign-in page. Never exists outside sample data. */
export type SamplePerson = {
  username: string;
  password: string;
  name: string;
  role: string;
  where: "portal" | "office";
};
export type Me = {
  name: string;
  username: string;
  sample: boolean;
  roles: readonly string[];
  unit: string | null;
  /** All units at whose desks the person sits, the first one first. */
  units: readonly string[];
  /** The first firm the person acts for. */
  subjectId: string | null;
  /** The person as an applicant in the own name; null for an account of an office. */
  self: string | null;
};

export const refuseIdentity = refusing({
  "wrong-credentials": { status: 401, says: "账号或密码不对，请核对后重试。" },
  "locked-for-now": { status: 429, says: "连续多次输错，请在 {seconds} 秒后再试。" },
  "person-disabled": { status: 403, says: "这个账号已停用，请联系本单位管理员。" },
  "person-unknown": { status: 404, says: "没有账号 {username}。./chuchuang user list 列出全部账号。" },
  "username-taken": { status: 409, says: "账号 {username} 已被使用，请换一个。" },
});

export type IdentityDesk = {
  signIn(input: Credentials): Promise<Session | Refusal>;
  signOut(input: { secret: string }): Promise<{ done: true } | Refusal>;
  me(input: Record<string, never>): Promise<Me | Refusal>;
  samplePeople(input: Record<string, never>): Promise<readonly SamplePerson[] | Refusal>;
};
