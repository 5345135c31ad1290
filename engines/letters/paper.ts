import type { Day } from "#kernel/calendar";
import type { PrintedBlock, PrintedDocument } from "#platform/pdf";
import { type Content, plainDay } from "./facts.ts";

/** Head and foot of a letter. A preview has neither number nor code. */
export type Frame = {
  applicant: string;
  unitName: string;
  day: Day;
  sample: boolean;
  issued: { number: string; code: string; site: string } | null;
};

const NOTE = "本件由系统生成，以验证页为准。";
/** 电子印章 is another system's: where it goes is kept free, and no picture of one is printed. */
const SEAL_PLACE = "（印章处）";

/** The whole paper: unit, title, number, to whom, what, and who signs where. */
export const paperOf = (content: Content, frame: Frame): PrintedDocument => {
  const { unitName, day, issued, applicant } = frame;
  const number = issued?.number ?? "（编号在发出时生成）";
  const head: PrintedBlock[] = content.landscape
    ? [
        { is: "gap", height: 16 },
        { is: "heading", level: 1, text: content.title, size: 38, spaced: true },
        { is: "gap", height: 18 },
      ]
    : [
        { is: "heading", level: 1, text: unitName, size: 22 },
        { is: "rule" },
        { is: "heading", level: 1, text: content.title, size: 20 },
        { is: "paragraph", text: number, align: "center", size: 12 },
        { is: "gap", height: 8 },
        { is: "paragraph", text: `${content.to ?? applicant}：` },
      ];
  return {
    title: `${content.title}（${issued?.number ?? "预览"}）`,
    author: unitName,
    day,
    blocks: [
      ...head,
      ...content.blocks,
      {
        is: "closing",
        scan: issued ? { address: `${issued.site}/verify/${issued.code}`, lines: scanLines(issued) } : null,
        signed: [unitName, SEAL_PLACE, plainDay(day)],
        note: content.landscape ? `${number} · ${NOTE}` : NOTE,
      },
    ],
    foot: issued ? `${issued.number} · ${issued.code}` : "预览件，未发出",
    ...(content.landscape ? { landscape: true, framed: true } : {}),
    ...acrossPage(frame),
  };
};

const scanLines = ({ site, code }: { site: string; code: string }): string[] => [
  `验证编号 ${code}`,
  `扫码或打开 ${site}/verify`,
];

const acrossPage = ({ sample, issued }: Frame): { acrossPage?: string } => {
  const words = [...(sample ? ["演示数据"] : []), ...(issued ? [] : ["预览"])];
  return words.length > 0 ? { acrossPage: words.join(" ") } : {};
};
