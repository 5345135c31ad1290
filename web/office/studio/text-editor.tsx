import { type KeyboardEvent, type RefObject, useMemo } from "react";
import { markedLines, type TextMark } from "./place.ts";

type Props = {
  value: string;
  marks: readonly TextMark[];
  readOnly: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  describedBy: string;
  onChange: (text: string) => void;
  /** While characters are being put together by an input method nothing is read or saved. */
  onCompose: (composing: boolean) => void;
  onLeave: () => void;
  onSave: () => void;
  onNextProblem: (back: boolean) => void;
};

/** A plain text area over a sheet that carries line numbers and underlines: every way of typing works as it always does. */
export const TextEditor = ({ value, marks, readOnly, field, describedBy, ...on }: Props) => {
  const lines = useMemo(() => markedLines(value, marks), [value, marks]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      on.onSave();
    }
    if (event.key !== "F8") return;
    event.preventDefault();
    on.onNextProblem(event.shiftKey);
  };
  return (
    <div className="studio-editor">
      <div className="studio-sheet">
        <div className="studio-lines" aria-hidden="true">
          {lines.map((segments, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <div className="studio-line" key={line}>
              {segments.map((it, at) =>
                it.mark ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a part of a line is its place
                  <mark key={at} className={it.mark.tone} data-problem={it.mark.key}>
                    {it.text}
                  </mark>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a part of a line is its place
                  <span key={at}>{it.text}</span>
                ),
              )}
              {segments.length === 1 && segments[0]?.text === "" ? "\u200b" : null}
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          className="studio-area"
          aria-label="条文"
          aria-describedby={describedBy}
          aria-invalid={marks.some((it) => it.tone === "error")}
          spellCheck={false}
          autoComplete="off"
          readOnly={readOnly}
          value={value}
          onChange={(event) => on.onChange(event.target.value)}
          onCompositionStart={() => on.onCompose(true)}
          onCompositionEnd={() => on.onCompose(false)}
          onBlur={on.onLeave}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
};
