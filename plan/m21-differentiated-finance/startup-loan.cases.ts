import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { PlayedHappening, WorkedCase } from "#kernel/process";
import {
  accepted,
  answered,
  asked,
  broughtIn,
  consulted,
  decided,
  delivered,
  granted,
  refused,
  reviewed,
  silent,
} from "../played.ts";

const alone = {
  borrowerKind: "person",
  region: "532324",
  borrowerName: "演示甲",
  borrowerId: "53239919990101001X",
  borrowerPhone: "0878-0000000",
  homeAddress: "南华县演示路1号",
  marriage: "single",
  business: "演示菌菇店",
  startupForm: "alone",
  loanAmount: "20",
  loanMonths: "36",
  loanUse: "租店面、买冷柜。",
  counterGuarantee: "none",
};
const papers = ["idCard", "groupProof", "creditConsent"] as const;
const filed = { filedOn: day("2026-03-02"), answers: alone, materials: papers } as const;
const asFarAsConsulted = [accepted("2026-03-04"), reviewed("2026-03-09"), consulted("2026-03-09")];
const twenty = granted(wan(20), "担保基金和经办银行都同意，推荐贷款二十万元。");
const closed: PlayedHappening = { is: "closed", reason: "逾期没有补正。", day: day("2026-03-20") };

export const startupLoanCases: readonly WorkedCase[] = [
  {
    says: "一个人创业的毕业生：县窗口审查，担保和银行都同意，出具推荐函",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      answered("2026-03-12", "guarantee-fund", "同意担保，免反担保。"),
      answered("2026-03-17", "lending-bank", "同意贷款二十万元，三年。"),
      broughtIn("2026-03-18", "usePapers"),
      decided("2026-03-18", twenty),
      delivered("2026-03-18"),
    ],
    expect: { status: "delivered", due: day("2026-03-30"), isOverdue: false },
  },
  {
    says: "三人合伙，两位合伙人确认以后才算申请，时限从那天起算",
    filedOn: day("2026-03-02"),
    answers: {
      ...alone,
      startupForm: "partners",
      loanAmount: "60",
      "partners.1.partnerName": "演示乙",
      "partners.1.partnerId": "532399199802020028",
      "partners.1.partnerPhone": "0878-0000001",
      "partners.1.partnerGroup": "graduate",
      "partners.1.partnerShare": "30%",
      "partners.2.partnerName": "演示丙",
      "partners.2.partnerId": "532399199703030036",
      "partners.2.partnerPhone": "0878-0000002",
      "partners.2.partnerGroup": "veteran",
      "partners.2.partnerShare": "30%",
    },
    materials: [...papers, "partnership"],
    coApplicants: [
      { who: "partner-1", name: "演示乙" },
      { who: "partner-2", name: "演示丙" },
    ],
    happens: [
      { is: "coApplicantConfirmed", who: "partner-1", day: day("2026-03-03") },
      { is: "coApplicantConfirmed", who: "partner-2", day: day("2026-03-05") },
      accepted("2026-03-06"),
    ],
    expect: { status: "inReview", due: day("2026-04-02"), isOverdue: false },
  },
  {
    says: "担保基金和银行都过了答复期限：只催办，不当作同意",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      silent("2026-03-17", "guarantee-fund", "reminded"),
      silent("2026-03-19", "lending-bank", "reminded"),
    ],
    expect: { status: "consulting", due: day("2026-03-30"), isOverdue: false },
  },
  {
    says: "银行不同意贷款，不予推荐",
    ...filed,
    happens: [
      ...asFarAsConsulted,
      answered("2026-03-12", "guarantee-fund", "同意担保。"),
      answered("2026-03-17", "lending-bank", "信用报告有逾期没有还清。", false),
      decided("2026-03-18", refused("经办银行不同意贷款：信用报告有逾期没有还清。")),
    ],
    expect: { status: "refused", isOverdue: false },
  },
  {
    says: "小微企业招用的人数不够，审查后不予推荐",
    filedOn: day("2026-03-02"),
    answers: {
      borrowerKind: "enterprise",
      region: "532301",
      employees: "100",
      revenue: "900",
      "hires.1.hireName": "演示丁",
      "hires.1.hireId": "532399200004040013",
      "hires.1.hireGroup": "graduate",
      "hires.1.hiredOn": "2025-09-01",
      "hires.1.hiredUntil": "2027-08-31",
      loanAmount: "200",
      loanMonths: "24",
      loanUse: "买原料。",
      counterGuarantee: "guarantor",
      guarantorName: "演示戊",
      guarantorId: "532399198005050021",
    },
    materials: ["contracts"],
    happens: [
      ...asFarAsConsulted,
      answered("2026-03-10", "guarantee-fund", "以资格审查为准。"),
      answered("2026-03-10", "lending-bank", "以资格审查为准。"),
      decided("2026-03-11", refused("新招用 6 人，不到在职职工 100 人的 10%。")),
    ],
    expect: { status: "refused" },
  },
  {
    says: "告知补正后过了十个工作日没有交回，终止办理，可以重新申请",
    ...filed,
    happens: [
      accepted("2026-03-04"),
      asked("2026-03-05", "groupProof", "所属群体的证明", "请补毕业证书"),
      closed,
    ],
    expect: { status: "closed" },
  },
];
