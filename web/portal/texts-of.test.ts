import { expect, test } from "vitest";
import { textsOf } from "./asked.ts";

test("of several choices ticked each comes under the one name, and they are one answer", () => {
  const form = new FormData();
  form.append("field.seals", "company");
  form.append("field.name", "演示");
  form.append("field.seals", "finance");
  form.append("fact.region", "532301");
  form.append("field.file", new File(["x"], "x.pdf"));
  expect(textsOf(form, "field.")).toEqual({ seals: "company;finance", name: "演示" });
});
