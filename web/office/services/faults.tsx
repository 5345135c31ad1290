import type { ServiceFault } from "#kernel/plan";
import { Mark } from "../parts/marks.tsx";
import { anchorOf } from "./words.ts";

const LOOKS = {
  error: { tone: "bad", text: "错误" },
  warning: { tone: "wait", text: "提醒" },
} as const;

/** What the publish gate finds, the errors first. With `onJump` a fault leads to its field. */
export const Faults = ({
  faults,
  onJump,
}: {
  faults: readonly ServiceFault[];
  onJump?: (path: string) => void;
}) =>
  faults.length === 0 ? (
    <p className="office-none">没有发现问题，可以发布。</p>
  ) : (
    <ul className="services-faults">
      {faults
        .toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1))
        .map((it) => (
          <li key={`${it.code} ${it.path} ${it.says}`}>
            <Mark tone={LOOKS[it.severity].tone}>{LOOKS[it.severity].text}</Mark>
            <span>{it.says}</span>
            {onJump ? (
              <button type="button" className="office-link" onClick={() => onJump(it.path)}>
                去改
              </button>
            ) : null}
          </li>
        ))}
    </ul>
  );

/** The field of a fault, or the nearest thing around it that is on the screen. */
export const fieldOf = (path: string): HTMLElement | null => {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const found = document.getElementById(anchorOf(parts.slice(0, length).join(".")));
    if (found) return found;
  }
  return null;
};
