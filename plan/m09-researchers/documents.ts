import { citing } from "#kernel/citation";
import { fromMemory, fromSecondary } from "../sources.ts";

const opinion2017 = citing("人社部规〔2017〕4号");
const opinion2019 = citing("人社部发〔2019〕137号");

/** 关于支持和鼓励事业单位专业技术人员创新创业的指导意见, without the text at hand. */
export const firstOpinion = (quote: string) => fromMemory(opinion2017("第三部分", quote));
/** 关于进一步支持和鼓励事业单位科研人员创新创业的指导意见, from a reprint. */
export const secondOpinion = (quote: string) => fromSecondary(opinion2019("一（一）", quote));

/** Who may leave a post for a firm of their own, and for how long. */
export const threeYearsOnceMore = secondOpinion(
  "离岗创办企业申请应经事业单位批准，期限不超过3年，期满后创办企业尚未实现盈利的可以申请延长1次，延长期限不超过3年",
);
export const leaveAgreement = firstOpinion(
  "应当订立离岗协议，约定离岗事项、离岗期限、基本待遇、保密、成果归属等内容，明确双方权利义务，同时相应变更聘用合同",
);
