import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

export type Ref = string;
export type Objects = {
  /** A number for an object that is written later: others may point to it already. */
  reserve(): Ref;
  put(ref: Ref, body: string): void;
  /** A packed stream; `words` stand in its dictionary. */
  putStream(ref: Ref, words: string, bytes: Buffer): void;
  add(body: string): Ref;
  /** The file. Its id is a digest of its own bytes, so that the same input gives the same file. */
  file(words: { root: Ref; info: Ref }): Buffer;
};

/** Objects of a PDF file (ISO 32000), written out in the order of their numbers. */
export const newObjects = (): Objects => {
  const bodies: (Buffer | undefined)[] = [];
  const reserve = (): Ref => `${bodies.push(undefined)} 0 R`;
  const set = (ref: Ref, body: Buffer): void => {
    bodies[Number.parseInt(ref, 10) - 1] = body;
  };
  const put = (ref: Ref, body: string): void => set(ref, Buffer.from(body, "latin1"));
  return {
    reserve,
    put,
    putStream: (ref, words, bytes) => {
      const packed = deflateSync(bytes, { level: 9 });
      const head = `<<${words}/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
      set(ref, Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from("\nendstream", "latin1")]));
    },
    add: (body) => {
      const ref = reserve();
      put(ref, body);
      return ref;
    },
    file: ({ root, info }) => {
      // The second line tells programs that the file is not text.
      const parts = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
      let end = parts[0]?.length ?? 0;
      const places = bodies.map((body, at) => {
        if (!body) throw new Error(`Object ${at + 1} of a PDF was reserved and never written`);
        const place = end;
        const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
        parts.push(whole);
        end += whole.length;
        return place;
      });
      const id = createHash("sha256").update(Buffer.concat(parts)).digest("hex").slice(0, 32);
      const rows = places.map((it) => `${String(it).padStart(10, "0")} 00000 n \n`).join("");
      parts.push(
        Buffer.from(
          `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${bodies.length + 1}/Root ${root}/Info ${info}/ID[<${id}><${id}>]>>\nstartxref\n${end}\n%%EOF\n`,
        ),
      );
      return Buffer.concat(parts);
    },
  };
};

/** A text for people: UTF-16 with its mark, as PDF has it. */
export const textString = (text: string): string =>
  `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** A number as short as it says the same to a thousandth of a point. */
export const num = (value: number): string => String(Math.round(value * 1000) / 1000);
