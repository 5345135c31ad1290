import type { CorrectionRules, ServiceItem } from "#kernel/process";
import { platformDefault } from "../sources.ts";
import { registrationRules } from "./documents.ts";

/** What the services of the registrar of market subjects share. */
const inThreeDays = registrationRules("第十九条", "不能当场登记的，应当在3个工作日内予以登记");
export const threeDaysToRegister = { days: 3, unit: "working" as const, cite: inThreeDays };

export const threeDaysMore: NonNullable<ServiceItem["limits"]["extension"]> = {
  by: "market-regulation",
  most: { days: 3, unit: "working" },
  times: 1,
  cite: registrationRules("第十九条", "情形复杂的，经登记机关负责人批准，可以再延长3个工作日"),
};

export const registrationAgents: NonNullable<ServiceItem["agents"]> = {
  may: ["fill", "receive"],
  cite: registrationRules("第十八条", "申请人可以委托其他自然人或者中介机构代其办理市场主体登记"),
};

/** Told once, as the regulation says; the number of days to answer is the platform's. */
export const completeThePapers: CorrectionRules = {
  maxRounds: 1,
  replyWithin: { days: 10, unit: "working" },
  clock: "restart",
  onNoReply: "close",
  cite: platformDefault(
    "材料不齐全或者不符合法定形式的一次性告知（登记管理条例第十九条），补正后重新提交、重新起算（实施细则第十八条）；10 个工作日的补正期限没有文件规定，由平台设定，逾期终止后可以重新申请",
  ),
};

export const keptWithRegistration: NonNullable<ServiceItem["retention"]> = {
  years: 30,
  cite: platformDefault("登记档案保存多少年没有找到文件规定，平台按 30 年计，由登记机关按档案管理规定确认"),
};

export const revocableRegistration = {
  by: "market-regulation",
  cite: registrationRules("第四十条", "经调查认定存在虚假市场主体登记情形的，登记机关应当撤销市场主体登记"),
};
