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
  refused,
  turnedAway,
} from "../played.ts";

const filed = {
  filedOn: day("2026-03-02"),
  answers: {
    name: "楚雄样例孵化有限公司",
    uscc: "91532301MA6K00014Y",
    region: "532301",
    legalRepresentative: "样例甲",
    incubatorName: "样例孵化器",
    incubatorKind: "special",
    specialField: "彝医药",
    runSince: "2023-01-01",
    servicesGiven: "technology、training、legal",
    staff: "8",
    professionals: "7",
    mentors: "6",
    graduates: "9",
    withIp: "14",
    totalArea: "3200",
    firmsArea: "2500",
    sharedArea: "400",
    spaceKind: "owned",
    hasFund: "否",
    "incubatee.1.incubateeName": "样例药业有限公司",
    "incubatee.1.incubateeCode": "91532301MA6K00014Y",
    "incubatee.1.enteredOn": "2024-05-06",
    "incubatee.1.incubateeArea": "120.5",
    "incubatee.1.isTechnology": "是",
    "incubatee.1.incubateeProduct": "彝药提取物",
    contactName: "样例乙",
    contactPhone: "13900000000",
  },
  materials: ["floorPlan", "incubationContracts", "serviceRecords"],
} as const;
const inspected = (on: string, says: string): PlayedHappening => ({
  is: "inspected",
  checked: [],
  says,
  day: day(on),
});
const marks = (on: string, given: readonly number[]): readonly PlayedHappening[] =>
  given.map((mark, at) => ({ is: "markGiven", expert: `专家${at + 1}`, mark, says: "", day: day(on) }));
const heard = (on: string): PlayedHappening => ({ is: "expertsHeard", day: day(on) });

const start = [accepted("2026-03-03"), inspected("2026-03-11", "场地、人员和在孵企业都与申报一致。")];
const judged = [...start, ...marks("2026-03-18", [82, 75, 88, 79, 71]), heard("2026-03-20")];
const title = granted(null, "专家评审平均 79 分，拟认定。");
const noticedCase = [...judged, decided("2026-03-24", title), noticed("2026-03-25")];

export const incubatorWorkedCases: readonly WorkedCase[] = [
  {
    says: "县市核查、专家评审都通过，公示无异议，发证；评审和公示的日子不计",
    ...filed,
    happens: [...noticedCase, noticeClosed("2026-04-02"), delivered("2026-04-03")],
    expect: { status: "delivered", due: day("2026-05-21"), isOverdue: false },
  },
  {
    says: "平面图没有标公共场地，补正后受理，期限从受理起算",
    ...filed,
    happens: [
      asked("2026-03-04", "floorPlan", "场地平面图和产权证明或者租赁合同", "没有标出公共服务场地。"),
      corrected("2026-03-10", {}),
      accepted("2026-03-11"),
    ],
    expect: { status: "inspecting", due: day("2026-05-11"), isOverdue: false },
  },
  {
    says: "公示期间有人举报在孵企业是挂名的，查实后重新决定，不予认定",
    ...filed,
    happens: [
      ...noticedCase,
      objected("2026-03-27", "有三家企业从来没有在里面办公。"),
      objectionAnswered("2026-03-30", true, "复查属实，三家都是挂名。"),
      decided("2026-03-31", refused("在孵企业有挂名，不予认定。")),
    ],
    expect: { status: "refused", due: day("2026-05-19"), isOverdue: false },
  },
  {
    says: "异议不成立，公示继续",
    ...filed,
    happens: [
      ...noticedCase,
      objected("2026-03-27", "听说场地是借来的。"),
      objectionAnswered("2026-03-30", false, "有产权证，已核实。"),
      noticeClosed("2026-04-02"),
      delivered("2026-04-02"),
    ],
    expect: { status: "delivered", due: day("2026-05-21"), isOverdue: false },
  },
  {
    says: "专家平均分不到合格线，不予认定",
    ...filed,
    happens: [
      ...start,
      ...marks("2026-03-18", [55, 48, 62, 57, 60]),
      heard("2026-03-20"),
      decided("2026-03-24", refused("专家评审平均 56.4 分，低于公布的合格线。")),
    ],
    expect: { status: "refused", due: day("2026-05-13"), isOverdue: false },
  },
  {
    says: "才有四位专家评分，评审还不能结束",
    ...filed,
    happens: [...start, ...marks("2026-03-18", [82, 75, 88, 79])],
    expect: { status: "assessing", isOverdue: false },
  },
  {
    says: "运营地不在本县市，告知向运营地的科技部门申请",
    ...filed,
    happens: [turnedAway("2026-03-03", "运营地在外州。", "运营地的科技部门")],
    expect: { status: "turnedAway" },
  },
];
