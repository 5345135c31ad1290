import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk, applicationsJobs } from "#engines/applications";
import { application, smallPdf } from "#engines/applications/testing";
import { financeDesk, moneyPort } from "#engines/finance";
import { addPerson, findActorById } from "#engines/identity";
import { putRecords } from "#engines/registers";
import { wan } from "#kernel/money";
import { type Context, type Role, systemActor } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../test/world/index.ts";

/** Items of the plan itself, from the form to the result. */
let world: World;
const subjectId = randomUUID();
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const desk = (ctx: Context) => applicationsDesk(ctx, moneyPort);
const officer = (unit: string, role: Role = "clerk", name: string = role) =>
  world.as(person(`${unit} ${name}`, { role, unit }));
const firm = () => world.as(person("经办人", { role: "applicant", subjectId }));
const reason = "按当年申报通知，材料属实";

beforeAll(async () => {
  world = await openWorld({ now: "2026-03-02T02:00:00.000Z", sample: true });
  const fields = {
    uscc: "91532301MA6K00014Y",
    name: "楚雄演示食品有限公司",
    subjectKind: "enterprise",
    region: "532301",
    industry: "C13",
    legalRepresentative: "演示甲",
    employees: 68,
    revenue: wan(4860),
    loanCount: 0,
  };
  const record = { subjectId, key: fields.uscc, name: fields.name, region: fields.region, fields };
  const batch = { batchId: randomUUID(), register: "market-subjects", label: "演示", records: [record] };
  await world.app.db.transaction().execute((tx) => putRecords(world.as(systemActor("test")), tx, batch));
});
afterAll(() => world.close());

type Filed = {
  service: string;
  answers: Record<string, string>;
  facts?: Record<string, string>;
  papers: readonly string[];
};
const file = async ({ service, answers, facts = {}, papers }: Filed) => {
  const mine = desk(firm());
  const materials = await Promise.all(
    papers.map(async (material) => {
      const paper = ok(await mine.attach({ subjectId, name: `${material}.pdf`, bytes: smallPdf(material) }));
      return { material, fileId: paper.fileId };
    }),
  );
  const held = ok(await mine.prefilled({ service, subjectId })).answers;
  const filled = application({ service, subjectId, answers: { ...held, ...answers }, facts, materials });
  const { caseId } = ok(await mine.submit(filled));
  const look = async (ctx = firm()) => ok(await desk(ctx).case({ subjectId, caseId }));
  return { look, at: async () => ({ subjectId, caseId, version: (await look()).version }) };
};
/** Every point of the checklist holds. */
const points = (service: string) =>
  world.app.plan
    .getService(service)
    .steps.flatMap((it) =>
      it.is === "review" ? it.checklist.map(({ item }) => ({ item, holds: true })) : [],
    );
const checked = (service: string) =>
  world.app.plan
    .getService(service)
    .steps.flatMap((it) => (it.is === "accept" ? it.checklist.map(({ item }) => item) : []));

test("an award whose amount nobody has published is decided by two, who say it, and paid by two others", async () => {
  const service = "m12/small-to-regulated-award";
  const { look, at } = await file({
    service,
    answers: {
      countedAs: "年度纳入（成长达标）",
      countedBefore: "没有，是首次升规",
      mainProducts: "葛根粉",
      usePlan: "更新包装线。",
      bankName: "演示银行",
      bankAccount: "6200000000000000001",
      contactName: "演示乙",
      contactPhone: "0878-0000000",
    },
    facts: { regulatedEnterprise: "是", regulatedOn: "2026-01-20" },
    papers: ["countedNotice", "incomeStatement"],
  });
  const clerk = desk(officer("industry-information"));
  ok(await clerk.accept({ ...(await at()), checked: checked(service) }));
  ok(await clerk.review({ ...(await at()), checked: points(service) }));
  ok(await clerk.openConsult(await at()));
  ok(await desk(officer("tax")).answerConsult({ ...(await at()), agrees: true, says: "与申报相符" }));
  const other = desk(officer("development-reform"));
  ok(await other.answerConsult({ ...(await at()), agrees: true, says: "不涉及战略性新兴产业" }));
  expect(await clerk.propose({ ...(await at()), outcome: "granted", reason })).toMatchObject({
    refused: "amount-missing",
  });
  ok(await clerk.propose({ ...(await at()), outcome: "granted", amount: wan(10), reason }));
  const decider = desk(officer("industry-information", "decider"));
  ok(await decider.countersign(await at()));
  ok(await clerk.openNotice(await at()));
  world.advance(6);
  ok(await clerk.closeNotice(await at()));
  const preparer = financeDesk(officer("finance", "paymentPreparer"));
  const [payment] = ok(await preparer.payments({ state: "due" }));
  if (!payment) throw new Error("Nothing is due");
  const key = { subjectId, paymentId: payment.paymentId };
  ok(await preparer.prepare(key));
  ok(await financeDesk(officer("finance", "paymentReleaser")).release(key));
  expect(await look()).toMatchObject({ status: "delivered", decision: { amount: wan(10) } });
});

