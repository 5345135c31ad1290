import { Skeleton } from "antd";
import { useEffect, useState } from "react";
import type { Comparison, StudioPolicy, StudioVersion } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { Mark } from "../parts/marks.tsx";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { DayOf } from "../parts/texts.tsx";
import { Differences } from "./differences.tsx";
import { CERTAINTIES } from "./words.ts";

type Props = { versions: readonly StudioVersion[]; shown: string; onShow: (version: string) => void };

/** The versions in their order: when each holds, how sure we are of it, which is read now. */
export const Timeline = ({ versions, shown, onShow }: Props) => (
  <ol className="studio-timeline">
    {versions.map((it) => (
      <li key={it.version} className={it.inForce ? "now" : undefined}>
        <button type="button" aria-pressed={it.version === shown} onClick={() => onShow(it.version)}>
          {it.version} 版
        </button>
        <span>
          <DayOf day={it.effectiveFrom} /> 起
          {it.effectiveTo ? (
            <>
              ，到 <DayOf day={it.effectiveTo} />
            </>
          ) : (
            "，没有写终止"
          )}
        </span>
        <span className="office-actions">
          {it.inForce ? <Mark tone="good">现行</Mark> : null}
          <Mark tone={CERTAINTIES[it.certainty].tone}>{CERTAINTIES[it.certainty].text}</Mark>
        </span>
      </li>
    ))}
  </ol>
);

/** What changed between any two versions, in words. */
export const Compare = ({ policy }: { policy: StudioPolicy }) => {
  const names = policy.versionsInFull.map((it) => it.version);
  const [from, setFrom] = useState(names.at(-2) ?? "");
  const [to, setTo] = useState(names.at(-1) ?? "");
  const [found, setFound] = useState<Comparison | Refusal>();
  useEffect(() => {
    const stop = new AbortController();
    setFound(undefined);
    void look<Comparison>("/studio/differences", { policy: policy.policy, from, to }, stop.signal).then(
      (it) => {
        if (!stop.signal.aborted) setFound(it);
      },
    );
    return () => stop.abort();
  }, [policy.policy, from, to]);
  const choose = (label: string, value: string, onChange: (it: string) => void) => (
    <label>
      {label}
      <select className="studio-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {names.map((it) => (
          <option key={it} value={it}>
            {it} 版
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="office-card">
      <h2>版本之间改了什么</h2>
      <div className="studio-compare">
        {choose("从", from, setFrom)}
        {choose("到", to, setTo)}
      </div>
      {found === undefined ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : isRefusal(found) ? (
        <RefusalNote refusal={found} />
      ) : (
        <Differences of={found.differences} none="这两个版本没有差别。" />
      )}
    </section>
  );
};
