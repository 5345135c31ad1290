import { expect, test } from "vitest";
import { checkForm, type FormBlock } from "./index.ts";

const BLOCKS: FormBlock[] = [
  {
    title: "企业",
    fields: [
      { key: "name", label: "企业名称", type: "text", required: true, maxLength: 5 },
      { key: "spent", label: "研发费用", type: "money", required: true, min: 0 },
      { key: "note", label: "说明", type: "longText", required: false },
    ],
  },
];

test("a form that is filled in rightly has no problems", () => {
  expect(checkForm(BLOCKS, { name: "某公司", spent: "12万" })).toEqual([]);
});

test("each problem stands beside its field and says what to do", () => {
  const problems = checkForm(BLOCKS, { name: "名字太长的公司", spent: "-1", other: "x" });
  expect(problems.map((it) => [it.field, it.code])).toEqual([
    ["name", "too-long"],
    ["spent", "too-small"],
    ["other", "unknown-field"],
  ]);
  expect(checkForm(BLOCKS, { name: " ", spent: "abc" }).map((it) => it.code)).toEqual([
    "required",
    "not-number",
  ]);
});
