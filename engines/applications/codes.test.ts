import fc from "fast-check";
import { expect, test } from "vitest";
import { newCode, parseCode } from "./codes.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = fc
  .constantFrom("receipt" as const, "result" as const)
  .map((kind) => ({ kind, code: newCode(kind) }));

test("a new code is read back as itself", () => {
  fc.assert(
    fc.property(codes, ({ kind, code }) => {
      expect(parseCode(code)).toEqual({ kind, code });
    }),
  );
});

test("a code is read however it is typed", () => {
  fc.assert(
    fc.property(codes, ({ kind, code }) => {
      const bare = code.replaceAll("-", "").toLowerCase();
      const fullWidth = code.replace(/[!-~]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0));
      const misread = `${code.slice(0, 3)}${code.slice(3).replaceAll("0", "O").replaceAll("1", "l")}`;
      for (const typed of [bare, ` ${code} `, fullWidth, misread])
        expect(parseCode(typed)).toEqual({ kind, code });
    }),
  );
});

test("one wrong letter is noticed", () => {
  fc.assert(
    fc.property(codes, fc.nat(8), fc.constantFrom(...ALPHABET), ({ code }, at, letter) => {
      const bare = code.replaceAll("-", "");
      fc.pre(bare[at + 2] !== letter);
      expect(parseCode(bare.slice(0, at + 2) + letter + bare.slice(at + 3))).toBeUndefined();
    }),
  );
});

test("two letters changed about are noticed", () => {
  fc.assert(
    fc.property(codes, fc.nat(8), fc.nat(8), ({ code }, a, b) => {
      const letters = [...code.replaceAll("-", "")];
      const [left, right] = [letters[a + 2], letters[b + 2]];
      fc.pre(left !== undefined && right !== undefined && left !== right);
      letters[a + 2] = right ?? "";
      letters[b + 2] = left ?? "";
      expect(parseCode(letters.join(""))).toBeUndefined();
    }),
  );
});

test("a receipt does not pass for a result", () => {
  const code = newCode("receipt");
  expect(parseCode(code.replace("SQ", "JG"))).toBeUndefined();
});

test("what is no code at all is not read as one", () => {
  for (const typed of ["", "SQ", "SQ-0000", "你好", "AB-0000-0000-0", "SQ-UUUU-UUUU-U", "SQ".repeat(500)])
    expect(parseCode(typed)).toBeUndefined();
});
