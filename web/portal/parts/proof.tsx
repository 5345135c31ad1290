import type { DecidingRow, Proof } from "#kernel/rules";
import { Cite, OutcomeTag } from "./bits.tsx";

const JOINED = { all: "全部要满足", any: "满足其中一项即可", not: "不得有下列情形" } as const;

/** The conditions of a rule without an answer yet: what is asked, and where it is written. */
export const Conditions = ({ proof }: { proof: Proof }) => (
  <ul className="reasons">
    {flat(proof).map((it, at) => (
      <li key={`${at}-${it.is === "leaf" ? it.says : it.is}`}>
        {it.is === "leaf" ? <Leaf it={it} asked={false} /> : <Group it={it} asked={false} />}
      </li>
    ))}
  </ul>
);

/** The same with the answer to each. */
export const Reasons = ({ proof }: { proof: Proof }) => (
  <ul className="reasons">
    {flat(proof).map((it, at) => (
      <li key={`${at}-${it.is === "leaf" ? it.says : it.is}`}>
        {it.is === "leaf" ? <Leaf it={it} asked /> : <Group it={it} asked />}
      </li>
    ))}
  </ul>
);

/** An "all" within an "all" reads as one list. */
const flat = (it: Proof): readonly Proof[] => (it.is === "all" ? it.of.flatMap((one) => flat(one)) : [it]);

type Asked<T> = { it: T; asked: boolean };
const Leaf = ({ it, asked }: Asked<Proof & { is: "leaf" }>) => (
  <>
    {asked ? <OutcomeTag outcome={it.outcome} /> : null}{" "}
    {it.outcome === "manual" ? `需要人工判断：${it.says}` : it.says}
    {asked && it.howFar ? `（${it.howFar}）` : ""}
    <Cite it={it.cite} />
    {asked ? <Decided rows={it.facts.flatMap((one) => one.decidedBy ?? [])} /> : null}
  </>
);

/** Which rows of tables the worked-out facts of a condition came to: one is shown, a score of many is folded. */
const Decided = ({ rows }: { rows: readonly DecidingRow[] }) => {
  const list = (
    <ul className="decided">
      {rows.map((it) => (
        <li key={it.says}>
          {it.says}
          {it.cite ? <Cite it={it.cite} /> : null}
        </li>
      ))}
    </ul>
  );
  if (rows.length === 0) return null;
  return rows.length <= SHOWN_AT_ONCE ? (
    list
  ) : (
    <details className="more">
      <summary>怎么算出来的（{rows.length} 行）</summary>
      {list}
    </details>
  );
};
const SHOWN_AT_ONCE = 2;

const Group = ({ it, asked }: Asked<Exclude<Proof, { is: "leaf" }>>) => (
  <>
    {asked ? <OutcomeTag outcome={it.outcome} /> : null} {JOINED[it.is]}：
    <ul className="reasons">
      {it.of.map((one, at) => (
        <li key={`${at}-${one.is === "leaf" ? one.says : one.is}`}>
          {one.is === "leaf" ? <Leaf it={one} asked={asked} /> : <Group it={one} asked={asked} />}
        </li>
      ))}
    </ul>
  </>
);
