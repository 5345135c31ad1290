import type { FieldProblem } from "./refusal.ts";

const SAYS = "含有无法保存的字符（可能是从别处粘贴来的控制字符），请删掉后重新输入。";

/** No form of ours is nested so deep; beyond a few thousand levels the stack ends. */
const DEEPEST = 50;

/**
 * Texts that no database takes: a zero character, half of a surrogate pair. Found before they become a fault.
 * And marks that turn the direction of what follows: with them a name or an account reads otherwise than it is.
 */
export const unstorable = (input: unknown, path = "", depth = 0): FieldProblem[] => {
  if (typeof input === "string")
    return isStorable(input) ? [] : [{ field: path, code: "unstorable", says: SAYS }];
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return [];
  if (depth >= DEEPEST) return [{ field: "", code: "too-deep", says: "内容一层套一层太深了，请检查。" }];
  return Object.entries(input).flatMap(([key, value]) =>
    isStorable(key)
      ? unstorable(value, path ? `${path}.${key}` : key, depth + 1)
      : [{ field: path, code: "unstorable", says: SAYS }],
  );
};

const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

const isStorable = (text: string): boolean =>
  !text.includes("\u0000") && text.isWellFormed() && !TURNS_DIRECTION.test(text);
