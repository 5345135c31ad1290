import { Agent, get } from "node:http";

export type Load = { perSecond: number; p50: number; p99: number };

/** Asks for one address over kept-open connections, one request after another on each. Times in ms. */
export const load = async (url: string, connections: number, milliseconds: number): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const until = performance.now() + milliseconds;
  const ask = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const from = performance.now();
      get(url, { agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
        response.resume();
        response.on("end", () => {
          times.push(performance.now() - from);
          resolve();
        });
      }).on("error", reject);
    });
  const worker = async (): Promise<void> => {
    while (performance.now() < until) await ask();
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const took = performance.now() - from;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: (times.length / took) * 1000, p50: at(0.5), p99: at(0.99) };
};
