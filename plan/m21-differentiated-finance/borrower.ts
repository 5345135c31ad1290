import type { FieldDeclaration, ShowIf } from "#kernel/forms";
import { from } from "../form-parts.ts";
import { loanFacts } from "./facts.ts";
import { GROUPS } from "./loan-conditions.ts";

/** Who borrows decides what is asked: a sole trader borrows as a person. */
export const borrowerKind: FieldDeclaration = {
  key: "borrowerKind",
  label: "借款人类型",
  type: "choice",
  choices: [
    { value: "person", label: "个人" },
    { value: "soleTrader", label: "个体工商户" },
    { value: "enterprise", label: "企业" },
  ],
  required: true,
  prefill: from("subjectKind", "locked"),
};
export const isPerson: ShowIf = { field: "borrowerKind", oneOf: ["person", "soleTrader"] };
export const isFirm: ShowIf = { field: "borrowerKind", oneOf: ["enterprise"] };

const groups: readonly string[] = GROUPS;
/** The groups in force, as the question of the policy names them. */
export const borrowerGroups = loanFacts[0].choices.filter((it) => groups.includes(it.value));
