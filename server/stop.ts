/** Milliseconds a stop may take before the process ends all the same; the database recovers from that as from a kill. */
const LONGEST_STOP_MS = 15_000;
const PARENT_LOOK_MS = 1_000;

/** Stops cleanly once on Ctrl-C, on a plain kill, and when the launcher above was killed and left this process behind. */
export const stopWith = (close: () => Promise<void>): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    process.stdout.write("\n正在停止…\n");
    close().then(
      () => process.exit(0),
      (fault: unknown) => {
        process.stderr.write(`停止时出错：${String(fault)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

  const launcher = Number(process.env.CHUCHUANG_LAUNCHER);
  if (launcher && launcher === process.ppid) {
    setInterval(() => {
      if (process.ppid !== launcher) stop();
    }, PARENT_LOOK_MS).unref();
  }
};
