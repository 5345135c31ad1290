import { day } from "#kernel/calendar";
import type { WorkedCase } from "#kernel/process";
import {
  accepted,
  asked,
  broughtIn,
  corrected,
  decided,
  delivered,
  granted,
  noticeClosed,
  noticed,
  objected,
  objectionAnswered,
  refused,
  reviewed,
  turnedAway,
} from "../../played.ts";

const answers = {
  name: "楚雄样例商贸有限公司",
  uscc: "91532301MA6K00014Y",
  region: "532301",
  legalRepresentative: "样例甲",
  closingReason: "noDebts",
  closingDecidedOn: "2026-02-27",
  hadStaff: "否",
  usedInvoices: "否",
  licencePaper: "held",
  "investor.1.investorKind": "person",
  "investor.1.investorName": "样例甲",
  "investor.1.investorId": "样例身份证号码",
  "investor.1.promisedOn": "2026-02-27",
  contactName: "样例甲",
  contactPhone: "13900000000",
};
const filed = { filedOn: day("2026-03-02"), answers, materials: ["investorsPromise"] };
const start = [accepted("2026-03-02"), noticed("2026-03-03")];
const closed = granted(null, "公示期内没有异议，准予注销登记。");

export const closingWorkedCases: readonly WorkedCase[] = [
  {
    says: "公示 20 日没有异议，公示期不计，第二天办结",
    ...filed,
    happens: [
      ...start,
      broughtIn("2026-03-20", "paperLicence"),
      noticeClosed("2026-03-24"),
      reviewed("2026-03-24"),
      decided("2026-03-25", closed),
      delivered("2026-03-25"),
    ],
    expect: { status: "delivered", due: day("2026-03-26"), isOverdue: false },
  },
  {
    says: "承诺书少一位投资人的签名，补正后才受理，期限从受理起算",
    ...filed,
    happens: [
      asked("2026-03-03", "investorsPromise", "全体投资人承诺书", "缺少一位投资人的签名。"),
      corrected("2026-03-05", {}),
      accepted("2026-03-05"),
      noticed("2026-03-06"),
    ],
    expect: { status: "onNotice", due: day("2026-03-31"), isOverdue: false },
  },
  {
    says: "债权人的异议成立，不再公示，不予注销",
    ...filed,
    happens: [
      ...start,
      objected("2026-03-10", "还欠我货款，有判决书。"),
      objectionAnswered("2026-03-12", true, "查明确有未清偿的债务。"),
      decided("2026-03-13", refused("存在未清偿的债务，不适用简易注销，请先清算。")),
    ],
    expect: { status: "refused", due: day("2026-03-17"), isOverdue: false },
  },
  {
    says: "异议不成立，公示满期照常办结",
    ...filed,
    happens: [
      ...start,
      objected("2026-03-10", "认为还欠租金。"),
      objectionAnswered("2026-03-11", false, "租金已于 2 月付清，有收据。"),
      noticeClosed("2026-03-24"),
      reviewed("2026-03-24"),
      decided("2026-03-24", closed),
      delivered("2026-03-24"),
    ],
    expect: { status: "delivered", due: day("2026-03-26"), isOverdue: false },
  },
  {
    says: "公示期里又进了诉讼，核对后不予注销",
    ...filed,
    happens: [
      ...start,
      noticeClosed("2026-03-24"),
      reviewed("2026-03-25"),
      decided("2026-03-26", refused("正在诉讼程序中，不得办理简易注销。")),
    ],
    expect: { status: "refused", due: day("2026-03-26"), isOverdue: false },
  },
  {
    says: "在经营异常名录上，不予受理，先移出名录",
    ...filed,
    happens: [
      turnedAway(
        "2026-03-02",
        "在经营异常名录上，不适用简易注销。",
        "先向登记机关申请移出经营异常名录，或者走一般注销程序",
      ),
    ],
    expect: { status: "turnedAway" },
  },
  {
    says: "公示在国庆前开始，期满那天是假日，顺延到上班第一天",
    ...filed,
    filedOn: day("2026-09-11"),
    happens: [
      accepted("2026-09-11"),
      noticed("2026-09-11"),
      noticeClosed("2026-10-09"),
      reviewed("2026-10-09"),
      decided("2026-10-12", closed),
      delivered("2026-10-12"),
    ],
    expect: { status: "delivered", due: day("2026-10-12"), isOverdue: false },
  },
];
