import type { BoundaryView } from "#engines/matching/contract";
import { Mark } from "../parts/marks.tsx";
import { answerText, OUTCOME_TONES } from "./words.ts";

const EFFECTS = {
  changes: "",
  inert: "这个界限不起作用",
  level: "跨过这个界限，结果没有变化",
  unreached: "没有找到能让它起作用的例子",
} as const;

/** A case on each side of every bound, so that 以上 and 超过 can be told apart by eye. */
export const Boundaries = ({ of }: { of: readonly BoundaryView[] | null }) => {
  if (of === null) return <p className="office-none">界限太多，限定时间内没有找完。</p>;
  if (of.length === 0) return <p className="office-none">条件里没有数字或日期的界限。</p>;
  return (
    <ul className="studio-boundaries">
      {of.map((it) => (
        <li key={`${it.says} ${it.cases[0]?.name ?? ""}`}>
          <strong>{it.says}</strong>
          {it.effect === "changes" ? null : <small>{EFFECTS[it.effect]}</small>}
          <ul>
            {it.cases.map((one) => (
              <li key={`${one.name} ${one.on}`}>
                <span>{one.name}</span>
                <Mark tone={OUTCOME_TONES[one.outcome]}>{answerText(one)}</Mark>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
};
