import { type PrintedDocument, printPdf } from "#platform/pdf";
import type { Figure } from "./figure.ts";

const RUNS = 200;

/** A letter of one page with a table, a code and the sample mark, as it is issued. */
const letter = (at: number): PrintedDocument => ({
  title: "一次性告知补正通知书",
  author: "某局",
  day: "2026-11-24",
  acrossPage: "演示数据",
  foot: "某局补〔2026〕1号",
  blocks: [
    { is: "heading", level: 1, text: "某局", size: 22 },
    { is: "rule" },
    { is: "heading", level: 1, text: "一次性告知补正通知书", size: 20 },
    { is: "paragraph", text: "某某科技有限公司：" },
    {
      is: "paragraph",
      indent: true,
      text: `你单位提交的第 ${at} 件申请收悉。经审查，申请材料不齐全或者不符合要求，现一次告知需要补正的全部内容：`,
    },
    {
      is: "table",
      shares: [1, 4, 8],
      head: ["序号", "项目或材料", "需要补正的内容"],
      rows: [
        ["1", "营业执照", "复印件不清晰，请重新上传，每个文件不超过 10 MB。"],
        ["2", "上年度研发费用", "与统计年报不一致，请说明原因或者更正。"],
        ["3", "开户银行", "请写明具体支行的全称。"],
      ],
    },
    { is: "paragraph", indent: true, text: "请在期限之内补正。等待补正期间停止计算办理时限。" },
    {
      is: "closing",
      scan: {
        address: "https://service.example.gov.cn/verify/WS-7K3M-9QXD-4",
        lines: ["验证编号 WS-7K3M-9QXD-4"],
      },
      signed: ["某局", "（印章处）", "2026年11月24日"],
      note: "本件由系统生成，以验证页为准。",
    },
  ],
});

/** Setting a letter of one page: the first one, which opens the font, and those after it. */
export const letters = async (): Promise<readonly Figure[]> => {
  const timed = async (at: number): Promise<{ took: number; bytes: number }> => {
    const from = performance.now();
    const { bytes } = await printPdf(letter(at));
    return { took: performance.now() - from, bytes: bytes.length };
  };
  const first = await timed(0);
  const took: number[] = [];
  for (let at = 1; at <= RUNS; at++) took.push((await timed(at)).took);
  took.sort((a, b) => a - b);
  const at = (share: number): string => `${(took[Math.floor(RUNS * share)] ?? 0).toFixed(1)} ms`;
  return [
    { what: "letter of one page, the first of a process", value: `${first.took.toFixed(0)} ms` },
    { what: `letter of one page, median of ${RUNS}`, value: at(0.5) },
    { what: `letter of one page, p95 of ${RUNS}`, value: at(0.95) },
    { what: "its size", value: `${(first.bytes / 1000).toFixed(1)} kB` },
  ];
};
