import { Button } from "antd";
import type { TextProblem } from "#kernel/rules";
import { placeOf } from "./place.ts";

type Props = {
  text: string;
  errors: readonly TextProblem[];
  warnings: readonly TextProblem[];
  readOnly: boolean;
  onJump: (it: TextProblem) => void;
  onTake: (it: TextProblem, suggestion: string) => void;
};
const MOST_SUGGESTIONS = 4;

/** What could not be read, by line: a click goes there, a suggestion is taken with one. */
export const Problems = ({ text, errors, warnings, readOnly, onJump, onTake }: Props) => (
  <ol className="studio-problems">
    {[...errors, ...warnings].map((it, at) => (
      <li
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong in two places
        key={at}
        className={at < errors.length ? "error" : "warning"}
      >
        <button type="button" className="office-link" onClick={() => onJump(it)}>
          第 {placeOf(text, it.from).line} 行{at < errors.length ? "" : "（提醒）"}
        </button>
        <span>{it.says}</span>
        {readOnly
          ? null
          : it.suggestions.slice(0, MOST_SUGGESTIONS).map((one) => (
              <Button key={one} size="small" onClick={() => onTake(it, one)}>
                {it.to > it.from ? `改为“${one}”` : `补上“${one}”`}
              </Button>
            ))}
      </li>
    ))}
  </ol>
);
