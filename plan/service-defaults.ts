import type { MaterialDeclaration } from "#kernel/forms";
import type { CheckItem, CorrectionRules, ServiceItem, Step } from "#kernel/process";
import { platformDefault } from "./sources.ts";

type Defaults<Key extends keyof ServiceItem> = NonNullable<ServiceItem[Key]>;

/** No document sets a number of days for any of this: the platform's own, which the unit that answers may change. */
export const workingDays = (days: number, says: string) => ({
  days,
  unit: "working" as const,
  cite: platformDefault(says),
});

export const correctOnce = (who: string, onNoReply: "close" | "remind" = "remind"): CorrectionRules => ({
  maxRounds: 1,
  replyWithin: { days: 10, unit: "working" },
  onNoReply,
  cite: platformDefault(
    `需要补正的一次性告知；${who}在 10 个工作日内补正，其间停表${onNoReply === "close" ? "，逾期不补正的终止办理，可以重新申请" : ""}`,
  ),
});

export const extendedOnce = (by: string): NonNullable<ServiceItem["limits"]["extension"]> => ({
  by,
  most: { days: 10, unit: "working" },
  times: 1,
  cite: platformDefault("情况复杂的，经承办单位负责人同意可以延长一次，最多 10 个工作日，并告知申请人理由"),
});

export const rating: Defaults<"rating"> = {
  lowAtMost: 2,
  callBackWithin: workingDays(5, "评价为不满意或者非常不满意的，承办单位在 5 个工作日内回访"),
};

export const agents: Defaults<"agents"> = {
  may: ["fill", "sign", "receive"],
  cite: platformDefault("申请人可以书面委托他人代为填报、签署和领取结果"),
};

/** What is paid is kept as long as the papers of the accounts; the rest ten years. */
export const keptWithMoney: Defaults<"retention"> = {
  years: 30,
  cite: platformDefault("涉及资金拨付的，办件档案保存 30 年，由承办单位按档案管理规定确认"),
};
export const keptTenYears: Defaults<"retention"> = {
  years: 10,
  cite: platformDefault("不涉及资金拨付的，办件档案保存 10 年，由承办单位按档案管理规定确认"),
};

const tenMegabytes = 10 * 1024 * 1024;

/** A paper to be brought with the application. */
export const uploaded = (
  it: Pick<MaterialDeclaration, "key" | "name" | "basis" | "hint"> & Partial<MaterialDeclaration>,
): MaterialDeclaration => ({
  required: true,
  accept: ["pdf", "png", "jpeg"],
  maxBytes: tenMegabytes,
  ...it,
  source: "upload",
});
/** A paper that may come after the application. */
export const broughtLater = (
  it: Pick<MaterialDeclaration, "key" | "name" | "basis" | "hint"> & Partial<MaterialDeclaration>,
): MaterialDeclaration => ({ ...uploaded(it), source: "later" });

export const businessLicence: MaterialDeclaration = {
  key: "businessLicence",
  name: "营业执照",
  basis: platformDefault("用来核对申请单位；名录已有登记信息的不再要求提交"),
  source: "register",
  required: true,
};
export const truthPromise = (says: string): MaterialDeclaration => ({
  key: "truthPromise",
  name: "申请信息真实的承诺",
  basis: platformDefault(says),
  source: "promise",
  required: true,
});

/** 公示 of what is meant to be granted. */
export const fiveDaysNotice = (by: string, of: string): Step => ({
  is: "publicNotice",
  by,
  term: workingDays(5, `${of}公示 5 个工作日，期间任何人可以提出异议`),
});

/** What every award of the prefecture looks at before it is accepted. */
export const registeredHere: CheckItem = {
  item: "申报单位是登记在本州的企业",
  cite: platformDefault("方案适用于登记在本州十县市的企业"),
};
/** `what` is paid: 奖励, 补助, 补贴. */
export const ownAccount = (what: string, whose: string): CheckItem => ({
  item: "收款账户户名与单位名称一致",
  cite: platformDefault(`${what}只拨付到${whose}的对公账户`),
});

/** A grant: counted from its receipt, lengthened once by the unit that answers. */
export const fromReceipt = (
  promised: ServiceItem["limits"]["promised"],
  by: string,
): ServiceItem["limits"] => ({
  promised,
  start: "receipt",
  extension: extendedOnce(by),
});
export const paidAfterNotice = (fund: string): Step => ({
  is: "pay",
  by: "finance",
  fund,
  term: workingDays(5, "公示无异议后 5 个工作日内拨付"),
});
/** What is granted is public money: who, how much and when. */
export const publishedGrant = (says: string): Defaults<"publish"> => ({
  shows: ["name", "amount", "day"],
  cite: platformDefault(says),
});
