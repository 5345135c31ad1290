import { checkLog, logState } from "#engines/audit";
import { unbalancedAccounts } from "#engines/finance";
import { openApp } from "../app.ts";
import { BadUse, type Command } from "../command.ts";

export const audit: Command = {
  name: "audit",
  usage: "./chuchuang audit check [--json]",
  summary: "重算全部留痕和资金账，指出第一处对不上的地方",
  run: async ({ positionals, json, out }) => {
    if (positionals[0] !== "check" || positionals.length > 1) throw new BadUse("要写 audit check。");
    const running = await openApp();
    try {
      const log = await checkLog(running.app);
      const { waiting } = await logState(running.app);
      const unbalanced = await unbalancedAccounts(running.app);
      if (json) out(JSON.stringify({ ...log, waiting, unbalanced }));
      else {
        out(
          log.intact
            ? `留痕 ${log.size} 条，全部对得上；树根 ${log.root}。`
            : `留痕从第 ${log.firstBad} 条（从 0 数起）开始对不上，请保全数据库并报告。`,
        );
        out(`另有 ${waiting} 条等待编号。`);
        out(
          unbalanced.length === 0
            ? "资金账：各科目余额等于流水合计。"
            : `资金账对不上：${unbalanced.map((it) => `${it.ledger_id} ${it.account}`).join("、")}。`,
        );
      }
      return log.intact && unbalanced.length === 0 ? 0 : 1;
    } finally {
      await running.close();
    }
  },
};
