import { applicationsDesk, caseByCode, eventsForNobody, replayCase } from "#engines/applications";
import { moneyPort } from "#engines/finance";
import { as, systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { openApp, type Running } from "../app.ts";
import { BadUse, type Command, type CommandCall, Fault } from "../command.ts";
import { clockLines } from "./clock/explain.ts";
import { dayOption } from "./facts.ts";

const usage =
  "./chuchuang case show 回执编号 [--json]\n./chuchuang case replay 回执编号 --at 2026-11-20 [--json]";

/** A case as it stands, or as it stood at the end of a day. */
export const oneCase: Command = {
  name: "case",
  usage,
  summary: "一件申请：现在的情况，或者重放到某一天结束时的情况",
  run: async (call) => {
    const [verb, code, ...more] = call.positionals;
    if ((verb !== "show" && verb !== "replay") || !code || more.length > 0)
      throw new BadUse(`写法：\n${usage}`);
    if (verb === "replay" && call.options.at === undefined) throw new BadUse("case replay 要写 --at 日期。");
    const running = await openApp();
    try {
      return await (verb === "show" ? show(running, code, call) : replay(running, code, call));
    } finally {
      await running.close();
    }
  },
};

const unknown = (code: string): Fault =>
  new Fault("case-unknown", `没有编号是“${code}”的办件。请核对回执上的编号。`);

const show = async ({ app }: Running, code: string, { json, out }: CommandCall): Promise<number> => {
  const ctx = as(app, systemActor("cli.case"));
  const found = await caseByCode(app.db, code);
  if (!found) throw unknown(code);
  const { subjectId, caseId } = found;
  const view = await applicationsDesk(ctx, moneyPort).case({ subjectId, caseId });
  if (isRefusal(view)) throw new Fault(view.refused, view.says);
  if (json) {
    out(
      JSON.stringify({
        ...view,
        events: eventsForNobody(app.plan, found.item, found.events),
        revision: found.item.revision,
      }),
    );
    return 0;
  }
  out(
    `${view.code} ${view.serviceName}（第 ${found.item.revision} 版） ${view.applicant} ${view.statusText}`,
  );
  for (const it of view.timeline) out(`${it.day} ${it.title}（${it.who}）${it.says ? ` ${it.says}` : ""}`);
  for (const it of view.dueDayMoves)
    out(`${it.on} 日历变更，到期日由 ${it.from} 变为 ${it.to}（${it.calendar}）`);
  for (const line of clockLines(view.reading)) out(line);
  return 0;
};

const replay = async (
  { app }: Running,
  code: string,
  { options, json, out }: CommandCall,
): Promise<number> => {
  const at = dayOption(options.at, "--at");
  const found = await caseByCode(app.db, code);
  if (!found) throw unknown(code);
  const then = await replayCase(app.db, { ...found, at, plan: app.plan });
  if (!then)
    throw new Fault(
      "not-yet-filed",
      `这件申请是 ${found.state.submittedOn} 提交的，${at} 还没有它。请换一天。`,
    );
  if (json) {
    out(JSON.stringify(then));
    return 0;
  }
  out(
    `${then.code} 截至 ${at} 结束时：${then.statusText}，共 ${then.state.version} 条记录，按第 ${then.revision} 版事项`,
  );
  for (const it of then.events) out(`${it.day} ${it.is}（${it.by.name}）`);
  for (const line of clockLines(then.reading)) out(line);
  return 0;
};
