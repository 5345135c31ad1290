import fc from "fast-check";
import { expect, test } from "vitest";
import { checkUscc, makeUscc } from "./index.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const codes = fc
  .tuple(
    fc.constantFrom("enterprise", "soleTrader", "cooperative", "institution"),
    fc.constantFrom("532301", "532331"),
    fc.nat(31 ** 6 - 1),
  )
  .map(([subject, area, serial]) => makeUscc(subject, area, serial));

test("the example of the standard and known codes are valid", () => {
  for (const code of [
    "91350100M000100Y43",
    "91440300708461136T",
    "91330100799655058B",
    "91532301MA6K00014Y",
  ]) {
    expect(checkUscc(code)).toMatchObject({ is: "valid", subject: "enterprise", areaCode: code.slice(2, 8) });
  }
});

test("what is made is valid and says what it is", () => {
  fc.assert(fc.property(codes, (code) => void expect(checkUscc(code)).toMatchObject({ is: "valid", code })));
  expect(checkUscc(makeUscc("soleTrader", "532322", 7))).toMatchObject({
    subject: "soleTrader",
    areaCode: "532322",
  });
});

test("any single wrong character is found", () => {
  fc.assert(
    fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, other) => {
      fc.pre(code.charAt(at) !== other);
      expect(checkUscc(code.slice(0, at) + other + code.slice(at + 1)).is).toBe("invalid");
    }),
  );
});

test("two neighbours swapped are found", () => {
  fc.assert(
    fc.property(codes, fc.nat(16), (code, at) => {
      const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      fc.pre(swapped !== code);
      expect(checkUscc(swapped).is).toBe("invalid");
    }),
  );
});

test("blanks, lower case and full width are read as meant", () => {
  expect(checkUscc(" ９１532301ma6k 00014y ").is).toBe("valid");
});

test("each kind of mistake has its own sentence", () => {
  const because = (text: string) => {
    const it = checkUscc(text);
    return it.is === "invalid" ? it.because : "valid";
  };
  expect(because("")).toBe("empty");
  expect(because("9.15323E+17")).toBe("scientific");
  expect(because("91532301MA6K0001")).toBe("length");
  expect(because("91532301MAOK00014Y")).toBe("character");
  expect(because("91532301MA6K00014X")).toBe("checkDigit");
});
