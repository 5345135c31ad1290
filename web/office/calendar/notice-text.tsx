import { Button } from "antd";
import { useId, useRef, useState } from "react";
import type { NoticeProblem } from "#kernel/calendar";

type Props = {
  busy: boolean;
  problems: readonly NoticeProblem[];
  onPreview(text: string): void;
  onChange(): void;
};

/** The words of a notice, pasted or from a text file; each problem leads to its characters. */
export const NoticeText = ({ busy, problems, onPreview, onChange }: Props) => {
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const take = (value: string): void => {
    setText(value);
    onChange();
  };
  const point = ({ start, end }: NoticeProblem): void => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <div className="calendar-form">
      <label htmlFor={id}>通知全文（连同标题和文号）</label>
      <textarea
        id={id}
        ref={field}
        rows={9}
        value={text}
        spellCheck={false}
        placeholder="国务院办公厅关于某年部分节假日安排的通知……"
        onChange={(event) => take(event.target.value)}
      />
      {problems.length > 0 ? (
        <ol className="calendar-problems" aria-label="要核对的地方">
          {problems.map((it) => (
            <li key={`${it.code}${it.start}`}>
              <button type="button" className="office-link" onClick={() => point(it)}>
                “{text.slice(it.start, it.end).replace(/\s+/g, " ").slice(0, 24) || "全文"}”
              </button>
              <span>{it.says}</span>
            </li>
          ))}
        </ol>
      ) : null}
      <div className="office-actions">
        <Button type="primary" loading={busy} disabled={text.trim() === ""} onClick={() => onPreview(text)}>
          预览会变什么
        </Button>
        <label className="calendar-file">
          或者选一个文本文件
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void textOf(file).then(take);
              event.target.value = "";
            }}
          />
        </label>
      </div>
    </div>
  );
};

/** Text files of government offices are in UTF-8 or GB18030. */
const textOf = async (file: File): Promise<string> => {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
};
