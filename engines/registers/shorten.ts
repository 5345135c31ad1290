/**
 * The beginning of what a file says, fit to be kept: a zero character, or half of a character that a cut leaves
 * at the end (rare characters of names take two places), is something that no database takes.
 */
export const shorten = (text: string, most: number): string =>
  text.slice(0, most).replaceAll("\0", "\uFFFD").toWellFormed();
