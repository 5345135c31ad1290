import { Button } from "antd";
import type { CheckedCase, StudioFact } from "#engines/matching/contract";
import { Mark } from "../parts/marks.tsx";
import { typedText } from "./cells.ts";
import { answerText, OUTCOME_TONES, OUTCOMES } from "./words.ts";

type Actions = {
  onAccept: (at: number) => void;
  onEdit: (at: number) => void;
  onRemove: (at: number) => void;
};
type Props = {
  cases: readonly CheckedCase[];
  facts: readonly StudioFact[];
  /** What it says is of a text before the last keystroke. */
  stale?: boolean;
  actions?: Actions;
};

/** Worked cases with what is expected beside what comes out; those that differ stand out. */
export const WorkedCases = ({ cases, facts, stale, actions }: Props) =>
  cases.length === 0 ? (
    <p className="office-none">还没有样例。至少给一户该享受的、一户不该享受的，写明应有的结果。</p>
  ) : (
    <table className={stale ? "studio-table studio-cases stale" : "studio-table studio-cases"}>
      <thead>
        <tr>
          <th scope="col">样例</th>
          <th scope="col">预期</th>
          <th scope="col">得出</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((it, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two cases may bear one name
          <tr key={at} className={it.state}>
            <th scope="row">
              {it.name}
              <small>
                {it.on}
                {it.from === "draft" ? "，起草人加的" : ""}
              </small>
              <CaseDetail it={it} facts={facts} />
            </th>
            <td data-title="预期">
              {it.expected ? OUTCOMES[it.expected.outcome] : <span className="studio-open">还没写</span>}
            </td>
            <td data-title="得出">
              <div className="studio-got">
                <Mark tone={it.state === "differs" ? "bad" : OUTCOME_TONES[it.got.outcome]}>
                  {answerText(it.got)}
                </Mark>
                {it.before.outcome === it.got.outcome ? null : (
                  <small>现行规定：{OUTCOMES[it.before.outcome]}</small>
                )}
                {it.says ? <small className="differs">{it.says}</small> : null}
                {actions ? <CaseActions it={it} at={at} actions={actions} /> : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const CaseActions = ({ it, at, actions }: { it: CheckedCase; at: number; actions: Actions }) => (
  <span className="studio-case-actions">
    {it.state === "passes" ? null : (
      <Button size="small" onClick={() => actions.onAccept(at)} aria-label={`以此为预期：${it.name}`}>
        以此为预期
      </Button>
    )}
    <Button size="small" type="text" onClick={() => actions.onEdit(at)} aria-label={`改：${it.name}`}>
      改
    </Button>
    {it.from === "draft" ? (
      <Button size="small" type="text" onClick={() => actions.onRemove(at)} aria-label={`删：${it.name}`}>
        删
      </Button>
    ) : null}
  </span>
);

const CaseDetail = ({ it, facts }: { it: CheckedCase; facts: readonly StudioFact[] }) => (
  <details className="studio-case-detail">
    <summary aria-label={`用到的信息和理由：${it.name}`}>用到的信息和理由</summary>
    <dl>
      {Object.entries(it.facts).map(([key, value]) => {
        const fact = facts.find((one) => one.key === key);
        const text = fact ? shown(typedText(value, fact), fact) : String(value);
        return (
          <div key={key}>
            <dt>{fact?.name ?? key}</dt>
            <dd>{value === null ? "不知道" : text}</dd>
          </div>
        );
      })}
    </dl>
    <ul>
      {it.why.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </details>
);
const shown = (text: string, { choices, unit, type }: StudioFact): string =>
  choices.find((it) => it.value === text)?.label ?? (type === "integer" && unit ? `${text}${unit}` : text);
