import type { StudioNames } from "#engines/services/contract";
import { termText } from "#kernel/calendar";
import { showIfText } from "#kernel/forms";
import { type ServiceItem, type Step, stepTitle } from "#kernel/process";
import { CitedTermText, CiteText } from "./cite-text.tsx";

type Props = { item: ServiceItem; unit: (id: string) => string; names: StudioNames };
const named = (list: readonly { id: string; name: string }[], id: string): string =>
  list.find((it) => it.id === id)?.name ?? id;

/** The path of a case, step by step, with what is looked at and by which words. */
export const ReadSteps = ({ item, unit, names }: Props) => (
  <ol className="services-steps">
    {item.steps.map((step, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own
      <li key={at}>
        <strong>{stepTitle(step)}</strong>{" "}
        <span>
          {step.is === "deliver" && !step.by ? unit(item.owner) : unit(step.by ?? "")}
          {step.at === "county" ? "（申请人所在县市）" : ""}
        </span>
        {"term" in step && step.term ? (
          <p>
            期限 <CitedTermText term={step.term} />
          </p>
        ) : null}
        <StepRules step={step} unit={unit} item={item} names={names} />
      </li>
    ))}
  </ol>
);

const StepRules = ({ step, unit, item, names }: Props & { step: Step }) => (
  <>
    {"checklist" in step && step.checklist.length > 0 ? (
      <ul>
        {step.checklist.map((it) => (
          <li key={it.item}>
            {it.item}
            <CiteText cite={it.cite} />
          </li>
        ))}
      </ul>
    ) : null}
    {step.is === "accept" && step.deemedAfter ? (
      <p>
        {termText(step.deemedAfter)}不告知视为受理 <CiteText cite={step.deemedAfter.cite} />
      </p>
    ) : null}
    {step.is === "consult" ? (
      <ul>
        {step.units.map((it) => (
          <li key={it.unit}>
            {unit(it.unit)}：{it.asks}，逾期未复{it.onSilence === "agrees" ? "按无意见处理" : "催办"}
            <CiteText cite={it.within.cite} />
            <small>{termText(it.within)}内答复</small>
          </li>
        ))}
      </ul>
    ) : null}
    {step.is === "expertReview" ? (
      <p>
        至少 {step.atLeast} 位专家，平均 {step.passMark} 分以上 <CiteText cite={step.cite} />
      </p>
    ) : null}
    {step.is === "files" ? (
      <>
        <p>分送：{step.services.map((it) => named(names.services, it)).join("、")}</p>
        {(step.when ?? []).map((it) => (
          <p key={it.service}>
            “{named(names.services, it.service)}”只在
            {showIfText(it.showIf, item.form)}时分送
          </p>
        ))}
      </>
    ) : null}
    {step.is === "decide" ? (
      <p>
        {step.countersigned ? "两人会签" : "一人决定"}
        {step.policy ? `，按政策“${named(names.policies, step.policy)}”核定金额` : ""}
      </p>
    ) : null}
    {step.is === "pay" ? <p>资金：{named(names.funds, step.fund)}，一人制单、另一人复核</p> : null}
    {step.is === "deliver" ? (
      <p>{item.results.find((it) => it.id === step.result)?.name ?? step.result}</p>
    ) : null}
    {"excluded" in step && step.excluded ? (
      <p>
        依法不计入期限 <CiteText cite={step.excluded} />
      </p>
    ) : null}
  </>
);
