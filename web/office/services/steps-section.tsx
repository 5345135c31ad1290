import { type Step, stepTitle } from "#kernel/process";
import { Cite, CitedTermFields, termWords } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Choose, ChooseSome, OptionalText, Text, Tick, Whole } from "./fields.tsx";
import { freshCheckItem, freshStep } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { ShowIfFields } from "./show-if-fields.tsx";
import { STEPS } from "./words.ts";

const KINDS = Object.keys(STEPS) as Step["is"][];
const NO_CONDITION = { is: "all", of: [] } as const;
const SILENCE = [
  { value: "agrees", label: "按无意见处理" },
  { value: "reminded", label: "催办" },
];

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
        [unitOf(it.by), termWords("term" in it ? it.term : undefined)].filter(Boolean).join("，")
      }
      fresh={missing.map((is) => ({ label: STEPS[is], make: () => freshStep(is, item) }))}
    >
      {(path, step) => <StepFields path={path} step={step} />}
    </Rows>
  );
};

const StepFields = ({ path, step }: { path: string; step: Step }) => {
  const { item, names } = useEditing();
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const units = options(names.units);
  return (
    <>
      <OptionalText path={`${path}.title`} label="环节叫什么（不写就用通用的名称）" />
      <Choose
        path={`${path}.by`}
        label="哪个单位办"
        options={units}
        {...(step.is === "deliver" ? { optional: "承办单位" } : {})}
      />
      {step.is === "publicNotice" ? (
        <CitedTermFields path={`${path}.term`} label="公示期" />
      ) : (
        <CitedTermFields path={`${path}.term`} label="环节期限" optional />
      )}
      {"checklist" in step ? (
        <>
          <h3>核对事项</h3>
          <Rows<{ item: string }>
            path={`${path}.checklist`}
            one="核对事项"
            titleOf={(it) => it.item}
            fresh={[{ label: "加一条", make: freshCheckItem }]}
          >
            {(at) => (
              <>
                <Text path={`${at}.item`} label="核对什么" />
                <Cite path={`${at}.cite`} />
              </>
            )}
          </Rows>
        </>
      ) : null}
      {step.is === "accept" ? (
        <CitedTermFields path={`${path}.deemedAfter`} label="视为受理的期限" optional />
      ) : null}
      {step.is === "consult" ? (
        <Rows<{ unit: string; asks: string }>
          path={`${path}.units`}
          one="会办单位"
          titleOf={(it) => names.units.find((one) => one.id === it.unit)?.name ?? ""}
          noteOf={(it) => it.asks}
          fresh={[
            {
              label: "加一个单位",
              make: () => ({
                unit: "",
                asks: "",
                within: { days: 5, unit: "working", cite: { document: "", quote: "" } },
                onSilence: "reminded",
              }),
            },
          ]}
        >
          {(at) => (
            <>
              <Choose path={`${at}.unit`} label="单位" options={units} />
              <Text path={`${at}.asks`} label="问什么" />
              <CitedTermFields path={`${at}.within`} label="答复期限" />
              <Choose path={`${at}.onSilence`} label="逾期未复" options={SILENCE} />
            </>
          )}
        </Rows>
      ) : null}
      {step.is === "expertReview" ? (
        <>
          <Whole path={`${path}.atLeast`} label="至少几位专家" />
          <Whole path={`${path}.passMark`} label="合格分" />
          <Cite path={`${path}.cite`} />
        </>
      ) : null}
      {step.is === "files" ? (
        <>
          <ChooseSome
            path={`${path}.services`}
            label="分送哪些事项"
            options={options(names.services.filter((it) => it.id !== item.id))}
          />
          <Rows<{ service: string }>
            path={`${path}.when`}
            one="看情况才分送的"
            titleOf={(it) => names.services.find((one) => one.id === it.service)?.name ?? ""}
            fresh={[{ label: "加一项看情况才分送的", make: () => ({ service: "", showIf: NO_CONDITION }) }]}
          >
            {(at) => (
              <>
                <Choose
                  path={`${at}.service`}
                  label="哪个事项"
                  options={options(names.services.filter((it) => step.services.includes(it.id)))}
                />
                <ShowIfFields path={`${at}.showIf`} own={[]} />
              </>
            )}
          </Rows>
        </>
      ) : null}
      {step.is === "decide" ? (
        <>
          <Choose
            path={`${path}.policy`}
            label="按哪项政策核定金额"
            options={options(names.policies)}
            optional="不核定金额"
          />
          <Tick path={`${path}.countersigned`} label="要另一人会签" />
        </>
      ) : null}
      {step.is === "pay" ? (
        <Choose path={`${path}.fund`} label="从哪笔资金拨付" options={options(names.funds)} />
      ) : null}
      {step.is === "deliver" ? (
        <Choose path={`${path}.result`} label="送达什么" options={options(item.results)} />
      ) : null}
    </>
  );
};
