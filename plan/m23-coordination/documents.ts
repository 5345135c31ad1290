import { citing } from "#kernel/citation";
import { fromMemory } from "../sources.ts";

export const businessRules = citing("优化营商环境条例");
export const scienceProgressLaw = citing("中华人民共和国科学技术进步法（2021年修订）");
const opinion2018 = citing("关于进一步激励广大干部新时代新担当新作为的意见");
/** 中共中央办公厅, 2018: the three distinctions. */
export const threeDistinctions = (quote: string) => fromMemory(opinion2018("条次待核", quote));

export const triedSomethingNew = businessRules(
  "第七条",
  "对探索中出现失误或者偏差，符合规定条件的，可以予以免责或者减轻责任",
);
export const didTheirDuty = scienceProgressLaw(
  "第六十八条",
  "原始记录等能够证明承担探索性强、风险高的科学技术研究开发项目的科学技术人员已经履行了勤勉尽责义务仍不能完成该项目的，予以免责",
);
export const tookDueCare = scienceProgressLaw(
  "第九十七条",
  "出现决策失误、偏差，但尽到合理注意义务和监督管理职责，未牟取非法利益的，免除其决策责任",
);
