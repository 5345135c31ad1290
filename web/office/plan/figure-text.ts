import type { Figure } from "#engines/indicators/contract";
import { fen, inWan } from "#kernel/money";

/** A live figure for people: 20万元, 15%, 3件; 暂无 when there is nothing to count yet. */
export const figureText = ({ value, unit }: Pick<Figure, "value" | "unit">): string => {
  if (value === null) return "暂无";
  if (unit === "分") return inWan(fen(value));
  const text = value.toLocaleString("zh-CN", { maximumFractionDigits: 2 });
  return unit === "percent" ? `${text}%` : `${text}${unit}`;
};
