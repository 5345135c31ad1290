import { createHash, timingSafeEqual } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const hash = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * What a form that need not say whose it is stands for. All of it follows from the key of the form, which only the
 * sender holds and which is kept nowhere: the same form sent twice is one case and shows the same secret.
 */
export const fromFormKey = (
  service: string,
  key: string,
): { subjectId: string; secret: string; once: string } => ({
  subjectId: asUuid(hash(`subject ${service} ${key}`)),
  secret: written(hash(`secret ${service} ${key}`)),
  once: hash(`once ${service} ${key}`).toString("hex"),
});

/** 80 random bits in four groups, without letters that are mistaken. */
const written = (bytes: Buffer): string =>
  Array.from({ length: 16 }, (_, at) => ALPHABET.charAt((bytes[at] ?? 0) & 31))
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");

const asUuid = (bytes: Buffer): string => {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** As people type it: without dashes, in small letters, O for 0. */
const plain = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** What the database keeps of a secret. */
export const hashOfSecret = (typed: string): string => hash(`case ${plain(typed)}`).toString("hex");

export const isSecret = (typed: string, kept: string): boolean =>
  timingSafeEqual(Buffer.from(hashOfSecret(typed), "hex"), Buffer.from(kept, "hex"));
