import type { WorkedRefusal } from "#kernel/process";

export const REFUSALS: Readonly<Record<WorkedRefusal, string>> = {
  "not-taken": "不在受理时间内",
  "answer-wrong": "填写有错",
  "answer-not-asked": "填了不该填的项",
  "material-unknown": "交了没有要的材料",
  "material-not-asked": "按填写情况不要这份材料",
  "material-missing": "缺必交的材料",
  "co-applicants-count": "共同申请人的人数不对",
  "no-such-step": "流程里没有这一步",
  "wrong-party": "不由这个单位办",
  "not-open": "这时还不能办",
};
