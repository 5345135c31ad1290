import { type Step, stepTitle } from "#kernel/process";
import { Choose, named } from "./choice-fields.tsx";
import { CitedTermFields, termWords } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Text, Tick } from "./fields.tsx";
import { freshStep } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { StepRules } from "./step-rules.tsx";
import { STEPS } from "./words.ts";

const KINDS = Object.keys(STEPS) as Step["is"][];

/** The path of a case: which steps in which order, by whom, in how long, looked at for what. */
export const StepsSection = () => {
  const { item, names } = useEditing();
  const missing = KINDS.filter((is) => !item.steps.some((it) => it.is === is));
  const unitOf = (id: string | undefined): string => names.units.find((it) => it.id === id)?.name ?? "";
  return (
    <Rows<Step>
      path="steps"
      one="环节"
      titleOf={(it, at) => `${at + 1}. ${stepTitle(it)}`}
      noteOf={(it) =>
        [
          `${unitOf(it.by)}${it.at ? "（申请人所在县市）" : ""}`,
          termWords("term" in it ? it.term : undefined),
        ]
          .filter(Boolean)
          .join("，")
      }
      fresh={missing.map((is) => ({ label: STEPS[is], make: () => freshStep(is, item) }))}
    >
      {(path, step) => <StepFields path={path} step={step} />}
    </Rows>
  );
};

const StepFields = ({ path, step }: { path: string; step: Step }) => {
  const { names } = useEditing();
  return (
    <>
      <Text path={`${path}.title`} label="环节叫什么（不写就用通用的名称）" optional />
      <Choose
        path={`${path}.by`}
        label="哪个单位办"
        options={named(names.units)}
        {...(step.is === "deliver" ? { optional: "承办单位" } : {})}
      />
      <Tick path={`${path}.at`} label="由申请人所在县市的同一单位办" yes="county" />
      {step.is === "publicNotice" ? (
        <CitedTermFields path={`${path}.term`} label="公示期" />
      ) : (
        <CitedTermFields path={`${path}.term`} label="环节期限" optional />
      )}
      <StepRules path={path} step={step} />
    </>
  );
};
