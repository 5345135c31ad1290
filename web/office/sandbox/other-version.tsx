import { Input } from "antd";
import { useState } from "react";
import type { SandboxNumbers } from "#engines/matching/contract";

export type Replacement = { useVersion?: string; version?: unknown };

/** Another version of the policy in place of the one in force, or one written anew. */
export const OtherVersion = ({
  asked,
  replacement,
  onChange,
}: {
  asked: SandboxNumbers;
  replacement: Replacement;
  onChange: (it: Replacement) => void;
}) => {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const others = asked.versions.filter((it) => it.version !== asked.version);
  const read = (typed: string): void => {
    setText(typed);
    setProblem(undefined);
    if (typed.trim() === "") {
      onChange({});
      return;
    }
    try {
      onChange({ version: JSON.parse(typed) as unknown });
    } catch {
      onChange({});
      setProblem("这不是完整的 JSON，请从政策接口或草案里整段复制。");
    }
  };
  return (
    <details className="office-card sandbox-other">
      <summary>整版换上另一版规则</summary>
      <div>
        <label htmlFor="sandbox-other">用这项政策的另一个版本</label>
        <select
          id="sandbox-other"
          value={replacement.useVersion ?? ""}
          onChange={(event) => {
            setText("");
            onChange(event.target.value ? { useVersion: event.target.value } : {});
          }}
        >
          <option value="">不换</option>
          {others.map((it) => (
            <option key={it.version} value={it.version}>
              {it.version} 版（{it.effectiveFrom} 起{it.effectiveTo ? `，到 ${it.effectiveTo}` : ""}）
            </option>
          ))}
        </select>
      </div>
      <label htmlFor="sandbox-version">或者贴上一版写好的规则（JSON）</label>
      <Input.TextArea
        id="sandbox-version"
        rows={5}
        value={text}
        aria-invalid={problem !== undefined}
        onChange={(event) => read(event.target.value)}
      />
      {problem ? <p className="sandbox-problem">{problem}</p> : null}
      <p className="office-none">换了规则以后，上面改的数字也按换上的规则里的位置生效。</p>
    </details>
  );
};
