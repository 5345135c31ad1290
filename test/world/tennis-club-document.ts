/** The tennis club's plan as a printed document, one entry a paragraph. Invented from end to end. */
export const clubParagraphs: readonly string[] = [
  "河湾网球俱乐部文件",
  "网协发〔2024〕3号",
  "河湾网球俱乐部关于印发河湾网球俱乐部振兴方案的通知",
  "各队，理事会，财务室：",
  "现将《河湾网球俱乐部振兴方案》印发给你们，请照此办理。",
  "2024年3月1日",
  "（此件公开发布）",
  "河湾网球俱乐部振兴方案",
  "按照《球类运动促进办法》（镇体发〔2022〕7号）的要求，2024年3月起把俱乐部重新办好，特制定本方案。",
  "一、让更多人打球",
  "（一）开放试打日。每月试打不少于1次，球拍由俱乐部借用，试打的人不收费。第一、二、三号场优先安排。（责任单位：教练组、各队等按职责分工负责）",
  "（二）扶持少年会员。少年会员练满20课时、没有欠费的，每人补贴300元用于购买球拍，5个工作日内发放。补贴一次性发放，按照前款第（一）项借用球拍的不影响领取。（教练团队、财务室按职责分工负责）",
  "二、把场地管好",
  "（三）场地养护。给每块场地（含老码头的两块）记养护账，划线和换网都有日期。（责任单位：场地组等按职责分工负责）",
];

/** Prints paragraphs at a page width, with a page number after every so many lines. */
export const printPages = (
  paragraphs: readonly string[],
  width: number,
  linesPerPage = 22,
  lineEnd = "\n",
): string => {
  const lines = paragraphs.flatMap((it) =>
    Array.from({ length: Math.ceil(it.length / width) }, (_, at) => it.slice(at * width, (at + 1) * width)),
  );
  return lines
    .flatMap((line, at) =>
      (at + 1) % linesPerPage === 0 ? [line, "", `- ${(at + 1) / linesPerPage} -`, "\f"] : [line],
    )
    .join(lineEnd);
};

export const clubText = printPages(clubParagraphs, 28);
