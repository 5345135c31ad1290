import { expect, test } from "vitest";
import { checkForm, checkReasons, type FormBlock, isSameAnswer } from "./index.ts";

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

const STAFF: FormBlock[] = [
  {
    title: "人员",
    fields: [
      {
        key: "staff",
        label: "人数",
        type: "integer",
        required: true,
        prefill: { register: "firms", field: "staff", lock: "editableWithReason" },
      },
      { key: "note", label: "说明", type: "text", required: false },
    ],
  },
];
const codesFor = (typed: Record<string, string>, reason = ""): string[] =>
  checkReasons(
    STAFF,
    { answers: typed, registerValues: { staff: "12", note: "a" } },
    { staff: reason },
  ).problems.map((it) => `${it.field}:${it.code}`);

test("a changed value of the register needs a reason, one that says the same or is left out needs none", () => {
  expect(codesFor({ staff: "13" })).toEqual(["staff:reason-missing"]);
  expect(codesFor({ staff: "13" }, "   新进  ")).toEqual(["staff:reason-missing"]);
  expect(codesFor({ staff: "13" }, "长".repeat(201))).toEqual(["staff:reason-too-long"]);
  for (const typed of [{ staff: "13", note: "b" }]) expect(codesFor(typed, "本月新进一人")).toEqual([]);
  for (const typed of [{ staff: " 12 " }, { staff: "１２" }, {}, { staff: "" }, { staff: "许多" }])
    expect(codesFor(typed as Record<string, string>)).toEqual([]);
});

test("answers are the same when they mean the same", () => {
  const [money] = [{ key: "m", label: "金额", type: "money", required: true } as const];
  expect(isSameAnswer(money, "20万元", "200000")).toBe(true);
  expect(isSameAnswer(money, "20万元", "20")).toBe(false);
});
