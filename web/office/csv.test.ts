import { expect, test } from "vitest";
import { csvCell, csvOf } from "./csv.ts";

test("a cell with commas, quotes or line breaks is quoted", () => {
  expect(csvCell('甲,乙"丙')).toBe('"甲,乙""丙"');
  expect(csvCell("上\n下")).toBe('"上\n下"');
});

test("a firm whose name is a formula does not run it in Excel, a negative number stays a number", () => {
  expect(csvCell("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
  expect(csvCell("-cmd")).toBe("'-cmd");
  expect(csvCell("-3")).toBe("-3");
});

test("a file begins with the UTF-8 mark and ends each line as Excel does", () => {
  expect(
    csvOf([
      ["企业", "金额"],
      ["某公司", "20"],
    ]),
  ).toBe("\ufeff企业,金额\r\n某公司,20\r\n");
});
