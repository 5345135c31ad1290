import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
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
  paid,
  proposed,
  refused,
  reviewed,
  silent,
} from "../played.ts";

/** 30万 at 4 %: a year's interest is 12,000元, in two halves. */
const year = {
  borrowerKind: "person",
  region: "532301",
  borrowerName: "演示甲",
  borrowerId: "53239919990101001X",
  borrowerPhone: "0878-0000000",
  contractNumber: "演示-2025-001",
  lender: "演示银行楚雄支行",
  principal: "300000",
  contractRate: "4%",
  contractFrom: "2025-03-20",
  contractUntil: "2028-03-19",
  repaid: "running",
  "periods.1.periodFrom": "2025-03-20",
  "periods.1.periodUntil": "2025-09-19",
  "periods.1.periodInterest": "6000",
  "periods.1.paidOn": "2025-09-21",
  "periods.2.periodFrom": "2025-09-20",
  "periods.2.periodUntil": "2026-03-19",
  "periods.2.periodInterest": "6000",
  "periods.2.paidOn": "2026-03-21",
  bankAccountName: "演示甲",
  bankName: "演示银行楚雄支行",
  bankAccount: "6200000000000000001",
};
const filed = { filedOn: day("2026-04-01"), answers: year, materials: ["contract", "interestList"] } as const;
const asFarAsConsulted = [accepted("2026-04-02"), reviewed("2026-04-07"), consulted("2026-04-07")];
const half = granted(wan(0.6), "两期利息一万二千元都已付清，贴一半。");

export const startupLoanInterestServiceCases: readonly WorkedCase[] = [
  {
    says: "两期利息一万二千元，银行核对无误，贴息六千元，拨付",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      answered("2026-04-09", "lending-bank", "两期都已付清，没有罚息。"),
      proposed("2026-04-10", half),
      decided("2026-04-13", half),
      ...paid("2026-04-15", wan(0.6)),
      delivered("2026-04-15"),
    ],
    expect: { status: "delivered", due: day("2026-04-30"), isOverdue: false },
  },
  {
    says: "各期利息与合计对不上，补正四个工作日，停表",
    ...filed,
    happens: [
      accepted("2026-04-02"),
      asked("2026-04-07", "interestList", "利息清单", "第二期利息与清单不符"),
      corrected("2026-04-10", { "periods.2.periodInterest": "5800" }),
    ],
    expect: { status: "inReview", due: day("2026-05-09"), isOverdue: false },
  },
  {
    says: "银行五个工作日没有答复，只催办；答复以前不能核定",
    ...filed,
    happens: [...asFarAsConsulted, silent("2026-04-15", "lending-bank", "reminded")],
    expect: { status: "consulting", due: day("2026-04-30"), isOverdue: false },
  },
  {
    says: "拟定的金额把罚息算了进去，会签时退回重拟",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      answered("2026-04-09", "lending-bank", "第二期含罚息二百元。"),
      proposed("2026-04-10", half),
      { is: "proposalReturned", reason: "罚息不贴，请重新计算。", day: day("2026-04-13") },
      proposed("2026-04-14", granted(wan(0.59), "扣除罚息二百元，按一万一千八百元贴一半。")),
      decided("2026-04-15", granted(wan(0.59), "扣除罚息二百元，按一万一千八百元贴一半。")),
    ],
    expect: { status: "toPay" },
  },
  {
    says: "银行答复第二期逾期，不予贴息",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      answered("2026-04-09", "lending-bank", "第二期逾期四十天。", false),
      proposed("2026-04-10", refused("贷款逾期，不予贴息。")),
      decided("2026-04-13", refused("贷款逾期，不予贴息。")),
    ],
    expect: { status: "refused", isOverdue: false },
  },
];
