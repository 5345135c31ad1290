import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, smallPdf } from "#engines/applications/testing";
import { moneyPort } from "#engines/finance";
import { putRecords } from "#engines/registers";
import { type Context, type Role, systemActor, VISITOR } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../test/world/index.ts";

/** Closing a company goes its whole way through the engines: noticed before it is decided. */
let world: World;
const service = "m01/simple-deregistration";
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const desk = (ctx: Context) => applicationsDesk(ctx, moneyPort);
const officer = (unit: string, role: Role = "clerk") => world.as(person(`${unit} ${role}`, { role, unit }));
const firm = (subjectId: string) => world.as(person("经办人", { role: "applicant", subjectId }));
const FIRMS = ["91532301MA6K00014Y", "91350100M000100Y43"].map((uscc) => ({ uscc, subjectId: randomUUID() }));

beforeAll(async () => {
  world = await openWorld({ now: "2026-03-02T02:00:00.000Z", sample: true });
  const records = FIRMS.map(({ uscc, subjectId }, at) => {
    const name = `楚雄演示商贸 ${at} 号有限公司`;
    const fields = { uscc, name, subjectKind: "enterprise", region: "532301", legalRepresentative: "演示甲" };
    return { subjectId, key: uscc, name, region: fields.region, fields };
  });
  const batch = { batchId: randomUUID(), register: "market-subjects", label: "演示", records };
  await world.app.db.transaction().execute((tx) => putRecords(world.as(systemActor("test")), tx, batch));
});
afterAll(() => world.close());

const SETTLED = {
  plansToClose: "是",
  listedCompany: "否",
  debtsSettled: "是",
  duesSettled: "是",
  investorsPromise: "是",
  closingNeedsApproval: "否",
  registrationRevoked: "否",
  onBadList: "否",
  sharesBurdened: "否",
  investsElsewhere: "否",
  underInvestigation: "否",
  penaltyOutstanding: "否",
};
const ANSWERS = {
  closingReason: "noDebts",
  closingDecidedOn: "2026-02-27",
  hadStaff: "否",
  usedInvoices: "否",
  licencePaper: "electronic",
  "investor.1.investorKind": "person",
  "investor.1.investorName": "演示甲",
  "investor.1.investorId": "演示号码",
  "investor.1.promisedOn": "2026-02-27",
  contactName: "演示甲",
  contactPhone: "0878-0000000",
};

const file = async (subjectId: string, facts: Record<string, string> = SETTLED) => {
  const mine = desk(firm(subjectId));
  const paper = ok(await mine.attach({ subjectId, name: "承诺书.pdf", bytes: smallPdf(subjectId) }));
  const materials = [{ material: "investorsPromise", fileId: paper.fileId }];
  const held = ok(await mine.prefilled({ service, subjectId })).answers;
  return mine.submit(application({ service, subjectId, answers: { ...held, ...ANSWERS }, facts, materials }));
};
const follow = (subjectId: string, caseId: string) => {
  const look = async () => ok(await desk(firm(subjectId)).case({ subjectId, caseId }));
  return { look, at: async () => ({ subjectId, caseId, version: (await look()).version }) };
};
const points = (is: "accept" | "review"): string[] =>
  world.app.plan
    .getService(service)
    .steps.flatMap((it) => (it.is === is && "checklist" in it ? it.checklist.map(({ item }) => item) : []));

const noticed = async (subjectId: string) => {
  const { caseId } = ok(await file(subjectId));
  const { look, at } = follow(subjectId, caseId);
  const clerk = desk(officer("market-regulation"));
  ok(await clerk.accept({ ...(await at()), checked: points("accept") }));
  ok(await clerk.openNotice(await at()));
  return { look, at, clerk, decider: desk(officer("market-regulation", "decider")) };
};
const [first, second] = FIRMS.map((it) => it.subjectId) as [string, string];

test("who still owes is not let in, and is told what is in the way", async () => {
  const refused = await file(first, { ...SETTLED, debtsSettled: "否" });
  expect(refused).toMatchObject({ refused: "not-eligible" });
});

test("an objection that holds ends the notice, and the company is not closed in the simple way", async () => {
  const { look, at, clerk, decider } = await noticed(second);
  const { code } = await look();
  ok(
    await desk(world.as(VISITOR)).objectTo({
      code,
      text: "还欠我一笔货款，有判决书",
      name: "演示丙",
      contact: "0878-0000001",
    }),
  );
  ok(await clerk.answerObjection({ ...(await at()), upheld: true, answer: "查明确有未清偿的债务" }));
  const reason = "存在未清偿的债务，请先清算";
  ok(await decider.decide({ ...(await at()), outcome: "refused", reason }));
  expect(await look()).toMatchObject({ status: "refused", decision: { outcome: "refused" } });
});

test("twenty days of notice without an objection, a last look, and the company is closed", async () => {
  const { look, at, clerk, decider } = await noticed(first);
  world.advance(5);
  expect(await clerk.closeNotice(await at())).toMatchObject({ refused: "notice-running" });
  world.advance(18);
  ok(await clerk.closeNotice(await at()));
  const decision = { outcome: "granted", reason: "公示期内没有异议" } as const;
  expect(await decider.decide({ ...(await at()), ...decision })).toMatchObject({ refused: "step-closed" });
  const checked = points("review").map((item) => ({ item, holds: true }));
  ok(await clerk.review({ ...(await at()), checked }));
  ok(await decider.decide({ ...(await at()), ...decision }));
  ok(await clerk.deliver(await at()));
  expect(await look()).toMatchObject({ status: "delivered", decision: { outcome: "granted" } });
});
