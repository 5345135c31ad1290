import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  append,
  EMPTY_RANGE,
  fromHex,
  hex,
  inclusionProof,
  leafHash,
  rootOf,
  treeRoot,
  verifyInclusion,
} from "./index.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map(fromHex);
const hashes = fc
  .array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((it) => leafHash(sha256, it)));

test("the published vector of eight leaves and the empty tree", () => {
  const leaves = LEAVES.map((it) => leafHash(sha256, it));
  expect(hex(treeRoot(sha256, leaves))).toBe(
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  );
  expect(hex(rootOf(sha256, EMPTY_RANGE))).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
});

test("appending one by one gives the same root as the whole tree", () => {
  fc.assert(
    fc.property(hashes, (leaves) => {
      const range = leaves.reduce((it, leaf) => append(sha256, it, leaf), EMPTY_RANGE);
      expect(hex(rootOf(sha256, range))).toBe(hex(treeRoot(sha256, leaves)));
    }),
  );
});

test("a proof shows its leaf and no other, and does not survive a flipped bit", () => {
  fc.assert(
    fc.property(hashes, fc.nat(), fc.nat(255), (leaves, pick, bit) => {
      const index = pick % leaves.length;
      const leaf = leaves[index] as Uint8Array;
      const proof = inclusionProof(sha256, leaves, index);
      const claim = { leaf, index, size: leaves.length, proof, root: treeRoot(sha256, leaves) };
      expect(verifyInclusion(sha256, claim)).toBe(true);
      const flipped = Uint8Array.from(leaf);
      flipped[Math.trunc(bit / 8)] = (flipped[Math.trunc(bit / 8)] ?? 0) ^ (1 << (bit % 8));
      expect(verifyInclusion(sha256, { ...claim, leaf: flipped })).toBe(false);
      expect(verifyInclusion(sha256, { ...claim, proof: [...proof, leaf] })).toBe(false);
    }),
  );
});
