import { Input, Modal } from "antd";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useNavigate } from "react-router";
import type { QueuePage } from "#engines/applications/contract";
import type { Me } from "#engines/identity/contract";
import { isRefusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { screensOf } from "./screens.ts";

type Target = { path: string; title: string; note: string };

/** Calls back on Ctrl-K and ⌘K. */
export const usePaletteKey = (onKey: () => void): void => {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      onKey();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
};

type Props = { me: Me; open: boolean; onClose: () => void };

/** Go anywhere from the keyboard: screens by name, cases by firm or code. */
export const Palette = ({ me, open, onClose }: Props) => (
  <Modal open={open} onCancel={onClose} footer={null} title="转到" destroyOnHidden width={560}>
    <Chooser me={me} onClose={onClose} />
  </Modal>
);

const Chooser = ({ me, onClose }: Omit<Props, "open">) => {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const navigate = useNavigate();
  const cases = useCases(text.trim());
  const screens = screensOf(me)
    .filter((it) => `${it.title} ${it.words}`.toLowerCase().includes(text.trim().toLowerCase()))
    .map((it): Target => ({ path: it.path, title: it.title, note: "页面" }));
  const targets = [...screens, ...cases];
  const chosen = Math.min(at, targets.length - 1);

  const go = (target: Target | undefined): void => {
    if (!target) return;
    onClose();
    navigate(target.path);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") go(targets[chosen]);
    if (step === undefined || targets.length === 0) return;
    event.preventDefault();
    setAt((chosen + step + targets.length) % targets.length);
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        value={text}
        placeholder="页面、企业名称或回执编号"
        aria-label="页面、企业名称或回执编号"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={targets.length > 0 ? `${list}-${chosen}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="office-palette" role="listbox" id={list} aria-label="可以转到的地方">
        {targets.map((it, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field above, which keeps the focus
          <div
            key={it.path}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => go(it)}
          >
            <span>{it.title}</span>
            <small>{it.note}</small>
          </div>
        ))}
      </div>
      {targets.length === 0 ? (
        <p role="status">没有找到“{text}”。可以换个词，或输入完整的回执编号。</p>
      ) : null}
    </>
  );
};

const PAUSE_MS = 200;

/** Cases whose firm or code holds the text; asked for after a pause in typing. */
const useCases = (text: string): readonly Target[] => {
  const [found, setFound] = useState<readonly Target[]>([]);
  useEffect(() => {
    if (text.length < 2) return setFound([]);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const page = await look<QueuePage>("/office/queue", { text }, stop.signal);
      if (stop.signal.aborted || isRefusal(page)) return;
      setFound(
        page.cases.slice(0, 8).map((it) => ({
          path: `/office/cases/${it.subjectId}/${it.caseId}`,
          title: it.applicant,
          note: `${it.code} · ${it.statusText}`,
        })),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return found;
};
