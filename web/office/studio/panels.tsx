import { Button, Skeleton } from "antd";
import { type ComponentProps, type ReactNode, useState } from "react";
import { Boundaries } from "./boundaries.tsx";
import { Differences } from "./differences.tsx";
import { Findings } from "./findings.tsx";
import type { Checking } from "./use-check.ts";
import { WorkedCases } from "./worked-cases.tsx";

type Props = {
  checking: Checking;
  /** The text was changed, or cannot be read, since what is shown was worked out. */
  stale: boolean;
  /** The text on the screen when what was found is about it. */
  text?: string;
  onJump: (place: { from: number; to: number }) => void;
  actions?: NonNullable<ComponentProps<typeof WorkedCases>["actions"]>;
  onAdd?: () => void;
};

/** What the text does: its worked cases, what it changes, what the checks find, what happens at its bounds. */
export const Panels = ({ checking, stale, text, onJump, actions, onAdd }: Props) => {
  const { readable, overlook, check } = checking;
  const [shown, setShown] = useState("cases");
  if (!readable)
    return (
      <section className="office-card studio-panels" aria-label="结果">
        {check ? (
          <p className="office-none">条文读得懂以后，这里会显示样例的结果、改动和检查。</p>
        ) : (
          <Skeleton active paragraph={{ rows: 8 }} />
        )}
      </section>
    );
  const wrong = readable.cases.filter((it) => it.state !== "passes").length;
  const serious = overlook?.findings?.filter((it) => it.severity !== "info").length ?? 0;
  const panels: readonly { key: string; label: string; children: ReactNode }[] = [
    {
      key: "cases",
      label: `样例（${casesText(readable.cases.length, wrong)}）`,
      children: (
        <>
          <WorkedCases
            cases={readable.cases}
            facts={readable.facts}
            stale={stale}
            {...(actions ? { actions } : {})}
          />
          {onAdd ? (
            <Button className="studio-add" onClick={onAdd}>
              加一个样例
            </Button>
          ) : null}
        </>
      ),
    },
    {
      key: "differences",
      label: `改动（${(readable.againstBase ?? readable.againstForce ?? []).length}）`,
      children: <Changes it={readable} />,
    },
    {
      key: "findings",
      label: `检查${overlook ? `（${serious}）` : ""}`,
      children: overlook ? (
        <Findings
          of={overlook.findings}
          quotes={overlook.quotes}
          onJump={onJump}
          {...(text === undefined ? {} : { text })}
        />
      ) : (
        <Waiting />
      ),
    },
    {
      key: "boundaries",
      label: "界限两侧",
      children: overlook ? <Boundaries of={overlook.boundaries} /> : <Waiting />,
    },
  ];
  return (
    <section className="office-card studio-panels" aria-label="结果">
      <h2 className="unseen">结果</h2>
      <fieldset className="match-lists">
        <legend className="unseen">看哪一种结果</legend>
        {panels.map((it) => (
          <button key={it.key} type="button" aria-pressed={it.key === shown} onClick={() => setShown(it.key)}>
            {it.label}
          </button>
        ))}
      </fieldset>
      {stale ? <p className="studio-stale">下面是上一次读得懂时的结果。</p> : null}
      {panels.find((it) => it.key === shown)?.children}
    </section>
  );
};

const casesText = (count: number, wrong: number): string =>
  count === 0 ? "还没有" : wrong === 0 ? `${count} 个都对` : `${wrong} 个要看`;

const Waiting = () => <Skeleton active title={false} paragraph={{ rows: 3 }} />;

const Changes = ({ it }: { it: NonNullable<Checking["readable"]> }) => (
  <>
    {it.againstBase ? (
      <>
        <h3>和原版本相比</h3>
        <Differences of={it.againstBase} none="还没有改动。" />
      </>
    ) : (
      <p className="office-none">这是一项新政策，没有原版本。</p>
    )}
    {it.againstForce && JSON.stringify(it.againstForce) !== JSON.stringify(it.againstBase) ? (
      <>
        <h3>和现行的 {it.inForce} 版相比</h3>
        <Differences of={it.againstForce} none="没有差别。" />
      </>
    ) : null}
    {it.closes ? (
      <p>
        新版本施行后，{it.closes.version} 版到 {it.closes.lastDay} 为止。
      </p>
    ) : null}
  </>
);
