/** Beside which field, what is wrong and what to do. */
export type FieldProblem = { field: string; code: string; says: string };

/** A refused command: nothing was changed. `refused` is for machines, `says` for people. */
export type Refusal<Code extends string = string> = {
  refused: Code;
  status: number;
  says: string;
  problems?: readonly FieldProblem[];
};

type Details = Record<string, string | number>;
/** Code → HTTP status and the sentence that says what to do; `{name}` is filled from the details. */
export type RefusalTable<Code extends string> = Record<Code, { status: number; says: string }>;

/** `const refuse = refusing(table)`, then `return refuse("already-applied", { on })`. */
export const refusing =
  <Code extends string>(table: RefusalTable<Code>) =>
  (code: Code, details: Details = {}, problems?: readonly FieldProblem[]): Refusal<Code> => {
    const { status, says } = table[code];
    const sentence = says.replace(/\{(\w+)\}/g, (whole, key: string) => String(details[key] ?? whole));
    return { refused: code, status, says: sentence, ...(problems ? { problems } : {}) };
  };

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "refused" in value && "says" in value;
