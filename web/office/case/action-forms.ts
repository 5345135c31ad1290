import type { CaseAction, CaseView } from "#engines/applications/contract";

export type Field =
  | { is: "text"; key: string; label: string; least: number; placeholder?: string; single?: true }
  | { is: "number"; key: string; label: string; min: number; max: number; unit: string }
  | {
      is: "choice";
      key: string;
      label: string;
      options: readonly { value: string | boolean; label: string }[];
    }
  /** Somebody of the same units who may work the case. */
  | { is: "colleague"; key: string; label: string }
  /** Every point holds or does not; one that does not says why. */
  | { is: "points"; key: string; label: string };
/** What an action asks for before it is sent, to which address, and what is said when it is done. */
export type ActionFormOf = {
  verb: string;
  done: string;
  fields: readonly Field[];
  /** Not to be taken back: the button warns. */
  grave?: true;
  /** The letter that it issues, to be read before it is sent. */
  letter?: "notAccepted" | "extension";
};

const LEAST = 5;
const says = (label: string, placeholder?: string): Field => ({
  is: "text",
  key: "says",
  label,
  least: LEAST,
  ...(placeholder ? { placeholder } : {}),
});
const reason = (label = "理由（申请人会看到）", placeholder = "写明依据和考虑，至少 5 个字"): Field => ({
  is: "text",
  key: "reason",
  label,
  least: LEAST,
  placeholder,
});

/** Actions that need no more than a plain form. What has a form of its own is not here. */
export const actionForm = (action: CaseAction, view: CaseView): ActionFormOf | undefined => {
  switch (action) {
    case "openNotice":
      return { verb: "open-notice", done: "已开始公示", fields: [] };
    case "closeNotice":
      return { verb: "close-notice", done: "公示已结束", fields: [] };
    case "deliver":
      return { verb: "deliver", done: "结果已送达", fields: [] };
    case "openFiles":
      return { verb: "open-files", done: "已分送各单位", fields: [] };
    case "openConsult":
      return { verb: "open-consult", done: "已发给各会办单位", fields: [] };
    case "hearExperts":
      return { verb: "hear-experts", done: "评审已结束", fields: [] };
    case "countersign":
      return { verb: "countersign", done: "已会签，决定生效", fields: [] };
    case "turnAway":
      return {
        verb: "turn-away",
        done: "已告知不予受理",
        grave: true,
        letter: "notAccepted",
        fields: [
          reason(),
          { is: "text", key: "to", label: "应当向哪里申请", least: 2, single: true, placeholder: "单位名称" },
        ],
      };
    case "review":
      return {
        verb: "review",
        done: "审查完成",
        fields: [{ is: "points", key: "checked", label: "审查要点" }],
      };
    case "inspect":
      return {
        verb: "inspect",
        done: "核查结果已登记",
        fields: [
          { is: "points", key: "checked", label: "核查要点" },
          says("核查情况", "时间、地点、在场的人和看到的情况"),
        ],
      };
    case "answerConsult":
      return {
        verb: "answer-consult",
        done: "已答复",
        fields: [
          {
            is: "choice",
            key: "agrees",
            label: "意见",
            options: [
              { value: true, label: "同意" },
              { value: false, label: "不同意" },
            ],
          },
          says("说明", "写明依据，至少 5 个字"),
        ],
      };
    case "giveMark":
      return {
        verb: "give-mark",
        done: "评分已录入",
        fields: [
          { is: "text", key: "expert", label: "专家姓名", least: 2, single: true },
          { is: "number", key: "mark", label: "评分", min: 0, max: 100, unit: "分" },
          { is: "text", key: "says", label: "评语（可以不写）", least: 0 },
        ],
      };
    case "returnProposal":
      return { verb: "return-proposal", done: "已退回重拟", fields: [reason("退回的理由")] };
    case "extendClock":
      return {
        verb: "extend-clock",
        done: "已延长期限",
        letter: "extension",
        fields: [
          {
            is: "number",
            key: "days",
            label: "延长",
            min: 1,
            max: 365,
            unit: view.handling.extendedIn ?? "",
          },
          reason(),
        ],
      };
    case "reassign":
      return {
        verb: "reassign",
        done: "已转办",
        fields: [{ is: "colleague", key: "to", label: "转给谁" }, reason("转办的理由")],
      };
    case "urge":
      return { verb: "urge", done: "督办已发出", fields: [says("督办内容", "写明要求和期限，至少 5 个字")] };
    case "answerUrge":
      return {
        verb: "answer-urge",
        done: "已答复督办",
        fields: [says("答复（联席会议办公室会看到）", "办理情况、原因和办结时间，至少 5 个字")],
      };
    case "close":
      return { verb: "close", done: "已终止办理", grave: true, fields: [reason()] };
    case "checkPromise":
      return {
        verb: "check-promise",
        done: "核查结果已登记",
        fields: [
          {
            is: "choice",
            key: "material",
            label: "哪一项承诺",
            options: view.handling.promises
              .filter((it) => !it.checked)
              .map((it) => ({ value: it.key, label: it.name })),
          },
          {
            is: "choice",
            key: "kept",
            label: "核查结果",
            options: [
              { value: true, label: "属实" },
              { value: false, label: "不实" },
            ],
          },
          says("核查情况"),
        ],
      };
    case "revokeResult":
      return { verb: "revoke-result", done: "结果已撤销", grave: true, fields: [reason()] };
    case "handOver":
      return {
        verb: "hand-over",
        done: "领取已登记",
        fields: [{ is: "text", key: "to", label: "领取人姓名", least: 2, single: true }],
      };
    case "callBack":
      return {
        verb: "call-back",
        done: "回访已登记",
        fields: [says("回访情况", "怎样联系、对方怎么说、怎样改进")],
      };
    default:
      return undefined;
  }
};
