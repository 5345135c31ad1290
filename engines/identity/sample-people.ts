import { z } from "zod";
import { isUnit, type Plan } from "#kernel/plan";
import { localised } from "#kernel/process";
import type { App, Context, Role } from "#platform/context";
import { useCase } from "#platform/http";
import type { NewPerson, SamplePerson } from "./contract.ts";
import { addPerson } from "./people.ts";
import { findPerson } from "./store.ts";

/** Known to everybody: sample people exist only where sample data was loaded. */
export const SAMPLE_PASSWORD = "yanshi-2026";

/** So that every service can be walked through, two people sit at all desks that have nobody else. */
const OTHER_DESKS = "other desks";

type Declared = {
  username: string;
  name: string;
  role: string;
  where: SamplePerson["where"];
  /** None: a person in the own name. */
  grant?: { role: Role; unit: string | null; firm: number | null };
};
const officer = (username: string, name: string, role: string, grant: Role, unit: string): Declared => ({
  username,
  name,
  role,
  where: "office",
  grant: { role: grant, unit, firm: null },
});
const founder = (username: string, name: string, role: string, firm: number): Declared => ({
  username,
  name,
  role,
  where: "portal",
  grant: { role: "applicant", unit: null, firm },
});

/** One person for every part of the journey. Firms in the order in which sample data hands them over. */
export const SAMPLE_PEOPLE: readonly Declared[] = [
  founder("founder.li", "李启航", "企业经办人：新认定高企", 0),
  founder("founder.wang", "王春燕", "企业经办人：条件不符", 1),
  founder("founder.zhang", "张守成", "企业经办人：重新认定", 2),
  { username: "person.he", name: "何小云", role: "个人：给自己办事，也可受托代办", where: "portal" },
  officer("science.clerk", "普秀兰", "州科技局 经办", "clerk", "science-technology"),
  officer("science.decider", "杨志远", "州科技局 审定", "decider", "science-technology"),
  officer("finance.preparer", "罗晓梅", "州财政局 制单", "paymentPreparer", "finance"),
  officer("finance.releaser", "段文斌", "州财政局 复核", "paymentReleaser", "finance"),
  officer("market.registrar", "起家明", "州市场监管局 名录管理员", "registrar", "market-regulation"),
  officer("council.office", "周立新", "联席会议办公室", "supervisor", "development-reform"),
  officer("county.clerk", "鲁文芳", "楚雄市人社局 经办", "clerk", "human-resources@532301"),
  officer("county.decider", "毛志宏", "楚雄市人社局 审定", "decider", "human-resources@532301"),
  officer("desks.clerk", "罗文慧", "其他各单位 经办（演示时一人坐所有窗口）", "clerk", OTHER_DESKS),
  officer("desks.decider", "李建业", "其他各单位 审定（演示时一人坐所有窗口）", "decider", OTHER_DESKS),
];

/** Adds the sample people; running it again adds only who is missing. Units the plan does not have are left out. */
export const loadSamplePeople = async (app: App, firms: readonly { subjectId: string }[]): Promise<void> => {
  for (const { username, name, grant } of SAMPLE_PEOPLE) {
    const grants = grant ? grantsOf(app, grant, firms) : [];
    if (grants === undefined || (await findPerson(app.db, username))) continue;
    const added = await addPerson(
      app,
      {
        username,
        name,
        password: SAMPLE_PASSWORD,
        grants,
      },
      { sample: true },
    );
    if ("refused" in added)
      throw new Error(`Sample person ${username} was refused: ${JSON.stringify(added)}`);
  }
};

/** Undefined when the plan does not have the unit or there is no such firm. */
const grantsOf = (
  app: App,
  { role, unit, firm }: NonNullable<Declared["grant"]>,
  firms: readonly { subjectId: string }[],
): NewPerson["grants"] | undefined => {
  const subjectId = firm === null ? null : (firms[firm]?.subjectId ?? null);
  if (unit === OTHER_DESKS) return otherDesks(app.plan).map((it) => ({ role, unit: it, subjectId: null }));
  const fits = firm === null ? isUnit(app.plan, unit ?? "") : subjectId !== null;
  return fits ? [{ role, unit, subjectId }] : undefined;
};

/** Desks at which no other sample person works cases (who keeps the register or pays there does not): of the prefecture, and of its counties where a service is worked there. */
const otherDesks = (plan: Plan): string[] => {
  const works = (role: Role | undefined): boolean => role === "clerk" || role === "decider";
  const taken = new Set(SAMPLE_PEOPLE.filter((it) => works(it.grant?.role)).map((it) => it.grant?.unit));
  const inCounties = plan.regions.flatMap(({ code }) =>
    plan.services.flatMap((it) => {
      const { owner, steps } = localised(it, code);
      return [owner, ...steps.flatMap((step) => step.by ?? [])].filter((unit) => unit.endsWith(`@${code}`));
    }),
  );
  return [...new Set([...plan.units.map((it) => it.id), ...inCounties])].filter(
    (it) => isUnit(plan, it) && !taken.has(it),
  );
};

export const samplePeople = useCase({
  may: "anyone",
  takes: z.object({}),
  does: async ({ sample }: Context): Promise<readonly SamplePerson[]> =>
    sample
      ? SAMPLE_PEOPLE.map(({ username, name, role, where }) => ({
          username,
          name,
          role,
          where,
          password: SAMPLE_PASSWORD,
        }))
      : [],
});
