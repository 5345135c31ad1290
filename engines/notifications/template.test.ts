import { expect, test } from "vitest";
import { StartRefusal } from "#platform/database";
import { fill, requireTemplates, type Template, templateProblems } from "./template.ts";
import { checkMessages, TEMPLATES, theTemplate } from "./templates.ts";

const good: Template = {
  id: "good",
  on: "paid",
  to: "firm",
  title: "已拨付：{serviceName}",
  body: "{code} 已拨付 {amount}。",
};

test("the templates of the house can all be filled", () => {
  expect(templateProblems(TEMPLATES)).toEqual([]);
  expect(checkMessages).not.toThrow();
  for (const id of ["reply-near", "deadlines"]) expect(theTemplate(id).id).toBe(id);
});

test("a template with a place that its occasion does not have stops the start, and says which", () => {
  const bad = [good, { ...good, id: "bad", title: "{replyBy} {srviceName}" }];
  expect(templateProblems(bad)).toEqual([
    "模板 bad：“paid”没有 {replyBy} 这一项",
    "模板 bad：“paid”没有 {srviceName} 这一项",
  ]);
  expect(() => requireTemplates(bad)).toThrow(StartRefusal);
});

test.each([
  ["an id twice", [good, good], "模板 good 写了两次"],
  ["a brace alone", [{ ...good, body: "已拨付 {amount" }], "模板 good：大括号不成对"],
  ["an empty place", [{ ...good, body: "已拨付 {}" }], "模板 good：“paid”没有 {} 这一项"],
  ["no words", [{ ...good, body: " " }], "模板 good 缺标题或正文"],
] as const)("%s is found", (_, templates, says) => {
  expect(templateProblems(templates)).toContain(says);
});

test("an occasion that nobody knows is found", () => {
  const strange = { ...good, on: "celebrated" } as unknown as Template;
  expect(templateProblems([strange])).toContain("模板 good：没有“celebrated”这种情形");
});

test("places are filled, and a value that is not there leaves none open", () => {
  expect(fill(good, { serviceName: "球拍补贴", code: "SQ-1", amount: "300元" })).toEqual({
    title: "已拨付：球拍补贴",
    body: "SQ-1 已拨付 300元。",
  });
  expect(fill(good, { code: "{amount}" }).body).toBe("{amount} 已拨付 。");
});
