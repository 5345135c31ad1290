import type { MaterialDeclaration } from "#kernel/forms";
import type { Refusal } from "#platform/http";
import { refuseApplication as refuse } from "./contract.ts";
import { sizeText } from "./size.ts";

const MB = 1024 * 1024;
/** Largest file in bytes; a material may ask for less. */
export const LARGEST_FILE = 10 * MB;
/** All papers of one case together. */
export const LARGEST_CASE = 60 * MB;
const MOST_PAGES = 300;
/** As many as a good phone takes; more would fill the memory of whoever opens it. */
const MOST_PIXELS = 64_000_000;

export type Limits = {
  accept: readonly ("pdf" | "png" | "jpeg")[];
  maxBytes: number;
  maxPages: number;
  maxPixels: number;
};
/** What limits are compared with. */
export type Measured = {
  name: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  pixels: number | null;
};

/** What a material asks for, within what is taken at all. */
export const limitsOf = (
  asked?: Pick<MaterialDeclaration, "accept" | "maxBytes" | "maxPages" | "maxPixels">,
): Limits => ({
  accept: asked?.accept ?? ["pdf", "png", "jpeg"],
  maxBytes: Math.min(asked?.maxBytes ?? LARGEST_FILE, LARGEST_FILE),
  maxPages: Math.min(asked?.maxPages ?? MOST_PAGES, MOST_PAGES),
  maxPixels: Math.min(asked?.maxPixels ?? MOST_PIXELS, MOST_PIXELS),
});

const KIND: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpeg",
};

/** Why a file is beyond the limits: which file, which limit, and what to do. */
export const beyond = (limits: Limits, it: Measured): Refusal | undefined => {
  const { name } = it;
  if (!limits.accept.some((one) => one === KIND[it.mediaType]))
    return refuse("file-kind", kinds(limits, name));
  if (it.bytes > limits.maxBytes) return tooBig(limits, it);
  if (it.pages !== null && it.pages > limits.maxPages)
    return refuse("file-too-long", { name, pages: it.pages, limit: limits.maxPages });
  if (it.pixels !== null && it.pixels > limits.maxPixels)
    return refuse("file-too-many-pixels", {
      name,
      pixels: inMillions(it.pixels),
      limit: inMillions(limits.maxPixels),
    });
  return undefined;
};

export const tooBig = (limits: Limits, { name, bytes }: Pick<Measured, "name" | "bytes">): Refusal =>
  refuse("file-too-big", { name, size: sizeText(bytes), limit: sizeText(limits.maxBytes) });

export const kinds = ({ accept }: Limits, name: string): { name: string; kinds: string } => ({
  name,
  kinds: accept.map((it) => it.toUpperCase()).join("、"),
});

/** 万 pixels, as cameras count them. */
const inMillions = (pixels: number): number => Math.ceil(pixels / 10_000);
