import { data, redirectDocument } from "react-router";
import { isRefusal, type Refusal } from "#platform/http/contract";

type Problem = { status?: number; code?: string; detail?: string; problems?: Refusal["problems"] };
export type Query = Readonly<Record<string, string | number | undefined>>;

const OFFLINE: Refusal = {
  refused: "offline",
  status: 0,
  says: "没有连上服务器，这一步没有办成。请检查网络后再试，您填的内容还在。",
};

/** A path with its query; empty values are left out. */
export const withQuery = (path: string, query: Query): string => {
  const filled = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)]],
  );
  return filled.length > 0 ? `${path}?${new URLSearchParams(filled)}` : path;
};

/** Calls the API. A problem comes back as the refusal it was; nothing is thrown, not even without a network. */
const call = async <T>(path: string, init: RequestInit = {}): Promise<T | Refusal> => {
  const response = await fetch(`/api${path}`, { credentials: "same-origin", ...init }).catch(() => undefined);
  if (!response) return OFFLINE;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  const { code, detail, problems } = (body ?? {}) as Problem;
  return {
    refused: code ?? "fault",
    status: response.status,
    says: detail ?? "系统没有给出回答，请稍后再试。",
    ...(problems ? { problems } : {}),
  };
};

/** What the screen knows a signed-out command by. */
export const SIGNED_OUT = {
  refused: "signed-out",
  says: "登录已过期，这一步没有办成，填的内容还在。请在新窗口登录，回到这里再点一次。",
} as const;

export const signInPath = (here: string): string => `/sign-in?to=${encodeURIComponent(here)}`;

/** For commands: POST with JSON. Signed out meanwhile, the page stays: a reason half written is not thrown away. */
export const send = async <T>(path: string, body: object): Promise<T | Refusal> => {
  const answer = await call<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return isRefusal(answer) && answer.status === 401 ? { ...answer, ...SIGNED_OUT } : answer;
};

/** For looks inside a page that may fail without the page failing. */
export const look = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T | Refusal> =>
  call<T>(withQuery(path, query), signal ? { signal } : {});

/** For loaders: the answer, or the page's error screen. @throws a redirect to the sign-in page, or the refusal as a response. */
export const load = async <T>(path: string, query: Query = {}): Promise<T> => {
  const answer = await look<T>(path, query);
  if (!isRefusal(answer)) return answer;
  if (answer.status === 401) throw redirectDocument(signInPath(location.pathname + location.search));
  throw data(answer, { status: answer.status || 503 });
};
