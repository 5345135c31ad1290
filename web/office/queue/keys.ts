import type { KeyboardEvent } from "react";
import { useEffect } from "react";

type Deeds = { open: () => void; choose: (() => void) | undefined };

/** Keys of one row: up and down go from row to row, Enter opens, the space bar chooses. */
export const rowKeys =
  ({ open, choose }: Deeds) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    // What is inside the row, a link or a box, has keys of its own.
    const own = event.target === event.currentTarget;
    if (event.key === "Enter" && own) open();
    if (event.key === " " && own && choose) {
      event.preventDefault();
      choose();
    }
    const row = event.currentTarget;
    const next =
      event.key === "ArrowDown"
        ? row.nextElementSibling
        : event.key === "ArrowUp"
          ? row.previousElementSibling
          : null;
    if (!own || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };

/** "/" goes to the search field, unless something is being typed. */
export const useSearchKey = (selector: string): void => {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog]"))
        return;
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [selector]);
};
