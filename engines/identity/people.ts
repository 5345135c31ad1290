import { isUnit } from "#kernel/plan";
import type { App } from "#platform/context";
import { isUniqueViolation } from "#platform/database";
import { type FieldProblem, type Refusal, refusing } from "#platform/http";
import { NewPerson, refuseIdentity } from "./contract.ts";
import { hashPassword } from "./password.ts";
import { isRole, ROLE_NAMES } from "./permissions.ts";
import { disablePersonRow, insertPerson, listPeopleRows } from "./store.ts";

const refuse = refusing({ "bad-person": { status: 422, says: "账号信息有误，请按提示修改。" } });

type Options = { sample?: boolean };

/** Adds somebody with their grants. Called by the command line and by sample data; no door of the API leads here. */
export const addPerson = async (
  app: App,
  person: NewPerson,
  { sample = false }: Options = {},
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
  const { username, name, grants } = parsed.data;
  const password = await hashPassword(parsed.data.password);
  const row = {
    person_id: personId,
    username,
    name,
    password,
    disabled: false,
    sample,
    created_at: app.realNow(),
  };
  const stored = grants.map((it) => ({ role: it.role, unit: it.unit ?? "", for_subject: it.subjectId }));
  try {
    // A person without grants, left by a killed process, would look as if added.
    await app.db.transaction().execute((tx) => insertPerson(tx, row, stored));
  } catch (fault) {
    if (isUniqueViolation(fault)) return refuseIdentity("username-taken", { username });
    throw fault;
  }
  return { personId };
};

/** Closes an account: it signs in no more, and who is signed in with it is out at once. */
export const disablePerson = async (app: App, username: string): Promise<{ done: true } | Refusal> =>
  (await app.db.transaction().execute((tx) => disablePersonRow(tx, username)))
    ? { done: true }
    : refuseIdentity("person-unknown", { username });

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
  if (!unit || !isUnit(app.plan, unit)) {
    return [
      {
        field: "unit",
        code: "unit-unknown",
        says: `没有“${unit ?? ""}”这个单位。可用：${app.plan.units.map((it) => it.id).join("、")}；县（市）的单位写作“单位@区划代码”。`,
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
