import { z } from "zod";
import type { Context, Permission } from "#platform/context";
import { type Refusal, refusing } from "./refusal.ts";
import { unstorable } from "./storable.ts";

/** A door into an engine: who may, what it takes, what it does. The only place where permission and shape are checked. */
export type UseCase<Takes extends z.ZodType = z.ZodType, Gives = unknown> = {
  may: Permission | "anyone" | "signedIn";
  takes: Takes;
  does(ctx: Context, input: z.output<Takes>): Promise<Gives>;
};

export const useCase = <Takes extends z.ZodType, Gives>(it: UseCase<Takes, Gives>): UseCase<Takes, Gives> =>
  it;

const refuse = refusing({
  "not-signed-in": { status: 401, says: "请先登录，再办理这一步。" },
  "not-allowed": { status: 403, says: "您的账号没有办理这一步的权限。如需办理，请联系本单位管理员开通。" },
  "bad-input": { status: 422, says: "有内容没有填对，请按提示修改后再提交。" },
});

/** Checks permission and shape, then runs. Refusals come back as values. */
export const run = async <Takes extends z.ZodType, Gives>(
  ctx: Context,
  it: UseCase<Takes, Gives>,
  input: unknown,
): Promise<Gives | Refusal> => {
  if (it.may !== "anyone") {
    if (ctx.actor.is === "visitor") return refuse("not-signed-in");
    if (it.may !== "signedIn" && !ctx.may(ctx.actor, it.may)) {
      ctx.log.warn({ trace: ctx.trace, permission: it.may }, "refused: not allowed");
      return refuse("not-allowed");
    }
  }
  const strange = unstorable(input);
  if (strange.length > 0) return refuse("bad-input", {}, strange);
  const parsed = it.takes.safeParse(input, { reportInput: false });
  if (parsed.success) return it.does(ctx, parsed.data);
  return refuse(
    "bad-input",
    {},
    parsed.error.issues.map((issue) => ({
      field: issue.path.join("."),
      code: issue.code ?? "invalid",
      says: issue.message,
    })),
  );
};

/** The use cases of an engine bound to one context: what loaders and jobs call. */
export type Desk<Cases extends Record<string, UseCase>> = {
  [Name in keyof Cases]: (
    input: z.input<Cases[Name]["takes"]>,
  ) => Promise<Awaited<ReturnType<Cases[Name]["does"]>> | Refusal>;
};

export const bind = <Cases extends Record<string, UseCase>>(ctx: Context, cases: Cases): Desk<Cases> =>
  Object.fromEntries(
    Object.entries(cases).map(([name, it]) => [name, (input: unknown) => run(ctx, it, input)]),
  ) as Desk<Cases>;

/** Chinese messages for shape errors; called once when the process starts. */
export const speakChinese = (): void => {
  const { localeError } = z.locales.zhCN();
  z.config({ localeError: (issue) => plainly(issue) ?? localeError(issue) });
};

/** What people meet most, without words of programmers. */
const plainly = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code === "too_big" && issue.origin === "string") return `最多 ${issue.maximum} 个字，请精简。`;
  if (issue.code === "too_small" && issue.origin === "string")
    return Number(issue.minimum) <= 1 ? "请填写这一项。" : `至少 ${issue.minimum} 个字。`;
  if (issue.code === "invalid_type" && issue.expected === "int") return "请填整数。";
  if (issue.code === "invalid_type" && issue.expected === "number") return "请填数字。";
  return undefined;
};
