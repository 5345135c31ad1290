import type { FastifyReply } from "fastify";
import type { Refusal } from "#platform/http";
import { problemPage } from "./problem-page.ts";

/** RFC 9457. `code` is stable for machines, `detail` a sentence for people; no stack trace leaves the server. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance?: string;
  problems?: Refusal["problems"];
};

const TITLES: Readonly<Record<number, string>> = {
  400: "请求有误",
  401: "需要登录",
  403: "没有权限",
  404: "没有找到",
  405: "方法不对",
  409: "与现状冲突",
  413: "内容太大",
  415: "类型不支持",
  422: "内容有误",
  429: "请求太频繁",
  500: "系统出错",
  503: "暂不可用",
};

export const problem = (status: number, code: string, detail: string): Problem => ({
  type: `/api#${code}`,
  title: TITLES[status] ?? "请求未完成",
  status,
  code,
  detail,
});

export const NO_SUCH_ADDRESS = problem(404, "no-such-address", "没有这个接口。全部接口见 /api。");

export const refusalProblem = (refusal: Refusal): Problem => ({
  ...problem(refusal.status, refusal.refused, refusal.says),
  ...(refusal.problems ? { problems: refusal.problems } : {}),
});

/** The parser of forms gives this one no code. */
const CUT_OFF_MESSAGE = /unexpected end of multipart data/i;
const CUT_OFF = problem(400, "cut-off", "文件没有传完就断了，请重新上传。");

const BY_FASTIFY_CODE: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: problem(400, "bad-json", "请求内容不是合法的 JSON，请检查括号和引号。"),
  FST_ERR_CTP_EMPTY_JSON_BODY: problem(400, "empty-body", "请求没有内容，请带上 JSON。"),
  FST_ERR_CTP_BODY_TOO_LARGE: problem(413, "too-large", "内容太大，请压缩或者分次提交。"),
  FST_REQ_FILE_TOO_LARGE: problem(413, "too-large", "文件太大，请压缩或者拆分后再传。"),
  FST_FILES_LIMIT: problem(413, "too-large", "一次交的文件太多，请分次提交。"),
  FST_FIELDS_LIMIT: problem(413, "too-large", "一次交的栏目太多，请分次提交。"),
  FST_INVALID_MULTIPART_CONTENT_TYPE: problem(
    415,
    "bad-media-type",
    "这里要传文件，请用 multipart/form-data。",
  ),
  FST_MP_PREMATURE_CLOSE: CUT_OFF,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problem(
    415,
    "bad-media-type",
    "不支持这种内容类型，请用 application/json。",
  ),
};

/** What the outside learns of a fault: a 4xx of the framework in our words, everything else only the request number. */
export const problemOf = (fault: unknown, requestId: string): Problem => {
  const code = fieldOf(fault, "code");
  const known = typeof code === "string" ? BY_FASTIFY_CODE[code] : undefined;
  if (known) return known;
  if (CUT_OFF_MESSAGE.test(String(fieldOf(fault, "message")))) return CUT_OFF;
  const status = fieldOf(fault, "statusCode");
  if (typeof status === "number" && status >= 400 && status < 500) {
    return problem(status, "bad-request", "请求没有看懂，请检查后重试。");
  }
  return {
    ...problem(
      500,
      "fault",
      `系统出错，没有办成。请稍后再试；若一直这样，请把编号 ${requestId} 告诉管理员。`,
    ),
    instance: requestId,
  };
};

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && key in value
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** Programs get the problem as JSON, people who came with a browser a page. */
export const sendProblem = (reply: FastifyReply, it: Problem): FastifyReply =>
  (reply.request.headers.accept ?? "").includes("text/html")
    ? reply.code(it.status).type("text/html; charset=utf-8").send(problemPage(it))
    : reply
        .code(it.status)
        .header("content-type", "application/problem+json; charset=utf-8")
        .send(JSON.stringify(it));
