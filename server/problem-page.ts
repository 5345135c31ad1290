import { escapeHtml } from "./escape-html.ts";

type Told = { title: string; detail: string; status: number };

/** A problem for somebody who looks with a browser: what happened, what to do and where to go; no script, one small style. */
export const problemPage = ({ title, detail, status }: Told): string => {
  const [head, says] = [escapeHtml(title), escapeHtml(detail)];
  const typed = status === 413 ? "<p>按浏览器的“返回”，填过的内容还在。</p>" : "";
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${head} · 楚创通</title><link rel="stylesheet" href="/problem.css"></head><body><main><h1>${head}</h1><p>${says}</p>${typed}<p><a href="/">首页</a><a href="/my">我的办件</a><a href="/help">使用说明</a></p></main></body></html>`;
};
