import fc from "fast-check";
import { expect, test } from "vitest";
import { type FieldDeclaration, type FormBlock, isUnchanged, migrateDraft } from "./index.ts";
import { aForm, anAnswer } from "./testing.ts";

const field = (it: Partial<FieldDeclaration> & { key: string }): FieldDeclaration => ({
  label: it.key,
  type: "text",
  required: false,
  ...it,
});
const paper = (key: string) => ({
  key,
  name: `材料${key}`,
  basis: { document: "章程", quote: "凭证" },
  source: "upload" as const,
  required: true,
});
const choices = (...values: string[]) => values.map((value) => ({ value, label: `选${value}` }));

test("a draft of an earlier form tells what was kept, what was not, and what is new", () => {
  const before = {
    form: [
      {
        title: "甲",
        fields: [
          field({ key: "name", label: "姓名" }),
          field({ key: "gone", label: "老问题" }),
          field({ key: "pick", label: "选哪个", type: "choice", choices: choices("a", "b") }),
          field({ key: "sum", label: "金额", type: "money", unit: "万元" }),
          field({ key: "note", label: "说明" }),
        ],
      },
    ],
    materials: [paper("x")],
  };
  const now = {
    form: [
      {
        title: "甲",
        fields: [
          field({ key: "name", label: "全名" }),
          field({ key: "pick", label: "选哪个", type: "choice", choices: choices("b", "c") }),
          field({ key: "sum", label: "金额", type: "money", unit: "元" }),
          field({ key: "note", label: "说明", type: "longText" }),
          field({ key: "fresh", label: "新问题" }),
          field({ key: "later", label: "不问的", showIf: { field: "pick", oneOf: ["c"] } }),
        ],
      },
    ],
    materials: [paper("y")],
  };
  const typed = { name: "张三", gone: "旧话", pick: "a", sum: "20", note: "长话", empty: "" };
  const moved = migrateDraft(before, now, { answers: typed, materials: [{ material: "x", fileId: "1" }] });
  expect(moved.answers).toEqual({ name: "张三", note: "长话" });
  expect(moved.materials).toEqual([]);
  expect(moved.changes).toEqual({
    kept: 2,
    reworded: [{ key: "name", before: "姓名", now: "全名", text: "张三" }],
    dropped: [{ key: "gone", label: "老问题", text: "旧话" }],
    choiceGone: [{ key: "pick", label: "选哪个", text: "选a" }],
    typeChanged: [{ key: "sum", label: "金额", text: "20 万元" }],
    asked: [{ key: "fresh", label: "新问题" }],
    papersDropped: [{ key: "x", name: "材料x" }],
    papersAsked: [{ key: "y", name: "材料y" }],
  });
});

test("of a form that nobody knows any more only the keys can be compared", () => {
  const now = { form: [{ title: "甲", fields: [field({ key: "name" })] }], materials: [] };
  const { changes } = migrateDraft(undefined, now, { answers: { name: "张", gone: "话" }, materials: [] });
  expect(changes).toMatchObject({
    kept: 1,
    dropped: [{ key: "gone", label: "gone", text: "话" }],
    asked: [],
  });
});

test("whatever changes, every answer is kept or told with its words; nothing changes in the same form", () => {
  const item = (form: readonly FormBlock[]) => ({ form, materials: [] });
  const changing = fc
    .tuple(aForm, aForm)
    .chain(([before, now]) => fc.tuple(fc.constant(before), fc.constant(now), anAnswer(before)));
  fc.assert(
    fc.property(changing, ([before, now, answers]) => {
      const { changes, answers: kept } = migrateDraft(item(before), item(now), { answers, materials: [] });
      const told = [...changes.dropped, ...changes.choiceGone, ...changes.typeChanged].map((it) => it.key);
      const said = Object.keys(answers).filter((key) => answers[key]?.trim());
      const carried = said.filter((key) => kept[key] === answers[key]);
      expect([...told, ...carried].sort()).toEqual(said.sort());
      expect(changes.kept).toBe(carried.length);
      const isOffered = Object.values(answers).every((it) => ["甲", "乙", "丙", " 甲 ", ""].includes(it));
      const same = migrateDraft(item(before), item(before), { answers, materials: [] }).changes;
      if (isOffered && !("strange" in answers)) expect(isUnchanged(same)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
