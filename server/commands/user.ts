import { addPerson, disablePerson, type ListedPerson, listPeople, roleName } from "#engines/identity";
import { isRefusal } from "#platform/http";
import { openApp } from "../app.ts";
import { BadUse, type Command, type CommandCall, Fault } from "../command.ts";

export const user: Command = {
  name: "user",
  usage:
    "PASSWORD=… ./chuchuang user add 账号 --name 姓名 --role clerk --unit science-technology\nPASSWORD=… ./chuchuang user add 账号 --name 姓名 --role applicant --subject 主体编号\nPASSWORD=… ./chuchuang user add 账号 --name 姓名（个人，给自己办事）\n./chuchuang user disable 账号\n./chuchuang user list [--json]",
  summary: "增加、停用、列出账号（密码由环境变量 PASSWORD 给出，不写在命令里）",
  run: async (call) => {
    const [action, username, ...rest] = call.positionals;
    if (action === "list" && username === undefined) return list(call);
    if (action === "add" && username !== undefined && rest.length === 0) return add(call, username);
    if (action === "disable" && username !== undefined && rest.length === 0) return disable(call, username);
    throw new BadUse("要写 user add 账号、user disable 账号 或 user list。");
  },
};

const text = (value: string | boolean | undefined): string => (typeof value === "string" ? value : "");

const add = async ({ options, json, out }: CommandCall, username: string): Promise<number> => {
  const password = process.env.PASSWORD ?? "";
  if (password === "")
    throw new BadUse("请用环境变量 PASSWORD 给出密码，例如 PASSWORD=… ./chuchuang user add …");
  const running = await openApp();
  try {
    // Without a role it is a person in the own name.
    const isPerson =
      options.role === undefined && options.unit === undefined && options.subject === undefined;
    const grant = {
      role: text(options.role),
      unit: text(options.unit) || null,
      subjectId: text(options.subject) || null,
    };
    const added = await addPerson(running.app, {
      username,
      name: text(options.name),
      password,
      grants: isPerson ? [] : [grant],
    });
    if (isRefusal(added))
      throw new Fault(added.refused, [added.says, ...(added.problems ?? []).map((it) => it.says)].join(""));
    out(json ? JSON.stringify({ username, personId: added.personId }) : `已增加账号 ${username}。`);
    return 0;
  } finally {
    await running.close();
  }
};

const disable = async ({ json, out }: CommandCall, username: string): Promise<number> => {
  const running = await openApp();
  try {
    const answer = await disablePerson(running.app, username);
    if (isRefusal(answer)) throw new Fault(answer.refused, answer.says);
    out(
      json
        ? JSON.stringify({ username, disabled: true })
        : `已停用账号 ${username}，正在使用的登录立即失效。`,
    );
    return 0;
  } finally {
    await running.close();
  }
};

const list = async ({ json, out }: CommandCall): Promise<number> => {
  const running = await openApp();
  try {
    const people = await listPeople(running.app);
    if (json) out(JSON.stringify(people));
    else for (const it of people) out(line(it));
    return 0;
  } finally {
    await running.close();
  }
};

const line = ({ username, name, disabled, sample, grants }: ListedPerson): string => {
  const roles = grants.map((it) => `${roleName(it.role)}${it.unit ? `@${it.unit}` : ""}`).join("、");
  return `${username.padEnd(20)} ${name}（${roles}）${sample ? " 演示数据" : ""}${disabled ? " 已停用" : ""}`;
};
