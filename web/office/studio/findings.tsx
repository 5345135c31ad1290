import type { Finding } from "#kernel/rules";
import { Mark } from "../parts/marks.tsx";
import { SEVERITIES } from "./words.ts";

/** What the checks of a rule found, the worst first. */
export const Findings = ({ of }: { of: readonly Finding[] | null }) => {
  if (of === null) return <p className="office-none">规则太复杂，限定时间内没有检查完。可以拆成几条再试。</p>;
  if (of.length === 0) return <p className="office-none">没有发现问题：没有矛盾、没有空档、依据齐全。</p>;
  return (
    <ul className="studio-findings">
      {of.map((it) => (
        <li key={`${it.code} ${it.path} ${it.says}`}>
          <Mark tone={SEVERITIES[it.severity].tone}>{SEVERITIES[it.severity].text}</Mark>
          <span>{it.says}</span>
        </li>
      ))}
    </ul>
  );
};
