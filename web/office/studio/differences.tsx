import type { Difference } from "#kernel/rules";
import { Mark, type Tone } from "../parts/marks.tsx";

const DIRECTIONS: Readonly<Record<Difference["direction"], { text: string; tone: Tone }>> = {
  loosened: { text: "放宽", tone: "good" },
  tightened: { text: "收紧", tone: "bad" },
  changed: { text: "改动", tone: "busy" },
};

/** What changed, in words. */
export const Differences = ({ of, none }: { of: readonly Difference[]; none: string }) =>
  of.length === 0 ? (
    <p className="office-none">{none}</p>
  ) : (
    <ul className="studio-differences">
      {of.map((it) => (
        <li key={`${it.path} ${it.says}`}>
          <Mark tone={DIRECTIONS[it.direction].tone}>{DIRECTIONS[it.direction].text}</Mark>
          <span>{it.says.replace(/（(放宽|收紧)）。$/, "。")}</span>
        </li>
      ))}
    </ul>
  );
