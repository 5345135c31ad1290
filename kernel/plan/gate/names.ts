import type { ServiceItem } from "#kernel/process";
import { type Around, error, type ServiceFault, unless, warning } from "./fault.ts";

/** Units, policies and funds that the plan does not have. */
export const nameFaults = (around: Around, it: ServiceItem): readonly ServiceFault[] => {
  const policies = new Set(around.measures.flatMap((one) => one.policies.map(({ policy }) => policy.id)));
  const measure = around.measures.find((one) => one.number === it.measure);
  const named = [
    ...(it.eligibility ? [{ path: "eligibility.policy", policy: it.eligibility.policy }] : []),
    ...it.steps.flatMap((step, at) =>
      step.is === "decide" && step.policy !== undefined
        ? [{ path: `steps.${at}.policy`, policy: step.policy }]
        : [],
    ),
  ];
  return [
    ...unless(it.name.trim() !== "", error("name-missing", "name", "事项没有名称。")),
    ...unless(it.summary.trim() !== "", warning("summary-missing", "summary", "没有写一句话简介。")),
    ...unless(
      measure !== undefined,
      error("measure-unknown", "measure", `方案里没有第 ${it.measure} 条措施。`),
    ),
    ...unless(it.applicants.length > 0, error("applicants-missing", "applicants", "没有写谁可以申请。")),
    ...partyFaults(it),
    ...unitsOf(it).flatMap(({ path, unit }) =>
      unless(
        around.units.some((one) => one.id === unit),
        error("unit-unknown", path, unit === "" ? "没有选单位。" : `方案里没有单位“${unit}”。`),
      ),
    ),
    ...named.flatMap(({ path, policy }) =>
      unless(policies.has(policy), error("policy-unknown", path, `方案里没有政策“${policy}”。`)),
    ),
    ...it.steps.flatMap((step, at) =>
      step.is === "pay"
        ? unless(
            around.funds.some((one) => one.id === step.fund),
            error("fund-unknown", `steps.${at}.fund`, `方案里没有资金“${step.fund}”。`),
          )
        : [],
    ),
    ...unless(
      it.remedies.length > 0,
      warning("remedies-missing", "remedies", "没有写申请人不服时的救济途径。"),
    ),
  ];
};

const partyFaults = ({ coApplicants, agents }: ServiceItem): readonly ServiceFault[] => [
  ...(coApplicants
    ? unless(
        coApplicants.atLeast >= 0 &&
          coApplicants.atLeast <= coApplicants.atMost &&
          coApplicants.atMost >= 1 &&
          coApplicants.named.trim() !== "",
        error(
          "co-applicants-backwards",
          "coApplicants",
          "共同申请人要有称呼，最少不能多于最多，最多至少 1 位。",
        ),
      )
    : []),
  ...(agents
    ? unless(agents.may.length > 0, error("agents-empty", "agents.may", "没有写代办人可以办什么。"))
    : []),
];

/** Every unit that an item names, with its place. */
const unitsOf = (it: ServiceItem): readonly { path: string; unit: string }[] => [
  { path: "owner", unit: it.owner },
  ...(it.limits.extension ? [{ path: "limits.extension.by", unit: it.limits.extension.by }] : []),
  ...it.results.flatMap((one, at) =>
    one.revocable ? [{ path: `results.${at}.revocable.by`, unit: one.revocable.by }] : [],
  ),
  ...it.steps.flatMap((step, at) => [
    ...(step.by === undefined ? [] : [{ path: `steps.${at}.by`, unit: step.by }]),
    ...(step.is === "consult"
      ? step.units.map((one, index) => ({ path: `steps.${at}.units.${index}.unit`, unit: one.unit }))
      : []),
  ]),
];
