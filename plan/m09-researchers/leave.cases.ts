import { day } from "#kernel/calendar";
import type { WorkedCase } from "#kernel/process";
import {
  accepted,
  answered,
  asked,
  broughtIn,
  consulted,
  corrected,
  decided,
  delivered,
  granted,
  refused,
  silent,
  turnedAway,
} from "../played.ts";

const filed = {
  filedOn: day("2026-04-01"),
  answers: {
    applicantName: "样例甲",
    applicantId: "样例身份证号码",
    applicantPhone: "13900000000",
    postKind: "professional",
    institutionName: "样例研究所",
    institutionKind: "institute",
    hiredSince: "2015-07-01",
    institutionContact: "样例乙 0878-0000000",
    leaveKind: "first",
    leaveFrom: "2026-07-01",
    leaveUntil: "2029-06-30",
    ventureName: "样例生物科技有限公司",
    ventureRegistered: "否",
    ventureIndustry: "C27",
    venturePlan: "转化彝药提取工艺，办一条中试线。",
    "achievement.1.achievementKind": "patent",
    "achievement.1.achievementNumber": "样例专利号",
    "achievement.1.achievementTitle": "一种提取工艺",
    "achievement.1.achievementOwner": "institution",
    basicPay: "按协议发放基本工资。",
    insuranceKept: "是",
    secrecy: "按协议保密三年。",
    ownership: "归单位，收益按协议分配。",
  },
  materials: ["leaveAgreement"],
} as const;
const institution = "employing-institutions";
const bureau = "science-technology";
const asks = [accepted("2026-04-02"), consulted("2026-04-02")];
const recorded = granted(null, "所在单位同意，准予备案，期限到 2029-06-30。");
const due = day("2026-05-11");

export const leaveWorkedCases: readonly WorkedCase[] = [
  {
    says: "单位同意，科技局支持，如期备案，合同变更后补交",
    ...filed,
    happens: [
      ...asks,
      answered("2026-04-10", bureau, "支持，没有意见。"),
      answered("2026-04-15", institution, "同意，协议已签。"),
      decided("2026-04-17", recorded),
      broughtIn("2026-04-20", "changedContract"),
      delivered("2026-04-20"),
    ],
    expect: { status: "delivered", due, isOverdue: false },
  },
  {
    says: "协议没有写成果归属，补正后再办，其间停表",
    ...filed,
    happens: [
      asked("2026-04-03", "ownership", "成果归属和收益分配", "协议里没有写成果归谁所有。"),
      corrected("2026-04-10", { ownership: "归单位，收益按协议分配。" }),
      accepted("2026-04-13"),
      consulted("2026-04-13"),
      answered("2026-04-16", bureau, "对此没有意见。"),
      answered("2026-04-20", institution, "同意离岗。"),
      decided("2026-04-22", recorded),
      delivered("2026-04-22"),
    ],
    expect: { status: "delivered", due: day("2026-05-18"), isOverdue: false },
  },
  {
    says: "科技局逾期视为没有意见；单位逾期只催办，单位答复后才办",
    ...filed,
    happens: [
      ...asks,
      silent("2026-04-20", bureau, "agrees"),
      silent("2026-04-27", institution, "reminded"),
      answered("2026-04-29", institution, "同意离岗。"),
      decided("2026-04-30", recorded),
    ],
    expect: { status: "decided", due, isOverdue: false },
  },
  {
    says: "单位不同意，不予备案",
    ...filed,
    happens: [
      ...asks,
      answered("2026-04-08", institution, "承担的国家项目没有结题，暂不同意离岗。", false),
      answered("2026-04-10", bureau, "对此没有意见。"),
      decided("2026-04-14", refused("所在单位不同意离岗，可以结题后再申请。")),
    ],
    expect: { status: "refused", due, isOverdue: false },
  },
  {
    says: "申请延长，但是企业已经盈利，不予延长",
    ...filed,
    answers: {
      ...filed.answers,
      leaveKind: "extension",
      firstFrom: "2023-04-01",
      firstUntil: "2026-03-31",
      profitable: "是",
    },
    materials: ["leaveAgreement", "ventureReport"],
    happens: [
      ...asks,
      answered("2026-04-08", institution, "单位同意延长。"),
      answered("2026-04-09", bureau, "对此没有意见。"),
      decided("2026-04-10", refused("创办的企业已经盈利，不符合延长的条件。")),
    ],
    expect: { status: "refused", due, isOverdue: false },
  },
  {
    says: "单位迟迟不答复，催办之后还是过了期，算超期",
    ...filed,
    happens: [
      ...asks,
      silent("2026-04-20", bureau, "agrees"),
      silent("2026-04-27", institution, "reminded"),
      answered("2026-05-12", institution, "同意离岗。"),
    ],
    expect: { status: "accepted", due, isOverdue: true },
  },
  {
    says: "不是专业技术岗位，不予受理",
    ...filed,
    answers: { ...filed.answers, postKind: "other" },
    happens: [turnedAway("2026-04-02", "不属于聘用在专业技术岗位上的科研人员。", "所在单位人事部门")],
    expect: { status: "turnedAway" },
  },
];
