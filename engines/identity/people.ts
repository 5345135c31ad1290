import type { App } from "#platform/context";
import { isUniqueViolation, type Tx } from "#platform/database";
import { type FieldProblem, type Refusal, refusing } from "#platform/http";
import { NewPerson, refuseIdentity } from "./contract.ts";
import { hashPassword } from "./password.ts";
import { isRole, ROLE_NAMES } from "./permissions.ts";
import { insertPerson, listPeopleRows } from "./store.ts";

const refuse = refusing({ "bad-person": { status: 422, says: "账号信息有误，请按提示修改。" } });

type Options = { sample?: boolean; tx?: Tx };

/** Adds somebody with their grants. Called by the command line and by sample data; no door of the API leads here. */
export const addPerson = async (
  app: App,
  person: NewPerson,
  { sample = false, tx = app.db }: Options = {},
): Promise<{ personId: string } | Refusal> => {
  const parsed = NewPerson.safeParse(person);
  if (!parsed.success) {
    return refuse(
      "bad-person",
      {},
      parsed.error.issues.map((it) => ({
        field: it.path.join("."),
        code: it.code ?? "invalid",
        says: it.message,
      })),
    );
  }
  const problems = parsed.data.grants.flatMap((it) => grantProblems(app, it));
  if (problems.length > 0) return refuse("bad-person", {}, problems);
  const personId = app.newId();
  const { username, name, password, grants } = parsed.data;
  try {
    await insertPerson(
      tx,
      {
        person_id: personId,
        username,
        name,
        password: await hashPassword(password),
        disabled: false,
        sample,
        created_at: app.realNow(),
      },
      grants.map((it) => ({ role: it.role, unit: it.unit ?? "", for_subject: it.subjectId })),
    );
  } catch (fault) {
    if (isUniqueViolation(fault)) return refuseIdentity("username-taken", { username });
    throw fault;
  }
  return { personId };
};

const grantProblems = (app: App, { role, unit, subjectId }: NewPerson["grants"][number]): FieldProblem[] => {
  if (!isRole(role))
    return [
      {
        field: "role",
        code: "role-unknown",
        says: `没有“${role}”这个角色。可用：${Object.keys(ROLE_NAMES).join("、")}。`,
      },
    ];
  if (role === "applicant")
    return subjectId
      ? []
      : [{ field: "subject", code: "subject-missing", says: "企业经办人要写明代办哪一户（--subject）。" }];
  if (!unit || !app.plan.units.some((it) => it.id === unit)) {
    return [
      {
        field: "unit",
        code: "unit-unknown",
        says: `没有“${unit ?? ""}”这个单位。可用：${app.plan.units.map((it) => it.id).join("、")}。`,
      },
    ];
  }
  return [];
};

export type ListedPerson = {
  username: string;
  name: string;
  disabled: boolean;
  sample: boolean;
  grants: { role: string; unit: string | null }[];
};

export const listPeople = async (app: App): Promise<ListedPerson[]> => {
  const rows = await listPeopleRows(app.db);
  return [...Map.groupBy(rows, (it) => it.username).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const grants = group.flatMap((it) => (it.role ? [{ role: it.role, unit: it.unit || null }] : []));
    return [
      { username: first.username, name: first.name, disabled: first.disabled, sample: first.sample, grants },
    ];
  });
};
