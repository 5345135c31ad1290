import { Mark } from "../parts/marks.tsx";
import type { Writing } from "./use-draft.ts";
import { momentText } from "./words.ts";

/** Where what was typed is now. */
export const SaveMark = ({ it }: { it: Writing }) => (
  <span role="status" className="studio-save">
    {it.state === "saved" ? (
      <Mark tone="good">已保存，{momentText(it.saved.updatedAt)}</Mark>
    ) : it.state === "saving" ? (
      <Mark tone="busy">正在保存…</Mark>
    ) : it.state === "waiting" ? (
      <Mark tone="wait">还没保存，已留在这台电脑</Mark>
    ) : it.state === "conflict" ? (
      <Mark tone="bad">没有保存：别处改过</Mark>
    ) : (
      <Mark tone="bad">没有保存成，已留在这台电脑</Mark>
    )}
  </span>
);
