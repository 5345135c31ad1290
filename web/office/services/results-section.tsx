import type { Remedy, ResultDeclaration } from "#kernel/process";
import { Choose, named, optionsOf } from "./choice-fields.tsx";
import { Cite, Optional, TermFields, termWords } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Text } from "./fields.tsx";
import { freshRemedy, freshResult, NO_CITE } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { REMEDIES, RESULTS } from "./words.ts";

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
            <Text path={`${path}.id`} label="编号（流程里送达的就是它）" />
            <Choose path={`${path}.kind`} label="种类" options={optionsOf(RESULTS)} />
            <Optional path={`${path}.validFor`} label="有效期" fresh={{ days: 365, unit: "calendar" }}>
              <TermFields path={`${path}.validFor`} label="有效期" />
            </Optional>
            <Optional path={`${path}.revocable`} label="可以撤销" fresh={{ by: item.owner, cite: NO_CITE }}>
              <Choose path={`${path}.revocable.by`} label="谁可以撤销" options={named(names.units)} />
              <Cite path={`${path}.revocable.cite`} label="撤销的依据" />
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
            <Choose path={`${path}.kind`} label="种类" options={optionsOf(REMEDIES)} />
            <Choose path={`${path}.to`} label="向谁提出" options={toWhom(item.remedies, names.units)} />
            <TermFields path={`${path}.within`} label="多久以内" />
            <Cite path={`${path}.cite`} />
          </>
        )}
      </Rows>
    </>
  );
};

/** Units of the plan, and whoever else is named already: a court, a government above. */
const toWhom = (remedies: readonly Remedy[], units: readonly { id: string; name: string }[]) => [
  ...named(units),
  ...[...new Set(remedies.map((it) => it.to))]
    .filter((to) => to !== "" && units.every((it) => it.id !== to))
    .map((to) => ({ value: to, label: to })),
];
