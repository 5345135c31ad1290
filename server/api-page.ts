import { escapeHtml } from "./escape-html.ts";
import type { OpenApi, Operation } from "./openapi.ts";

const STYLE = `
:root{color-scheme:light dark}body{font:16px/1.7 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:62rem;margin:0 auto;padding:1.5rem 1rem 4rem;color:#1d2433;background:#fbfaf7}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2.2rem 0 .4rem;border-bottom:2px solid #a3202c;padding-bottom:.2rem}
details{border-bottom:1px solid #ddd8cc;padding:.55rem 0}summary{cursor:pointer;display:flex;gap:.8rem;flex-wrap:wrap;align-items:baseline}
b.m{font:600 .8rem ui-monospace,monospace;min-width:3rem;color:#a3202c}code{font:.9rem ui-monospace,monospace;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.92rem}td,th{text-align:left;padding:.3rem .6rem .3rem 0;border-top:1px solid #e8e3d8;vertical-align:top}
.may{color:#5a6070;font-size:.85rem}a{color:#1f4b7a}@media(prefers-color-scheme:dark){body{background:#14171d;color:#e8e6e0}a{color:#9cc4ee}b.m{color:#f0929a}.may{color:#a9afbb}}`;

/** The OpenAPI document for people, in one page without scripts. */
export const apiPage = (document: OpenApi): string => {
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? "";
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationHtml(method, path, operation)]);
    }
  }
  const sections = [...byTag]
    .sort()
    .map(([tag, items]) => `<h2 id="tag-${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${items.join("")}`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>接口说明 · 楚创通</title><style>${STYLE}</style></head><body><main>
<p><a href="/">← 楚创通首页</a></p><h1>接口说明</h1><p>${escapeHtml(document.info.description)}机器可读的说明：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。</p>
${sections.join("\n")}</main></body></html>`;
};

const operationHtml = (method: string, path: string, it: Operation): string => {
  const rows = [
    ...it.parameters.map((p) => [p.name, p.in === "path" ? "路径" : "查询", p.required, p.schema] as const),
    ...bodyRows(it),
  ];
  const table = rows.length
    ? `<table><tr><th>名称</th><th>位置</th><th>必填</th><th>格式</th></tr>${rows
        .map(
          ([name, where, required, schema]) =>
            `<tr><td><code>${escapeHtml(name)}</code></td><td>${where}</td><td>${required ? "是" : ""}</td><td><code>${escapeHtml(shape(schema))}</code></td></tr>`,
        )
        .join("")}</table>`
    : "<p>不需要参数。</p>";
  return `<details id="${escapeHtml(it.operationId)}"><summary><b class="m">${method.toUpperCase()}</b><code>${escapeHtml(path)}</code><span>${escapeHtml(it.summary)}</span><span class="may">${escapeHtml(it["x-permission"])}</span></summary>${table}</details>`;
};

type Body = {
  content?: Record<string, { schema?: { properties?: Record<string, unknown>; required?: string[] } }>;
};
const bodyRows = (it: Operation): (readonly [string, string, boolean, unknown])[] =>
  Object.values((it.requestBody as Body | undefined)?.content ?? {}).flatMap(({ schema }) =>
    Object.entries(schema?.properties ?? {}).map(
      ([name, value]) => [name, "正文", schema?.required?.includes(name) ?? false, value] as const,
    ),
  );

const shape = (schema: unknown): string => {
  const it = schema as { type?: string; format?: string; enum?: string[]; items?: unknown };
  if (it.enum) return it.enum.join(" | ");
  if (it.type === "array") return `${shape(it.items)}[]`;
  return [it.type ?? "object", it.format].filter(Boolean).join(" ");
};
