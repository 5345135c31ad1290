import { exifWithOrientation, hasPlace, orientationOf } from "./exif.ts";
import type { ImageLook } from "./image-look.ts";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** Markers that say how large the picture is; DHT, JPG and DAC lie between them and do not. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Size from the header, segment by segment without decoding. What a camera wrote about place and person is taken out,
 * with pictures hidden behind the end; which way is up stays.
 */
export const lookAtJpeg = (bytes: Buffer): ImageLook => {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let pixels: number | undefined;
  let locationRemoved = false;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined) return { fault: "cut-off" };
    if (bytes[at] !== 0xff || marker === START) return { fault: "damaged" };
    if (marker === END) {
      kept.push(bytes.subarray(at, at + 2));
      return pixels ? { pixels, bytes: Buffer.concat(kept), locationRemoved } : { fault: "damaged" };
    }
    if (at + 4 > bytes.length) return { fault: "cut-off" };
    const size = bytes.readUInt16BE(at + 2);
    if (size < 2) return { fault: "damaged" };
    let end = at + 2 + size;
    if (end > bytes.length) return { fault: "cut-off" };
    const segment = bytes.subarray(at, end);
    if (isFrame(marker) && segment.length >= 9) pixels = segment.readUInt16BE(5) * segment.readUInt16BE(7);
    if (marker === SCAN) {
      end = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, end));
    } else if (marker === APP1) {
      const way = orientationOf(segment);
      if (way !== undefined) kept.push(exifWithOrientation(way));
      locationRemoved ||= hasPlace(segment);
    } else if (isSeen(marker, segment)) kept.push(segment);
    else locationRemoved ||= hasPlace(segment);
    at = end;
  }
};

/** Colours and tables; not the words of cameras and programs. */
const isSeen = (marker: number, segment: Buffer): boolean => {
  if (marker === APP2) return segment.toString("latin1", 4, 15) === "ICC_PROFILE";
  return marker === APP0 || marker === APP14 || (!(marker > APP0 && marker <= APP15) && marker !== COMMENT);
};

/** Data of a scan runs to the next marker that is none of its own. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1];
    if (next === undefined) return bytes.length;
    if (next === 0xff) at -= 1;
    else if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
};