test("a pledge is put in order with the bank; an insurer that keeps silent is taken to have no part in it", async () => {
  const service = "m06/patent-pledge";
  const { look, at } = await file({
    service,
    answers: {
      "patents.1.patentNumber": "ZL202000000000.0",
      "patents.1.patentTitle": "演示提取装置",
      "patents.1.patentKind": "发明",
      "patents.1.ownership": "只有本单位",
      "patents.1.patentGrantedOn": "2022-05-10",
      "patents.1.feePaidUntil": "2027-05-09",
      "patents.1.licensed": "没有",
      contractNumber: "演示-质-001",
      contractOn: "2026-03-01",
      bankName: "演示银行楚雄支行",
      debt: "300",
      debtUntil: "2027-03-01",
      valuation: "双方商定",
      support: "没有",
      contactName: "演示乙",
      contactPhone: "0878-0000000",
    },
    papers: ["registrationForm", "pledgeContract", "bankIdentity"],
  });
  const clerk = desk(officer("market-regulation"));
  ok(await clerk.accept({ ...(await at()), checked: checked(service) }));
  ok(await clerk.review({ ...(await at()), checked: points(service) }));
  ok(await clerk.openConsult(await at()));
  const bank = desk(officer("lending-bank"));
  ok(await bank.answerConsult({ ...(await at()), agrees: true, says: "合同和贷款条件一致" }));
  const decider = desk(officer("market-regulation", "decider"));
  const decision = { outcome: "granted", reason: "材料齐全，银行已经确认" } as const;
  expect(await decider.decide({ ...(await at()), ...decision })).toMatchObject({ refused: "step-closed" });
  world.advance(6);
  for (const job of applicationsJobs(world.app, moneyPort))
    if (job.name === "applications.take-silence") await job.does({});
  ok(await decider.decide({ ...(await at()), ...decision }));
  ok(await clerk.deliver(await at()));
  expect(await look()).toMatchObject({ status: "delivered", decision: { amount: null } });
  expect((await look(officer("market-regulation"))).handling.consultations).toMatchObject([
    { unit: "lending-bank", answer: { agrees: true, silent: false } },
    { unit: "pledge-insurer", answer: { agrees: true, silent: true } },
  ]);
});

test("a loan is looked at and decided in the firm's own county, and neither fund nor bank lends by silence", async () => {
  const service = "m21/startup-loan";
  const { look, at } = await file({
    service,
    answers: {
      "hires.1.hireName": "演示丁",
      "hires.1.hireId": "532399200004040013",
      "hires.1.hireGroup": "graduate",
      "hires.1.hiredOn": "2025-09-01",
      "hires.1.hiredUntil": "2027-08-31",
      loanAmount: "200",
      loanMonths: "24",
      loanUse: "买原料。",
      counterGuarantee: "none",
    },
    facts: { loanGroupHires: "7", wageArrears: "否" },
    papers: ["contracts"],
  });
  const county = desk(officer("human-resources@532301"));
  expect(
    await desk(officer("human-resources@532324")).accept({ ...(await at()), checked: checked(service) }),
  ).toMatchObject({ refused: "not-your-unit" });
  ok(await county.accept({ ...(await at()), checked: checked(service) }));
  ok(await county.review({ ...(await at()), checked: points(service) }));
  ok(await county.openConsult(await at()));
  const fund = desk(officer("guarantee-fund"));
  ok(await fund.answerConsult({ ...(await at()), agrees: true, says: "同意担保，免反担保" }));
  world.advance(10);
  for (const job of applicationsJobs(world.app, moneyPort))
    if (job.name === "applications.take-silence") await job.does({});
  expect(await look()).toMatchObject({ status: "consulting" });
  const bank = desk(officer("lending-bank"));
  ok(await bank.answerConsult({ ...(await at()), agrees: true, says: "同意贷款二百万元" }));
  const decider = desk(officer("human-resources@532301", "decider"));
  const granted = { outcome: "granted" as const, reason: "担保基金和银行都同意" };
  expect(await decider.decide({ ...(await at()), ...granted })).toMatchObject({ refused: "amount-missing" });
  ok(
    await decider.decide({
      ...(await at()),
      ...granted,
      amount: 200_000_000,
      belowReason: "申请人只借二百万元",
    }),
  );
  ok(await county.deliver(await at()));
  expect(await look()).toMatchObject({
    status: "delivered",
    decision: { outcome: "granted", amount: 200_000_000 },
  });
});

test("a person whom no register knows applies at the county that the form says", async () => {
  const service = "m21/startup-loan";
  const account = { username: "geren.yanshi", name: "演示甲", password: "long enough 1", grants: [] };
  const { personId } = ok(await addPerson(world.app, account));
  const mine = desk(world.as(await findActorById(world.app, personId)));
  const materials = await Promise.all(
    ["idCard", "groupProof", "creditConsent"].map(async (material) => {
      const paper = ok(
        await mine.attach({ subjectId: personId, name: `${material}.pdf`, bytes: smallPdf(material) }),
      );
      return { material, fileId: paper.fileId };
    }),
  );
  const answers = world.app.plan.getService(service).tests?.[0]?.answers ?? {};
  const form = { service, subjectId: personId, answers, materials };
  const { region: _, ...nowhere } = answers;
  // A county's counter takes in those who say that they are of that county.
  const elsewhere = await desk(officer("human-resources@532301")).fileAtCounter(application(form));
  expect(elsewhere).toMatchObject({ refused: "counter-elsewhere" });
  expect(await mine.submit(application({ ...form, answers: nowhere }))).toMatchObject({
    refused: "region-unknown",
  });
  const { caseId } = ok(await mine.submit(application(form)));
  const there = desk(officer("human-resources@532324"));
  expect(ok(await there.case({ subjectId: personId, caseId }))).toMatchObject({ region: "532324" });
  expect(await desk(officer("human-resources@532301")).case({ subjectId: personId, caseId })).toMatchObject({
    refused: "case-unknown",
  });
});
