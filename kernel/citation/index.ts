/** Where in a document a statement comes from. Every condition, amount and deadline carries one. */
export type Citation = {
  /** 文号, for example 楚政通〔2020〕13号; for a law its name. */
  document: string;
  /** Clause as printed: "三（十四）", "第四十二条". Absent only for a whole document. */
  clause?: string;
  /** The words relied on, to be found in that clause by machine. */
  quote: string;
  /** How sure we are of what is quoted; as sure as its version unless told. */
  certainty?: Certainty;
};

/** How sure we are of a number taken from a document. Only "verified" is shown without a warning. */
export type Certainty = "verified" | "secondary" | "memory" | "unconfirmed";

/** Binds the document once: `const clause = citing("楚政通〔2020〕13号"); clause("三（十四）", "给予10万元—30万元")`. */
export const citing =
  (document: string) =>
  (clause: string, quote: string): Citation => ({ document, clause, quote });

/** One line for people: 楚政通〔2020〕13号 三（十四）：“…”. */
export const citationText = (it: Citation): string =>
  `${it.document}${it.clause ? ` ${it.clause}` : ""}：“${it.quote}”`;
