import { Skeleton } from "antd";
import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Overlook, StudioVersion } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { Findings } from "./findings.tsx";
import { markedLines, marksOf } from "./place.ts";

type Found = Overlook | Refusal | undefined;

/** What the checks find in a version of the plan; undefined until it is known. */
export const useOverlook = (policy: string, version: StudioVersion | undefined): Found => {
  const [found, setFound] = useState<Found>();
  const [base, text] = [version?.version ?? null, version?.text];
  useEffect(() => {
    if (text === undefined) return;
    let stopped = false;
    setFound(undefined);
    void send<Overlook>("/studio/look-over", { policy, base, text }).then((it) => {
      if (!stopped) setFound(it);
    });
    return () => {
      stopped = true;
    };
  }, [policy, base, text]);
  return found;
};

const NONE: readonly never[] = [];

/** The text of a version with what the checks found underlined in it. */
export const VersionText = ({
  version,
  found,
  field,
}: {
  version: StudioVersion;
  found: Found;
  field: RefObject<HTMLPreElement | null>;
}) => {
  const findings = found && !isRefusal(found) ? (found.findings ?? NONE) : NONE;
  const lines = useMemo(
    () => markedLines(version.text, marksOf(NONE, NONE, findings)),
    [version.text, findings],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, so the keyboard must reach it
    <pre className="studio-text" tabIndex={0} ref={field}>
      {lines.map((segments, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
        <div key={line}>
          {segments.map(({ text, mark }, at) =>
            mark ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part of a line is its place
              <mark key={at} className={mark.tone} data-from={mark.from}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </div>
      ))}
    </pre>
  );
};

/** Shows the characters that a finding is about, and marks them until another is asked for. */
export const jumpIn = (field: HTMLPreElement | null, { from }: { from: number }): void => {
  for (const it of field?.querySelectorAll("mark.picked") ?? []) it.classList.remove("picked");
  const parts = field?.querySelectorAll(`mark[data-from="${from}"]`) ?? [];
  for (const it of parts) it.classList.add("picked");
  parts[0]?.scrollIntoView({ block: "center" });
};

export const VersionCheck = ({
  version,
  found,
  onJump,
}: {
  version: StudioVersion;
  found: Found;
  onJump: (place: { from: number; to: number }) => void;
}) => (
  <section className="office-card">
    <h2>规则检查</h2>
    {found === undefined ? (
      <Skeleton active title={false} paragraph={{ rows: 2 }} />
    ) : isRefusal(found) ? (
      <RefusalNote refusal={found} />
    ) : (
      <Findings of={found.findings} quotes={found.quotes} text={version.text} onJump={onJump} />
    )}
  </section>
);
