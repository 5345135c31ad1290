import { applyChangeNow, calendarDesk } from "#engines/calendar";
import type { CalendarPreview } from "#engines/calendar/contract";
import { dayText, findDay, type NoticeProblem } from "#kernel/calendar";
import { as, systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { openApp } from "../../app.ts";
import { BadUse, type CommandCall, Fault } from "../../command.ts";
import { textFromFile } from "../document-file.ts";

const SHOWN = 20;

/** Shows what a notice on days off would change; with --apply it is imported and open cases are reckoned at once. */
export const importNotice = async (
  { options, json, out }: CommandCall,
  rest: readonly string[],
): Promise<number> => {
  const [file, ...more] = rest;
  if (!file || more.length > 0)
    throw new BadUse("写法：./chuchuang clock import 放假通知.txt [--apply] [--json]");
  const text = await textFromFile(file);
  const running = await openApp();
  try {
    const ctx = as(running.app, systemActor("cli.clock"));
    const proposal = { is: "notice" as const, text };
    const preview = await calendarDesk(ctx).preview({ proposal });
    if (isRefusal(preview)) throw new Fault(preview.refused, preview.says);
    const refused = preview.obstacle !== null;
    if (options.apply !== true || refused) {
      if (json) out(JSON.stringify({ applied: null, ...preview }));
      else for (const line of linesOf(preview, text)) out(line);
      if (!json && !refused) out("这是预览，什么也没有改。确认无误后加 --apply 导入。");
      return refused ? 1 : 0;
    }
    const applied = await applyChangeNow(ctx, { proposal, revision: preview.revision });
    if (isRefusal(applied)) throw new Fault(applied.refused, applied.says);
    if (json) {
      out(JSON.stringify({ applied, ...preview }));
      return 0;
    }
    for (const line of linesOf(preview, text)) out(line);
    const { run } = applied;
    out(
      `已导入，日历是“${applied.version}”。重新推算 ${run.total} 件在办件，${run.moved} 件的到期日变了${run.failed > 0 ? `，${run.failed} 件没有算成，稍后会再试` : ""}。`,
    );
    return run.failed > 0 ? 1 : 0;
  } finally {
    await running.close();
  }
};

function* linesOf(
  { notice, changed, becomesPublished, dueDays, obstacle, year }: CalendarPreview,
  text: string,
): Generator<string> {
  if (notice) {
    yield `文号　　${notice.number ?? "没有找到"}`;
    yield `年份　　${notice.year || "没有找到"}${notice.is === "change" ? "（对已公布安排的调整）" : ""}`;
    const count = (is: "off" | "work"): number => notice.days.filter((it) => it.is === is).length;
    yield `放假 ${count("off")} 天，调休上班 ${count("work")} 天`;
    for (const it of notice.prolongings) yield `延长${it.name}假期至 ${it.until}`;
    for (const it of notice.problems) yield problemLine(it, text);
    for (const it of notice.remarks) yield `不涉及日期：${it.text}`;
  }
  if (obstacle) {
    yield obstacle;
    return;
  }
  if (becomesPublished) yield `${year} 年由暂定变为已公布。`;
  yield changed.length === 0 ? "日历已经与它一致，没有哪一天会变。" : `有 ${changed.length} 天会变：`;
  for (const it of changed)
    yield `  ${textOf(it.day)}：${it.before.name || "工作日"} → ${it.after.name}${it.after.is === "makeupWorkday" ? "调休上班" : ""}`;
  yield `在办件中有 ${dueDays.moved} 件的到期日会变`;
  for (const it of dueDays.examples.slice(0, SHOWN))
    yield `  ${it.code} ${it.applicant}：${it.from} → ${it.to}`;
}

const textOf = (text: string): string => {
  const day = findDay(text);
  return day ? dayText(day) : text;
};

/** The place as line and column, as editors count. */
const problemLine = ({ start, end, says }: NoticeProblem, text: string): string => {
  const before = text.slice(0, start).split("\n");
  return `✗ 第 ${before.length} 行第 ${(before.at(-1)?.length ?? 0) + 1} 字“${text.slice(start, end).slice(0, 30)}”：${says}`;
};
