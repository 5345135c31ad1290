import { type KeyboardEvent, type ReactNode, useId } from "react";
import { useSearchParams } from "react-router";

export type TabItem = { key: string; label: string; children: ReactNode };

/** Details in tabs; which one is open stays in the address. All of them are in sight at any width: on a phone they wrap. */
export const TabList = ({
  items,
  first,
  label,
}: {
  items: readonly TabItem[];
  first: string;
  label: string;
}) => {
  const [search, setSearch] = useSearchParams();
  const id = useId();
  const asked = search.get("tab") ?? first;
  const open = items.find((it) => it.key === asked) ?? items.find((it) => it.key === first) ?? items[0];
  const choose = (key: string): void => setSearch({ tab: key }, { replace: true, preventScrollReset: true });
  /** Left and right go from tab to tab, as in every list of tabs. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !open) return;
    const next = items[(items.indexOf(open) + step + items.length) % items.length];
    if (!next) return;
    event.preventDefault();
    choose(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <div className="office-card tab-list">
      <div role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {items.map((it) => (
          <button
            key={it.key}
            id={`${id}-${it.key}`}
            type="button"
            role="tab"
            aria-selected={it === open}
            aria-controls={`${id}-panel`}
            tabIndex={it === open ? 0 : -1}
            onClick={() => choose(it.key)}
          >
            {it.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={open ? `${id}-${open.key}` : undefined}>
        {open?.children}
      </div>
    </div>
  );
};
