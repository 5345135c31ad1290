import type { Plan, RegisterDeclaration } from "#kernel/plan";

/** Where the keys of a register are claimed: firms are the same firms in every register that identifies by 统一社会信用代码. */
export const keySpaceOf = (register: RegisterDeclaration): string =>
  register.identity.check === "uscc" ? "uscc" : register.id;

export const findRegister = (plan: Plan, id: string): RegisterDeclaration | undefined =>
  plan.allRegisters.find((it) => it.id === id);

/** The register of the subjects themselves: the first of the plan that is about subjects. */
export const mainRegister = (plan: Plan): RegisterDeclaration | undefined =>
  plan.allRegisters.find((it) => it.about === "subject");
