/** A reason not to start: one Chinese sentence that says what to do and a stable code. Exit code 1, nothing touched. */
export class StartRefusal extends Error {
  readonly code: string;
  constructor(code: string, says: string) {
    super(says);
    this.name = "StartRefusal";
    this.code = code;
  }
}

/** What an administrator has to put right before we can start, by PostgreSQL's own code; any other fault comes back as it is. */
export const refusedByDatabase = (fault: unknown): unknown => {
  const code = typeof fault === "object" && fault !== null && "code" in fault ? fault.code : undefined;
  if (code === "42501") {
    return new StartRefusal(
      "database-forbidden",
      "DATABASE_URL 的账号没有建表的权限。请让它成为这个数据库的所有者（ALTER DATABASE … OWNER TO …）后再启动。",
    );
  }
  if (code === "25006") {
    return new StartRefusal(
      "database-read-only",
      "DATABASE_URL 指定的数据库是只读的，可能是备机。请改为指向主库。",
    );
  }
  return fault;
};
