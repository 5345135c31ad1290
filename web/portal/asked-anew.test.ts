import { expect, test } from "vitest";
import { familyCard } from "../../test/world/tennis-club-family.ts";
import { askedAnew } from "./asked-anew.ts";

const item = { blocks: familyCard.form, materials: familyCard.materials };
const SINGLE = { memberName: "张三", phone: "13800001234", married: "否" };
const keys = (it: ReturnType<typeof askedAnew>) => ({
  fields: it.fields.map((one) => `${one.key}${one.isAsked ? "" : "?"}`),
  papers: it.materials.map((one) => `${one.it.key}${one.isAsked ? "" : "?"}`),
});

test("what waits for a corrected answer is in the page, hidden until it is called for", () => {
  const filed = SINGLE;
  const targets = ["married"];
  expect(keys(askedAnew(item, { filed, now: filed, targets }))).toEqual({
    fields: ["spouse?", "spousePlays?"],
    papers: ["certificate?"],
  });
  const now = { ...SINGLE, married: "是" };
  expect(keys(askedAnew(item, { filed, now, targets }))).toEqual({
    fields: ["spouse", "spousePlays"],
    papers: ["certificate"],
  });
});

test("what was asked before and waits for nothing that is corrected is left alone; answers that count are known", () => {
  const filed = {
    ...SINGLE,
    married: "是",
    spouse: "李四",
    spousePlays: "否",
    "children.1.name": "小",
    "children.1.level": "new",
  };
  const anew = askedAnew(item, { filed, now: filed, targets: ["children.1.level"] });
  expect(keys(anew)).toEqual({ fields: ["children.1.coach?"], papers: [] });
  expect(anew.known).toEqual({ married: "是" });
  expect(keys(askedAnew(item, { filed, now: filed, targets: ["married"] }))).toEqual({
    fields: ["children.1.coach?"],
    papers: [],
  });
  expect(keys(askedAnew(item, { filed, now: filed, targets: ["phone"] }))).toEqual({
    fields: [],
    papers: [],
  });
});
