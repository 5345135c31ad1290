import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, smallPdf } from "#engines/applications/testing";
import { moneyPort } from "#engines/finance";
import { addPerson, findActorById } from "#engines/identity";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../test/world/index.ts";

/** Opening a company goes its whole way through the engines: a person, one form, six parts, one end. */
let world: World;
let subjectId: string;
const service = "m01/open-enterprise";
const reason = "材料齐全，符合法定形式";
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const desk = (ctx: Context) => applicationsDesk(ctx, moneyPort);
/** One who both handles and decides for the unit. */
const officer = (unit: string) =>
  world.as({
    ...person(unit, { role: "clerk", unit }),
    grants: (["clerk", "decider"] as const).map((role) => ({ role, unit, subjectId: null })),
  });
const founder = async () => world.as(await findActorById(world.app, subjectId));

beforeAll(async () => {
  world = await openWorld({ now: "2026-03-02T02:00:00.000Z", sample: true });
  const added = ok(
    await addPerson(world.app, {
      username: "yan.shi",
      name: "样例甲",
      password: "long enough 1",
      grants: [],
    }),
  );
  subjectId = added.personId;
});
afterAll(() => world.close());

const file = async (): Promise<string> => {
  const mine = desk(await founder());
  const answers = world.app.plan.getService(service).tests?.[0]?.answers ?? {};
  const materials = await Promise.all(
    ["articles", "premisesPaper", "appointments"].map(async (material) => {
      const paper = ok(await mine.attach({ subjectId, name: `${material}.pdf`, bytes: smallPdf(material) }));
      return { material, fileId: paper.fileId };
    }),
  );
  return ok(await mine.submit(application({ service, subjectId, answers, materials }))).caseId;
};
const look = async (caseId: string) => ok(await desk(await founder()).case({ subjectId, caseId }));
const at = async (caseId: string) => ({ subjectId, caseId, version: (await look(caseId)).version });
const registrar = () => desk(officer("market-regulation"));
const checks = (of: string): string[] =>
  world.app.plan
    .getService(of)
    .steps.flatMap((it) => (it.is === "accept" ? it.checklist.map(({ item }) => item) : []));

/** Accepted, the parts are out: nobody has to send them. */
const opened = async () => {
  const caseId = await file();
  ok(await registrar().accept({ ...(await at(caseId)), checked: checks(service) }));
  const { parts } = await look(caseId);
  expect(parts).toHaveLength(6);
  return { caseId, parts };
};
type Part = Awaited<ReturnType<typeof look>>["parts"][number];
const work = async ({ caseId, service: of }: Part, outcome: "granted" | "refused") => {
  const { owner, steps } = world.app.plan.getService(of);
  const its = desk(officer(owner));
  ok(await its.accept({ ...(await at(caseId)), checked: checks(of) }));
  for (const step of steps)
    if (step.is === "consult") {
      ok(await its.openConsult(await at(caseId)));
      for (const { unit } of step.units)
        ok(
          await desk(officer(unit)).answerConsult({
            ...(await at(caseId)),
            agrees: true,
            says: "可以接待" + "，请按约到网点",
          }),
        );
    }
  ok(await its.decide({ ...(await at(caseId)), outcome, reason }));
};

test("six units work side by side, and all is delivered together in three days", async () => {
  const { caseId, parts } = await opened();
  for (const it of parts) await work(it, "granted");
  world.advance(2);
  ok(await registrar().decide({ ...(await at(caseId)), outcome: "granted", reason }));
  ok(await registrar().deliver(await at(caseId)));
  const whole = await look(caseId);
  expect(whole.status).toBe("delivered");
  expect(whole.parts.map((it) => it.status)).toEqual(Array(6).fill("delivered"));
});

test("without a licence there is no company, whatever else is done", async () => {
  const { caseId, parts } = await opened();
  for (const it of parts) await work(it, it.service === "m01/opening-licence" ? "refused" : "granted");
  expect((await look(caseId)).status).toBe("refused");
});
