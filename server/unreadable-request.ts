import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type Problem, problem } from "./problem.ts";

/** What is not HTTP, or has headers beyond measure, never becomes a request; it is answered on the bare socket. */
export const answerUnreadable = (fault: Error & { code?: string }, socket: Socket): void => {
  if (fault.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const it = problemFor(fault.code);
  const body = JSON.stringify(it);
  socket.end(
    `HTTP/1.1 ${it.status} ${STATUS_CODES[it.status]}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};

const problemFor = (code: string | undefined): Problem => {
  if (code === "HPE_HEADER_OVERFLOW")
    return problem(431, "headers-too-large", "请求头太大。请清除本站的 Cookie 后再试。");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return problem(408, "too-slow", "等了太久，请求还没有发完。请检查网络后重试。");
  return problem(400, "bad-request", "请求没有看懂，请检查后重试。");
};
