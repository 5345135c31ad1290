import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
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
  refused,
  turnedAway,
} from "../played.ts";

const filed = { filedOn: day("2026-09-01"), materials: ["certificate", "rdStatement"] } as const;
const usePlan = "购置检测设备，开展提取工艺研究。";
const twenty = granted(wan(20), "研发投入强度高，按二十万元给予。");
const fifteen = granted(wan(15), "按异议核实后的研发费用重新核定。");

export const awardServiceCases: readonly WorkedCase[] = [
  {
    says: "九月一日申报，受理、核定、公示、拨付、送达，一次办成",
    ...filed,
    answers: { certificateNumber: "GR202653000001", usePlan },
    happens: [
      accepted("2026-09-03"),
      decided("2026-09-14", twenty),
      noticed("2026-09-15"),
      noticeClosed("2026-09-23"),
      ...paid("2026-09-24", wan(20)),
      delivered("2026-09-24"),
    ],
    expect: { status: "delivered", due: day("2026-10-13"), isOverdue: false },
  },
  {
    says: "补正用了六个工作日，到期日跟着往后移",
    ...filed,
    happens: [
      accepted("2026-09-03"),
      asked("2026-09-04", "bankName", "开户银行", "请写明具体支行"),
      corrected("2026-09-11", { bankName: "演示银行楚雄鹿城支行" }),
    ],
    expect: { status: "accepted", due: day("2026-10-13"), isOverdue: false },
  },
  {
    says: "公示期内有人提出异议并且成立，重新核定、再公示",
    ...filed,
    happens: [
      accepted("2026-09-03"),
      decided("2026-09-14", twenty),
      noticed("2026-09-15"),
      objected("2026-09-18", "研发费用里有与研发无关的支出。"),
      objectionAnswered("2026-09-22", true, "经核实，其中一部分不属于研发费用。"),
      decided("2026-09-23", fifteen),
      noticed("2026-09-24"),
    ],
    expect: { status: "onNotice" },
  },
  {
    says: "异议不成立，公示照常结束",
    ...filed,
    happens: [
      accepted("2026-09-03"),
      decided("2026-09-14", twenty),
      noticed("2026-09-15"),
      objected("2026-09-18", "我不同意。"),
      objectionAnswered("2026-09-21", false, "没有提出事实和依据。"),
      noticeClosed("2026-09-23"),
    ],
    expect: { status: "toPay" },
  },
  {
    says: "重新认定的经判断不属于新获认定，不予补助",
    ...filed,
    happens: [accepted("2026-09-03"), decided("2026-09-10", refused("属于到期后重新认定，不是新获认定。"))],
    expect: { status: "refused", isOverdue: false },
  },
  {
    says: "登记在外州的企业不予受理，告知去处",
    ...filed,
    happens: [turnedAway("2026-09-02", "登记在外州市。", "登记地的科技部门")],
    expect: { status: "turnedAway" },
  },
  {
    says: "二十个工作日过了还没有决定，算超期",
    ...filed,
    happens: [accepted("2026-09-03"), decided("2026-10-15", twenty)],
    expect: { status: "decided", isOverdue: true },
  },
];
