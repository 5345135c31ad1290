/** Where to go after a form: a path of this site, whatever was sent. */
export const ownPath = (text: string | null, otherwise: string): string =>
  text && /^\/(?![/\\])/.test(text) && !/[\p{Cc}\\]/u.test(text) ? text : otherwise;
