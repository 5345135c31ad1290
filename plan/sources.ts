import { type Citation, citing } from "#kernel/citation";

/** Documents other than the plan that policies and services rest on. */
export const reconsiderationLaw = citing("中华人民共和国行政复议法（2023年修订）");
export const litigationLaw = citing("中华人民共和国行政诉讼法");

/**
 * What no document settles and the platform had to choose. Shown to people as 平台默认, never as law;
 * the unit that answers for the matter may change it.
 */
export const platformDefault = (quote: string): Citation => ({ document: "平台默认", quote });

/** Words or a number that we know without having the text at hand: shown with a warning until somebody compares. */
export const fromMemory = (cite: Citation): Citation => ({ ...cite, certainty: "memory" });
/** Words or a number taken from a page or a note that quotes the document, not from the document itself. */
export const fromSecondary = (cite: Citation): Citation => ({ ...cite, certainty: "secondary" });
const rules = citing("国科发火〔2016〕32号");
const guide = citing("国科发火〔2016〕195号");
/** 高新技术企业认定管理办法. */
export const highTechRules = (clause: string, quote: string): Citation => fromSecondary(rules(clause, quote));
/** 高新技术企业认定管理工作指引: how experts give points. */
export const highTechGuide = (clause: string, quote: string): Citation => fromSecondary(guide(clause, quote));
/** For notes of versions whose day of issue nobody compared with the paper. (Measures 4, 5 and 22.) */
export const ISSUE_DAY_FROM_MEMORY = "文件的成文日期凭记忆填写，没有核对原件。";
