import { expect, test } from "vitest";
import { checkDigest } from "./verified-letter.tsx";

const DIGEST = "0123456789abcdef".repeat(4);

test("a digest is read however it is grouped, and only the same one passes", () => {
  for (const it of [DIGEST, DIGEST.toUpperCase(), `sha256:${DIGEST}`, ` ${DIGEST.match(/../g)?.join(" ")}\n`])
    expect(checkDigest(it, DIGEST).says).toBe("same");
  expect(checkDigest(DIGEST.replace("0", "1"), DIGEST).says).toBe("other");
  for (const it of ["", "abc", `${DIGEST}0`, "x".repeat(64)])
    expect(checkDigest(it, DIGEST).says).toBe("unreadable");
});
