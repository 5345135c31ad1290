import { randomInt } from "node:crypto";

/** A receipt is given at submission, a result code with the result, a letter's own code with each letter. */
export type CodeKind = "receipt" | "result" | "letter";

const PREFIX: Readonly<Record<CodeKind, string>> = { receipt: "SQ", result: "JG", letter: "WS" };
/** Crockford base32: no I, L, O, U, so that what is read out or copied by hand is not mistaken. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY = 8;

/** A new random code, "SQ-7K3M-9QXD-4". Not a secret; 40 random bits so that codes are not found by counting. */
export const newCode = (kind: CodeKind): string => {
  const body = Array.from({ length: BODY }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  return written(kind, body);
};

/** Reads a code as people type it: lower case, full width, with or without dashes, O for 0, I and L for 1. Undefined when it is none. */
export const parseCode = (typed: string): { kind: CodeKind; code: string } | undefined => {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―−_.·]/g, "");
  const kind = (Object.keys(PREFIX) as CodeKind[]).find((it) => text.startsWith(PREFIX[it]));
  if (!kind) return undefined;
  const body = text.slice(2).replaceAll("O", "0").replace(/[IL]/g, "1");
  if (!/^[0-9A-HJKMNP-TV-Z]{9}$/.test(body)) return undefined;
  const code = written(kind, body.slice(0, BODY));
  return code.endsWith(body.slice(BODY)) ? { kind, code } : undefined;
};

const written = (kind: CodeKind, body: string): string =>
  `${PREFIX[kind]}-${body.slice(0, 4)}-${body.slice(4)}-${checkOf(PREFIX[kind] + body)}`;

/**
 * Sum of place^i times letter over the field of 32 elements. Places have different, non-zero weights, so any one wrong
 * letter and any two letters changed about are noticed.
 */
const checkOf = (text: string): string => {
  let sum = 0;
  let weight = 2;
  for (const letter of text) {
    sum ^= times(weight, ALPHABET.indexOf(letter));
    weight = times(weight, 2);
  }
  return ALPHABET.charAt(sum);
};

/** Multiplication in GF(32), modulus x⁵ + x² + 1. */
const times = (left: number, right: number): number => {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if (right & (1 << bit)) product ^= left << bit;
  for (let bit = 8; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
};
