import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** Cost after the OWASP advice for argon2id: 19 MiB, two passes. Kept in the hash, so that it can be raised later. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const ALGORITHM = "argon2id";

const derive = (password: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2(
      ALGORITHM,
      { message: password.normalize("NFKC"), nonce: salt, parallelism: 1, tagLength: 32, memory, passes },
      (fault, tag) => (fault ? reject(fault) : resolve(tag)),
    );
  });

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, MEMORY_KIB, PASSES);
  return [ALGORITHM, MEMORY_KIB, PASSES, salt.toString("base64url"), tag.toString("base64url")].join("$");
};

/** Takes as long for a hash that nobody has as for a real one. */
export const checkPassword = async (password: string, stored: string | undefined): Promise<boolean> => {
  const [, memory, passes, salt = "", tag = ""] = (stored ?? NOBODY).split("$");
  const expected = Buffer.from(tag, "base64url");
  const given = await derive(password, Buffer.from(salt, "base64url"), Number(memory), Number(passes));
  return given.length === expected.length && timingSafeEqual(given, expected) && stored !== undefined;
};

const NOBODY = [
  ALGORITHM,
  MEMORY_KIB,
  PASSES,
  Buffer.alloc(16).toString("base64url"),
  Buffer.alloc(32).toString("base64url"),
].join("$");
