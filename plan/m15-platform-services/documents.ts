import { citing } from "#kernel/citation";
import { fromMemory } from "../sources.ts";

export const scienceProgressLaw = citing("中华人民共和国科学技术进步法（2021年修订）");
const rules2018 = citing("国科发区〔2018〕300号");
/**
 * 科技企业孵化器管理办法: what it asks of incubators of the national level. The prefecture has set no numbers of its own, so
 * here it says what is looked at, never how much is enough.
 */
export const incubatorRules = (quote: string) => fromMemory(rules2018("条次待核", quote));
