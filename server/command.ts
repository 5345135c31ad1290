/** One command of ./chuchuang. `run` gives the exit code: 0 done, 1 a finding or fault; bad use is thrown and exits with 2. */
export type Command = {
  name: string;
  usage: string;
  summary: string;
  run(call: CommandCall): Promise<number>;
};
export type CommandCall = {
  positionals: readonly string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
  json: boolean;
  /** One line on stdout. With --json: exactly one JSON document and nothing else. */
  out(text: string): void;
};

/** The command line was not understood: says how to write it. */
export class BadUse extends Error {
  constructor(says: string) {
    super(says);
    this.name = "BadUse";
  }
}

/** It was understood and could not be done: one Chinese sentence that says what to do and a stable code. */
export class Fault extends Error {
  readonly code: string;
  constructor(code: string, says: string) {
    super(says);
    this.name = "Fault";
    this.code = code;
  }
}
