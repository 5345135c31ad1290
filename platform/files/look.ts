import { lookAtJpeg } from "./jpeg.ts";
import { type MediaType, mediaTypeOf } from "./media-type.ts";
import { lookAtPdf } from "./pdf.ts";
import { lookAtPng } from "./png.ts";

/** What a file is, by what is in it. `bytes` is what to keep of it. */
export type FileLook = {
  mediaType: MediaType;
  bytes: Uint8Array;
  /** Of a PDF. */
  pages: number | null;
  /** Width times height of a picture. */
  pixels: number | null;
  /** Whether place and person that a camera wrote were taken out. */
  locationRemoved: boolean;
};
/** Why a file is not taken, whatever the limits are. */
export type FileFault =
  | "empty"
  | "kind"
  | "cut-off"
  | "damaged"
  | "encrypted"
  | "script"
  | "attachment"
  | "too-complex";

/** Looks into a file without drawing, decoding or running anything of it. Names and headings are not believed. */
export const lookAt = (given: Uint8Array): FileLook | { fault: FileFault } => {
  if (given.length === 0) return { fault: "empty" };
  const mediaType = mediaTypeOf(given);
  if (!mediaType) return { fault: "kind" };
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (mediaType === "application/pdf") {
    const look = lookAtPdf(bytes);
    return "fault" in look
      ? look
      : { mediaType, bytes, pages: look.pages, pixels: null, locationRemoved: false };
  }
  const look = mediaType === "image/png" ? lookAtPng(bytes) : lookAtJpeg(bytes);
  return "fault" in look ? look : { mediaType, pages: null, ...look };
};
