import type { Jobs } from "./index.ts";

/** Keeps what was sent; a test runs the work itself. */
export const keptJobs = (): Jobs & { sent: { name: string; data: object }[] } => {
  const sent: { name: string; data: object }[] = [];
  return { sent, send: async (_tx, name, data) => void sent.push({ name, data }) };
};
