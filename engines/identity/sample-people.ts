import { z } from "zod";
import { isUnit } from "#kernel/plan";
import type { App, Context, Role } from "#platform/context";
import { useCase } from "#platform/http";
import type { SamplePerson } from "./contract.ts";
import { addPerson } from "./people.ts";
import { findPerson } from "./store.ts";

/** Known to everybody: sample people exist only where sample data was loaded. */
export const SAMPLE_PASSWORD = "yanshi-2026";

type Declared = {
  username: string;
  name: string;
  role: string;
  where: SamplePerson["where"];
  grant: { role: Role; unit: string | null; firm: number | null };
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
  officer("science.clerk", "普秀兰", "州科技局 经办", "clerk", "science-technology"),
  officer("science.decider", "杨志远", "州科技局 审定", "decider", "science-technology"),
  officer("finance.preparer", "罗晓梅", "州财政局 制单", "paymentPreparer", "finance"),
  officer("finance.releaser", "段文斌", "州财政局 复核", "paymentReleaser", "finance"),
  officer("market.registrar", "起家明", "州市场监管局 名录管理员", "registrar", "market-regulation"),
  officer("council.office", "周立新", "联席会议办公室", "supervisor", "development-reform"),
  officer("county.clerk", "鲁文芳", "楚雄市人社局 经办", "clerk", "human-resources@532301"),
  officer("county.decider", "毛志宏", "楚雄市人社局 审定", "decider", "human-resources@532301"),
];

/** Adds the sample people; running it again adds only who is missing. Units the plan does not have are left out. */
export const loadSamplePeople = async (app: App, firms: readonly { subjectId: string }[]): Promise<void> => {
  for (const { username, name, grant } of SAMPLE_PEOPLE) {
    const subjectId = grant.firm === null ? null : (firms[grant.firm]?.subjectId ?? null);
    const fits = grant.firm === null ? isUnit(app.plan, grant.unit ?? "") : subjectId !== null;
    if (!fits || (await findPerson(app.db, username))) continue;
    const added = await addPerson(
      app,
      {
        username,
        name,
        password: SAMPLE_PASSWORD,
        grants: [{ role: grant.role, unit: grant.unit, subjectId }],
      },
      { sample: true },
    );
    if ("refused" in added) throw new Error(`Sample person ${username} was refused: ${added.says}`);
  }
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
