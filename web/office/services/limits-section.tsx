import type { Remedy, ResultDeclaration } from "#kernel/process";
import { Cite, CitedTermFields, Optional, TermFields, termWords } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Choose, Text, Whole } from "./fields.tsx";
import { freshRemedy, freshResult } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { REMEDIES, RESULTS } from "./words.ts";

const NO_CITE = { document: "", quote: "" };
const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const CLOCKS = [
  { value: "suspend", label: "停表，补齐以后接着算" },
  { value: "restart", label: "补齐以后重新起算" },
];
const STARTS = [
  { value: "receipt", label: "收到申请" },
  { value: "acceptance", label: "受理" },
];
const NO_REPLIES = [
  { value: "remind", label: "提醒" },
  { value: "close", label: "终止办理" },
];

/** How long it may take, and what happens while something is missing. */
export const LimitsSection = () => {
  const { names } = useEditing();
  const units = names.units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <CitedTermFields path="limits.statutory" label="法定期限" optional />
      <CitedTermFields path="limits.promised" label="承诺期限" />
      <Choose path="limits.start" label="从什么时候起算" options={STARTS} optional="没有写（按收到申请）" />
      <Optional
        path="limits.extension"
        label="延长期限"
        fresh={{ by: "", most: { days: 10, unit: "working" }, times: 1, cite: NO_CITE }}
      >
        <Choose path="limits.extension.by" label="谁批准延长" options={units} />
        <TermFields path="limits.extension.most" label="最多延长" />
        <Whole path="limits.extension.times" label="几次" />
        <Cite path="limits.extension.cite" label="延长的依据" />
      </Optional>
      <h3>补正</h3>
      <Whole path="correction.maxRounds" label="最多几次" />
      <TermFields path="correction.replyWithin" label="多久内补齐" />
      <Choose path="correction.clock" label="补正期间的期限" options={CLOCKS} optional="没有写（停表）" />
      <Choose path="correction.onNoReply" label="逾期不补" options={NO_REPLIES} optional="没有写（提醒）" />
      <Cite path="correction.cite" label="补正的依据" />
    </>
  );
};

/** What the applicant gets, and what can be done against a decision. */
export const ResultsSection = () => {
  const { item, names } = useEditing();
  return (
    <>
      <h3>办理结果</h3>
      <Rows<ResultDeclaration>
        path="results"
        one="结果"
        titleOf={(it) => it.name}
        noteOf={(it) => RESULTS[it.kind]}
        fresh={[{ label: "加一个结果", make: () => freshResult(item) }]}
      >
        {(path) => (
          <>
            <Text path={`${path}.name`} label="名称" />
            <Choose path={`${path}.kind`} label="种类" options={options(RESULTS)} />
            <Optional path={`${path}.validFor`} label="有效期" fresh={{ days: 365, unit: "calendar" }}>
              <TermFields path={`${path}.validFor`} label="有效期" />
            </Optional>
          </>
        )}
      </Rows>
      <h3>救济途径</h3>
      <Rows<Remedy>
        path="remedies"
        one="救济途径"
        titleOf={(it) =>
          `${REMEDIES[it.kind]}：${names.units.find((one) => one.id === it.to)?.name ?? it.to}`
        }
        noteOf={(it) => `${termWords(it.within)}内`}
        fresh={[{ label: "加一条", make: () => freshRemedy(item) }]}
      >
        {(path) => (
          <>
            <Choose path={`${path}.kind`} label="种类" options={options(REMEDIES)} />
            <Text path={`${path}.to`} label="向谁提出（单位编号或者名称）" />
            <TermFields path={`${path}.within`} label="多久以内" />
            <Cite path={`${path}.cite`} />
          </>
        )}
      </Rows>
    </>
  );
};
