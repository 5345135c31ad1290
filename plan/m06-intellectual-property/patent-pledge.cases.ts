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
  reviewed,
  silent,
} from "../played.ts";

const filed = {
  filedOn: day("2026-09-14"),
  answers: {
    "patents.1.patentNumber": "ZL202000000000.0",
    "patents.1.patentTitle": "演示提取装置",
    "patents.1.patentKind": "invention",
    "patents.1.ownership": "sole",
    "patents.1.patentGrantedOn": "2022-05-10",
    "patents.1.feePaidUntil": "2027-05-09",
    "patents.1.licensed": "no",
    contractNumber: "演示-质-001",
    contractOn: "2026-09-10",
    bankName: "演示银行楚雄支行",
    debt: "300",
    debtUntil: "2027-09-09",
    valuation: "agreed",
    support: "insurance",
    supporter: "演示保险楚雄公司",
    contactName: "演示甲",
    contactPhone: "0878-0000000",
  },
  materials: ["registrationForm", "pledgeContract", "bankIdentity"],
} as const;
const asFarAsConsulted = [accepted("2026-09-15"), reviewed("2026-09-18"), consulted("2026-09-18")];

export const patentPledgeCases: readonly WorkedCase[] = [
  {
    says: "材料齐，银行和保险公司都确认，登记簿副本后补，出具协助办理单",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      answered("2026-09-22", "lending-bank", "一致，登记后三日内放款。"),
      broughtIn("2026-09-23", "registerCopy"),
      answered("2026-09-23", "pledge-insurer", "同意承保。"),
      decided("2026-09-24", granted(null, "材料齐全，银行和保险公司都已确认。")),
      delivered("2026-09-24"),
    ],
    expect: { status: "delivered", due: day("2026-10-10"), isOverdue: false },
  },
  {
    says: "承保机构逾期未答复，按没有保险和担保办理；银行只催办",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      silent("2026-09-28", "pledge-insurer", "agrees"),
      silent("2026-09-28", "lending-bank", "reminded"),
    ],
    expect: { status: "consulting", due: day("2026-10-10"), isOverdue: false },
  },
  {
    says: "国庆节前告知补正，节后交回，停表的日子不计",
    ...filed,
    happens: [
      accepted("2026-09-15"),
      asked("2026-09-18", "pledgeContract", "专利权质押合同", "缺担保范围一条"),
      corrected("2026-10-08", {}),
    ],
    expect: { status: "inReview", due: day("2026-10-23"), isOverdue: false },
  },
  {
    says: "专利已经质押给别的银行，不出具协助办理单",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      answered("2026-09-22", "lending-bank", "查得该专利已有登记的质押，不再办理。", false),
      answered("2026-09-22", "pledge-insurer", "不涉及此项。"),
      decided("2026-09-23", refused("专利上已有登记的质押。")),
    ],
    expect: { status: "refused", isOverdue: false },
  },
  {
    says: "出质人自己撤回",
    ...filed,
    happens: [accepted("2026-09-15"), { is: "withdrawn", reason: "改用房产抵押。", day: day("2026-09-17") }],
    expect: { status: "withdrawn" },
  },
];
