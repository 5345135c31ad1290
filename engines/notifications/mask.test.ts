import { expect, test } from "vitest";
import { masked } from "./mask.ts";

test.each([
  ["email", "zhangsan@example.com", "z***n@example.com"],
  ["email", "li@example.com", "l***@example.com"],
  ["sms", "13812345678", "138****5678"],
  ["wecom", "ZhangSan", "Z***n"],
  ["wecom", "zs", "z***"],
] as const)("%s %s is shown as %s", (channel, address, shown) => {
  expect(masked(channel, address)).toBe(shown);
});
