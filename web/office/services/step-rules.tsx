import type { Consulted, Step } from "#kernel/process";
import { Choose, ChooseSome, named, optionsOf } from "./choice-fields.tsx";
import { Cite, CitedTermFields, Optional, termWords } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Text, Tick, Whole } from "./fields.tsx";
import { freshCheckItem, freshConsulted, NO_CITE, NO_CONDITION } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { ShowIfFields } from "./show-if-fields.tsx";
import { SILENCE } from "./words.ts";

type Props = { path: string; step: Step };

/** What is particular to a kind of step. */
export const StepRules = ({ path, step }: Props) => (
  <>
    {"checklist" in step ? <Checklist path={`${path}.checklist`} /> : null}
    {step.is === "accept" ? (
      <CitedTermFields path={`${path}.deemedAfter`} label="视为受理的期限" optional />
    ) : null}
    {step.is === "consult" ? <ConsultedUnits path={`${path}.units`} /> : null}
    {step.is === "expertReview" ? (
      <>
        <Whole path={`${path}.atLeast`} label="至少几位专家" />
        <Whole path={`${path}.passMark`} label="合格分" />
        <Cite path={`${path}.cite`} label="专家评审的依据" />
      </>
    ) : null}
    {step.is === "expertReview" || step.is === "inspection" ? (
      <Optional path={`${path}.excluded`} label="这个环节不计入期限" fresh={NO_CITE}>
        <Cite path={`${path}.excluded`} label="依法不计入期限的依据" />
      </Optional>
    ) : null}
    <NamedThings path={path} step={step} />
  </>
);

const Checklist = ({ path }: { path: string }) => (
  <>
    <h3>核对事项</h3>
    <Rows<{ item: string }>
      path={path}
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
);

const ConsultedUnits = ({ path }: { path: string }) => {
  const { names } = useEditing();
  return (
    <>
      <h3>会办单位</h3>
      <Rows<Consulted>
        path={path}
        one="会办单位"
        titleOf={(it) => names.units.find((one) => one.id === it.unit)?.name ?? ""}
        noteOf={(it) => `${termWords(it.within)}内答复，逾期${SILENCE[it.onSilence]}。${it.asks}`}
        fresh={[{ label: "加一个单位", make: freshConsulted }]}
      >
        {(at) => (
          <>
            <Choose path={`${at}.unit`} label="单位" options={named(names.units)} />
            <Text path={`${at}.asks`} label="问什么" />
            <CitedTermFields path={`${at}.within`} label="答复期限" />
            <Choose path={`${at}.onSilence`} label="逾期未复" options={optionsOf(SILENCE)} />
          </>
        )}
      </Rows>
    </>
  );
};

/** What a step names: other items, a policy, a fund, a result. */
const NamedThings = ({ path, step }: Props) => {
  const { item, names } = useEditing();
  const opened = step.is === "files" ? step.services : [];
  switch (step.is) {
    case "files":
      return (
        <>
          <ChooseSome
            path={`${path}.services`}
            label="分送哪些事项"
            options={named(names.services.filter((it) => it.id !== item.id))}
          />
          <ChooseSome
            path={`${path}.required`}
            label="其中必须办成的（有一个办不成，整件就不予同意）"
            options={named(names.services.filter((it) => opened.includes(it.id)))}
            emptyIs={null}
          />
          <Conditional path={`${path}.when`} services={opened} />
          <Tick path={`${path}.atOnce`} label="到这一步自动分送，不用人点" />
        </>
      );
    case "decide":
      return (
        <>
          <Choose
            path={`${path}.policy`}
            label="按哪项政策核定金额"
            options={named(names.policies)}
            optional="不核定金额"
          />
          <Tick path={`${path}.countersigned`} label="要另一人会签" />
        </>
      );
    case "pay":
      return <Choose path={`${path}.fund`} label="从哪笔资金拨付" options={named(names.funds)} />;
    case "deliver":
      return <Choose path={`${path}.result`} label="送达什么" options={named(item.results)} />;
    default:
      return null;
  }
};

/** Parts that are opened only if the answers call for them. */
const Conditional = ({ path, services }: { path: string; services: readonly string[] }) => {
  const { names } = useEditing();
  const nameOf = (id: string): string => names.services.find((it) => it.id === id)?.name ?? id;
  return (
    <>
      <h3>看填写情况才分送的</h3>
      <Rows<{ service: string }>
        path={path}
        one="看情况才分送的"
        titleOf={(it) => nameOf(it.service)}
        emptyIs={null}
        fresh={[{ label: "加一项看情况才分送的", make: () => ({ service: "", showIf: NO_CONDITION }) }]}
      >
        {(at) => (
          <>
            <Choose
              path={`${at}.service`}
              label="哪个事项"
              options={services.map((it) => ({ value: it, label: nameOf(it) }))}
            />
            <ShowIfFields path={`${at}.showIf`} own={[]} empty={NO_CONDITION} />
          </>
        )}
      </Rows>
    </>
  );
};
