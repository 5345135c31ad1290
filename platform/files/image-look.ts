/** `bytes` are the picture without what a camera wrote about place and person. */
export type ImageLook =
  | { pixels: number; bytes: Buffer; locationRemoved: boolean }
  | { fault: "cut-off" | "damaged" };
