import { expect, test } from "vitest";
import type { PlanDeclaration } from "#kernel/plan";
import { parseDocument } from "#kernel/text";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { clubParagraphs } from "../../test/world/tennis-club-document.ts";
import { comparePlanWithDocument } from "./index.ts";

const compare = (change: (paragraph: string) => string, plan: PlanDeclaration = tennisClub) =>
  comparePlanWithDocument(plan, parseDocument(clubParagraphs.map(change).join("\n")));
const codes = (from: string | RegExp, to: string): string[] =>
  compare((it) => it.replace(from, to)).map((it) => it.code);

test("a plan agrees with its own document", () => {
  expect(compare((it) => it)).toEqual([]);
});

test("another document number, title, issuer or date is told of", () => {
  expect(codes("〔2024〕3号", "〔2024〕4号")).toEqual(["number-differs"]);
  expect(codes(/振兴方案/, "复兴方案")).toEqual(["title-differs"]);
  expect(codes("河湾网球俱乐部文件", "河东网球俱乐部文件")).toEqual(["issuer-differs"]);
  expect(codes("2024年3月1日", "2024年3月2日")).toEqual(["date-differs"]);
});

test("another title of a chapter or a clause is told of", () => {
  expect(codes("一、让更多人打球", "一、让更多的人打球")).toEqual(["chapter-title-differs"]);
  expect(codes("（三）场地养护。", "（三）场地维护。")).toEqual(["clause-title-differs"]);
});

test("a unit too few, too many, unknown or out of order is told of in a sentence", () => {
  expect(codes("（教练团队、财务室", "（教练团队")).toEqual(["unit-missing"]);
  expect(codes("教练组、各队", "教练组、各队、理事会")).toEqual(["unit-extra"]);
  expect(codes("教练组、各队", "教练组、各队、裁判组")).toEqual(["unit-unknown"]);
  expect(codes("教练组、各队", "各队、教练组")).toEqual(["unit-order-differs"]);
  expect(compare((it) => it.replace("、财务室", ""))[0]).toMatchObject({
    says: "一（二） 在方案数据里有责任单位“财务室”，文件没有写。",
    at: "一（二）",
    line: 12,
  });
});

test("a commitment's number must stand in the clause, and so must the words quoted", () => {
  const found = compare((it) => it.replace("每人补贴300元", "每人补贴500元"));
  expect(found.map((it) => [it.code, it.at])).toEqual([
    ["commitment-number-differs", "racket-grant"],
    ["commitment-missing", "一（二）"],
    ["quote-not-found", "承诺 racket-grant"],
    ["quote-not-found", "政策 juniors/racket-grant"],
    ["quote-not-found", "事项 juniors/racket-grant"],
  ]);
});

test("a commitment whose number the clause does not state is told of, though the quote is right", () => {
  const [first, second, ...others] = tennisClub.measures;
  if (!first || !second) throw new Error("The club has three measures");
  const commitments = second.commitments.map((it) => (it.id === "racket-days" ? { ...it, atMost: 20 } : it));
  const wrong = { ...tennisClub, measures: [first, { ...second, commitments }, ...others] };
  expect(compare((it) => it, wrong).map((it) => it.code)).toEqual([
    "commitment-number-differs",
    "commitment-missing",
  ]);
});

test("a number of the document that no commitment states is told of", () => {
  const found = compare((it) => it.replace("球拍由俱乐部借用", "球拍由俱乐部借用，押金退还90%"));
  expect(found.map((it) => it.says)).toEqual(["一（一） 里的“90%”没有写成承诺。"]);
});

test("a clause that is missing or has no measure is told of once", () => {
  const without = clubParagraphs.filter((it) => !it.startsWith("（三）"));
  expect(
    comparePlanWithDocument(tennisClub, parseDocument(without.join("\n"))).map((it) => [it.code, it.at]),
  ).toEqual([
    ["clause-missing", "二（三）"],
    ["clause-extra", "二"],
  ]);
  const more = [...clubParagraphs, "（四）更衣室。修好。（责任单位：场地组等按职责分工负责）"];
  expect(comparePlanWithDocument(tennisClub, parseDocument(more.join("\n"))).map((it) => it.code)).toEqual([
    "clause-extra",
  ]);
});

test("an empty document is one difference and not a hundred", () => {
  expect(comparePlanWithDocument(tennisClub, parseDocument("")).map((it) => it.code)).toEqual([
    "document-empty",
  ]);
});
