import { day } from "#kernel/calendar";
import type { WorkedCase } from "#kernel/process";
import {
  accepted,
  answered,
  asked,
  consulted,
  corrected,
  decided,
  delivered,
  granted,
  proposed,
  refused,
  reviewed,
  silent,
  turnedAway,
} from "../played.ts";

const filed = {
  filedOn: day("2026-03-02"),
  answers: {
    appliesAs: "unit",
    unitName: "样例中心",
    personName: "样例甲",
    personPost: "样例中心主任",
    personPhone: "13900000000",
    matterTitle: "样例中试平台建设",
    ground: "transfer",
    matterFrom: "2024-05-10",
    policyBasis: "楚政通〔2020〕13号",
    whatHappened: "中试平台建成后市场变化，没有达到预期。",
    underInquiry: "否",
    privateGain: "否",
    hasLoss: "是",
    lossAmount: "35",
    lossText: "设备闲置，折旧损失。",
    remedied: "已把设备开放给三家企业共用。",
    "decision.1.decidedOn": "2024-05-10",
    "decision.1.decidedBy": "meeting",
    "decision.1.meetingNumber": "样例会议纪要 2024-5",
    "decision.1.decidedWhat": "同意建设中试平台。",
  },
  materials: ["decisionRecords"],
} as const;
const audit = "audit";
const discipline = "discipline-inspection";
const science = "science-technology";
const asks = [accepted("2026-03-04"), reviewed("2026-03-10"), consulted("2026-03-10")];
const allAnswered = [
  ...asks,
  answered("2026-03-16", science, "尽到了合理注意义务。"),
  answered("2026-03-24", audit, "损失属实，程序合规。"),
  answered("2026-03-26", discipline, "没有谋取私利的线索。"),
];
const exempt = granted(null, "经集体研究、未谋取私利，尽到合理注意义务，免除决策责任。");
const due = day("2026-05-08");

export const exemptionWorkedCases: readonly WorkedCase[] = [
  {
    says: "三家都答复，一人拟定、另一人会签，认定免责",
    ...filed,
    happens: [
      ...allAnswered,
      proposed("2026-03-30", exempt),
      decided("2026-04-01", exempt),
      delivered("2026-04-02"),
    ],
    expect: { status: "delivered", due, isOverdue: false },
  },
  {
    says: "会签人退回，重拟为减轻责任后会签",
    ...filed,
    happens: [
      ...allAnswered,
      proposed("2026-03-30", exempt),
      { is: "proposalReturned", reason: "监督管理有疏漏，宜减轻而不是免除。", day: day("2026-03-31") },
      proposed("2026-04-02", granted(null, "监督有疏漏，减轻责任。")),
      decided("2026-04-03", granted(null, "监督有疏漏，减轻责任。")),
      delivered("2026-04-07"),
    ],
    expect: { status: "delivered", due, isOverdue: false },
  },
  {
    says: "决策记录缺一次会议，补正后受理，其间停表",
    ...filed,
    happens: [
      asked("2026-03-04", "decisionRecords", "会议纪要、批准文件等决策记录", "缺 2024 年 5 月的会议纪要。"),
      corrected("2026-03-12", {}),
      accepted("2026-03-13"),
    ],
    expect: { status: "inReview", due: day("2026-05-18"), isOverdue: false },
  },
  {
    says: "科技局逾期视为没有意见；审计、纪检逾期只催办，件还在会办",
    ...filed,
    happens: [
      ...asks,
      silent("2026-03-25", science, "agrees"),
      silent("2026-04-09", audit, "reminded"),
      silent("2026-04-09", discipline, "reminded"),
      answered("2026-04-10", audit, "对此没有意见。"),
    ],
    expect: { status: "consulting", due, isOverdue: false },
  },
  {
    says: "纪检查明从中得了好处，不予认定",
    ...filed,
    happens: [
      ...asks,
      answered("2026-03-16", science, "对此没有意见。"),
      answered("2026-03-24", audit, "损失属实。"),
      answered("2026-03-26", discipline, "有收受好处的线索，已另案处理。", false),
      proposed("2026-03-30", refused("谋取私利，不属于容错的情形。")),
      decided("2026-03-31", refused("谋取私利，不属于容错的情形。")),
    ],
    expect: { status: "refused", due, isOverdue: false },
  },
  {
    says: "已经立案的，不予受理",
    ...filed,
    happens: [turnedAway("2026-03-04", "纪检监察机关已经立案。", "州纪委监委")],
    expect: { status: "turnedAway" },
  },
];
