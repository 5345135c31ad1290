import { day } from "#kernel/calendar";
import type { PlayedHappening, WorkedCase } from "#kernel/process";
import {
  accepted,
  asked,
  corrected,
  decided,
  delivered,
  granted,
  noticeClosed,
  noticed,
  objected,
  objectionAnswered,
  proposed,
  refused,
  reviewed,
} from "../played.ts";

const filed = {
  filedOn: day("2026-03-02"),
  answers: {
    studioName: "演示甲刺绣技能大师工作室",
    trade: "手工刺绣工",
    place: "楚雄市演示园区三号楼",
    area: "120",
    equipment: "绣架二十台。",
    ownFunds: "10",
    chiefSystem: "yes",
    chiefSince: "2024-01-01",
    masterName: "演示甲",
    masterId: "532399197001010014",
    masterPhone: "0878-0000000",
    masterLevel: "none",
    masterSkill: "彝族刺绣三十年。",
    yearsInTrade: "30",
    "members.1.memberName": "演示乙",
    "members.1.memberLevel": "高级工",
    "members.1.memberDuty": "带徒",
    apprentices: "6",
    training: "每年两期培训。",
    projects: "整理传统纹样。",
    contactName: "演示丙",
    contactPhone: "0878-0000001",
  },
  materials: ["skillProof", "studioRules", "placePictures"],
  coApplicants: [{ who: "master", name: "演示甲" }],
} as const;

const confirmed: PlayedHappening = { is: "coApplicantConfirmed", who: "master", day: day("2026-03-03") };
const marks = (on: string, ...of: readonly number[]): readonly PlayedHappening[] => [
  ...of.map((mark, at) => ({
    is: "markGiven" as const,
    expert: `专家${at + 1}`,
    mark,
    says: "",
    day: day(on),
  })),
  { is: "expertsHeard", day: day(on) },
];
const inspected: PlayedHappening = {
  is: "inspected",
  checked: [],
  says: "场地、设备与申报一致。",
  day: day("2026-04-02"),
};
const recommended = [confirmed, accepted("2026-03-06"), reviewed("2026-03-17")];
const passed = [...recommended, ...marks("2026-03-27", 82, 78, 85), inspected];
const recognised = granted(null, "专家平均 81 分，现场核查一致。");

export const skillStudioCases: readonly WorkedCase[] = [
  {
    says: "县市推荐，三名专家平均 81 分，现场核查一致，公示后发证",
    ...filed,
    happens: [
      ...passed,
      proposed("2026-04-07", recognised),
      decided("2026-04-08", recognised),
      noticed("2026-04-09"),
      noticeClosed("2026-04-17"),
      delivered("2026-04-17"),
    ],
    expect: { status: "delivered", due: day("2026-05-21"), isOverdue: false },
  },
  {
    says: "领办人还没有确认，不算申请",
    ...filed,
    happens: [],
    expect: { status: "confirming" },
  },
  {
    says: "推荐以前补正一次，停表三个工作日",
    ...filed,
    happens: [
      confirmed,
      accepted("2026-03-06"),
      asked("2026-03-10", "studioRules", "工作室管理制度", "缺经费管理一章"),
      corrected("2026-03-12", {}),
    ],
    expect: { status: "inReview", due: day("2026-05-18"), isOverdue: false },
  },
  {
    says: "专家平均分不到 70，不予认定",
    ...filed,
    happens: [
      ...recommended,
      ...marks("2026-03-27", 60, 72, 65),
      inspected,
      proposed("2026-04-07", refused("专家平均 65.66 分，没有达到 70 分。")),
      decided("2026-04-08", refused("专家平均 65.66 分，没有达到 70 分。")),
    ],
    expect: { status: "refused", isOverdue: false },
  },
  {
    says: "公示期内有人反映获奖不实，异议成立，改为不予认定",
    ...filed,
    happens: [
      ...passed,
      proposed("2026-04-07", recognised),
      decided("2026-04-08", recognised),
      noticed("2026-04-09"),
      objected("2026-04-13", "所列一等奖不是他得的。"),
      objectionAnswered("2026-04-15", true, "经主办单位核实，获奖不实。"),
      proposed("2026-04-16", refused("申报的获奖不实。")),
      decided("2026-04-17", refused("申报的获奖不实。")),
    ],
    expect: { status: "refused" },
  },
];
