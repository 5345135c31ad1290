import { matchNow } from "#engines/matching";
import { as, systemActor } from "#platform/context";
import { BadUse, type Command } from "../command.ts";

export const match: Command = {
  name: "match",
  usage: "./chuchuang match run [--changed] [--json]",
  summary: "把名录与全部政策匹配一遍，只写入有变化的",
  run: async ({ positionals, options, json, out }) => {
    if (positionals[0] !== "run" || positionals.length > 1) throw new BadUse("要写 match run。");
    const { openApp } = await import("../app.ts");
    const running = await openApp();
    try {
      const from = performance.now();
      const run = await matchNow(
        as(running.app, systemActor("cli.match")),
        options.changed === true ? "changed" : "whole",
      );
      const seconds = Math.round(performance.now() - from) / 1000;
      const result = {
        runId: run.run_id,
        kind: run.kind,
        state: run.state,
        on: run.on_day,
        subjects: run.done,
        changed: run.changed,
        pairs: run.pairs,
        counts: run.counts ?? {},
        seconds,
      };
      if (json) out(JSON.stringify(result));
      else
        out(
          `匹配完成：${result.subjects} 户，${result.changed} 户有变化，写入 ${result.pairs} 条，用时 ${seconds} 秒。`,
        );
      return run.state === "finished" ? 0 : 1;
    } finally {
      await running.close();
    }
  },
};
