import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Answers,
  askedFields,
  askedMaterials,
  checkForm,
  type FormBlock,
  findField,
  keepAsked,
  layOut,
  type ShowIf,
  withoutTime,
  withTime,
} from "./index.ts";
import { aForm, anAnswer } from "./testing.ts";

const FAMILY: FormBlock[] = [
  {
    title: "本人",
    fields: [
      { key: "married", label: "已婚", type: "boolean", required: true },
      {
        key: "spouse",
        label: "配偶姓名",
        type: "text",
        required: true,
        showIf: { field: "married", oneOf: ["是"] },
      },
    ],
  },
  {
    title: "子女",
    showIf: { field: "married", oneOf: ["是"] },
    repeats: { key: "children", one: "子女", atLeast: 1, atMost: 3 },
    fields: [
      { key: "name", label: "姓名", type: "text", required: true },
      { key: "plays", label: "打球", type: "boolean", required: false },
      {
        key: "level",
        label: "等级",
        type: "text",
        required: true,
        showIf: { field: "plays", oneOf: ["是"] },
      },
    ],
  },
];
const keysFor = (answers: Answers): string[] => askedFields(FAMILY, answers).map((it) => it.key);
const codesFor = (answers: Answers): string[] =>
  checkForm(FAMILY, answers).map((it) => `${it.field}:${it.code}`);

test("what the answers do not call for is not asked, not required and not kept", () => {
  const single = { married: "否", spouse: "张三", "children.1.name": "张小" };
  expect(keysFor(single)).toEqual(["married"]);
  expect(codesFor(single)).toEqual([]);
  expect(keepAsked(FAMILY, single)).toEqual({
    answers: { married: "否" },
    dropped: [
      { key: "spouse", label: "配偶姓名", text: "张三" },
      { key: "children.1.name", label: "子女1 · 姓名", text: "张小" },
    ],
  });
  expect(codesFor({ married: "是" })).toEqual(["spouse:required", "children.1.name:required"]);
});

test("in a repeated block a condition looks at its own time first", () => {
  const two = {
    married: "是",
    spouse: "李四",
    "children.1.name": "大",
    "children.1.plays": "否",
    "children.2.name": "小",
    "children.2.plays": " yes ",
  };
  expect(codesFor(two)).toEqual(["children.2.level:required"]);
  expect(askedFields(FAMILY, two).at(-1)?.label).toBe("子女2 · 等级");
});

test("times are counted from 1 without gaps and within their bounds", () => {
  const some = (...numbers: string[]): Answers => ({
    married: "是",
    spouse: "李四",
    ...Object.fromEntries(numbers.map((it) => [`children.${it}.name`, "某"])),
  });
  expect(codesFor(some("1", "2", "3"))).toEqual([]);
  expect(codesFor(some("1", "3"))).toEqual(["children:gap"]);
  expect(codesFor(some("1", "2", "3", "4"))).toEqual(["children:too-many"]);
  expect(codesFor(some("1", "999999"))).toEqual(["children:too-many"]);
  expect(codesFor(some("1", "0", "02"))).toEqual([
    "children.0.name:unknown-field",
    "children.02.name:unknown-field",
  ]);
  const optional: FormBlock = {
    title: "子女",
    repeats: { key: "children", one: "子女", atLeast: 1, atMost: 3 },
    fields: [{ key: "name", label: "姓名", type: "text", required: false }],
  };
  expect(checkForm([optional], {}).map((it) => it.code)).toEqual(["too-few"]);
});

test("a paper is asked for by the answers too", () => {
  const paper = {
    key: "certificate",
    name: "结婚证",
    basis: { document: "章程", quote: "凭证" },
    source: "upload",
    required: true,
    showIf: { is: "not", of: { field: "married", oneOf: ["否"] } },
  } as const;
  const item = { form: FAMILY, materials: [paper] };
  expect(askedMaterials(item, { married: "否" })).toEqual([]);
  expect(askedMaterials(item, {})).toEqual([paper]);
});

test("a condition is laid out by the values that can be chosen, however it writes yes", () => {
  const form: FormBlock[] = [
    {
      title: "甲",
      fields: [
        { key: "a", label: "a", type: "boolean", required: true },
        { key: "b", label: "b", type: "text", required: true, showIf: { field: "a", oneOf: ["true"] } },
      ],
    },
  ];
  expect(askedFields(form, { a: "是" }).map((it) => it.showIf)).toEqual([
    undefined,
    { field: "a", oneOf: ["是"] },
  ]);
});

/** Who is asked, reckoned from everything being asked until nothing moves: right for forms without circles. */
const slowlyAsked = (form: readonly FormBlock[], answers: Answers): Set<string> => {
  const all = layOut(form, answers).flatMap((block) =>
    block.times.flatMap((time) => time.fields.map((it) => ({ it, of: block.showIf }))),
  );
  let asked = new Set(all.map(({ it }) => it.key));
  const isMet = (showIf: ShowIf | undefined): boolean => {
    if (!showIf) return true;
    if ("field" in showIf)
      return asked.has(showIf.field) && showIf.oneOf.includes((answers[showIf.field] ?? "").trim());
    if (showIf.is === "not") return !isMet(showIf.of);
    return showIf.is === "all" ? showIf.of.every(isMet) : showIf.of.some(isMet);
  };
  for (let round = 0; round <= all.length; round++)
    asked = new Set(all.filter(({ it, of }) => isMet(of) && isMet(it.showIf)).map(({ it }) => it.key));
  return asked;
};

const filledIn = aForm.chain((form) => fc.tuple(fc.constant(form), anAnswer(form)));

test("whatever the form and the answers: who is asked, what is kept and what is wrong belong together", () => {
  fc.assert(
    fc.property(filledIn, ([form, answers]) => {
      const asked = new Set(askedFields(form, answers).map((it) => it.key));
      expect(asked).toEqual(slowlyAsked(form, answers));
      const { answers: kept, dropped } = keepAsked(form, answers);
      for (const key of Object.keys(kept)) expect(asked.has(key) || !findField(form, key)).toBe(true);
      const said = Object.entries(answers).filter(([key, text]) => !(key in kept) && text.trim() !== "");
      expect(dropped.map((it) => it.key)).toEqual(said.map(([key]) => key));
      // Leaving them out changes neither who is asked nor what is wrong, and there is nothing more to leave out.
      expect(new Set(askedFields(form, kept).map((it) => it.key))).toEqual(asked);
      expect(checkForm(form, kept)).toEqual(checkForm(form, answers));
      expect(keepAsked(form, kept)).toEqual({ answers: kept, dropped: [] });
      const blocks = new Set(form.flatMap((it) => it.repeats?.key ?? []));
      for (const { field, code } of checkForm(form, answers))
        expect(asked.has(field) || blocks.has(field) || code === "unknown-field").toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a time that was added and taken out again leaves the answers as they were; others move up", () => {
  fc.assert(
    fc.property(filledIn, ([form, answers]) => {
      for (const block of form) {
        const added = withTime(block, answers);
        const nth = layOut(form, added)
          .find((it) => it.block === block)
          ?.times.at(-1)?.nth;
        if (Object.keys(added).length === Object.keys(answers).length || typeof nth !== "number") continue;
        expect(withoutTime(block, nth, added)).toEqual(answers);
      }
    }),
    { numRuns: 100 },
  );
  const [, children] = FAMILY;
  const three = { "children.1.name": "一", "children.2.name": "二", "children.3.name": "三", other: "x" };
  expect(withoutTime(children as FormBlock, 2, three)).toEqual({
    "children.1.name": "一",
    "children.2.name": "三",
    other: "x",
  });
});
