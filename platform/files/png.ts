import type { ImageLook } from "./image-look.ts";

/** Words and camera data: nothing that is seen. */
const SPOKEN = new Set(["eXIf", "tEXt", "iTXt", "zTXt"]);

/** Size from the header, chunk by chunk without unpacking; camera data and words are taken out. */
export const lookAtPng = (bytes: Buffer): ImageLook => {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let pixels: number | undefined;
  let pictured = false;
  let locationRemoved = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return { fault: "cut-off" };
    const chunk = bytes.subarray(at, end);
    if (at === 8) {
      if (kind !== "IHDR" || chunk.length !== 25) return { fault: "damaged" };
      pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
    }
    pictured ||= kind === "IDAT";
    if (!SPOKEN.has(kind)) kept.push(chunk);
    else locationRemoved ||= kind === "eXIf" || chunk.includes("GPSLatitude");
    if (kind === "IEND") {
      if (!pixels || !pictured) return { fault: "damaged" };
      return { pixels, bytes: Buffer.concat(kept), locationRemoved };
    }
    at = end;
  }
  return { fault: "cut-off" };
};
