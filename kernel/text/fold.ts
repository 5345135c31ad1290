const SAME: Readonly<Record<string, string>> = {
  "〔": "[",
  "﹝": "[",
  "【": "[",
  "〕": "]",
  "﹞": "]",
  "】": "]",
  "—": "-",
  "–": "-",
  "―": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "～": "-",
  "~": "-",
  "〜": "-",
  "“": '"',
  "”": '"',
  "„": '"',
  "〝": '"',
  "〞": '"',
  "‘": "'",
  "’": "'",
  "﹙": "(",
  "﹚": ")",
  "．": ".",
};

/**
 * The same text in one spelling — half-width forms, one kind of dash, quote and bracket — character by character,
 * so that places found in it are places in the original.
 */
export const fold = (text: string): string =>
  text.replace(/[^\u4e00-\u9fff\n]/g, (it) => {
    const same = SAME[it];
    if (same !== undefined) return same;
    const code = it.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : it;
  });

/** For comparing words: folded, without blanks and line breaks; a run of dashes counts as one. */
export const squeeze = (text: string): string =>
  fold(text.normalize("NFC")).replace(/\s+/g, "").replace(/-+/g, "-");

/** Whether the words stand in the text, whatever the line breaks, widths and kinds of dash and quote. Empty words stand nowhere. */
export const containsQuote = (text: string, quote: string): boolean => {
  const wanted = squeeze(quote);
  return wanted !== "" && squeeze(text).includes(wanted);
};

export const sameWords = (a: string, b: string): boolean => squeeze(a) === squeeze(b);
