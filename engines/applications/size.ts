/** 10 MB, 1.5 MB, 300 KB; rounded up, so that what is over a limit reads as more. */
export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${Math.ceil((bytes * 10) / (1024 * 1024)) / 10} MB`
    : `${Math.ceil(bytes / 1024)} KB`;
