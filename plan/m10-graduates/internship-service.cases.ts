import { day } from "#kernel/calendar";
import { yuan } from "#kernel/money";
import type { WorkedCase } from "#kernel/process";
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
  paid,
  proposed,
  refused,
  reviewed,
} from "../played.ts";

const answers = {
  recognisedBy: "演示文件",
  claimFrom: "2026-01-01",
  claimUntil: "2026-06-30",
  mentor: "每人一名带教师傅，每周一次讲评。",
  otherFunds: "none",
  "trainees.1.traineeName": "演示甲",
  "trainees.1.traineeId": "532399200301010018",
  "trainees.1.traineePhone": "0878-0000000",
  "trainees.1.traineeKind": "graduate",
  "trainees.1.school": "楚雄演示学院",
  "trainees.1.graduatedOn": "2025-07-01",
  "trainees.1.position": "检验员",
  "trainees.1.traineeFrom": "2026-01-05",
  "trainees.1.traineeUntil": "2026-07-04",
  "trainees.1.monthsClaimed": "6",
  "trainees.1.allowance": "2000",
  "trainees.1.traineeKept": "running",
};
const filed = {
  filedOn: day("2026-07-01"),
  answers,
  materials: ["agreements", "allowancePaid", "insurance", "traineePapers"],
} as const;
/** Nobody has published what a month is worth: the sum is an officer's, by the document of the year. */
const some = granted(yuan(1), "演示数据：标准没有公布，金额只为走通流程。");

export const internshipServiceCases: readonly WorkedCase[] = [
  {
    says: "县窗口审查名单，州局会签核定，公示后拨付（金额为演示）",
    ...filed,
    happens: [
      accepted("2026-07-02"),
      reviewed("2026-07-08"),
      proposed("2026-07-10", some),
      decided("2026-07-13", some),
      noticed("2026-07-14"),
      noticeClosed("2026-07-22"),
      ...paid("2026-07-23", yuan(1)),
      delivered("2026-07-23"),
    ],
    expect: { status: "delivered", due: day("2026-08-13"), isOverdue: false },
  },
  {
    says: "转账明细少一个月，补正用了七个工作日，其间停表",
    ...filed,
    happens: [
      accepted("2026-07-02"),
      asked("2026-07-03", "allowancePaid", "基本生活费发放凭证", "缺三月份的转账明细"),
      corrected("2026-07-13", {}),
    ],
    expect: { status: "inReview", due: day("2026-08-14"), isOverdue: false },
  },
  {
    says: "公示期内有人反映名单里的人没有到岗，异议成立，重新核定",
    ...filed,
    happens: [
      accepted("2026-07-02"),
      reviewed("2026-07-08"),
      proposed("2026-07-10", some),
      decided("2026-07-13", some),
      noticed("2026-07-14"),
      objected("2026-07-16", "名单里有人只到岗两个月。"),
      objectionAnswered("2026-07-20", true, "经核实，只算实际到岗的月份。"),
    ],
    expect: { status: "accepted" },
  },
  {
    says: "见习期限只有两个月，不予补贴",
    ...filed,
    happens: [
      accepted("2026-07-02"),
      reviewed("2026-07-08"),
      proposed("2026-07-09", refused("见习期限不满三个月。")),
      decided("2026-07-10", refused("见习期限不满三个月。")),
    ],
    expect: { status: "refused", isOverdue: false },
  },
  {
    says: "二十五个工作日过了还没有核定，算超期",
    ...filed,
    happens: [accepted("2026-07-02"), reviewed("2026-08-06")],
    expect: { status: "accepted", due: day("2026-08-05"), isOverdue: true },
  },
];
