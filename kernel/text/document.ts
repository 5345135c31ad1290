/** A number as printed, with its value in the unit named: 10万元 is 100,000 元. */
export type PrintedNumber = { text: string; value: number; unit: string };

export type ParsedClause = {
  /** As it is cited: 三（十四）, 第四十二条, or 五 where a chapter has no clauses of its own. */
  id: string;
  /** 0 where the document has no chapters. */
  chapter: number;
  number: number;
  /** Empty where the document gives clauses no heading. */
  title: string;
  /** Everything after the numeral, hard line breaks and page furniture taken out. */
  text: string;
  /** 责任单位 as printed, in order. */
  units: readonly string[];
  numbers: readonly PrintedNumber[];
  /** First and last line of the file, counted from 1. */
  start: number;
  end: number;
};

/** What is missing or odd. Codes are stable. */
export type TextWarning = { code: string; says: string; line?: number };

/** An official document (公文) as its text shows it. What the text does not show is null. */
export type ParsedDocument = {
  /** 文号 in its standard form: 楚政通〔2020〕13号. */
  number: string | null;
  /** Title of what is issued; for 关于印发《X》的通知 it is X. */
  title: string | null;
  /** Title of the covering notice, when there is one. */
  notice: string | null;
  issuer: string | null;
  /** YYYY-MM-DD */
  issuedOn: string | null;
  chapters: readonly { number: number; title: string }[];
  clauses: readonly ParsedClause[];
  /** The whole text without furniture and line breaks, for looking up quotes that no clause holds. */
  text: string;
  furniture: readonly { line: number; text: string }[];
  warnings: readonly TextWarning[];
};
