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
  refused,
  reviewed,
  silent,
  turnedAway,
} from "../../played.ts";

const filed = {
  filedOn: day("2026-03-02"),
  answers: {
    drafter: "样例局",
    policyTitle: "样例采购办法",
    knownFrom: "tender",
    foundAt: "样例公告 1 号",
    concerns: "flow",
    unfairText: "投标人须在本地注册。",
    reasons: "外地企业不能参加投标。",
    elsewhere: "否",
    reporterNamed: "否",
  },
} as const;
const asks = [accepted("2026-03-03"), reviewed("2026-03-09"), consulted("2026-03-09")];
const drafter = "prefecture-departments";
const upheld = granted(null, "举报成立：该规定排斥外地经营者参加投标，已督促起草单位修改。");
const due = day("2026-05-06");

export const competitionReportWorkedCases: readonly WorkedCase[] = [
  {
    says: "匿名举报成立，起草单位承认并修改",
    ...filed,
    happens: [
      ...asks,
      answered("2026-03-16", "development-reform", "与全国统一市场的要求不符。"),
      answered("2026-03-20", drafter, "没有作公平竞争审查，同意修改。"),
      decided("2026-03-25", upheld),
      delivered("2026-03-26"),
    ],
    expect: { status: "delivered", due, isOverdue: false },
  },
  {
    says: "举报不成立：有国务院文件作依据",
    ...filed,
    happens: [
      ...asks,
      answered("2026-03-16", "development-reform", "属于国家试点的内容。"),
      answered("2026-03-20", drafter, "有国务院文件作依据，已附上。", false),
      decided("2026-03-27", refused("该规定有国务院批准的依据，不违反审查标准。")),
    ],
    expect: { status: "refused", due, isOverdue: false },
  },
  {
    says: "材料不明确，七个工作日内补正，期限从补正起算；期满的周六是调休上班日",
    ...filed,
    happens: [
      asked("2026-03-04", "policyTitle", "文件或者措施的名称", "看不出是哪一份文件，请写明名称或者网址。"),
      corrected("2026-03-10", { policyTitle: "样例采购办法（试行）" }),
      accepted("2026-03-11"),
    ],
    expect: { status: "inReview", due: day("2026-05-09"), isOverdue: false },
  },
  {
    says: "逾期没有补正，不予核查",
    ...filed,
    happens: [
      asked("2026-03-04", "unfairText", "是哪一句话、哪一条规定", "没有写明是哪一条规定。"),
      { is: "closed", reason: "逾期没有补正，无法判断举报指向。", day: day("2026-03-16") },
    ],
    expect: { status: "closed" },
  },
  {
    says: "发展改革部门逾期视为没有意见，起草单位逾期只催办，件还在会办",
    ...filed,
    happens: [
      ...asks,
      silent("2026-03-24", "development-reform", "agrees"),
      silent("2026-03-31", drafter, "reminded"),
    ],
    expect: { status: "consulting", due, isOverdue: false },
  },
  {
    says: "起草单位拖到期满之后才说明，算超期",
    ...filed,
    happens: [
      ...asks,
      silent("2026-03-24", "development-reform", "agrees"),
      silent("2026-03-31", drafter, "reminded"),
      answered("2026-05-07", drafter, "同意按意见修改。"),
    ],
    expect: { status: "accepted", due, isOverdue: true },
  },
  {
    says: "企业之间的纠纷不是政策措施，告知去哪里投诉",
    ...filed,
    happens: [turnedAway("2026-03-03", "反映的是企业之间的商业纠纷，不是政策措施。", "12315 投诉举报平台")],
    expect: { status: "turnedAway" },
  },
];
