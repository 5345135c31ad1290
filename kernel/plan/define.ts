import { planProblems } from "./check.ts";
import type { Plan, PlanDeclaration } from "./declaration.ts";
import type { PlanProblem } from "./problem.ts";

/** The plan is not sound; nothing starts with it. Lists everything that is wrong. */
export class PlanRefused extends Error {
  readonly problems: readonly PlanProblem[];
  constructor(problems: readonly PlanProblem[]) {
    super(
      `The plan has ${problems.length} problem(s):\n${problems.map((it) => `  ${it.code}: ${it.says}`).join("\n")}`,
    );
    this.name = "PlanRefused";
    this.problems = problems;
  }
}

/** Checks a declared plan and adds look-ups. @throws PlanRefused with the whole list. */
export const definePlan = (declared: PlanDeclaration): Plan => {
  const problems = planProblems(declared);
  if (problems.length > 0) throw new PlanRefused(problems);
  const policies = declared.measures.flatMap((it) => it.policies.map(({ policy }) => policy));
  const cases = new Map(
    declared.measures.flatMap((it) => it.policies.map((one) => [one.policy.id, one.cases] as const)),
  );
  const services = declared.measures.flatMap((it) => it.services);
  const allRegisters = [...declared.registers, ...declared.measures.flatMap((it) => it.registers)];
  const policyById = new Map(policies.map((it) => [it.id, it]));
  const serviceById = new Map(services.map((it) => [it.id, it]));
  const registerById = new Map(allRegisters.map((it) => [it.id, it]));
  const unitById = new Map(declared.units.map((it) => [it.id, it]));
  return {
    ...declared,
    policies,
    cases,
    services,
    allRegisters,
    facts: new Map(declared.vocabulary.map((it) => [it.key, it])),
    getPolicy: (id) => found(policyById.get(id), "policy", id),
    findPolicy: (id) => policyById.get(id),
    getService: (id) => found(serviceById.get(id), "service", id),
    findService: (id) => serviceById.get(id),
    getRegister: (id) => found(registerById.get(id), "register", id),
    getUnit: (id) => found(unitById.get(id), "unit", id),
    findMeasure: (number) => declared.measures.find((it) => it.number === number),
  };
};

const found = <T>(it: T | undefined, kind: string, id: string): T => {
  if (it === undefined) throw new RangeError(`No ${kind} "${id}" in the plan`);
  return it;
};
