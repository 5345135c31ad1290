import type { ParsedDocument } from "#kernel/text";
import { BadUse, type Command } from "../command.ts";
import { documentFromFile } from "./document-file.ts";

const usage = "./chuchuang document parse 文件 [--json]";

export const document: Command = {
  name: "document",
  usage,
  summary: "读公文：文号、标题、章、条、责任单位、数字",
  run: async ({ positionals, json, out }) => {
    const [action, path, ...others] = positionals;
    if (action !== "parse" || path === undefined || others.length > 0) throw new BadUse(`请这样写：${usage}`);
    const parsed = await documentFromFile(path);
    if (json) out(JSON.stringify(parsed));
    else for (const line of linesOf(parsed)) out(line);
    return 0;
  },
};

const linesOf = (it: ParsedDocument): string[] => [
  `文号　　${it.number ?? "没有找到"}`,
  `标题　　${it.title ?? "没有找到"}`,
  `机关　　${it.issuer ?? "没有找到"}`,
  `日期　　${it.issuedOn ?? "没有找到"}`,
  `共 ${it.chapters.length} 章 ${it.clauses.length} 条，去掉页码等 ${it.furniture.length} 处`,
  "",
  ...it.clauses.map(
    ({ id, title, units, numbers, start, end }) =>
      `${id} ${title}（第 ${start}—${end} 行）${units.length > 0 ? `\n    责任单位：${units.join("、")}` : ""}${numbers.length > 0 ? `\n    数字：${numbers.map((one) => one.text).join("、")}` : ""}`,
  ),
  ...it.warnings.map(({ code, says }) => `注意：${says}（${code}）`),
];
