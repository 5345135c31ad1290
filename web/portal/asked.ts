import { data, type LoaderFunctionArgs, redirect } from "react-router";
import type { Me } from "#engines/identity/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { type Desk, deskContext } from "../desk.ts";
import type { TypedForm } from "./parts/session-over.tsx";

type Asked = Pick<LoaderFunctionArgs, "context" | "request">;

export const deskOf = ({ context }: Pick<LoaderFunctionArgs, "context">): Desk => context.get(deskContext);

/** Whoever applies for something: for a firm, in the own name, or for somebody else. Others are sent to sign in. */
export const requireApplicant = (asked: Asked): { desk: Desk; me: Me } => {
  const { desk } = requirePerson(asked);
  if (!desk.me || (desk.me.subjectId ?? desk.me.self) === null)
    throw data(
      { says: "工作人员的账号只用来办公，不能申请。请用个人或者企业经办人的账号登录。" },
      { status: 403 },
    );
  return { desk, me: desk.me };
};

/** The same for a form that was sent. */
export const requireApplicantAndForm = async (
  asked: Asked,
): Promise<{ desk: Desk; me: Me; form: FormData }> => {
  const form = await formOfSignedIn(asked);
  return { ...requireApplicant(asked), form };
};

/** Anybody who is signed in, firm or officer; others are sent to sign in and come back after it. */
export const requirePerson = ({ context, request }: Asked): { desk: Desk } => {
  const desk = context.get(deskContext);
  if (desk.me) return { desk };
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
};

/** A form of somebody who is still signed in. */
export const requirePersonAndForm = async (asked: Asked): Promise<{ desk: Desk; form: FormData }> => {
  const form = await formOfSignedIn(asked);
  return { ...requirePerson(asked), form };
};

const formOfSignedIn = async (asked: Asked): Promise<FormData> => {
  const form = await asked.request.formData();
  if (asked.context.get(deskContext).me) return form;
  const { pathname, search } = new URL(asked.request.url);
  const fields = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  throw data({ typed: { to: pathname + search, fields } satisfies TypedForm }, { status: 401 });
};

/** The answer, or the page that says why there is none. */
export const answerOf = <T>(answer: T | Refusal): T => {
  if (!isRefusal(answer)) return answer;
  throw data({ says: answer.says }, { status: answer.status });
};

export const notFound = (says: string): never => {
  throw data({ says }, { status: 404 });
};

/** Text of a form field; a file in its place counts as empty. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** All text fields whose name starts with the prefix, without it. Of several choices each comes under the one name. */
export const textsOf = (form: FormData, prefix: string): Record<string, string> => {
  const texts = new Map<string, string>();
  for (const [name, value] of form.entries()) {
    if (!name.startsWith(prefix) || typeof value !== "string") continue;
    const key = name.slice(prefix.length);
    const before = texts.get(key);
    texts.set(key, before === undefined ? value : `${before};${value}`);
  }
  return Object.fromEntries(texts);
};

/** A refused form, to be shown again with what was typed. Problems stand beside their fields, wherever the engine found them. */
export const refused = <T extends object>(refusal: Refusal, kept: T) =>
  data(
    {
      says: refusal.says,
      problems: (refusal.problems ?? []).map((it) => ({
        ...it,
        field: it.field.replace(/^(answers|facts)\./, ""),
      })),
      ...kept,
    },
    { status: refusal.status },
  );

export const titled = (title: string) => [{ title: `${title} · 楚创通` }];
