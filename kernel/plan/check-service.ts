import { formFaults } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import type { MeasureDeclaration, PlanDeclaration } from "./declaration.ts";
import type { PlanProblem } from "./problem.ts";

const problem = (code: string, says: string): PlanProblem => ({ code, says });

/** What a service item must keep before it may be published. */
export const serviceProblems = (
  plan: PlanDeclaration,
  measure: MeasureDeclaration,
  it: ServiceItem,
): PlanProblem[] => {
  const at = `service ${it.id}`;
  return [
    ...(it.measure === measure.number
      ? []
      : [
          problem("measure-differs", `${at} says measure ${it.measure} but is declared in ${measure.number}`),
        ]),
    ...(it.basis.length > 0 ? [] : [problem("basis-missing", `${at} cites no basis`)]),
    ...unitProblems(plan, it, at),
    ...pathProblems(it, at),
    ...formProblems(plan, it, at),
    ...referenceProblems(plan, it, at),
  ];
};

const unitProblems = (plan: PlanDeclaration, it: ServiceItem, at: string): PlanProblem[] => {
  const units = [
    it.owner,
    ...(it.limits.extension ? [it.limits.extension.by] : []),
    ...it.results.flatMap((one) => (one.revocable ? [one.revocable.by] : [])),
    ...it.steps.flatMap((step) => [
      ...(step.by === undefined ? [] : [step.by]),
      ...(step.is === "consult" ? step.units.map((one) => one.unit) : []),
    ]),
  ];
  return [...new Set(units)]
    .filter((unit) => !plan.units.some((one) => one.id === unit))
    .map((unit) => problem("unit-unknown", `${at} names unit ${unit}, which is not declared`));
};

/** A path begins with acceptance, decides once, pays only after a decision and ends with delivery. A public notice may also come before the decision. */
const pathProblems = (it: ServiceItem, at: string): PlanProblem[] => {
  const kinds = it.steps.map((step) => step.is);
  const problems: PlanProblem[] = [];
  if (kinds[0] !== "accept") problems.push(problem("path-start", `${at} does not begin with acceptance`));
  if (kinds.at(-1) !== "deliver") problems.push(problem("path-end", `${at} does not end with delivery`));
  for (const kind of new Set(kinds))
    if (kinds.indexOf(kind) !== kinds.lastIndexOf(kind))
      problems.push(problem("path-twice", `${at} has two steps "${kind}"`));
  const decide = kinds.indexOf("decide");
  if (decide < 0) problems.push(problem("path-no-decision", `${at} never decides`));
  const deliver = it.steps.find((step) => step.is === "deliver");
  if (deliver && !it.results.some((one) => one.id === deliver.result))
    problems.push(
      problem("result-unknown", `${at} delivers "${deliver.result}", which is not among its results`),
    );
  for (const one of it.results)
    if (one.id !== deliver?.result)
      problems.push(
        problem("result-unreached", `${at} declares the result "${one.id}", which no step delivers`),
      );
  problems.push(...lengthProblems(it, at));
  const pay = kinds.indexOf("pay");
  if (pay >= 0 && pay < decide) problems.push(problem("path-order", `${at} has "pay" before the decision`));
  if (
    kinds.includes("pay") &&
    kinds.includes("publicNotice") &&
    kinds.indexOf("pay") < kinds.indexOf("publicNotice")
  ) {
    problems.push(problem("path-order", `${at} pays before the public notice`));
  }
  if (
    it.limits.statutory &&
    it.limits.statutory.unit === it.limits.promised.unit &&
    it.limits.promised.days > it.limits.statutory.days
  ) {
    problems.push(
      problem(
        "promise-too-long",
        `${at} promises ${it.limits.promised.days} days, more than the statutory ${it.limits.statutory.days}`,
      ),
    );
  }
  return problems;
};

/** What is planned for the steps, waits left out, may not take longer than what is promised. */
const lengthProblems = (it: ServiceItem, at: string): PlanProblem[] => {
  const planned = it.steps.flatMap((step) => {
    if (step.is === "publicNotice" || ("excluded" in step && step.excluded)) return [];
    const longest = step.is === "consult" ? Math.max(0, ...step.units.map((one) => one.within.days)) : 0;
    return [Math.max(step.term?.days ?? 0, longest)];
  });
  const sum = planned.reduce((all, one) => all + one, 0);
  return sum > it.limits.promised.days
    ? [
        problem(
          "steps-too-long",
          `${at} plans ${sum} days for its steps, more than the ${it.limits.promised.days} it promises`,
        ),
      ]
    : [];
};

const formProblems = (plan: PlanDeclaration, it: ServiceItem, at: string): PlanProblem[] => {
  const fields = it.form.flatMap((block) => block.fields);
  const keys = [
    ...it.form.flatMap(({ repeats, fields: own }) =>
      own.map(({ key }) => (repeats ? `${repeats.key}.${key}` : key)),
    ),
    ...it.materials.map((material) => material.key),
  ];
  const registers = [...plan.registers, ...plan.measures.flatMap((one) => one.registers)];
  const prefill = fields.flatMap((field) => {
    if (!field.prefill) return [];
    const { register, field: source } = field.prefill;
    const declared = registers.find((one) => one.id === register)?.fields.some((one) => one.key === source);
    return declared
      ? []
      : [
          problem(
            "prefill-unknown",
            `${at}: field ${field.key} is prefilled from ${register}.${source}, which is not declared`,
          ),
        ];
  });
  return [
    ...keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => problem("duplicate", `${at} has two fields or materials ${key}`)),
    ...it.materials
      .filter((one) => one.basis.quote.trim() === "")
      .map((one) => problem("material-without-basis", `${at}: material ${one.key} has no legal basis`)),
    ...prefill,
    ...formFaults(it).map((fault) => problem(fault.code, `${at}: ${fault.at} ${fault.says}`)),
  ];
};

const referenceProblems = (plan: PlanDeclaration, it: ServiceItem, at: string): PlanProblem[] => {
  const policies = plan.measures.flatMap((one) => one.policies.map(({ policy }) => policy.id));
  const named = [
    ...(it.eligibility ? [it.eligibility.policy] : []),
    ...it.steps.flatMap((step) => (step.is === "decide" && step.policy !== undefined ? [step.policy] : [])),
  ];
  const funds = it.steps.flatMap((step) => (step.is === "pay" ? [step.fund] : []));
  const services = plan.measures.flatMap((one) => one.services.map(({ id }) => id));
  const files = it.steps.flatMap((step) => (step.is === "files" ? step.services : []));
  return [
    ...[...new Set(named)]
      .filter((id) => !policies.includes(id))
      .map((id) => problem("policy-unknown", `${at} names policy ${id}, which is not declared`)),
    ...files
      .filter((id) => id === it.id || !services.includes(id))
      .map((id) => problem("service-unknown", `${at} opens files of ${id}, which is not another service`)),
    ...funds
      .filter((id) => !plan.funds.some((fund) => fund.id === id))
      .map((id) => problem("fund-unknown", `${at} pays from fund ${id}, which is not declared`)),
  ];
};
