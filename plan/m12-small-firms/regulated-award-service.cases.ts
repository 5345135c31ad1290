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
  noticeClosed,
  noticed,
  objected,
  objectionAnswered,
  paid,
  proposed,
  refused,
  reviewed,
  silent,
} from "../played.ts";

const filed = {
  filedOn: day("2023-04-03"),
  materials: ["countedNotice", "incomeStatement"],
} as const;
const first = {
  countedAs: "yearly",
  countedBefore: "never",
  mainProducts: "葛根粉",
  usePlan: "更新包装线。",
};
const thirty = granted(wan(30), "2023 年新增规上工业企业，奖励三十万元。");
const forty = granted(wan(40), "经州发展改革委确认属于战略性新兴产业，奖励四十万元。");
/** Up to the answers of the two units that are asked. */
const asFarAsConsulted = [accepted("2023-04-04"), reviewed("2023-04-10"), consulted("2023-04-10")];

export const regulatedAwardServiceCases: readonly WorkedCase[] = [
  {
    says: "2023 年升规的食品厂，两个单位答复，会签、公示、拨付",
    ...filed,
    answers: first,
    happens: [
      ...asFarAsConsulted,
      answered("2023-04-12", "tax", "与申报相符。"),
      answered("2023-04-13", "development-reform", "不涉及此项。"),
      proposed("2023-04-14", thirty),
      decided("2023-04-17", thirty),
      noticed("2023-04-18"),
      noticeClosed("2023-04-26"),
      ...paid("2023-04-27", wan(30)),
      delivered("2023-04-27"),
    ],
    expect: { status: "delivered", due: day("2023-05-18"), isOverdue: false },
  },
  {
    says: "税务逾期未复按无意见处理，发展改革部门逾期只催办",
    ...filed,
    answers: first,
    happens: [
      ...asFarAsConsulted,
      silent("2023-04-18", "tax", "agrees"),
      silent("2023-04-18", "development-reform", "reminded"),
    ],
    expect: { status: "consulting", due: day("2023-05-10"), isOverdue: false },
  },
  {
    says: "纳入通知看不清，补正后继续，停表四个工作日",
    ...filed,
    happens: [
      accepted("2023-04-04"),
      asked("2023-04-06", "countedNotice", "统计部门的纳入通知", "请换一份看得清年月的"),
      corrected("2023-04-11", {}),
    ],
    expect: { status: "inReview", due: day("2023-05-16"), isOverdue: false },
  },
  {
    says: "异议成立，由四十万元改为三十万元，再次会签和公示",
    ...filed,
    answers: { ...first, emergingProduct: "植物提取物" },
    happens: [
      ...asFarAsConsulted,
      answered("2023-04-12", "tax", "与申报相符。"),
      answered("2023-04-13", "development-reform", "产品在目录内。"),
      proposed("2023-04-14", forty),
      decided("2023-04-17", forty),
      noticed("2023-04-18"),
      objected("2023-04-20", "这家企业主要产品不在目录内。"),
      objectionAnswered("2023-04-24", true, "经核实，目录内产品收入占比很低。"),
      proposed("2023-04-25", thirty),
      decided("2023-04-26", thirty),
      noticed("2023-04-27"),
    ],
    expect: { status: "onNotice" },
  },
  {
    says: "退出后再次纳入，不是首次升规，不予奖励",
    ...filed,
    answers: { ...first, countedBefore: "left", leftOn: "2021-01-01", leftBecause: "当年收入下降。" },
    happens: [
      ...asFarAsConsulted,
      answered("2023-04-12", "tax", "与申报相符。"),
      answered("2023-04-13", "development-reform", "不涉及此项。"),
      proposed("2023-04-14", refused("2019 年已经纳入过，不是首次升规。")),
      decided("2023-04-17", refused("2019 年已经纳入过，不是首次升规。")),
    ],
    expect: { status: "refused", isOverdue: false },
  },
  {
    says: "2026 年的金额没有公布：停在决定这一步，等会签的人写明金额和依据的文件",
    filedOn: day("2026-03-02"),
    materials: ["countedNotice", "incomeStatement"],
    happens: [
      accepted("2026-03-03"),
      reviewed("2026-03-10"),
      consulted("2026-03-10"),
      answered("2026-03-12", "tax", "与申报相符。"),
      answered("2026-03-13", "development-reform", "不涉及此项。"),
    ],
    expect: { status: "accepted", due: day("2026-04-07"), isOverdue: false },
  },
];
