import type { CaseView } from "#engines/applications/contract";
import { DayOf } from "../parts/texts.tsx";

/** Due days that a change of the calendar moved; nothing when there was none. */
export const DueDayMoves = ({ moves }: { moves: CaseView["dueDayMoves"] }) =>
  moves.length === 0 ? null : (
    <ul className="case-moves" aria-label="日历变更引起的移期">
      {moves.map((it) => (
        <li key={it.calendar}>
          <DayOf day={it.on} /> 工作日历变更，到期日由 <DayOf day={it.from} /> 变为 <DayOf day={it.to} />
          <span className="office-none">（{it.calendar}）</span>
        </li>
      ))}
    </ul>
  );
