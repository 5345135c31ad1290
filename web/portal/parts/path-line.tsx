import type { PathLine } from "#engines/applications/contract";
import { On } from "./bits.tsx";

/** The mark of a step: filled and ticked when done, filled when it is at work, hollow when it is to come. */
export const PathDot = ({ state }: { state: PathLine["state"] }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <circle className="dot" cx="10" cy="10" r="8" />
    {state === "done" ? <path className="tick" d="M6 10.4l2.8 2.8L14.2 7.4" /> : null}
  </svg>
);

const STATES = { done: "已办", now: "正在办", ahead: "待办" } as const;

/** The path of a case: by whom, when done or expected, and what is said about it. */
export const Path = ({ lines }: { lines: readonly PathLine[] }) => (
  <ol className="path">
    {lines.map((it) => (
      <li key={it.title} className={it.state} aria-current={it.state === "now" ? "step" : undefined}>
        <PathDot state={it.state} />
        <strong>
          {it.title}
          <span className="visually-hidden">（{STATES[it.state]}）</span>
        </strong>
        <p>
          {it.unitName}
          {it.on ? (
            <>
              ，<On day={it.on} />
            </>
          ) : it.expected ? (
            <>
              ，预计 <On day={it.expected} /> 前
            </>
          ) : null}
        </p>
        {it.says ? <p>{it.says}</p> : null}
      </li>
    ))}
  </ol>
);
