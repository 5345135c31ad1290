import { dayText, findDay } from "#kernel/calendar";
import { fen, inWan, inYuan } from "#kernel/money";
import type { Value, ValueShape } from "./types.ts";

/** A value for people: 20万元, 2025年3月1日（周六）, 是; 未填 when it is not known. */
export const valueText = (value: Value, { type, unit, choices }: Omit<ValueShape, "name">): string => {
  if (value === null) return "未填";
  const label = (it: string): string => choices?.find((one) => one.value === it)?.label ?? it;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") {
    if (type === "money") return Math.abs(value) % 10_000 === 0 ? inWan(fen(value)) : inYuan(fen(value));
    if (type === "rate") return `${Math.round(value * 1e9) / 1e7}%`;
    return `${value.toLocaleString("en-US", { maximumFractionDigits: 9 })}${unit ?? ""}`;
  }
  if (typeof value === "string") {
    const found = type === "day" ? findDay(value) : undefined;
    return found ? dayText(found) : label(value);
  }
  return value.length === 0 ? "无" : value.map(label).join("、");
};
