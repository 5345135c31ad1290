import type { Overlook, PlacedFinding } from "#engines/matching/contract";
import { Mark } from "../parts/marks.tsx";
import { placeOf } from "./place.ts";
import { SEVERITIES } from "./words.ts";

type Place = NonNullable<PlacedFinding["place"]>;
type Props = {
  of: readonly PlacedFinding[] | null;
  quotes: Overlook["quotes"];
  /** The text that was looked over, as long as it is the one on the screen: then a finding leads to its place. */
  text?: string;
  onJump?: (place: Place) => void;
};

/** What the checks of a rule found, the worst first. */
export const Findings = ({ of, quotes, text, onJump }: Props) => {
  if (of === null) return <p className="office-none">规则太复杂，限定时间内没有检查完。可以拆成几条再试。</p>;
  return (
    <>
      {of.length === 0 ? (
        <p className="office-none">没有发现问题：没有矛盾、没有空档，每一处都写了依据。</p>
      ) : (
        <ul className="studio-findings">
          {of.map((it) => (
            <li key={`${it.code} ${it.path} ${it.says}`}>
              <Mark tone={SEVERITIES[it.severity].tone}>{SEVERITIES[it.severity].text}</Mark>
              {it.place && text !== undefined && onJump ? (
                <FindingPlace text={text} place={it.place} onJump={onJump} />
              ) : null}
              <span>{it.says}</span>
            </li>
          ))}
        </ul>
      )}
      {quotes.notCompared > 0 ? <p className="office-none">{notComparedSays(quotes)}</p> : null}
    </>
  );
};

const FindingPlace = ({
  text,
  place,
  onJump,
}: {
  text: string;
  place: Place;
  onJump: (place: Place) => void;
}) => (
  <button type="button" className="office-link studio-finding-place" onClick={() => onJump(place)}>
    第 {placeOf(text, place.from).line} 行
  </button>
);

/** How far the quotes were looked into: without the document's text nobody has compared them. */
const notComparedSays = ({ quotes, notCompared }: Overlook["quotes"]): string =>
  notCompared === quotes
    ? `${quotes} 处引文都没有与文件原文逐字核对：系统里还没有这些文件的原文，请人工核对。`
    : `${quotes} 处引文里有 ${notCompared} 处没有与文件原文逐字核对：系统里还没有这些文件的原文，请人工核对。`;
