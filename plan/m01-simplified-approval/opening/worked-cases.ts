import { type Day, day } from "#kernel/calendar";
import type { Outcome, PlayedHappening, WorkedCase } from "#kernel/process";
import { accepted, asked, corrected, decided, delivered, granted, refused } from "../../played.ts";
import { sampleAnswers } from "./answers.ts";

/** Who wants no account is asked for no visit to the bank. */
const { bankBranch: _branch, visitOn: _day, visitHalf: _half, ...withoutVisit } = sampleAnswers;

const filed = {
  filedOn: day("2026-03-02"),
  answers: sampleAnswers,
  materials: ["articles", "premisesPaper", "appointments"],
} as const;

const other = { who: "2", name: "样例乙" };
const opened = (services: readonly string[], on: string): PlayedHappening => ({
  is: "filesOpened",
  files: services.map((service) => ({ service, caseId: service, code: service })),
  day: day(on),
});
const ended = (caseId: string, on: string, outcome: Outcome = "granted"): PlayedHappening => ({
  is: "fileEnded",
  caseId,
  outcome,
  day: day(on),
});
const done = granted(null, "六件事都已办好。");
const due = day("2026-03-05");
const onTime = (at: Day): WorkedCase["expect"] => ({ status: "delivered", due: at, isOverdue: false });

export const openingWorkedCases = (services: readonly string[]): readonly WorkedCase[] => {
  const [licence = "", ...others] = services;
  const all = (on: string) => services.map((it) => ended(it, on));
  return [
    {
      says: "材料齐全，六件事并联，第三个工作日办完",
      ...filed,
      happens: [
        accepted("2026-03-02"),
        opened(services, "2026-03-02"),
        ended(licence, "2026-03-03"),
        ...others.map((it) => ended(it, "2026-03-04")),
        decided("2026-03-05", done),
        delivered("2026-03-05"),
      ],
      expect: onTime(due),
    },
    {
      says: "不要预约开户的，只分送其余五件",
      ...filed,
      answers: { ...withoutVisit, opensAccount: "否" },
      happens: [
        accepted("2026-03-02"),
        opened(services.slice(0, -1), "2026-03-02"),
        ...services.slice(0, -1).map((it) => ended(it, "2026-03-03")),
        decided("2026-03-04", granted(null, "五件事都已办好。")),
        delivered("2026-03-04"),
      ],
      expect: onTime(due),
    },
    {
      says: "两位股东共同申请，另一位确认之后才算提交",
      ...filed,
      coApplicants: [other],
      happens: [
        { is: "coApplicantConfirmed", who: other.who, day: day("2026-03-04") },
        accepted("2026-03-04"),
        opened(services, "2026-03-04"),
        ...all("2026-03-06"),
        decided("2026-03-06", done),
        delivered("2026-03-06"),
      ],
      expect: onTime(day("2026-03-09")),
    },
    {
      says: "出资额加起来不等于注册资本，补正后重新起算",
      ...filed,
      answers: { ...sampleAnswers, "shareholder.2.contribution": "30" },
      happens: [
        asked("2026-03-03", "shareholder.2.contribution", "股东2 · 认缴出资额", "出资额之和不等于注册资本。"),
        corrected("2026-03-06", { "shareholder.2.contribution": "40" }),
        accepted("2026-03-06"),
        opened(services, "2026-03-06"),
        ...all("2026-03-10"),
        decided("2026-03-11", done),
        delivered("2026-03-11"),
      ],
      expect: onTime(day("2026-03-11")),
    },
    {
      says: "没有补正，过了期限终止办理",
      ...filed,
      happens: [
        asked("2026-03-03", "companyName", "企业名称", "与已登记的企业重名。"),
        { is: "closed", reason: "逾期没有补正。", day: day("2026-03-18") },
      ],
      expect: { status: "closed" },
    },
    {
      says: "不予登记，其他几件不再办，整件不予办理",
      ...filed,
      happens: [
        accepted("2026-03-02"),
        opened(services, "2026-03-02"),
        ended(licence, "2026-03-03", "refused"),
        ...others.map((it) => ended(it, "2026-03-04", "refused")),
        decided("2026-03-05", refused("法定代表人有不得任职的情形，登记机关不予登记。")),
      ],
      expect: { status: "refused", due, isOverdue: false },
    },
    {
      says: "执照办好了，银行开户预约没有办成，整件照样办结",
      ...filed,
      happens: [
        accepted("2026-03-02"),
        opened(services, "2026-03-02"),
        ...services.slice(0, -1).map((it) => ended(it, "2026-03-03")),
        ended(services.at(-1) ?? "", "2026-03-04", "refused"),
        decided("2026-03-04", granted(null, "五件事已办好；开户预约没有办成，可以自行到银行办理。")),
        delivered("2026-03-04"),
      ],
      expect: onTime(due),
    },
    {
      says: "情形复杂，经负责人批准延长三个工作日",
      ...filed,
      happens: [
        accepted("2026-03-02"),
        opened(services, "2026-03-02"),
        { is: "clockExtended", days: 3, reason: "名称争议需要核实。", day: day("2026-03-05") },
        ...all("2026-03-09"),
        decided("2026-03-10", done),
        delivered("2026-03-10"),
      ],
      expect: onTime(day("2026-03-10")),
    },
    {
      says: "国庆放假不算，节后上班的周六算",
      ...filed,
      filedOn: day("2026-09-30"),
      happens: [
        accepted("2026-09-30"),
        opened(services, "2026-09-30"),
        ...all("2026-10-09"),
        decided("2026-10-10", done),
        delivered("2026-10-10"),
      ],
      expect: onTime(day("2026-10-10")),
    },
    {
      says: "一家单位拖住了，到期还没有办完，算超期",
      ...filed,
      happens: [
        accepted("2026-03-02"),
        opened(services, "2026-03-02"),
        ended(licence, "2026-03-03"),
        ...others.slice(1).map((it) => ended(it, "2026-03-05")),
        { is: "urged", says: "公章刻制为什么还没有办好？", day: day("2026-03-06") },
      ],
      expect: { status: "filing", due, isOverdue: true },
    },
  ];
};
