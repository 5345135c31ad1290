import { type Citation, citing } from "#kernel/citation";
import { fromMemory, fromSecondary } from "../sources.ts";

const rules = citing("财金〔2023〕75号");
/** The rules of 2023: neither their wording nor their articles are at hand. */
export const byLoanRules = (quote: string): Citation => fromMemory(rules("条次待核", quote));
/** The same where public copies name the number. */
export const byLoanCopies = (quote: string): Citation => fromSecondary(rules("条次待核", quote));

const graduates = citing("省人力资源社会保障厅《关于进一步促进高校毕业生创业的通知》（2023年5月）");
export const noCounterGuarantee = fromSecondary(
  graduates("条次待核", "高校毕业生个人创业担保贷款原则上取消反担保"),
);
