import { citing } from "#kernel/citation";

/** Laws and documents of measure 4. A number of an announcement is unique only within its year. */
export const incomeTaxLaw = citing("中华人民共和国企业所得税法");
export const incomeTaxRegulation = citing("中华人民共和国企业所得税法实施条例");
export const taxCollectionLaw = citing("中华人民共和国税收征收管理法");
export const personalIncomeTaxLaw = citing("中华人民共和国个人所得税法");
export const vatLaw = citing("中华人民共和国增值税法");
export const vatRegulation = citing("中华人民共和国增值税暂行条例");
export const socialInsuranceLaw = citing("中华人民共和国社会保险法");

export const relief2019 = citing("财税〔2019〕13号");
/** Announcements of the two ministries, some together with others. */
export const announcement = (year: number, number: number, ...others: readonly string[]) =>
  citing(`${["财政部", "税务总局", ...others].join(" ")}公告${year}年第${number}号`);
