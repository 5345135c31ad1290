/** A reason not to start: one Chinese sentence that says what to do and a stable code. Exit code 1, nothing touched. */
export class StartRefusal extends Error {
  readonly code: string;
  constructor(code: string, says: string) {
    super(says);
    this.name = "StartRefusal";
    this.code = code;
  }
}
