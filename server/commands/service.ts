import { listPublications, planInForce } from "#engines/services";
import { type Day, dayOfInstant, dayText, termText } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import { intakeOn, type ServiceItem } from "#kernel/process";
import { plan as chuxiong } from "#plan";
import { StartRefusal } from "#platform/database";
import { BadUse, type Command, type CommandCall } from "../command.ts";
import { serviceCheck } from "./service-check.ts";

const usage =
  "./chuchuang service list [--on 2026-11-20] [--json]\n./chuchuang service check [编号|文件.json] [--json]";

export const service: Command = {
  name: "service",
  usage,
  summary: "服务事项：现行版本一览；按发布检查逐处找问题",
  run: (call) => {
    const [action, ...rest] = call.positionals;
    if (action === "list" && rest.length === 0) return list(call);
    if (action === "check" && rest.length <= 1) return serviceCheck(rest[0], call);
    throw new BadUse(`请这样写：\n${usage}`);
  },
};

/** What a list says of an item. */
const rowOf = (it: ServiceItem, today: Day, published: boolean) => {
  const intake = intakeOn(it, today);
  return {
    id: it.id,
    name: it.name,
    measure: it.measure,
    owner: it.owner,
    level: it.level ?? "prefecture",
    revision: it.revision,
    from: published ? "published" : "plan",
    promised: { days: it.limits.promised.days, unit: it.limits.promised.unit },
    statutory: it.limits.statutory
      ? { days: it.limits.statutory.days, unit: it.limits.statutory.unit }
      : null,
    steps: it.steps.map((one) => one.is),
    materials: it.materials.map(({ key, name, source, required }) => ({ key, name, source, required })),
    applicants: it.applicants,
    onlyJoint: it.onlyJoint === true,
    open: intake.open,
    openUntil: intake.open ? intake.until : null,
    opens: intake.open ? null : intake.opens,
    workedCases: it.tests?.length ?? 0,
  };
};
type Row = ReturnType<typeof rowOf>;

const list = async (call: CommandCall): Promise<number> => {
  const { dayOption } = await import("./facts.ts");
  const { plan, today } = await readPlan(call);
  const on = call.options.on === undefined ? today : dayOption(call.options.on, "--on");
  const rows = plan.services.map((it) => rowOf(it, on, it !== chuxiong.findService(it.id)));
  if (call.json) call.out(JSON.stringify(rows));
  else {
    for (const it of rows) for (const line of lines(it, plan)) call.out(line);
    call.out(`${rows.length} 个服务事项，${rows.filter((it) => it.open).length} 个正在受理。`);
  }
  return 0;
};

/** The plan as it is in force by this installation's own data; while a server holds them, the items as the program brings them. */
const readPlan = async ({ options }: CommandCall): Promise<{ plan: Plan; today: Day }> => {
  const { openApp } = await import("../app.ts");
  try {
    const running = await openApp();
    try {
      const { dayOption } = await import("./facts.ts");
      const today = options.on === undefined ? running.app.today() : dayOption(options.on, "--on");
      const publications = await listPublications(running.app.db);
      return { plan: planInForce(chuxiong, publications, today), today };
    } finally {
      await running.close();
    }
  } catch (fault) {
    if (!(fault instanceof StartRefusal)) throw fault;
    process.stderr.write(`${fault.message}\n这里列的是程序自带的版本，不含在工作台发布的版本。\n`);
    return { plan: chuxiong, today: dayOfInstant(Date.now()) };
  }
};

const lines = (it: Row, plan: Plan): string[] => {
  const unit = plan.units.find((one) => one.id === it.owner)?.name ?? it.owner;
  const state = it.open
    ? it.openUntil
      ? `受理到${dayText(it.openUntil)}`
      : "正在受理"
    : it.opens
      ? `${dayText(it.opens)}开始受理`
      : "不再受理";
  return [
    `${it.id} ${it.name}（第 ${it.revision} 版${it.from === "published" ? "，工作台发布" : ""}）`,
    `   第 ${it.measure} 条，${unit}，承诺${termText(it.promised)}，${it.steps.length} 个环节，${it.materials.length} 份材料，${it.onlyJoint ? "只由一件事分送" : state}`,
  ];
};
