import type { ServiceItem, Step } from "#kernel/process";
import { error, repeatedAt, type ServiceFault, unless } from "./fault.ts";

/** A path begins with acceptance, decides once, pays only after a decision and ends with delivery; a case can come to each of its steps. */
export const pathFaults = (item: ServiceItem): readonly ServiceFault[] => {
  const kinds = item.steps.map((it) => it.is);
  const at = (kind: Step["is"]): number => kinds.indexOf(kind);
  const before = (first: Step["is"], then: Step["is"]): boolean =>
    at(first) < 0 || at(then) < 0 || at(first) < at(then);
  return [
    ...unless(kinds[0] === "accept", error("path-start", "steps.0", "第一个环节应是受理。")),
    ...unless(
      kinds.at(-1) === "deliver",
      error("path-end", `steps.${Math.max(0, kinds.length - 1)}`, "最后一个环节应是送达结果。"),
    ),
    ...unless(at("decide") >= 0, error("path-no-decision", "steps", "流程里没有作出决定的环节。")),
    ...repeatedAt(kinds).map((one) =>
      error("path-twice", `steps.${one}`, "同一种环节只能有一个，办件走不到第二个。"),
    ),
    ...unless(before("decide", "pay"), error("path-order", `steps.${at("pay")}`, "拨付要在作出决定之后。")),
    ...unless(
      before("publicNotice", "pay"),
      error("path-order", `steps.${at("pay")}`, "拨付要在公示结束之后。"),
    ),
    ...item.steps.flatMap((step, one) =>
      step.is === "pay" && step.at !== undefined
        ? [error("pay-at-county", `steps.${one}.at`, "拨付由管理资金的单位办理，不能写成由县市办理。")]
        : [],
    ),
    ...unreachable(item),
    ...amountFaults(item),
    ...resultFaults(item),
  ];
};

/** Steps behind one that cannot be left, or behind the end. */
const unreachable = ({ steps }: ServiceItem): readonly ServiceFault[] => {
  const stuck = steps.findIndex((it) => whyStuck(it) !== null);
  const end = steps.findIndex((it) => it.is === "deliver");
  const stop = Math.min(...[stuck, end].filter((it) => it >= 0), steps.length);
  const step = steps[stuck];
  return [
    ...(step ? [error("step-stuck", `steps.${stuck}`, whyStuck(step) ?? "")] : []),
    ...steps.flatMap((_, at) =>
      at > stop
        ? [error("step-unreachable", `steps.${at}`, "办件走不到这个环节：前面的环节过不去，或者已经办结。")]
        : [],
    ),
  ];
};

const whyStuck = (step: Step): string | null => {
  switch (step.is) {
    case "consult":
      return step.units.length > 0 ? null : "会办没有写征求哪些单位的意见，办件过不了这个环节。";
    case "files":
      return step.services.length > 0 ? null : "并联办理没有写分送哪些事项，办件过不了这个环节。";
    case "expertReview":
      return Number.isInteger(step.atLeast) && step.atLeast >= 1 && step.passMark >= 0 && step.passMark <= 100
        ? null
        : "专家至少要 1 位，合格分在 0 到 100 之间。";
    default:
      return null;
  }
};

const amountFaults = ({ steps }: ServiceItem): readonly ServiceFault[] => {
  const at = steps.findIndex((it) => it.is === "pay");
  const decide = steps.find((it) => it.is === "decide");
  return at < 0 || !decide || decide.policy !== undefined
    ? []
    : [error("pay-without-amount", `steps.${at}.fund`, "要拨付，决定的环节就要写按哪项政策核定金额。")];
};

const resultFaults = ({ steps, results }: ServiceItem): readonly ServiceFault[] => {
  const delivered = steps.flatMap((it, at) => (it.is === "deliver" ? [{ at, result: it.result }] : []));
  return [
    ...delivered
      .filter(({ result }) => !results.some((it) => it.id === result))
      .map(({ at, result }) =>
        error("result-unknown", `steps.${at}.result`, `送达的“${result}”不在办理结果里。`),
      ),
    ...results.flatMap((it, at) => [
      ...unless(
        delivered.some((one) => one.result === it.id),
        error("result-unreached", `results.${at}`, `没有环节送达办理结果“${it.name}”。`),
      ),
    ]),
    ...repeatedAt(results.map((it) => it.id)).map((at) =>
      error("duplicate", `results.${at}.id`, "办理结果的编号重复。"),
    ),
  ];
};
