import { dayText } from "#kernel/calendar";
import { askedMaterials, checkForm, keepAsked } from "#kernel/forms";
import { intakeOn } from "./intake.ts";
import type { ServiceItem } from "./service-item.ts";
import type { PlayFault, WorkedCase } from "./worked-case.ts";

/** Why the application could not be handed in. */
export const filingFaults = (item: ServiceItem, worked: WorkedCase): PlayFault[] => {
  const { materials = [], coApplicants = [] } = worked;
  const known = new Set(item.materials.map((it) => it.key));
  const rules = item.coApplicants;
  const count = coApplicants.length;
  const wrongCount = rules ? count < rules.atLeast || count > rules.atMost : count > 0;
  return [
    ...(intakeOn(item, worked.filedOn).is === "open"
      ? []
      : [{ at: 0, code: "not-taken", says: `${dayText(worked.filedOn)}不受理申请，不在申报期内。` }]),
    ...materials
      .filter((it) => !known.has(it))
      .map((it) => ({ at: 0, code: "material-unknown", says: `申请材料里没有“${it}”。` })),
    ...(worked.answers ? formFaults(item, worked.answers, materials) : []),
    ...(wrongCount
      ? [
          {
            at: 0,
            code: "co-applicants-count",
            says: rules
              ? `${rules.named}要 ${rules.atLeast} 到 ${rules.atMost} 位，样例里有 ${count} 位。`
              : "本事项没有共同申请人，样例里却写了。",
          },
        ]
      : []),
  ];
};

/** A worked case says no more of the form than matters: what it leaves out is no fault, but for papers. */
const LEFT_OUT = new Set(["required", "too-few"]);
const formFaults = (
  item: ServiceItem,
  answers: NonNullable<WorkedCase["answers"]>,
  materials: readonly string[],
): PlayFault[] => {
  const asked = askedMaterials(item, answers);
  const fault = (code: string, says: string): PlayFault => ({ at: 0, code, says });
  return [
    ...checkForm(item.form, answers)
      .filter((it) => !LEFT_OUT.has(it.code))
      .map((it) => fault("answer-wrong", it.says)),
    ...keepAsked(item.form, answers).dropped.map((it) =>
      fault("answer-not-asked", `按这样的填写不会问“${it.label}”，样例里却填了。`),
    ),
    ...item.materials
      .filter((it) => materials.includes(it.key) && !asked.includes(it))
      .map((it) => fault("material-not-asked", `按这样的填写不要“${it.name}”，样例里却交了。`)),
    ...asked
      .filter((it) => it.required && it.source === "upload" && !materials.includes(it.key))
      .map((it) => fault("material-missing", `按这样的填写要交“${it.name}”，样例里没有交。`)),
  ];
};
