/** A name is written with its slash; a string is only "(": what it says is nobody's business here. */
export type PdfValue = number | string | { ref: number } | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;

/** Who sees every dictionary, and how many values may still be read of one file. */
export type PdfReader = { visit: (it: PdfDictionary) => void; left: number };
type Reading = { text: string; at: number; reader: PdfReader };

/** What is no PDF syntax; whoever reads an object skips it. `at` is how far it was read. */
class NotPdf extends Error {
  readonly at: number;
  constructor(says: string, at: number) {
    super(says);
    this.at = at;
  }
}

const DEEPEST = 60;
const BLANK = /[\0\t\n\f\r ]/;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]{1,200}/y;
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]{0,200}/y;

/** Reads one value from there on and gives where it ends; without a value, how far it was looked. Every dictionary on the way is visited. */
export const readPdfValue = (
  text: string,
  at: number,
  reader: PdfReader,
): { value?: PdfValue; end: number } => {
  const reading = { text, at, reader };
  try {
    const value = valueAt(reading, 0);
    return { value, end: reading.at };
  } catch (fault) {
    if (fault instanceof NotPdf) return { end: fault.at };
    throw fault;
  }
};

export const skipBlanks = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "%") {
      while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
    } else if (!BLANK.test(sign)) break;
  }
  return at;
};

const valueAt = (it: Reading, depth: number): PdfValue => {
  it.reader.left -= 1;
  if (it.reader.left < 0) throw new NotPdf("too much", it.at);
  if (depth > DEEPEST) throw new NotPdf("too deep", it.at);
  it.at = skipBlanks(it.text, it.at);
  switch (it.text[it.at]) {
    case "/":
      return nameAt(it);
    case "(":
      return literalAt(it);
    case "[":
      return arrayAt(it, depth);
    case "<":
      return it.text[it.at + 1] === "<" ? dictionaryAt(it, depth) : hexAt(it);
    default:
      return wordAt(it);
  }
};

/** `/J#61vaScript` is the same name as `/JavaScript`. */
const nameAt = (it: Reading): string =>
  take(it, NAME).replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

const literalAt = (it: Reading): string => {
  let open = 0;
  for (; it.at < it.text.length; it.at++) {
    const sign = it.text[it.at];
    if (sign === "\\") it.at++;
    else if (sign === "(") open++;
    else if (sign === ")" && --open === 0) {
      it.at++;
      return "(";
    }
  }
  throw new NotPdf("string without end", it.at);
};

const hexAt = (it: Reading): string => {
  const end = it.text.indexOf(">", it.at);
  if (end < 0) throw new NotPdf("string without end", it.text.length);
  it.at = end + 1;
  return "(";
};

const arrayAt = (it: Reading, depth: number): PdfValue[] => {
  const values: PdfValue[] = [];
  it.at++;
  for (;;) {
    it.at = skipBlanks(it.text, it.at);
    if (it.text[it.at] === "]") {
      it.at++;
      return values;
    }
    values.push(valueAt(it, depth + 1));
  }
};

const dictionaryAt = (it: Reading, depth: number): PdfDictionary => {
  const entries = new Map<string, PdfValue>();
  it.at += 2;
  for (;;) {
    it.at = skipBlanks(it.text, it.at);
    if (it.text.startsWith(">>", it.at)) {
      it.at += 2;
      it.reader.visit(entries);
      return entries;
    }
    const key = nameAt(it);
    entries.set(key, valueAt(it, depth + 1));
  }
};

const wordAt = (it: Reading): PdfValue => {
  REFERENCE.lastIndex = it.at;
  const reference = REFERENCE.exec(it.text);
  if (reference) {
    it.at = REFERENCE.lastIndex;
    return { ref: Number(reference[1]) };
  }
  const word = take(it, WORD);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : word;
};

const take = (it: Reading, pattern: RegExp): string => {
  pattern.lastIndex = it.at;
  const found = pattern.exec(it.text)?.[0];
  if (found === undefined) throw new NotPdf("unexpected sign", it.at);
  it.at = pattern.lastIndex;
  return found;
};
